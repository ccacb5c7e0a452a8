import { type EntityManager, LockMode } from '@mikro-orm/core';
import { accountOf } from '../accounts/index.js';
import { languageOf } from '../consent/index.js';
import { type Job, type JobData, type JobTools, UNHURRIED } from '../jobs/job.js';
import {
  type BusinessOwnerId,
  type ConsumerUserId,
  type KlussterOwnerId,
  newId,
  type PartnerId,
  type PersonId,
  toGlobalId,
} from '../kernel/ids.js';
import { postMessage } from '../mail/index.js';
import { type Ground, type Holder, postEvent } from '../webhooks/index.js';
import { type Amendable, Correction } from './correction.entity.js';
import { CorrectionRecipient } from './correctionRecipient.entity.js';
import { AT_ONCE, type ShownTo, shownTo } from './shownTo.js';

/** Tells whoever was shown what a person amended that it changed, and to look again (PIPEDA Schedule 1, 4.9.5). Its record is an act. */
export const TELL_OF_CORRECTION: Job = {
  name: 'tell-of-correction',
  purpose: 'LEGAL',
  options: { ...UNHURRIED, expireInSeconds: 10 * 60 },
  handle: tellOfCorrection,
};

type Tools = Pick<JobTools, 'fork' | 'keys' | 'keyring' | 'clock' | 'stopping'>;

const FIRST = '00000000-0000-0000-0000-000000000000';

/** May be broken off anywhere and be done by several at once: whoever was told stands on record with the notice. */
export async function tellOfCorrection(tools: Tools, { id: act }: JobData): Promise<void> {
  for (let after: string | undefined = FIRST; after && !tools.stopping.aborted; ) {
    const from: string = after;
    after = await tools.fork().transactional((em) => tellSome(tools, em, act, from));
  }
}

type Row = { readonly id: string; readonly person: string; readonly coordinate: Amendable; readonly profile: string };

/** Tells the next of them; answers after whom there may be more. */
async function tellSome(tools: Tools, em: EntityManager, act: string, after: string): Promise<string | undefined> {
  const { keys, keyring, clock } = tools;
  // Held: of two workers at this, each finds whom the other told.
  const rows: Row[] = await em.find(Correction, { act }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const [first] = rows;
  const person = first?.person as PersonId | undefined;
  const key = person && (await keys.of(person));
  if (!first || !person || !key) return undefined;
  const now = clock.now();
  const coordinates = rows.map(({ coordinate }) => coordinate);
  const page = await shownTo(em, { act, person, coordinates, now, after });
  for (const shown of page) {
    const notice =
      shown.kind === 'PARTNER'
        ? await tellPartner({ em, now, keyring }, { person, key }, first, shown)
        : await tellViewer(tools, { em, now }, shown);
    if (notice) record(em, { rows, shown, notice, now });
  }
  return page.length === AT_ONCE ? page.at(-1)?.recipient : undefined;
}

/** What the partner knows her profile by. */
function subjectOf({ coordinate, profile }: Row): string {
  if (coordinate.startsWith('KlussterOwner.')) return toGlobalId('KlussterOwner', profile as KlussterOwnerId);
  if (coordinate.startsWith('BusinessOwner.')) return toGlobalId('BusinessOwner', profile as BusinessOwnerId);
  return toGlobalId('ConsumerUser', profile as ConsumerUserId);
}

async function tellPartner(ground: Ground, holder: Holder, row: Row, shown: ShownTo): Promise<string> {
  const eventId: string = newId();
  const [partner, subject] = [shown.recipient as PartnerId, subjectOf(row)];
  const data = { fields: shown.coordinates };
  await postEvent(ground, { eventId, event: 'DATA_CORRECTED', partner, subject, holder, data });
  return eventId;
}

/** Writes to whoever saw it; nothing where she was erased meanwhile. */
async function tellViewer(
  { keys }: Pick<Tools, 'keys'>,
  { em, now }: { readonly em: EntityManager; readonly now: Date },
  { recipient, coordinates }: ShownTo,
): Promise<string | undefined> {
  const account = await accountOf(em, { keys }, recipient as PersonId);
  if (!account) return undefined;
  const { person: holder, key, email: to } = account;
  const language = await languageOf(em, holder);
  const [type = ''] = coordinates[0]?.split('.') ?? [];
  const values = {
    profile: type === 'KlussterOwner' ? ('KLUSSTER_OWNER' as const) : ('BUSINESS_OWNER' as const),
    fields: coordinates.map((coordinate) => coordinate.slice(type.length + 1)).join(),
  };
  return postMessage({ em, now }, { holder, key, to, language, template: 'CONTACT_AMENDED', values });
}

type Told = {
  readonly rows: readonly Row[];
  readonly shown: ShownTo;
  readonly notice: string;
  readonly now: Date;
};

/** One notice, on record beside each field that it tells of. */
function record(em: EntityManager, { rows, shown, notice, now }: Told): void {
  const { kind, recipient, profile, coordinates } = shown;
  for (const { id: correction, person, coordinate } of rows)
    if (coordinates.includes(coordinate))
      em.create(CorrectionRecipient, {
        id: newId<never>() as string,
        correction,
        person,
        kind,
        profile: kind === 'KLUSSTER_OWNER' || kind === 'BUSINESS_OWNER' ? profile : null,
        partner: kind === 'PARTNER' ? recipient : null,
        notice,
        toldAt: now,
      });
}
