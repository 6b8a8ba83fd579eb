import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { COUNTRY_RATES } from '../features/pricing/taxes/rates/country-rates.ts';
import { TaxRateFileError } from '../features/pricing/taxes/rates/tax-rate-file.ts';
import { systemActor } from '../platform/auth/actor.ts';
import { counted } from '../values/text.ts';
import { CommandFailure } from './command-failure.ts';
import type { CommandLine } from './command-line.ts';
import { withShop } from './with-shop.ts';

const KNOWN = Object.keys(COUNTRY_RATES).join(', ');
const MAX_PROBLEMS = 20;

export function importTaxRatesCommand(line: CommandLine): Command {
  return new Command('tax-rates')
    .description(
      'import tax rates, all of the file or none; "import tax-rates DE" imports those that Ordinal knows',
    )
    .argument('<file or country>', `CSV in UTF-8, or one of ${KNOWN}`)
    .option('--store <code>', 'the store to import into; the default store without it')
    .action(async (what: string, { store: code }: { store?: string }) => {
      const text = Object.hasOwn(COUNTRY_RATES, what) ? COUNTRY_RATES[what]! : await readText(what);
      const [store, done] = await withShop(line, { migrate: 'first' }, async ({ features }) => {
        const found = await features.directory.find(code === undefined ? {} : { code });
        if (!found) throw new CommandFailure(`There is no store "${code}".`);
        try {
          const actor = systemActor(found.id, 'import', 'cli');
          return [found, await features.taxes.rates.import(actor, text)] as const;
        } catch (error) {
          if (error instanceof TaxRateFileError) throw new CommandFailure(explain(what, error));
          throw error;
        }
      });
      const { added, ended, unchanged } = done;
      line.print(
        `Tax rates of the store "${store.code}": ${added} added, ${ended} ended, ${unchanged} unchanged.`,
      );
    });
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const reason =
      error instanceof Error && 'code' in error && error.code === 'ENOENT'
        ? 'It does not exist'
        : 'It cannot be read';
    throw new CommandFailure(`${path}: ${reason}. Countries whose rates Ordinal knows are ${KNOWN}.`);
  }
}

function explain(what: string, { problems }: TaxRateFileError): string {
  const shown = problems.slice(0, MAX_PROBLEMS).map((problem) => `  ${problem}`);
  const more = problems.length - shown.length;
  return [
    `Nothing of ${what} was imported:`,
    ...shown,
    ...(more > 0 ? [`  and ${counted(more, 'more problem')}`] : []),
  ].join('\n');
}
