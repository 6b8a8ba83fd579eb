import { availableParallelism, cpus, loadavg } from 'node:os';
import { inspect } from 'node:util';
import { analyticsMonth } from './cases/analytics.ts';
import type { BenchCase, CaseResult } from './cases/bench-case.ts';
import { checkouts } from './cases/checkout.ts';
import { checkoutWrites } from './cases/checkout-writes.ts';
import { fanOut } from './cases/fan-out.ts';
import { orderDetail } from './cases/order-detail.ts';
import { customerOrders, orderLists } from './cases/order-lists.ts';
import { productSearch } from './cases/product-search.ts';
import { signInStorm } from './cases/sign-in-storm.ts';
import { soak } from './cases/soak.ts';
import { socketMemory } from './cases/socket-memory.ts';
import { startTime } from './cases/start-time.ts';
import { canPin, pinLoad } from './machine/cores.ts';
import { type Options, parseOptions } from './options.ts';
import { type Circumstances, describeRun, saveResults, tableOf } from './report.ts';
import { openStage } from './stage.ts';

const cases: readonly BenchCase[] = [
  orderLists,
  customerOrders,
  orderDetail,
  productSearch,
  analyticsMonth,
  checkouts,
  checkoutWrites,
  fanOut,
  socketMemory,
  signInStorm,
  startTime,
  soak,
];

const print = (line: string): void => void process.stdout.write(`${line}\n`);

function circumstances(options: Options): Circumstances {
  return {
    startedAt: new Date().toISOString(),
    node: process.version,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    isPinned: canPin,
    loadAverage: loadavg().map((load) => Number(load.toFixed(2))),
    options,
  };
}

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2), cases);
  const about = circumstances(options);
  print(describeRun(about));
  pinLoad();
  const { stage, close } = await openStage(options, print);
  const results: CaseResult[] = [];
  try {
    for (const { letter, run } of cases) {
      if (options.only.length > 0 && !options.only.includes(letter)) continue;
      for (const result of await run(stage)) {
        results.push(result);
        print(`\n${tableOf(result)}`);
      }
    }
  } finally {
    await close();
  }
  print(`Written to ${saveResults({ ...about, results }, { isKept: options.isSaved })}`);
}

try {
  await main();
} catch (error) {
  // The bench's own errors need only their message. For others the stack matters.
  const isOurs = error instanceof Error && error.constructor === Error;
  process.stderr.write(`${isOurs ? error.message : inspect(error)}\n`);
  process.exitCode = 1;
}
