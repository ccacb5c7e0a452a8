import type { Database } from '../db/database.js';

/** How many there are, by a word of ours in lower case. */
type Counts = readonly (readonly [state: string, count: number])[];

const counted = async (database: Database, text: string): Promise<Counts> =>
  (await database.query(text, [])).map(([state, count]) => [state ?? '', Number(count)] as const);

/** How many endpoints are live, and how many were disabled for each reason. */
export const endpointCounts = (database: Database): Promise<Counts> =>
  counted(
    database,
    "select lower(coalesce(disabled_because, 'LIVE')), count(*)::text from webhook_endpoint group by 1",
  );

/** How many deliveries wait, were given up or dropped. */
export const deliveryCounts = (database: Database): Promise<Counts> =>
  counted(database, "select lower(state), count(*)::text from webhook_delivery where state <> 'DELIVERED' group by 1");
