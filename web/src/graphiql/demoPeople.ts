import type { Bilingual } from '../language.js';

/** Somebody of the demo town whom one may view as. */
export type DemoPerson = { email: string; label: Bilingual };

/** The demo town's sign-ins; the API offers them in demo mode only. */
export type DemoTown = { password: string; people: readonly DemoPerson[] };

const isPerson = (it: Partial<DemoPerson> | null): it is DemoPerson =>
  typeof it?.email === 'string' && typeof it.label?.en === 'string' && typeof it.label.fr === 'string';

/** Asks for the demo people; null when there are none, which is every case outside demo mode. */
export async function fetchDemoTown(): Promise<DemoTown | null> {
  try {
    const response = await fetch('/graphiql/demo.json', { credentials: 'omit', cache: 'no-store' });
    if (!response.ok) return null;
    const town = (await response.json()) as Partial<DemoTown> | null;
    if (typeof town?.password !== 'string' || !Array.isArray(town.people)) return null;
    return { password: town.password, people: town.people.filter(isPerson) };
  } catch {
    return null;
  }
}
