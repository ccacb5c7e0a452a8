/** Types of `tally.mjs`, which jest also loads outside its module system. */
export function tally(folder: string, atLeast: Record<string, number> | undefined): Record<string, number>;
export function told(total: Record<string, number>): string;
