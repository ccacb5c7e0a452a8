// What API and floor have in common as processes of the bench: settings come as an argument, figures are asked over IPC.
import { Session } from 'node:inspector/promises';

/** The settings that the bench gave to this process. */
export const settings = () => JSON.parse(process.argv[2] ?? '{}');

/**
 * Tells the bench that the server listens, and answers what it asks.
 * @param {number} port
 * @param {() => number} statements SQL statements since the start
 */
export function answering(port, statements) {
  const profiler = new Session();
  const answers = {
    figures: () => ({ cpu: process.cpuUsage(), memory: process.memoryUsage(), statements: statements() }),
    collect: () => globalThis.gc?.(),
    profile: async () => {
      profiler.connect();
      await profiler.post('Profiler.enable');
      await profiler.post('Profiler.setSamplingInterval', { interval: 500 });
      await profiler.post('Profiler.start');
    },
    profiled: async () => (await profiler.post('Profiler.stop')).profile,
  };
  process.on('message', async (asked) => process.send?.({ answer: (await answers[asked]?.()) ?? null }));
  // Nothing of a bench outlives it.
  process.on('disconnect', () => process.exit(0));
  process.send?.({ port });
}
