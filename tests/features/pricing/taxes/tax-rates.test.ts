import { describe, expect } from 'vitest';
import { decodeId } from '../../../../src/values/ids.ts';
import { it as base } from '../../../testkit/fixtures.ts';
import { unknownId } from '../../../testkit/shop/ids.ts';
import { DEFAULT_STORE } from '../../../testkit/shop/people.ts';
import { changeTaxes, RATE } from './taxes-fixture.ts';

let names = 0;
/** A name of its own keeps the rates of one test apart from those of another. */
const tax = () => `Tax ${names++}`;

const it = base
  .extend('pricingVersion', ({ app }) => async (): Promise<number> => {
    const [row] = await app.shop.core.reader.query<{ version: number }>(
      'select pricing_version as version from stores where id = $1',
      [DEFAULT_STORE],
    );
    return row!.version;
  })
  .extend('eventsOf', ({ app }) => async (id: string): Promise<string[]> => {
    const rows = await app.shop.core.reader.query<{ type: string }>(
      'select type from events where subject_id = $1 order by seq',
      [decodeId('txr', id)],
    );
    return rows.map(({ type }) => type);
  });

describe('a tax rate', () => {
  it('is created, changed and deleted by a manager, with one event and one pricing version each', async ({
    manager,
    pricingVersion,
    eventsOf,
  }) => {
    const before = await pricingVersion();
    const created = await changeTaxes(manager, 'createTaxRate', {
      ...RATE,
      name: tax(),
      reference: '§ 12 UStG',
    });
    expect(created).toMatchObject({
      taxRate: { country: 'DE', region: null, rate: '0.19', taxClass: { code: 'standard' }, version: 1 },
      userErrors: [],
    });
    const taxRateId = created.taxRate!.id;
    expect(await pricingVersion()).toBe(before + 1);
    const changes = { taxRateId, rate: '0.160000', validTo: '2030-01-01T00:00:00Z', reference: null };
    expect(await changeTaxes(manager, 'updateTaxRate', changes)).toMatchObject({
      taxRate: { rate: '0.16', validTo: '2030-01-01T00:00:00.000Z', reference: null, version: 2 },
    });
    expect(await changeTaxes(manager, 'updateTaxRate', changes)).toMatchObject({ taxRate: { version: 2 } });
    expect(await pricingVersion()).toBe(before + 2);
    expect(await changeTaxes(manager, 'deleteTaxRate', { taxRateId, expectedVersion: 1 })).toMatchObject({
      deletedId: null,
      userErrors: [{ code: 'VERSION_CONFLICT' }],
    });
    expect(await changeTaxes(manager, 'deleteTaxRate', { taxRateId, expectedVersion: 2 })).toMatchObject({
      deletedId: taxRateId,
    });
    expect(await pricingVersion()).toBe(before + 3);
    expect(await eventsOf(taxRateId)).toEqual(['tax_rate.created', 'tax_rate.updated', 'tax_rate.deleted']);
  });

  it.for([
    ['over 1', { rate: '1.000001' }, 'VALIDATION', 'rate'],
    ['below 0', { rate: '-0.19' }, 'VALIDATION', 'rate'],
    ['of 7 digits', { rate: '0.1900000' }, 'VALIDATION', 'rate'],
    ['of 0 in a taxed category', { rate: '0' }, 'VALIDATION', 'rate'],
    ['above 0 in an untaxed category', { category: 'ZERO' }, 'VALIDATION', 'rate'],
    ['of an unknown tax class', { taxClass: 'luxury' }, 'VALIDATION', 'taxClass'],
    ['of a tax class that is no code', { taxClass: '\0' }, 'VALIDATION', 'taxClass'],
    ['of a region of another country', { country: 'IN', region: 'IL' }, 'VALIDATION', 'region'],
    ['of a region where none is known', { country: 'LI', region: '01' }, 'VALIDATION', 'region'],
    ['without a name', { name: ' ' }, 'VALIDATION', 'name'],
    [
      'whose period ends before it begins',
      { validFrom: '2026-01-01T00:00:00Z', validTo: '2026-01-01T00:00:00Z' },
      'VALIDATION',
      'validTo',
    ],
  ] as const)(
    '%s is refused, and nothing is stored',
    async ([, wrong, code, field], { app, manager, pricingVersion }) => {
      const before = await pricingVersion();
      const name = tax();
      expect(await changeTaxes(manager, 'createTaxRate', { ...RATE, name, ...wrong })).toMatchObject({
        taxRate: null,
        userErrors: [{ code, field: ['input', field] }],
      });
      expect(await pricingVersion()).toBe(before);
      const stored = await app.shop.core.reader.query('select from tax_rates where name = $1', [name]);
      expect(stored).toEqual([]);
    },
  );

  it('names its region by the code or the name of ISO 3166-2', async ({ manager }) => {
    for (const region of ['KA', 'in-ka', 'Karnataka']) {
      const answer = await changeTaxes(manager, 'createTaxRate', {
        ...RATE,
        country: 'IN',
        name: tax(),
        region,
      });
      expect(answer).toMatchObject({ taxRate: { region: 'KA' }, userErrors: [] });
    }
  });

  it('is unknown to others: a wrong id, an id of another type and a malformed one', async ({ manager }) => {
    const answers = await Promise.all(
      [unknownId('txr'), unknownId('txc'), 'txr_1'].map((taxRateId) =>
        changeTaxes(manager, 'updateTaxRate', { taxRateId, rate: '0.2' }),
      ),
    );
    expect(answers.map(({ userErrors }) => userErrors[0]!.code)).toEqual([
      'NOT_FOUND',
      'VALIDATION',
      'VALIDATION',
    ]);
  });
});

