import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { COUNTRY_RATES } from '../../../../src/features/pricing/taxes/rates/country-rates.ts';
import { it as base } from '../../../testkit/fixtures.ts';
import { runCommand } from '../../../testkit/processes/command.ts';

const HEADER = 'country,region,tax_class,name,rate,category,applies_within,valid_from,valid_to,reference';

const it = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
  .extend('folder', { scope: 'file' }, async ({}, { onCleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), 'ordinal-rates-'));
    onCleanup(() => rm(folder, { recursive: true }));
    return folder;
  })
  /** Imports into a new store, or into the one with this code. */
  .extend(
    'run',
    ({ app }) =>
      (what: string, store: string) =>
        runCommand(['import', 'tax-rates', what, '--store', store], { DATABASE_URL: app.databaseUrl }),
  )
  .extend('newStore', ({ app }) => async (code: string): Promise<string> => {
    await app.shop.features.stores.service.create({ code, name: code, currency: 'EUR' });
    return code;
  })
  .extend(
    'ratesOf',
    ({ app }) =>
      (code: string) =>
        app.shop.core.reader.query<{ country: string }>(
          `select country, region, tax_class as class, name, rate_ppm as ppm, category from tax_rates
       where store_id = (select id from stores where code = $1) order by country, tax_class, name, valid_from`,
          [code],
        ),
  )
  .extend('importLines', ({ folder, run }) => async (store: string, lines: readonly string[]) => {
    const path = join(folder, `${store}.csv`);
    await writeFile(path, [HEADER, ...lines].join('\r\n'));
    return run(path, store);
  });

