import { setTimeout as wait } from 'node:timers/promises';
import { Audience, type Subscribing } from '../load/audience.ts';
import type { ServerProcess } from '../machine/server-process.ts';
import type { BenchCase, Line } from './bench-case.ts';
import { limitSubscribers, ordinalSubscribers } from './subscribers.ts';

/** Every socket is pinged twice in this time. */
const IDLE_MS = 30_000;

/** The cost of an idle socket with one subscription: bytes after a garbage collection, and CPU time. */
export const socketMemory: BenchCase = {
  letter: 'g',
  about: 'memory of an idle socket',
  run: async (stage) => {
    const count = stage.options.idleSockets;
    const limit = await measure(
      stage.limit,
      limitSubscribers(stage, () => undefined),
      count,
    );
    const ordinal = await measure(
      stage.ordinal,
      ordinalSubscribers(stage, () => undefined),
      count,
    );
    const lines: Line[] = [
      { name: 'Ordinal', figures: { ...ordinal, 'of limit': ordinal['heap kB']! / limit['heap kB']! } },
      { name: 'raw ws', figures: { ...limit, 'of limit': 1 } },
    ];
    return [
      { title: `(g) A socket with one subscription, of ${count.toLocaleString('en-US')} idle ones`, lines },
    ];
  },
};

async function measure(
  server: ServerProcess,
  subscribing: Subscribing,
  count: number,
): Promise<Record<string, number>> {
  // The first sockets fill caches and pools that later ones share.
  (await Audience.gather(subscribing, Math.min(count, 200))).leave();
  await wait(1_000);
  const before = await server.memory();
  const startedAt = performance.now();
  const audience = await Audience.gather(subscribing, count);
  const seconds = (performance.now() - startedAt) / 1000;
  const cpuBefore = await server.cpuSeconds();
  await wait(IDLE_MS);
  const idleSeconds = (await server.cpuSeconds()) - cpuBefore;
  if (audience.size < count) throw new Error(`${count - audience.size} of ${count} sockets were closed`);
  const after = await server.memory();
  audience.leave();
  await wait(2_000);
  const end = await server.memory();
  const each = (from: number, to: number) => (to - from) / count / 1024;
  return {
    'heap kB': each(before.heapUsed + before.external, after.heapUsed + after.external),
    'resident kB': each(before.rss, after.rss),
    'heap kB left behind': each(before.heapUsed + before.external, end.heapUsed + end.external),
    'connects/s': count / seconds,
    'idle CPU %': (100_000 * idleSeconds) / IDLE_MS,
  };
}
