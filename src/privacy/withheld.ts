import type { GraphQLResolveInfo, ResponsePath } from 'graphql';
import { globalIdOf } from '../kernel/ids.js';
import type { Reason } from './audience.js';
import type { Plan, PlanField } from './plan.js';
import type { Rule } from './privacyMap.js';

/** One withheld selection of an answer, as `extensions.withheld` shows it. */
export type WithheldEntry = {
  readonly path: readonly string[];
  readonly coordinate: string;
  readonly reason: Reason;
  /** Global ids of the objects it applies to; only where the reason depends on the object. */
  readonly ids?: readonly string[];
};

type Refused = { readonly reason: Reason; readonly perSubject: boolean };

/** Collects, during one operation, which selections were withheld from its viewer: one entry per selection and reason, not per row. */
export class Withheld {
  readonly #entries = new Map<PlanField, Map<Reason, Set<string>>>();

  /** @param earlier what was withheld in this operation before its viewer changed, by signing in */
  constructor(
    readonly plan: Plan,
    readonly earlier?: Withheld,
  ) {}

  /** Notes that the field being resolved was withheld. `id` is the record looked at. */
  note(info: GraphQLResolveInfo, rule: Rule, refused: Refused, id: string | undefined): void {
    const selection = this.#selection(info, rule);
    if (!selection) return;
    const reasons = this.#entries.get(selection) ?? new Map<Reason, Set<string>>();
    this.#entries.set(selection, reasons);
    const ids = reasons.get(refused.reason) ?? new Set<string>();
    reasons.set(refused.reason, ids);
    const globalId = refused.perSubject && id !== undefined ? globalIdOf(rule.type, id) : undefined;
    if (globalId) ids.add(globalId);
  }

  /** The entries in document order; empty when nothing was withheld. */
  report(): WithheldEntry[] {
    const report: WithheldEntry[] = this.earlier?.report() ?? [];
    for (const selections of this.plan.guarded.values()) {
      for (const selection of selections) {
        for (const [reason, ids] of this.#entries.get(selection) ?? []) {
          report.push({
            path: selection.path,
            coordinate: selection.rule.coordinate,
            reason,
            ...(ids.size > 0 && { ids: [...ids] }),
          });
        }
      }
    }
    return report;
  }

  /** A fragment spread in two places selects through one node; only then must paths be compared. */
  #selection(info: GraphQLResolveInfo, rule: Rule): PlanField | undefined {
    const [node] = info.fieldNodes;
    const found = node && this.plan.guarded.get(node);
    const candidates = found?.filter((selection) => selection.rule === rule) ?? [];
    if (candidates.length < 2) return candidates[0];
    const path = keysOf(info.path).join('.');
    return candidates.find((candidate) => candidate.path.join('.') === path);
  }
}

function keysOf(path: ResponsePath | undefined): string[] {
  const keys: string[] = [];
  for (let at = path; at; at = at.prev) if (typeof at.key === 'string') keys.unshift(at.key);
  return keys;
}
