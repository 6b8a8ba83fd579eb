import { setTimeout as wait } from 'node:timers/promises';
import { Audience, type Subscribing } from '../load/audience.ts';
import { quantile } from '../load/rounds.ts';
import type { ServerProcess } from '../machine/server-process.ts';
import type { Stage } from '../stage.ts';
import type { BenchCase, CaseResult, Line } from './bench-case.ts';
import {
  appendStockEvent,
  limitSubscribers,
  notifyLimit,
  ordinalSubscribers,
  type WatchedVariant,
  watchedVariants,
} from './subscribers.ts';

/** Milliseconds between two events, so that they do not overlap. */
const PAUSE_MS = 60;

interface Side {
  readonly name: string;
  readonly server: ServerProcess;
  readonly subscribing: Subscribing;
  readonly happen: (variant: WatchedVariant) => Promise<void>;
}

interface Heard {
  readonly last: number[];
  /** From the commit of the event. */
  readonly since: number[];
  /** From the first to the last subscriber: only the sending. */
  readonly spread: number[];
  /** CPU seconds of the server process. */
  cpu: number;
}

/**
 * One event to all subscribers, and one to a single subscriber among many. The limit is `ws` sending a finished string.
 */
export const fanOut: BenchCase = {
  letter: 'f',
  about: 'one event to many subscriptions',
  run: async (stage) => {
    const variants = await watchedVariants(stage);
    const [watched, ...others] = variants;
    const results: CaseResult[] = [];
    for (const count of stage.options.sockets) {
      const sides = sidesOf(stage, () => undefined);
      const title = `(f) One event to ${count.toLocaleString('en-US')} equal subscriptions`;
      results.push({ title, lines: await measure(stage, { sides, count, told: count, variant: watched! }) });
    }
    const most = stage.options.sockets.at(-1)!;
    const sides = sidesOf(stage, (index) => (index === 0 ? watched : others[index % others.length]));
    const title = `(f) One event that one of ${most.toLocaleString('en-US')} subscriptions waits for`;
    results.push({ title, lines: await measure(stage, { sides, count: most, told: 1, variant: watched! }) });
    return results;
  },
};

function sidesOf(stage: Stage, topicOf: (index: number) => WatchedVariant | undefined): Side[] {
  return [
    {
      name: 'Ordinal',
      server: stage.ordinal,
      subscribing: ordinalSubscribers(stage, topicOf),
      happen: (variant) => appendStockEvent(stage, variant),
    },
    {
      name: 'raw ws, a finished string',
      server: stage.limit,
      subscribing: limitSubscribers(stage, topicOf),
      happen: (variant) => notifyLimit(stage, variant),
    },
  ];
}

async function measure(
  stage: Stage,
  test: { sides: readonly Side[]; count: number; told: number; variant: WatchedVariant },
): Promise<Line[]> {
  const { sides, count, told, variant } = test;
  const events = stage.options.isQuick ? 10 : 40;
  const audiences: Audience[] = [];
  try {
    for (const { subscribing } of sides) audiences.push(await Audience.gather(subscribing, count));
    await wait(500);
    const heard: Heard[] = sides.map(() => ({ last: [], since: [], spread: [], cpu: 0 }));
    for (let event = 0; event < events; event++) {
      for (const [at, { happen, server }] of sides.entries()) {
        const cpuBefore = await server.cpuSeconds();
        const check = (message: string) => {
          if (!message.includes(variant.sku)) throw new Error(`told ${message}`);
        };
        const { happened, first, last } = await audiences[at]!.hear(() => happen(variant), {
          count: told,
          check,
        });
        // The first events run cold code.
        if (event >= events / 5) {
          heard[at]!.last.push(last);
          heard[at]!.since.push(last - happened);
          heard[at]!.spread.push(last - first);
        }
        await wait(PAUSE_MS);
        heard[at]!.cpu += (await server.cpuSeconds()) - cpuBefore;
      }
    }
    return linesOf(sides, heard, { told, events });
  } finally {
    for (const audience of audiences) audience.leave();
    await wait(500);
  }
}

function linesOf(
  sides: readonly Side[],
  heard: readonly Heard[],
  { told, events }: { told: number; events: number },
): Line[] {
  const medians = heard.map(({ last }) => middle(last));
  return sides.map(({ name }, at) => ({
    name,
    figures: {
      'all told p50 ms': medians[at]!,
      'all told p99 ms': quantile(heard[at]!.last.toSorted(ascending), 0.99),
      'since commit p50 ms': middle(heard[at]!.since),
      ...(told > 1 && { 'first to last p50 ms': middle(heard[at]!.spread) }),
      'CPU ms/event': (1000 * heard[at]!.cpu) / events,
      'of limit': medians[at]! / medians.at(-1)!,
      'beyond limit ms': medians[at]! - medians.at(-1)!,
    },
  }));
}

const ascending = (one: number, other: number): number => one - other;

function middle(values: readonly number[]): number {
  return quantile(values.toSorted(ascending), 0.5);
}
