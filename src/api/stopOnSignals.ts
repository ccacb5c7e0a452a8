import { HTTP_BOUNDS } from './httpBounds.js';

/**
 * Stops once, in order, when the process is told to, and exits 0. Whatever hangs (a statement, a collector of spans) does
 * not keep it: an orchestrator would kill it a second later, and call that a crash.
 */
export function stopOnSignals(stop: () => Promise<void>, stopMs: number = HTTP_BOUNDS.stopMs): void {
  const exit = () => process.exit(0);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      setTimeout(exit, stopMs).unref();
      void stop().then(exit, () => process.exit(1));
    });
}
