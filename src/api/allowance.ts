import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { delegationOf, type Viewer } from '../privacy/viewer.js';
import type { Limits, ViewerKind } from './limits.js';

const WINDOW_SECONDS = 60;

/** What one client may still spend; it begins as that of the source, and is the viewer's once she is known. */
export interface Allowance {
  belongsTo(viewer: Viewer): void;
  /** Spends points. False when there were not so many left; then nothing is spent. */
  spend(points: number): Promise<boolean>;
  /** `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-10), and `Retry-After` (RFC 9110, 10.2.3) after a refusal. */
  headers(): Promise<[string, string][]>;
}

/** Finds the allowance of a source. Counted inside this process, which is what it protects. */
export type Allowances = (source: string) => Allowance;

export function allowances(minuteCost: Limits['minuteCost']): Allowances {
  const kinds = Object.entries(minuteCost) as [ViewerKind, number][];
  const limiters = new Map(
    kinds.map(([kind, points]) => [kind, new RateLimiterMemory({ points, duration: WINDOW_SECONDS, keyPrefix: '' })]),
  );
  return (source) => allowance(limiters, source);
}

/** At whose charge a viewer asks. A partner in somebody's name spends nothing of hers, and nothing of its other people's. */
function payerOf(viewer: Viewer, source: string): { kind: ViewerKind; key: string } {
  if (viewer.kind === 'anonymous') return { kind: viewer.kind, key: source };
  if (viewer.kind === 'partner') return { kind: viewer.kind, key: viewer.partnerId };
  const delegation = delegationOf(viewer);
  return delegation ? { kind: 'partner', key: delegation.grantId } : { kind: viewer.kind, key: viewer.personId };
}

function allowance(limiters: ReadonlyMap<ViewerKind, RateLimiterMemory>, source: string): Allowance {
  let kind: ViewerKind = 'anonymous';
  let key = source;
  let isRefused = false;
  const limiter = () => limiters.get(kind) as RateLimiterMemory;
  return {
    belongsTo(viewer) {
      ({ kind, key } = payerOf(viewer, source));
    },
    async spend(points) {
      try {
        await limiter().consume(key, points);
        return true;
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        await limiter().reward(key, points);
        isRefused = true;
        return false;
      }
    },
    async headers() {
      const { points } = limiter();
      const { remainingPoints = points, msBeforeNext = WINDOW_SECONDS * 1000 } = (await limiter().get(key)) ?? {};
      const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
      return [
        ['ratelimit-policy', `"${kind}";q=${points};w=${WINDOW_SECONDS}`],
        ['ratelimit', `"${kind}";r=${remainingPoints};t=${seconds}`],
        ...(isRefused ? ([['retry-after', String(seconds)]] as [string, string][]) : []),
      ];
    },
  };
}
