import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { PersonId } from '../../kernel/ids.js';
import { delegationOf, rolesOf, type Viewer } from '../../privacy/viewer.js';
import {
  IMAGE_FORMATS,
  type ImageType,
  imageUrl,
  keepUpload,
  reencode,
  type TooMany,
  tooMany,
  UPLOAD_BOUNDS,
} from '../../uploads/index.js';
import type { Allowance } from '../allowance.js';
import { askedBy } from '../asked.js';
import { LIMITS } from '../limits.js';
import type { IsOwnPage } from '../ownPages.js';
import type { Ports } from '../ports.js';
import { refusal } from '../refusal.js';
import { currentRequest } from '../requestScope.js';
import { type Answering, spend, tellAllowance } from './answering.js';
import { boundedBody } from './boundedBody.js';
import { type Places, places } from './places.js';

/**
 * Takes the image that is the body of a request, and answers 201 with the id of the upload and where the image is. Who sends
 * it is found out as for GraphQL, by token or cookie, and whether she may; nothing of the body is read before that.
 */
export function takeImage(ports: Ports & { readonly isOwnPage: IsOwnPage }, answering: Answering): RequestHandler {
  const place = places(UPLOAD_BOUNDS.atWork, UPLOAD_BOUNDS.atWorkOfOne);
  return answering(async ({ request, response, client }) => {
    const { viewer, now } = await askedFrom(request, ports, client);
    const person = uploaderOf(viewer);
    const type = typeOf(request);
    await spend(client, LIMITS.uploadCost);
    const em = ports.fork();
    refuseTooMany(await tooMany({ em, now }, person));
    const image = await inPlace(place, person, async () => {
      const body = await boundedBody(request, UPLOAD_BOUNDS.bodyBytes);
      if (!body) throw refusal('BODY_TOO_LARGE');
      return reencode(body, type);
    });
    if (!image) throw refusal('IMAGE_REFUSED');
    const kept = await keepUpload({ em, now }, person, image);
    if ('tooMany' in kept) throw refusedFor(kept);
    const { bytes, hash, width, height } = image;
    await tellAllowance(response, client);
    const url = imageUrl(ports.publicUrl, hash.toString('hex'));
    response.status(201).json({ id: kept.id, url, width, height, bytes: bytes.length });
  });
}

/** What it takes is bounded step by step, and not by a signal. */
const NEVER = new AbortController().signal;

/** Who asks, looked up anew. A token that is not good is at the charge of its source. */
async function askedFrom(request: IncomingMessage, from: Parameters<typeof askedBy>[2], client: Allowance) {
  const served = currentRequest();
  const about = { requestId: served?.id ?? '', signal: NEVER };
  const asked = await askedBy(request, about, from, false).catch(async (error: unknown) => {
    await spend(client, LIMITS.requestCost);
    throw error;
  });
  if (served) served.viewer = asked.viewer.kind;
  client.belongsTo(asked.viewer);
  await spend(client, LIMITS.requestCost);
  return asked;
}

/** Whoever publishes may send images. A partner changes nothing, in nobody's name. */
function uploaderOf(viewer: Viewer): PersonId {
  if (viewer.kind === 'anonymous') throw refusal('UNAUTHENTICATED');
  const roles = rolesOf(viewer);
  const publishes = roles.includes('BUSINESS_OWNER') || roles.includes('KLUSSTER_OWNER');
  if (viewer.kind !== 'person' || delegationOf(viewer) || !publishes) throw refusal('FORBIDDEN');
  return viewer.personId as PersonId;
}

/** The type that the body is said to have. One that is not taken, or is packed, is refused unread. */
function typeOf({ headers }: IncomingMessage): ImageType {
  const type = (headers['content-type'] ?? '').trim().toLowerCase();
  const isPlain = (headers['content-encoding'] ?? 'identity') === 'identity';
  if (!isPlain || !Object.hasOwn(IMAGE_FORMATS, type)) throw refusal('IMAGE_REFUSED');
  return type as ImageType;
}

const refusedFor = ({ seconds }: TooMany) => refusal('RATE_LIMITED', undefined, {}, [['retry-after', String(seconds)]]);

function refuseTooMany(found: TooMany | undefined): void {
  if (found) throw refusedFor(found);
}

async function inPlace<Result>(place: Places, person: string, work: () => Promise<Result>): Promise<Result> {
  const leave = place(person);
  if (!leave) throw refusal('OVERLOADED');
  try {
    return await work();
  } finally {
    leave();
  }
}
