const WIDTH = 30;

/** A bar of which so much is full. @param share from 0 to 1 */
export function bar(share: number): string {
  const full = Math.round(Math.min(Math.max(share, 0), 1) * WIDTH);
  return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
}
