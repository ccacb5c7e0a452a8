import type { Database } from '../db/database.js';
import { CONTROL_CODES, CONTROLS, type ControlCode } from './controls.js';
import type { Probed } from './probe.js';

/** What a probe found of a control, and when. */
export type Evidence = { readonly control: ControlCode; readonly passed: boolean; readonly at: Date };

/** The latest word counts: a probe that was slow does not replace what a later one found. */
const RECORD = `
  insert into control_evidence (control, passed, at) select * from unnest($1::text[], $2::boolean[], $3::timestamptz[])
  on conflict (control) do update set passed = excluded.passed, at = excluded.at where control_evidence.at <= excluded.at
  returning control`;

const LAST = 'select control, passed::text, (extract(epoch from at) * 1000)::bigint::text from control_evidence';

/** Probes each control and records what was found. A probe that cannot be done has not passed. */
export async function probePosture(probed: Probed): Promise<readonly Evidence[]> {
  const found: Evidence[] = [];
  for (const control of CONTROL_CODES) {
    const passed = await CONTROLS[control].probe(probed).catch(() => false);
    found.push({ control, passed, at: probed.now });
  }
  await probed.database.query(RECORD, [
    CONTROL_CODES,
    found.map(({ passed }) => passed),
    found.map(({ at }) => at.toISOString()),
  ]);
  return found;
}

/** Looked up when it is asked for first, and not again while one answer is made. */
export function evidenceOnce({ reserve }: { readonly reserve: Database }): () => ReturnType<typeof lastEvidence> {
  let found: ReturnType<typeof lastEvidence> | undefined;
  return () => {
    found ??= lastEvidence(reserve);
    return found;
  };
}

/** What the last probe of each control found; a control that was never probed is not in it. */
async function lastEvidence(database: Database): Promise<ReadonlyMap<string, Evidence>> {
  const rows = await database.query(LAST, []);
  return new Map(
    rows.map(([control, passed, at]) => [
      control ?? '',
      { control: control as ControlCode, passed: passed === 'true', at: new Date(Number(at)) },
    ]),
  );
}
