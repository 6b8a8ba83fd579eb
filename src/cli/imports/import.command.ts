import { SingleBar } from 'cli-progress';
import { Command, Option } from 'commander';
import type { Shop } from '../../app.ts';
import {
  DEFAULT_POLICY,
  type ImportPolicy,
  ON_SHORTAGE,
  PAID_BY_DEFAULT,
} from '../../features/imports/import-policy.ts';
import type { StoreChoice } from '../../features/imports/import-store.ts';
import { type ImportProgress, type ImportReport, importOrders } from '../../features/imports/order-import.ts';
import { surveyOrderFile } from '../../features/imports/reading/order-file-survey.ts';
import { rejectsPathOf } from '../../features/imports/rejects-file.ts';
import { counted } from '../../values/text.ts';
import { CommandFailure } from '../command-failure.ts';
import type { CommandLine } from '../command-line.ts';
import { withShop } from '../with-shop.ts';
import { importPricesCommand } from './import-prices.command.ts';
import { importTaxRatesCommand } from './import-tax-rates.command.ts';

interface OrdersOptions {
  readonly store: string;
  readonly currency?: string;
  readonly rejects?: string;
  readonly short: ImportPolicy['onShortage'];
  readonly paid: ImportPolicy['paid'];
}

export function importCommand(line: CommandLine): Command {
  return new Command('import')
    .description('import the history of another shop, tax rates or prices from CSV')
    .addCommand(importOrdersCommand(line))
    .addCommand(importTaxRatesCommand(line))
    .addCommand(importPricesCommand(line));
}

function importOrdersCommand(line: CommandLine): Command {
  return new Command('orders')
    .description('import order lines with their customers and products; what is there already is left alone')
    .argument('<file>', 'CSV in UTF-8 with the lines of each order together')
    .requiredOption(
      '--store <code>',
      'the store to import into; a store of a new code is made with its first order',
    )
    .option(
      '--currency <code>',
      'currency of the store, such as GBP; needed for a new store',
      (code: string) => code.toUpperCase(),
    )
    .addOption(
      new Option(
        '--short <what>',
        'what becomes of an open order whose goods are not in stock: receive books them in, reject leaves it out',
      )
        .choices(ON_SHORTAGE)
        .default(DEFAULT_POLICY.onShortage),
    )
    .addOption(
      new Option(
        '--paid <which>',
        'which orders were paid in full where the file has no paid_amount: those that were shipped, all that were not ' +
          'called off (full), or none',
      )
        .choices(PAID_BY_DEFAULT)
        .default(DEFAULT_POLICY.paid),
    )
    .option('--rejects <file>', 'where rejected lines go; FILE.rejects.csv in the current folder by default')
    .action(async (path: string, options: OrdersOptions) => {
      const survey = await surveyOrderFile(path);
      const report = await withShop(line, { migrate: 'first' }, async (shop) => {
        const store = await chooseStore(shop, options);
        return withProgress((onProgress) =>
          importOrders({
            transactions: shop.core.transactions,
            store,
            path,
            rejectsPath: options.rejects ?? rejectsPathOf(path, process.cwd()),
            survey,
            policy: { onShortage: options.short, paid: options.paid },
            onProgress,
          }),
        );
      });
      for (const text of summary(report, options.store)) line.print(text);
      if (report.imported + report.alreadyThere === 0) {
        throw new CommandFailure(`No order of ${path} is in the store "${options.store}".`);
      }
    });
}

async function chooseStore(
  { features }: Shop,
  { store: code, currency }: OrdersOptions,
): Promise<StoreChoice> {
  const store = await features.directory.find({ code });
  if (store && currency !== undefined && currency !== store.currency) {
    throw new CommandFailure(`The store "${code}" has the currency ${store.currency}, not ${currency}.`);
  }
  if (store) return { id: store.id };
  if (currency === undefined) {
    throw new CommandFailure(
      `There is no store "${code}": add --currency, such as --currency GBP, to make it.`,
    );
  }
  return { code, currency };
}

/** The progress bar is only shown on a terminal; it would fill a log file. */
async function withProgress<T>(work: (show: (progress: ImportProgress) => void) => Promise<T>): Promise<T> {
  if (!process.stderr.isTTY) return work(() => undefined);
  const bar = new SingleBar({
    stream: process.stderr,
    format: 'Importing {bar} {percentage}% | {value} of {total} lines | {eta_formatted} left',
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(0, 0);
  try {
    return await work(({ lines, linesDone }) => {
      bar.setTotal(lines);
      bar.update(linesDone);
    });
  } finally {
    bar.stop();
  }
}

function summary(report: ImportReport, store: string): string[] {
  const { lines, seconds, rejectedOrders, rejectedLines, rejectsPath } = report;
  const pace = `${seconds.toFixed(1)} s, ${Math.round(lines / seconds)} lines/s`;
  const noted = counted(report.notedOrders, 'order');
  const were = (count: number) => (count === 1 ? 'was' : 'were');
  const notes =
    report.notedOrders > 0
      ? [`  ${noted} ${were(report.notedOrders)} imported with a note: ${rejectsPath} has it.`]
      : [];
  const there = counted(report.alreadyThere, 'order');
  const customers = counted(report.customersCreated, 'customer');
  const products = counted(report.productsCreated, 'product');
  const rejected = `${counted(rejectedOrders, 'order')} (${counted(rejectedLines, 'line')}) ${were(rejectedOrders)}`;
  return [
    `Imported ${report.imported} of ${counted(report.orders, 'order')} (${counted(lines, 'line')}) into the store "${store}": ${pace}.`,
    `  ${there} ${were(report.alreadyThere)} already there and ${report.alreadyThere === 1 ? 'is' : 'are'} unchanged.`,
    `  ${customers} and ${products} are new.`,
    ...notes,
    rejectedLines > 0
      ? `  ${rejected} rejected: ${rejectsPath} says why. Correct that file and import it.`
      : '  Nothing was rejected.',
    ...report.reasons.map(
      ({ example, line, lines: count }) =>
        `    ${count === 1 ? 'line' : `${count} lines, the first is`} ${line}: ${example}`,
    ),
  ];
}
