/**
 * The bound of a cache by its number of entries. By `maxSize`, since `max` of `lru-cache` lays all places out before the
 * first entry, which takes a large cache megabytes and every start its time.
 */
export const entriesAtMost = (entries: number) => ({ maxSize: entries, sizeCalculation: () => 1 }) as const;
