// What a piece of work takes of the process that does it.
import { performance } from 'node:perf_hooks';

const SAMPLE_MS = 100;

/**
 * Does some work, and says what it took: milliseconds, of them those of the processor, and bytes of memory before, at most, and after. Before and
 * after, garbage is collected; at most is what was seen ten times a second, garbage and all.
 */
export async function usageOf(work) {
  globalThis.gc?.();
  const memory = () => {
    const { rss, heapUsed } = process.memoryUsage();
    return { rss, heap: heapUsed };
  };
  const before = memory();
  const most = { ...before };
  const watching = setInterval(() => {
    for (const [kind, bytes] of Object.entries(memory())) most[kind] = Math.max(most[kind], bytes);
  }, SAMPLE_MS);
  const [at, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const used = process.cpuUsage(cpu);
  clearInterval(watching);
  const ms = performance.now() - at;
  globalThis.gc?.();
  const after = memory();
  const of = (kind) => ({ before: before[kind], most: most[kind], after: after[kind] });
  return { ...result, ms, cpuMs: (used.user + used.system) / 1000, rss: of('rss'), heap: of('heap') };
}