describe('the periods of rates of the same country, region, tax class and name', () => {
  const year = (from: number | null, to: number | null) => ({
    validFrom: from === null ? null : `${from}-01-01T00:00:00Z`,
    validTo: to === null ? null : `${to}-01-01T00:00:00Z`,
  });

  it('follow one another without a gap', async ({ manager }) => {
    const name = tax();
    for (const period of [year(null, 2020), year(2020, 2021), year(2021, null)]) {
      const answer = await changeTaxes(manager, 'createTaxRate', { ...RATE, name, ...period });
      expect(answer.userErrors).toEqual([]);
    }
  });

  it('do not overlap, neither when they are created nor when they are changed', async ({ manager }) => {
    const name = tax();
    const rate = { ...RATE, name };
    const first = await changeTaxes(manager, 'createTaxRate', { ...rate, ...year(2020, 2022) });
    for (const period of [year(2021, 2023), year(null, null), year(null, 2021), year(2021, null)]) {
      expect(await changeTaxes(manager, 'createTaxRate', { ...rate, ...period })).toMatchObject({
        taxRate: null,
        userErrors: [
          {
            __typename: 'ConflictError',
            code: 'ALREADY_EXISTS',
            field: ['input', 'validFrom'],
            message: expect.stringContaining(first.taxRate!.id),
          },
        ],
      });
    }
    const next = await changeTaxes(manager, 'createTaxRate', { ...rate, ...year(2022, null) });
    const taxRateId = next.taxRate!.id;
    expect(
      (await changeTaxes(manager, 'updateTaxRate', { taxRateId, ...year(2021, null) })).userErrors,
    ).toMatchObject([{ code: 'ALREADY_EXISTS' }]);
  });

  it('may overlap for another country, region, class or name', async ({ manager }) => {
    const rate = { ...RATE, country: 'IN', region: 'KA', name: tax() };
    const others = [
      {},
      { country: 'DE', region: 'BY' },
      { region: null },
      { region: 'KL' },
      { taxClass: 'reduced' },
      { name: tax() },
    ];
    for (const other of others) {
      const answer = await changeTaxes(manager, 'createTaxRate', { ...rate, ...other });
      expect(answer.userErrors).toEqual([]);
    }
  });

  it('do not overlap when eight requests create the same rate at once: one is stored', async ({
    app,
    manager,
  }) => {
    const name = tax();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => changeTaxes(manager, 'createTaxRate', { ...RATE, name })),
    );
    expect(answers.filter(({ taxRate }) => taxRate)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array.from({ length: 7 }, () => 'ALREADY_EXISTS'),
    );
    const stored = await app.shop.core.reader.query('select from tax_rates where name = $1', [name]);
    expect(stored).toHaveLength(1);
  });
});

describe('the lists of tax rules', () => {
  const LISTS = ['taxClasses', 'taxRates', 'taxRegistrations'];

  it('can be read by staff only, and changed by managers and administrators only', async ({
    app,
    admin,
    rep,
  }) => {
    for (const list of LISTS) {
      const query = `{ ${list}(first: 1) { nodes { id createdAt updatedAt } totalCount } }`;
      expect((await rep.send(query)).errors).toBeUndefined();
      expect((await app.anonymous.send(query)).errors).toMatchObject([
        { extensions: { code: 'UNAUTHENTICATED' } },
      ]);
    }
    const create = `mutation ($input: CreateTaxRateInput!) { createTaxRate(input: $input) { userErrors { code } } }`;
    const input = { ...RATE, name: tax() };
    expect((await rep.send(create, { input })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await admin.send(create, { input })).data).toEqual({ createTaxRate: { userErrors: [] } });
  });

  it('filter and sort rates', async ({ manager }) => {
    const name = tax();
    for (const country of ['FR', 'AT', 'DE']) {
      await changeTaxes(manager, 'createTaxRate', { ...RATE, country, name });
    }
    const read = async (more: string) => {
      const { taxRates } = await manager.run<{ taxRates: { nodes: { country: string }[] } }>(
        `{ taxRates(where: { name: { eq: "${name}" } ${more} }) { nodes { country } } }`,
      );
      return taxRates.nodes.map(({ country }) => country);
    };
    expect(await read('')).toEqual(['AT', 'DE', 'FR']);
    expect(await read('country: { in: ["DE", "FR"] }')).toEqual(['DE', 'FR']);
    expect(await read('region: { isNull: false }')).toEqual([]);
    expect(await read('category: { eq: ZERO }')).toEqual([]);
    expect(await read('validTo: { isNull: true }, taxClass: { eq: "standard" }')).toHaveLength(3);
  });
});
