import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import type { BenchCase, CaseResult } from './cases/bench-case.ts';
import { checkouts } from './cases/checkout.ts';
import { orderDetail } from './cases/order-detail.ts';
import { customerOrders, orderLists } from './cases/order-lists.ts';
import { productSearch } from './cases/product-search.ts';
import { canPin, pinLoad } from './machine/cores.ts';
import { type Options, parseOptions } from './options.ts';
import { tableOf } from './report.ts';
import { openStage } from './stage.ts';

const cases: readonly BenchCase[] = [orderLists, customerOrders, orderDetail, productSearch, checkouts];

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Where and when it was measured: figures of two machines, or of a busy one, are not comparable. */
function circumstances(options: Options): Record<string, unknown> {
  return {
    startedAt: new Date().toISOString(),
    node: process.version,
    processor: cpus()[0]?.model,
    cores: availableParallelism(),
    isPinned: canPin,
    loadAverage: loadavg().map((load) => Number(load.toFixed(2))),
    options,
  };
}

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  const about = circumstances(options);
  print(
    `${about.startedAt}, Node ${about.node}, ${about.cores} × ${about.processor}, load ${about.loadAverage}`,
  );
  if (!canPin) print('Processes are not pinned: there is one core only, or no taskset.');
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
  const folder = new URL('./results/', import.meta.url).pathname;
  mkdirSync(folder, { recursive: true });
  const file = `${folder}${String(about.startedAt).replaceAll(/[:.]/g, '-')}.json`;
  writeFileSync(file, `${JSON.stringify({ ...about, results }, undefined, 2)}\n`);
  print(`Written to ${file}`);
}

await main();