describe('npm run import -- tax-rates', () => {
  it('imports a file whole, with one event for each rate', async ({
    app,
    newStore,
    importLines,
    ratesOf,
  }) => {
    const store = await newStore('rates');
    const answer = await importLines(store, [
      'IN,Karnataka,standard,CESS,0.01,STANDARD,,,,',
      'FR,,zero,TVA,0,ZERO,,2020-01-01T00:00:00+01:00,2021-01-01T00:00:00+01:00,"a law, of old"',
      'FR,,zero,TVA,0,ZERO,,2021-01-01T00:00:00+01:00,,',
    ]);
    expect(answer).toEqual({ output: 'Tax rates of the store "rates": 3 added, 0 ended, 0 unchanged.' });
    expect(await ratesOf(store)).toEqual([
      { country: 'FR', region: null, class: 'zero', name: 'TVA', ppm: 0, category: 'ZERO' },
      { country: 'FR', region: null, class: 'zero', name: 'TVA', ppm: 0, category: 'ZERO' },
      { country: 'IN', region: 'KA', class: 'standard', name: 'CESS', ppm: 10_000, category: 'STANDARD' },
    ]);
    const events = await app.shop.core.reader.query(
      `select metadata ->> 'source' as source from events where type = 'tax_rate.created'
       and store_id = (select id from stores where code = $1)`,
      [store],
    );
    expect(events).toEqual([{ source: 'cli' }, { source: 'cli' }, { source: 'cli' }]);
  });

  it('imports nothing of a file with a wrong line, and lists all of them', async ({
    newStore,
    importLines,
    ratesOf,
  }) => {
    const store = await newStore('wrong-rates');
    const { failure } = await importLines(store, [
      'DE,,standard,USt,0.19,STANDARD,,,,',
      'DE,,luxury,USt,0.33,STANDARD,,,,',
      'DE,,standard,USt,19,STANDARD,,,,',
      'DE,,standard,USt,0.16,STANDARD,,2020-07-01T00:00:00+02:00,2021-01-01T00:00:00+01:00,',
      'DE,,reduced,USt,0.07,LOW,,,,',
      'DE,,reduced,USt,0.07,REDUCED,,01.01.2021,,',
      'XX,,reduced,USt,0.07,REDUCED,,,,',
    ]);
    expect(failure!.split('\n')).toEqual([
      expect.stringContaining('was imported:'),
      '  line 3: The store has no such tax class.',
      '  line 4: A rate is from 0 to 1 with at most 6 digits, such as "0.19".',
      expect.stringMatching(/^ {2}line 5: The rate txr_\w+ of the same country/),
      '  line 6: category must be one of STANDARD, REDUCED, ZERO, EXEMPT, OUT_OF_SCOPE.',
      '  line 7: valid_from must be a moment with its offset, such as 2026-01-01T00:00:00+01:00.',
      expect.stringContaining('line 8: country must be an ISO 3166-1'),
    ]);
    expect(await ratesOf(store)).toEqual([]);
  });

  it('ends a rate that another one follows, and changes nothing when it is repeated', async ({
    app,
    newStore,
    importLines,
  }) => {
    const store = await newStore('following-rates');
    const old = 'DE,,standard,USt,0.19,STANDARD,,,,"old law"';
    const next = 'DE,,standard,USt,0.21,STANDARD,,2030-01-01T00:00:00+01:00,,';
    const later = 'DE,,standard,USt,0.22,STANDARD,,2031-01-01T00:00:00+01:00,,';
    const summary = (numbers: string) => ({ output: `Tax rates of the store "${store}": ${numbers}.` });
    expect(await importLines(store, [old])).toEqual(summary('1 added, 0 ended, 0 unchanged'));
    expect(await importLines(store, [next, later])).toEqual(summary('2 added, 2 ended, 0 unchanged'));
    expect(await importLines(store, [old, next, later])).toEqual(summary('0 added, 0 ended, 3 unchanged'));
    const rates = await app.shop.core.reader.query(
      `select rate_ppm as ppm, valid_to as "validTo", version, (select count(*)::int from events e where e.subject_id = r.id) as events
       from tax_rates r where store_id = (select id from stores where code = $1) order by valid_from nulls first`,
      [store],
    );
    expect(rates).toEqual([
      { ppm: 190_000, validTo: new Date('2029-12-31T23:00:00Z'), version: 2, events: 2 },
      { ppm: 210_000, validTo: new Date('2030-12-31T23:00:00Z'), version: 2, events: 2 },
      { ppm: 220_000, validTo: null, version: 1, events: 1 },
    ]);
    const before = 'DE,,standard,USt,0.16,STANDARD,,,,';
    expect((await importLines(store, [before])).failure).toMatch(
      /line 2: The rate txr_\w+ of the same country/,
    );
  });

  it('creates a tax class that the file names, and no other', async ({ app, newStore, run, importLines }) => {
    const store = await newStore('named-classes');
    await run('FR', store);
    const { failure } = await importLines(store, ['FR,,fr-44,TVA,0.44,STANDARD,,,,']);
    expect(failure).toContain('line 2: The store has no such tax class.');
    const classes = await app.shop.core.reader.query(
      `select code, name from tax_classes where store_id = (select id from stores where code = $1) and code like 'fr-%'
       order by code`,
      [store],
    );
    expect(classes).toEqual([
      { code: 'fr-10', name: 'France 10 %' },
      { code: 'fr-2-1', name: 'France 2.1 %' },
    ]);
  });

  it('refuses what is no file of rates, an unknown store and a file that is not there', async ({
    folder,
    run,
    newStore,
  }) => {
    const store = await newStore('no-rates');
    const path = join(folder, 'other.csv');
    await writeFile(path, 'a,b\n1,2\n');
    expect((await run(path, store)).failure).toContain(
      'It lacks columns: country, tax_class, name, rate, category',
    );
    await writeFile(path, `${HEADER}\n`);
    expect((await run(path, store)).failure).toContain('It has no tax rate.');
    await writeFile(path, `${HEADER}\nDE,"`);
    expect((await run(path, store)).failure).toContain('It is no CSV file');
    expect((await run('DE', 'nowhere')).failure).toContain('There is no store "nowhere"');
    expect((await run('de.csv', store)).failure).toContain(
      'Countries whose rates Ordinal knows are AT, CH, DE',
    );
  });

  it.for(Object.entries(COUNTRY_RATES))(
    'knows the rates of %s, each with its source and date',
    async ([country], { app, run, newStore, ratesOf }) => {
      const store = await newStore(`of-${country.toLowerCase()}`);
      expect(await run(country, store)).toEqual({
        output: expect.stringMatching(/: \d+ added, 0 ended, 0 unchanged\.$/),
      });
      const rates = await ratesOf(store);
      expect(await run(country, store)).toEqual({
        output: `Tax rates of the store "${store}": 0 added, 0 ended, ${rates.length} unchanged.`,
      });
      expect(rates.every((rate) => rate.country === country)).toBe(true);
      const unsourced = await app.shop.core.reader.query(
        `select from tax_rates where store_id = (select id from stores where code = $1)
       and reference !~ '; 20\\d\\d-\\d\\d-\\d\\d$'`,
        [store],
      );
      expect(unsourced).toEqual([]);
    },
  );
});
