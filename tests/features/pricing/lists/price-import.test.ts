import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { it as base } from '../../../testkit/fixtures.ts';
import { runCommand } from '../../../testkit/processes/command.ts';
import { seedVariant } from '../../../testkit/shop/carts.ts';

const HEADER = 'sku,amount,minimum_quantity,compare_at_amount';

const it = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
  .extend('folder', { scope: 'file' }, async ({}, { onCleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), 'ordinal-prices-'));
    onCleanup(() => rm(folder, { recursive: true }));
    return folder;
  })
  .extend(
    'importLines',
    ({ app, folder }) =>
      async (list: string, lines: readonly string[], ...more: string[]) => {
        const path = join(folder, 'prices.csv');
        await writeFile(path, lines.join('\n'));
        const words = ['import', 'prices', path, '--list', list, ...more];
        return runCommand(words, { DATABASE_URL: app.databaseUrl });
      },
  )
  .extend(
    'pricesIn',
    ({ app }) =>
      (name: string) =>
        app.shop.core.reader.query(
          `select v.sku, p.minimum_quantity as minimum, p.amount::int, p.compare_at_amount::int as compared, l.currency
           from price_lists l join price_list_prices p on p.price_list_id = l.id
           join product_variants v on v.id = p.variant_id where l.name = $1 order by v.sku, p.minimum_quantity`,
          [name],
        ),
  )
  .extend(
    'eventsOf',
    ({ app }) =>
      (name: string) =>
        app.shop.core.reader.query(
          `select type, data -> 'prices' as prices, metadata ->> 'source' as source from events
           where type like 'price_list.%' and data ->> 'name' = $1 order by xid, seq`,
          [name],
        ),
  );

describe('npm run import -- prices', () => {
  it('makes a list, sets and removes its prices, and changes nothing again', async ({
    app,
    importLines,
    pricesIn,
    eventsOf,
  }) => {
    const [mug, cap] = [await seedVariant(app), await seedVariant(app)];
    const said = (changed: number, prices = '3 prices') => ({
      output: `Imported ${prices} into the price list "Yen" of the store "default": ${changed} changed.`,
    });
    const lines = [HEADER, `${mug.sku},1500,,2000`, `${mug.sku},1200,10,`, `"${cap.sku}",300,,`];
    expect(await importLines('Yen', lines, '--currency', 'jpy')).toEqual(said(3));
    const yen = { currency: 'JPY', compared: null };
    expect(await pricesIn('Yen')).toEqual([
      { ...yen, sku: mug.sku, minimum: 1, amount: 1500, compared: 2000 },
      { ...yen, sku: mug.sku, minimum: 10, amount: 1200 },
      { ...yen, sku: cap.sku, minimum: 1, amount: 300 },
    ]);
    expect(await importLines('Yen', lines)).toEqual(said(0));
    expect(await importLines('Yen', ['amount,sku', `,${mug.sku}`, `350,${cap.sku}`])).toEqual(
      said(2, '2 prices'),
    );
    expect(await pricesIn('Yen')).toEqual([
      { ...yen, sku: mug.sku, minimum: 10, amount: 1200 },
      { ...yen, sku: cap.sku, minimum: 1, amount: 350 },
    ]);
    const source = 'cli';
    expect(await eventsOf('Yen')).toEqual([
      { type: 'price_list.created', prices: null, source },
      { type: 'price_list.prices_changed', prices: 3, source },
      { type: 'price_list.prices_changed', prices: 2, source },
    ]);
  });

  it('imports nothing of a file with a wrong line, and lists all of them', async ({
    app,
    importLines,
    pricesIn,
    eventsOf,
  }) => {
    const { sku } = await seedVariant(app);
    const { failure } = await importLines(
      'Wrong',
      [
        HEADER,
        `${sku},9.00,,`,
        `${sku},8.00,1,`,
        'NONE,1.00,,',
        `${sku},1.005,2,`,
        `${sku},-1.00,3,`,
        `${sku},5.00,x,`,
        `${sku},5.00,1.5,`,
        `${sku},5.00,7,4.00`,
        ',1.00,,',
      ],
      '--currency',
      'EUR',
    );
    expect(failure?.split('\n').slice(1)).toEqual([
      '  line 3: This variant and minimum quantity are given more than once.',
      '  line 4: There is no such variant.',
      '  line 5: An amount in EUR has at most 2 decimal digits.',
      '  line 6: An amount must not be negative.',
      '  line 7: A quantity is a whole number from 1 to 1,000,000.',
      '  line 8: A quantity is a whole number from 1 to 1,000,000.',
      '  line 9: The price to compare with is above the price.',
      '  line 10: A SKU has 1 to 64 printable characters.',
    ]);
    expect(await pricesIn('Wrong')).toEqual([]);
    expect(await eventsOf('Wrong')).toEqual([]);
  });

  it('refuses what is no file of prices, and a list that it cannot tell or that has another currency', async ({
    app,
    manager,
    importLines,
  }) => {
    const { sku } = await seedVariant(app);
    const failure = async (...given: Parameters<typeof importLines>) => (await importLines(...given)).failure;
    expect(await failure('A', ['sku,price', `${sku},1.00`])).toContain('It lacks columns: amount');
    expect(await failure('A', [HEADER])).toContain('It has no price.');
    const price = [HEADER, `${sku},1.00,,`];
    expect(await failure('A', price, '--store', 'nowhere')).toContain('There is no store "nowhere".');
    expect(await failure('A', price, '--currency', 'XXX')).toContain('ISO 4217');
    await importLines('A', price);
    expect(await failure('A', price, '--currency', 'EUR')).toContain(
      'The price list "A" has the currency USD, not EUR.',
    );
    await manager.run('mutation { createPriceList(input: { name: "A" }) { userErrors { code } } }');
    expect(await failure('A', price)).toContain('Several price lists have the name "A"');
  });

  it('imports 10,000 prices at once', async ({ app, importLines }) => {
    const { rawProductId } = await seedVariant(app);
    await app.shop.core.pool.query(
      `insert into product_variants (id, store_id, product_id, sku, price, currency)
       select gen_random_uuid(), p.store_id, p.id, 'BULK-' || n, 100, 'USD'
       from products p, generate_series(1, 10000) n where p.id = $1`,
      [rawProductId],
    );
    const rows = Array.from({ length: 10_000 }, (_, at) => `BULK-${at + 1},0.99,,`);
    expect((await importLines('Bulk', [HEADER, ...rows])).output).toContain('10000 changed');
  });
});
