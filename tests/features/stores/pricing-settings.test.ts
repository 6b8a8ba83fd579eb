import { describe, expect } from 'vitest';
import { it as base } from '../../testkit/fixtures.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';

const SETTINGS =
  'country taxesIncluded taxRounding taxRoundedPer shippingTax shippingTaxClass untaxedPrices totalRounding';

interface StoreAnswer {
  store: Record<string, unknown> | null;
  userErrors: { code: string; field: string[] }[];
}

const it = base
  .extend('update', ({ admin }) => async (input: object): Promise<StoreAnswer> => {
    const { updateStore } = await admin.run<{ updateStore: StoreAnswer }>(
      `mutation ($input: UpdateStoreInput!) { updateStore(input: $input) {
        store { ${SETTINGS} } userErrors { code field } } }`,
      { input },
    );
    return updateStore;
  })
  .extend('create', ({ admin }) => async (input: object): Promise<StoreAnswer> => {
    const { createStore } = await admin.run<{ createStore: StoreAnswer }>(
      `mutation ($input: CreateStoreInput!) { createStore(input: $input) {
        store { ${SETTINGS} } userErrors { code field } } }`,
      { input: { name: 'A store', currency: 'EUR', ...input } },
    );
    return createStore;
  });

describe('the settings of a store that prices depend on', () => {
  it('have defaults under which prices are as before', async ({ create }) => {
    expect(await create({ code: 'plain' })).toEqual({
      store: {
        country: null,
        taxesIncluded: false,
        taxRounding: 'HALF_UP',
        taxRoundedPer: 'GROUP',
        shippingTax: 'CLASS',
        shippingTaxClass: 'standard',
        untaxedPrices: 'KEEP_NET',
        totalRounding: 'NONE',
      },
      userErrors: [],
    });
  });

  it('are chosen when a store is created', async ({ create }) => {
    const chosen = {
      country: 'CH',
      taxesIncluded: true,
      taxRounding: 'DOWN',
      taxRoundedPer: 'LINE',
      shippingTax: 'PROPORTIONAL',
      shippingTaxClass: 'reduced',
      untaxedPrices: 'KEEP_GROSS',
      totalRounding: 'CASH',
    };
    expect(await create({ code: 'swiss', ...chosen })).toEqual({ store: chosen, userErrors: [] });
  });

  it('raise the pricing version once for each change, and null keeps them', async ({ app, update }) => {
    const version = async () =>
      (
        await app.shop.core.reader.query<{ version: number }>(
          'select pricing_version as version from stores where id = $1',
          [DEFAULT_STORE],
        )
      )[0]!.version;
    const before = await version();
    await update({ country: 'DE', taxesIncluded: true, totalRounding: 'PAYABLE' });
    expect(await version()).toBe(before + 1);
    const { store } = await update({
      country: null,
      taxesIncluded: true,
      totalRounding: null,
      name: 'Renamed',
    });
    expect(store).toMatchObject({ country: 'DE', taxesIncluded: true, totalRounding: 'PAYABLE' });
    expect(await version()).toBe(before + 1);
  });

  it('refuse tax rounded per line for a Japanese store, whichever of both comes last', async ({
    create,
    update,
  }) => {
    expect(await create({ code: 'tokyo', country: 'JP', taxRoundedPer: 'LINE' })).toMatchObject({
      store: null,
      userErrors: [{ code: 'VALIDATION', field: ['input', 'taxRoundedPer'] }],
    });
    await update({ country: 'JP', taxRounding: 'DOWN' });
    expect(await update({ taxRoundedPer: 'LINE' })).toMatchObject({
      userErrors: [{ code: 'VALIDATION', field: ['input', 'taxRoundedPer'] }],
    });
    await update({ country: 'US', taxRoundedPer: 'LINE' });
    expect(await update({ country: 'JP' })).toMatchObject({
      userErrors: [{ code: 'VALIDATION', field: ['input', 'country'] }],
    });
    expect((await update({ country: 'JP', taxRoundedPer: 'GROUP' })).userErrors).toEqual([]);
  });

  it('refuse a tax class of shipping that the store does not have', async ({ create, update }) => {
    for (const shippingTaxClass of ['luxury', 'LUXURY\0']) {
      const refused = {
        store: null,
        userErrors: [{ code: 'VALIDATION', field: ['input', 'shippingTaxClass'] }],
      };
      expect(await update({ shippingTaxClass })).toMatchObject(refused);
      expect(await create({ code: 'boats', shippingTaxClass })).toMatchObject(refused);
    }
  });
});
