import type { ServerResponse } from 'node:http';
import { KlussterError } from '../kernel/errors.js';

/**
 * A signal that is aborted when an operation has had its time, or when its client has gone: whatever it would still do
 * would be done for nobody. No statement begins after it, and nothing that does not leave is written to the ledger.
 * @param ms how long it may take
 */
export function operationSignal(response: ServerResponse, ms: number): AbortSignal {
  const controller = new AbortController();
  const end = () => controller.abort(new KlussterError('TIMED_OUT'));
  const timer = setTimeout(end, ms);
  response.once('close', () => {
    clearTimeout(timer);
    if (!response.writableFinished) end();
  });
  return controller.signal;
}
