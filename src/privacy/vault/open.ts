import type { GraphQLResolveInfo } from 'graphql';
import { assert } from '../../kernel/assert.js';
import type { Decision, decide } from '../decide.js';
import type { HarvestGuard } from '../ledger/harvestGuard.js';
import { type Lens, rowOf } from '../lens.js';
import type { PrivacyMap, Rule } from '../privacyMap.js';
import type { Guarded } from '../shield.js';
import { type SealedCell, type SubjectRow, subjectOf } from '../subject.js';
import type { DataKeys } from './keys.js';
import { unseal } from './seal.js';

/** What the one door needs: the map, the decision, and of this request the keys and the guard against harvesting. */
export type VaultDoor = {
  readonly map: PrivacyMap;
  readonly decide: typeof decide;
  readonly keys: DataKeys;
  readonly harvest: HarvestGuard;
};

const LIMIT_REACHED = Object.freeze({ shown: false, reason: 'LIMIT_REACHED', perSubject: true } as const);

function personOf(view: Lens<SubjectRow>): string {
  const { personId } = rowOf(view);
  assert(personId, 'The person behind what is shown is known.');
  return personId;
}

/**
 * The vault of one request: the only way a sealed value leaves. Asked by a view's getter, it decides once more by itself,
 * then decrypts the group, once per record. It trusts neither the plan nor the shield to have asked.
 */
export class Vault {
  readonly #door: VaultDoor;
  readonly #request: Guarded;
  readonly #opened = new WeakMap<SealedCell, Promise<Readonly<Record<string, string>> | undefined>>();

  constructor(door: VaultDoor, request: Guarded) {
    this.#door = door;
    this.#request = request;
  }

  /**
   * The value of the field being resolved, or null when it is withheld, empty, or its person was erased.
   * Throws `SealBroken` or `Fault` when the record does not open: closed, and never another person's text.
   */
  async open(view: Lens<SubjectRow>, info: GraphQLResolveInfo): Promise<string | null> {
    const rule = this.#door.map.at(info.parentType.name, info.fieldName);
    assert(rule, 'Each field of the schema has a rule.');
    return this.#open(view, rule, info, rule);
  }

  /**
   * A value of another object that the field being resolved tells, decided, counted and noted under the rule of its own
   * field: a name in a list is no way around who may see that name. Throws as {@link open} does.
   * @param coordinate the field that holds the value, as `Type.field`
   */
  async tell(view: Lens<SubjectRow>, coordinate: string, info: GraphQLResolveInfo): Promise<string | null> {
    const rule = this.#door.map.rules.get(coordinate);
    const asked = this.#door.map.at(info.parentType.name, info.fieldName);
    assert(rule && asked, 'Each field of the schema has a rule.');
    return this.#open(view, rule, info, asked);
  }

  /**
   * Whether a personal list of an object may be shown, noted like a value that is opened: that a list exists is what it
   * discloses. Decides by itself; notes the refusal when it may not.
   */
  async show(view: Lens<SubjectRow>, info: GraphQLResolveInfo): Promise<boolean> {
    const rule = this.#door.map.at(info.parentType.name, info.fieldName);
    assert(rule?.personal, 'Only a field declared @personal is shown.');
    if (!(await this.#admits(view, rule, info, rule))) return false;
    this.#request.disclosures.note(this.#request.viewer, personOf(view), rule);
    return true;
  }

  /** @param asked rule of the field being resolved, under which a refusal is told */
  async #open(view: Lens<SubjectRow>, rule: Rule, info: GraphQLResolveInfo, asked: Rule): Promise<string | null> {
    assert(rule.personal, 'Only a field declared @personal is opened.');
    if (!(await this.#admits(view, rule, info, asked))) return null;
    const cell = rowOf(view).sealed?.[rule.personal.group];
    assert(cell, 'A field that is shown was fetched.');
    const value = (await this.#group(cell))?.[rule.field] ?? null;
    if (value !== null) this.#request.disclosures.note(this.#request.viewer, cell.at.person, rule);
    return value;
  }

  /** Decides, and counts whom it lets through against the day's limit; notes the refusal when it is one. */
  async #admits(view: Lens<SubjectRow>, rule: Rule, info: GraphQLResolveInfo, asked: Rule): Promise<boolean> {
    const { viewer, now, withheld } = this.#request;
    const subject = subjectOf(view, rule);
    let decision: Decision = this.#door.decide(rule, viewer, subject, now);
    if (decision.shown) {
      assert(viewer.kind !== 'anonymous', 'Nothing personal is shown to nobody known.');
      if (await this.#door.harvest.admits(viewer, personOf(view), rule)) return true;
      decision = LIMIT_REACHED;
    }
    withheld.note(info, asked, decision, subject.id);
    return false;
  }

  #group(cell: SealedCell): Promise<Readonly<Record<string, string>> | undefined> {
    let opened = this.#opened.get(cell);
    if (!opened) {
      opened = this.#unseal(cell);
      this.#opened.set(cell, opened);
    }
    return opened;
  }

  async #unseal(cell: SealedCell): Promise<Readonly<Record<string, string>> | undefined> {
    const key = await this.#door.keys.load(cell.at.person);
    return key && unseal(key, cell.at, cell.blob);
  }
}
