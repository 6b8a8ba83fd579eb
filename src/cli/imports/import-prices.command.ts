import { Command } from 'commander';
import { systemActor } from '../../platform/auth/actor.ts';
import { DomainError } from '../../platform/errors/domain-error.ts';
import { CsvFileError } from '../../platform/inputs/csv-file.ts';
import { counted } from '../../values/text.ts';
import { CommandFailure } from '../command-failure.ts';
import type { CommandLine } from '../command-line.ts';
import { withShop } from '../with-shop.ts';
import { explainProblems, readText } from './csv-text.ts';

interface PricesOptions {
  readonly list: string;
  readonly store?: string;
  readonly currency?: string;
}

export function importPricesCommand(line: CommandLine): Command {
  return new Command('prices')
    .description('import prices into a price list, all of the file or none; an empty amount removes a price')
    .argument('<file>', 'CSV in UTF-8 with the columns sku, amount, minimum_quantity and compare_at_amount')
    .requiredOption('--list <name>', 'the price list to import into; one of a new name is made')
    .option('--store <code>', 'the store of the price list; the default store without it')
    .option(
      '--currency <code>',
      'currency of a new price list, such as EUR; that of the store by default',
      (code: string) => code.toUpperCase(),
    )
    .action(async (path: string, { list: name, store: code, currency }: PricesOptions) => {
      const text = await readText(path);
      const [store, imported] = await withShop(line, { migrate: 'first' }, async ({ features }) => {
        const found = await features.directory.find(code === undefined ? {} : { code });
        if (!found) throw new CommandFailure(`There is no store "${code}".`);
        const actor = systemActor(found.id, 'import', 'cli');
        try {
          const list = { name, currency, storeCurrency: found.currency };
          return [found, await features.priceLists.lists.importPrices(actor, { list, text })] as const;
        } catch (error) {
          if (error instanceof CsvFileError) throw new CommandFailure(explainProblems(path, error));
          if (error instanceof DomainError) throw new CommandFailure(error.message);
          throw error;
        }
      });
      const { prices, changed } = imported;
      line.print(
        `Imported ${counted(prices, 'price')} into the price list "${name}" of the store "${store.code}": ${changed} changed.`,
      );
    });
}
