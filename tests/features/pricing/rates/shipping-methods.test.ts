import { describe, expect } from 'vitest';
import { decodeId } from '../../../../src/values/ids.ts';
import { it as base } from '../../../testkit/fixtures.ts';
import { unknownId } from '../../../testkit/shop/ids.ts';
import { changeShipping, newMethod, newZone } from './shipping-fixture.ts';

let codes = 0;
const code = () => `method-${codes++}`;

const it = base
  .extend('zoneId', { scope: 'file' }, ({ manager }) =>
    newZone(manager, 'Here', { countries: [{ country: 'DE' }] }),
  )
  .extend(
    'stored',
    ({ app }) =>
      async (): Promise<object[]> =>
        app.shop.core.reader.query(
          `select m.code, m.version, r.basis, r.range_from, r.range_to, r.amount from shipping_methods m
       left join shipping_rates r on r.method_id = m.id order by m.code, r.basis, r.range_from`,
          [],
        ),
  );

describe('a shipping method', () => {
  it('is created, changed and deleted by a manager, with its rates and one event each', async ({
    app,
    manager,
    zoneId,
  }) => {
    const created = await changeShipping(manager, 'createShippingMethod', {
      code: 'parcel',
      name: 'Parcel',
      position: 2,
      taxClass: 'reduced',
      estimate: { minBusinessDays: 1, maxBusinessDays: 3 },
      rates: [
        { zoneId, basis: 'WEIGHT', from: '2000', to: '31500', amount: '9.90' },
        { zoneId, basis: 'WEIGHT', to: '2000', amount: '4.90' },
        { zoneId, basis: 'SUBTOTAL', from: '100', amount: '2.00' },
        { zoneId, currency: 'JPY', amount: '600' },
      ],
      freeFrom: [{ amount: '200.00' }, { currency: 'JPY', amount: '20000' }],
    });
    const at = (from: string, to: string | null, amount: string) => ({ from, to, amount: { amount } });
    expect(created).toMatchObject({
      shippingMethod: {
        code: 'parcel',
        name: 'Parcel',
        position: 2,
        isActive: true,
        version: 1,
        estimate: { minBusinessDays: 1, maxBusinessDays: 3 },
        taxClass: { code: 'reduced' },
        freeFrom: [{ currency: 'JPY' }, { amount: '200.00', currency: 'USD' }],
        rates: [
          { zone: { name: 'Here' }, basis: 'FLAT', ...at('0', null, '600') },
          { basis: 'SUBTOTAL', ...at('100.00', null, '2.00') },
          { basis: 'WEIGHT', ...at('0', '2000', '4.90') },
          { basis: 'WEIGHT', ...at('2000', '31500', '9.90') },
        ],
      },
      userErrors: [],
    });
    const shippingMethodId = created.shippingMethod!.id;
    const changes = { shippingMethodId, rates: [{ zoneId, amount: '5.00' }], estimate: null, taxClass: null };
    const changed = {
      shippingMethod: {
        version: 2,
        estimate: null,
        taxClass: null,
        rates: [{ basis: 'FLAT', ...at('0', null, '5.00') }],
      },
    };
    expect(await changeShipping(manager, 'updateShippingMethod', changes)).toMatchObject(changed);
    expect(await changeShipping(manager, 'updateShippingMethod', changes)).toMatchObject(changed);
    const stale = { shippingMethodId, expectedVersion: 1 };
    expect(await changeShipping(manager, 'deleteShippingMethod', stale)).toMatchObject({
      userErrors: [{ code: 'VERSION_CONFLICT' }],
    });
    expect(await changeShipping(manager, 'deleteShippingMethod', { shippingMethodId })).toMatchObject({
      deletedId: shippingMethodId,
    });
    const events = await app.shop.core.reader.query<{ type: string }>(
      'select type from events where subject_id = $1 order by seq',
      [decodeId('shm', shippingMethodId)],
    );
    expect(events.map(({ type }) => type)).toEqual([
      'shipping_method.created',
      'shipping_method.updated',
      'shipping_method.deleted',
    ]);
  });

  const rate = (values: object) => ({
    rates: [{ amount: '1.00' }, { basis: 'ITEMS', amount: '1.00', ...values }],
  });
  it.for([
    ['without a name', { name: '' }, 'VALIDATION', 'name'],
    ['with a code of other characters', { code: 'Über' }, 'VALIDATION', 'code'],
    ['with a tax class that does not exist', { taxClass: 'luxury' }, 'VALIDATION', 'taxClass'],
    ['with a tax class that is no code', { taxClass: '\0' }, 'VALIDATION', 'taxClass'],
    ['with a position out of range', { position: 2_000_000_000 }, 'VALIDATION', 'position'],
    [
      'whose estimate ends before it begins',
      { estimate: { minBusinessDays: 3, maxBusinessDays: 2 } },
      'VALIDATION',
      'estimate.maxBusinessDays',
    ],
    [
      'whose estimate is negative',
      { estimate: { minBusinessDays: -1, maxBusinessDays: 2 } },
      'VALIDATION',
      'estimate.minBusinessDays',
    ],
    [
      'that is free from a negative amount',
      { freeFrom: [{ amount: '-1' }] },
      'VALIDATION',
      'freeFrom.0.amount',
    ],
    [
      'that is free from two amounts of a currency',
      { freeFrom: [{ amount: '1' }, { currency: 'USD', amount: '2' }] },
      'VALIDATION',
      'freeFrom.1.currency',
    ],
    ['with a negative rate', rate({ amount: '-1.00' }), 'VALIDATION', 'rates.1.amount'],
    ['with a rate of too many digits', rate({ amount: '1.001' }), 'VALIDATION', 'rates.1.amount'],
    ['with a rate past any order', rate({ amount: '100000000000.01' }), 'VALIDATION', 'rates.1.amount'],
    ['with a rate in no currency', rate({ currency: 'EU' }), 'VALIDATION', 'rates.1.currency'],
    ['with a range that ends where it begins', rate({ from: '2', to: '2' }), 'VALIDATION', 'rates.1.to'],
    ['with a range of half units', rate({ from: '1.5' }), 'VALIDATION', 'rates.1.from'],
    ['with a negative range', rate({ basis: 'SUBTOTAL', from: '-1' }), 'VALIDATION', 'rates.1.from'],
    ['with a flat rate for a range', rate({ basis: 'FLAT', to: '9' }), 'VALIDATION', 'rates.1.to'],
    ['with two flat rates', rate({ basis: 'FLAT' }), 'VALIDATION', 'rates.1.from'],
    ['with a malformed zone', rate({ zoneId: 'shz_1' }), 'VALIDATION', 'rates.1.zoneId'],
    ['with an unknown zone', rate({ zoneId: unknownId('shz') }), 'NOT_FOUND', 'rates.1.zoneId'],
  ] as const)(
    '%s is refused, and nothing is stored',
    async ([, wrong, errorCode, field], { manager, zoneId, stored }) => {
      const before = await stored();
      const { rates = [], ...values } = wrong as { rates?: readonly object[] };
      const input = {
        code: code(),
        name: 'Wrong',
        ...values,
        rates: rates.map((values) => ({ zoneId, ...values })),
      };
      expect(await changeShipping(manager, 'createShippingMethod', input)).toMatchObject({
        shippingMethod: null,
        userErrors: [{ code: errorCode, field: ['input', ...field.split('.')] }],
      });
      expect(await stored()).toEqual(before);
    },
  );

  it('has half-open ranges that may touch and not overlap', async ({ manager, zoneId, stored }) => {
    const ranges = (...bounds: [string, string | null][]) =>
      bounds.map(([from, to]) => ({ zoneId, basis: 'WEIGHT', from, to, amount: '1.00' }));
    const shippingMethodId = await newMethod(manager, 'Ranges', {
      isActive: false,
      rates: ranges(['1000', null], ['0', '500'], ['500', '1000']),
    });
    const before = await stored();
    const overlapping = { shippingMethodId, rates: ranges(['500', null], ['0', '501']) };
    expect(await changeShipping(manager, 'updateShippingMethod', overlapping)).toMatchObject({
      userErrors: [
        {
          code: 'VALIDATION',
          message: 'The range overlaps that of the rate 0 for the same zone, currency and basis.',
          field: ['input', 'rates', '1', 'from'],
        },
      ],
    });
    expect(await stored()).toEqual(before);
    const other = await newZone(manager, 'There', { countries: [{ country: 'AT' }] });
    const apart = [
      { zoneId, amount: '1' },
      { zoneId: other, amount: '1' },
      { zoneId, currency: 'EUR', amount: '1' },
    ];
    expect(
      await changeShipping(manager, 'updateShippingMethod', { shippingMethodId, rates: apart }),
    ).toMatchObject({ userErrors: [] });
  });

  it('has a code of its own, also when two are created at once', async ({ manager }) => {
    const input = { code: code(), name: 'Twin', isActive: false };
    const answers = await Promise.all(
      [1, 2, 3].map(() => changeShipping(manager, 'createShippingMethod', input)),
    );
    const errors = answers.flatMap(({ userErrors }) => userErrors);
    expect(errors).toMatchObject([
      { code: 'ALREADY_EXISTS', field: ['input', 'code'] },
      { code: 'ALREADY_EXISTS', field: ['input', 'code'] },
    ]);
  });

  it('keeps its tax class from being deleted', async ({ manager }) => {
    const taxClass = code();
    const { createTaxClass } = await manager.run<{ createTaxClass: { taxClass: { id: string } } }>(
      `mutation { createTaxClass(input: { code: "${taxClass}", name: "Own" }) { taxClass { id } } }`,
    );
    await newMethod(manager, 'Own class', { isActive: false, taxClass });
    const { deleteTaxClass } = await manager.run<{ deleteTaxClass: object }>(
      `mutation { deleteTaxClass(input: { taxClassId: "${createTaxClass.taxClass.id}" }) {
        userErrors { code field } } }`,
    );
    expect(deleteTaxClass).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_NOW' }] });
  });

  it('is listed by position, and its zones and rates by one statement each', async ({ rep, manager }) => {
    await newMethod(manager, 'First', { isActive: false, position: -1 });
    const { shippingMethods } = await rep.run<{ shippingMethods: { nodes: { position: number }[] } }>(
      '{ shippingMethods { nodes { position code rates { zone { name countries { country } } amount { amount } } } } }',
    );
    expect(shippingMethods.nodes[0]).toMatchObject({ code: 'first' });
    const positions = shippingMethods.nodes.map(({ position }) => position);
    expect(positions).toEqual([...positions].sort((one, other) => one - other));
  });
});
