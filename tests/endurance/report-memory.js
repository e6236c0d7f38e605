// Loaded into a gateway before anything else (`--import`): says over the channel to its parent how much memory it takes.
import { getHeapStatistics } from 'node:v8';

process.on('message', () => {
  // Twice: what a first pass leaves to finalizers goes with a second.
  for (const _ of [1, 2]) globalThis.gc?.();
  process.send?.({
    heap: process.memoryUsage().heapUsed,
    resident: process.memoryUsage().rss,
    limit: getHeapStatistics().heap_size_limit,
    cpu: process.cpuUsage(),
  });
});
// It must not keep the process.
process.channel?.unref();
