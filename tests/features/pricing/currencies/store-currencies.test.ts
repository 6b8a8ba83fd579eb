import { describe, expect } from 'vitest';
import { appTest } from '../../../testkit/fixtures.ts';
import { graphql } from '../../../testkit/generated/gql.ts';
import { createIn, SELL_IN } from './currencies-fixture.ts';

const it = appTest();

const CREATE_STORE = graphql(`
  mutation CreateStoreIn($input: CreateStoreInput!) {
    createStore(input: $input) { store { currency currencies } userErrors { code field } }
  }
`);
const STORE = graphql(`query CurrenciesOfStore { store { currencies } }`);

describe('the currencies of a store', () => {
  it('are its own at first, which is always one of them', async ({ app, admin }) => {
    expect((await app.anonymous.run(STORE)).store).toEqual({ currencies: ['USD'] });
    const { result } = await admin.run(SELL_IN, { currencies: ['JPY', 'EUR', 'JPY'] });
    expect(result.store!.currencies).toEqual(['USD', 'EUR', 'JPY']);
    expect((await app.anonymous.run(STORE)).store).toEqual({ currencies: ['USD', 'EUR', 'JPY'] });
    const same = await admin.run(SELL_IN, { currencies: null });
    expect(same.result.store!.currencies).toEqual(['USD', 'EUR', 'JPY']);
    const fewer = await admin.run(SELL_IN, { currencies: [] });
    expect(fewer.result.store!.currencies).toEqual(['USD']);
  });

  it('are named when a store is created', async ({ admin }) => {
    const input = { code: 'gulf', name: 'Gulf', currency: 'KWD', currencies: ['KWD', 'BHD'] };
    expect((await admin.run(CREATE_STORE, { input })).createStore).toEqual({
      store: { currency: 'KWD', currencies: ['KWD', 'BHD'] },
      userErrors: [],
    });
  });

  it('are real ones', async ({ app, admin }) => {
    const { result } = await admin.run(SELL_IN, { currencies: ['EUR', 'XXX'] });
    expect(result).toEqual({
      store: null,
      userErrors: [{ code: 'VALIDATION', field: ['input', 'currencies', '1'] }],
    });
    expect((await app.anonymous.run(STORE)).store).toEqual({ currencies: ['USD'] });
  });

  it('raise the pricing version once when they change, and not when they stay', async ({ app, admin }) => {
    const version = async () =>
      (
        await app.shop.core.reader.query<{ v: number }>(
          "select pricing_version as v from stores where code = 'default'",
        )
      )[0]!.v;
    const before = await version();
    await admin.run(SELL_IN, { currencies: ['EUR', 'CHF'] });
    await admin.run(SELL_IN, { currencies: ['CHF', 'USD', 'EUR'] });
    expect(await version()).toBe(before + 1);
  });

  it('are the only ones that a cart can be in', async ({ app, admin }) => {
    await admin.run(SELL_IN, { currencies: ['EUR'] });
    const refused = await createIn(app.anonymous, { currency: 'JPY' });
    expect(refused).toMatchObject({
      cart: null,
      cartToken: null,
      userErrors: [
        {
          __typename: 'CurrencyNotSoldError',
          code: 'CURRENCY_NOT_SOLD',
          field: ['input', 'currency'],
          currency: 'JPY',
          available: ['USD', 'EUR'],
        },
      ],
    });
    const wrong = await createIn(app.anonymous, { currency: 'Euro' });
    expect(wrong.userErrors).toMatchObject([{ code: 'VALIDATION', field: ['input', 'currency'] }]);
    expect((await createIn(app.anonymous, { currency: 'EUR' })).cart!.currency).toBe('EUR');
    expect((await createIn(app.anonymous, { currency: null })).cart!.currency).toBe('USD');
    expect((await createIn(app.anonymous, {})).cart!.currency).toBe('USD');
  });
});
