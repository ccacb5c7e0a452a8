import type { Service } from '../../support/service.js';
import { accountOf } from '../../support/town.js';

/** `of(0)`, `of(1)` … on one line. */
export const many = (count: number, of: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => of(at)).join(' ');

/** How an operation was received: `200`, or status and codes, as `400 OPERATION_REJECTED`. */
export async function received(
  service: Service,
  document: string,
  variables?: object,
  name?: Parameters<typeof accountOf>[0],
): Promise<string> {
  const { status, body } = await service.ask(document, {
    ...(variables && { variables }),
    ...(name && { account: accountOf(name) }),
  });
  const codes = new Set((body.errors ?? []).map(({ extensions }) => extensions.code));
  return [status, ...codes].join(' ');
}
