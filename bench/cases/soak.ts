import { randomUUID } from 'node:crypto';
import { expectGoodGraphql, runLoad, type Target } from '../load/load.ts';
import { makeCarts } from '../seed/seed.ts';
import { graphqlRequest, type Stage } from '../stage.ts';
import type { BenchCase, Line } from './bench-case.ts';
import { CHECKOUT } from './checkout.ts';
import { orderListCase } from './order-lists.ts';
import { sidesOf } from './read-case.ts';
import { ordinalTarget, pick } from './targets.ts';

const PARTS = 10;
const CHECKOUTS_A_PART = 100;
/** More documents than Ordinal caches, so that its cache is full before the comparison. */
const DOCUMENTS_BEFORE = 4_000;
/** Maximum growth of the heap since the second part, when all other caches are filled. */
const MAX_GROWTH = 1.1;

/** Reads, checkouts and new documents for a number of seconds. The heap must not grow. */
export const soak: BenchCase = {
  letter: 'j',
  about: 'heap over hours; needs --soak',
  run: async (stage) => {
    if (stage.options.soakSeconds === 0) return [];
    const heaps: number[] = [];
    let requests = 0;
    await runLoad(novelties(stage), { requests: DOCUMENTS_BEFORE });
    for (let part = 0; part < PARTS; part++) {
      requests += await runPart(stage, stage.options.soakSeconds / PARTS);
      const { heapUsed, external } = await stage.ordinal.memory();
      heaps.push((heapUsed + external) / 1024 / 1024);
    }
    const growth = heaps.at(-1)! / heaps[1]!;
    if (growth > MAX_GROWTH)
      throw new Error(`the heap grew: ${heaps.map((heap) => heap.toFixed(1)).join(', ')} MB`);
    const lines: Line[] = heaps.map((heap, part) => ({
      name: `after ${Math.round(((part + 1) * stage.options.soakSeconds) / PARTS)} s`,
      figures: { 'heap MB': heap, 'of second': heap / heaps[1]! },
    }));
    return [{ title: `(j) Heap over ${requests.toLocaleString('en-US')} requests`, lines }];
  },
};

async function runPart(stage: Stage, seconds: number): Promise<number> {
  const list = await orderListCase(stage);
  const [reads] = sidesOf(stage, list, () => pick(list.keys));
  const tokens = await makeCarts(stage.database, CHECKOUTS_A_PART);
  const checkouts = ordinalTarget(stage, {
    query: CHECKOUT,
    variables: () => ({
      input: { cartToken: tokens.pop(), payments: [{ provider: 'MANUAL' }], idempotencyKey: randomUUID() },
    }),
    isVisitor: true,
  });
  const results = await Promise.all([
    runLoad(reads!, { seconds }),
    runLoad(checkouts, { requests: CHECKOUTS_A_PART }, 2),
    runLoad(novelties(stage), { seconds }, 1),
  ]);
  return results.reduce((sum, result) => sum + result.requests, 0);
}

/** Documents with unique names. A server that keeps every document runs out of memory. */
function novelties(stage: Stage): Target {
  return {
    name: 'new documents',
    server: stage.ordinal,
    next: () => {
      const name = `Novelty${randomUUID().replaceAll('-', '')}`;
      return graphqlRequest(`query ${name} { store { name } }`, {}, stage.token);
    },
    expectGood: expectGoodGraphql,
  };
}
