import { Command } from 'commander';
import { COUNTRY_RATES } from '../../features/pricing/taxes/rates/country-rates.ts';
import { systemActor } from '../../platform/auth/actor.ts';
import { CsvFileError } from '../../platform/inputs/csv-file.ts';
import { CommandFailure } from '../command-failure.ts';
import type { CommandLine } from '../command-line.ts';
import { withShop } from '../with-shop.ts';
import { explainProblems, readText } from './csv-text.ts';

const KNOWN = Object.keys(COUNTRY_RATES).join(', ');
const HINT = ` Countries whose rates Ordinal knows are ${KNOWN}.`;

export function importTaxRatesCommand(line: CommandLine): Command {
  return new Command('tax-rates')
    .description(
      'import tax rates, all of the file or none; "import tax-rates DE" imports those that Ordinal knows',
    )
    .argument('<file or country>', `CSV in UTF-8, or one of ${KNOWN}`)
    .option('--store <code>', 'the store to import into; the default store without it')
    .action(async (what: string, { store: code }: { store?: string }) => {
      const text = Object.hasOwn(COUNTRY_RATES, what) ? COUNTRY_RATES[what]! : await readText(what, HINT);
      const [store, done] = await withShop(line, { migrate: 'first' }, async ({ features }) => {
        const found = await features.directory.find(code === undefined ? {} : { code });
        if (!found) throw new CommandFailure(`There is no store "${code}".`);
        try {
          const actor = systemActor(found.id, 'import', 'cli');
          return [found, await features.taxes.rates.import(actor, text)] as const;
        } catch (error) {
          if (error instanceof CsvFileError) throw new CommandFailure(explainProblems(what, error));
          throw error;
        }
      });
      const { added, ended, unchanged } = done;
      line.print(
        `Tax rates of the store "${store.code}": ${added} added, ${ended} ended, ${unchanged} unchanged.`,
      );
    });
}
