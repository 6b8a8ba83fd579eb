import { describe, expect } from 'vitest';
import { graphql } from '../../../testkit/generated/gql.ts';
import { changeCart, seedVariant } from '../../../testkit/shop/carts.ts';
import { ADDRESS, checkOut } from '../../../testkit/shop/checkout.ts';
import { create as createPromotion, END } from '../promotions-fixture.ts';
import { changeShipping, newMethod, newZone } from '../rates/shipping-fixture.ts';
import { createIn, it, showIn } from './currencies-fixture.ts';

const UNAPPLIED = graphql(`
  query UnappliedIn($token: String) {
    cart(cartToken: $token) { unappliedPromotions { promotion { id } reason missingAmount { amount } } }
  }
`);
const CHOOSE = graphql(`
  mutation ChooseMethodIn($input: SetCartShippingMethodInput!) {
    result: setCartShippingMethod(input: $input) {
      cart { total { amount currency } }
      userErrors { __typename message ... on ShippingMethodError { reason available { methodId amount { amount currency } } } }
    }
  }
`);
const ROUND = graphql(`
  mutation RoundTotals($totalRounding: TotalRounding!) {
    updateStore(input: { totalRounding: $totalRounding }) { userErrors { code } }
  }
`);
const ROUNDED = graphql(`
  query RoundedIn($token: String) { cart(cartToken: $token) { roundingTotal { amount currency } total { amount currency } } }
`);
const EVENTS = graphql(`
  query EventsIn($id: ID!) {
    order(id: $id) {
      timeline { nodes { type data { currency ... on OrderChangeData { total { amount currency } } ... on PaymentEventData { amount { amount currency } } } } }
    }
  }
`);
const REPORT = graphql(`
  query ReportIn($currency: CurrencyCode) {
    analytics(currency: $currency) { currency currencies overview { total { amount currency } orderCount } }
  }
`);

describe('promotions in a cart in another currency', () => {
  it('apply as percentages, and with amounts in their own currency only', async ({
    app,
    manager,
    mug,
    priced,
  }) => {
    await priced('JPY', '1500');
    const made: string[] = [];
    for (const input of [
      { name: 'A tenth', priority: 3, action: { kind: 'PERCENT', rate: '0.1' } },
      { name: 'A dollar', priority: 2, action: { kind: 'FIXED_AMOUNT', amount: '1.00' } },
      { name: 'Yen', priority: 1, currency: 'JPY', action: { kind: 'FIXED_AMOUNT', amount: '100' } },
      {
        name: 'From ten dollars',
        action: { kind: 'PERCENT', rate: '0.5' },
        minimumSubtotal: '10.00',
      },
    ]) {
      made.push((await createPromotion(manager, input)).promotion!.id);
    }
    try {
      const items = [{ variantId: mug.variantId, quantity: 2 }];
      const { cart, cartToken } = await createIn(app.anonymous, { currency: 'JPY', items });
      expect(cart).toMatchObject({
        total: { amount: '2600', currency: 'JPY' },
        discounts: [
          { name: 'A tenth', amount: { amount: '300', currency: 'JPY' } },
          { name: 'Yen', amount: { amount: '100', currency: 'JPY' } },
        ],
      });
      const shown = await manager.run(UNAPPLIED, { token: cartToken! });
      const other = { reason: 'OTHER_CURRENCY', missingAmount: null };
      expect(shown.cart!.unappliedPromotions).toEqual([
        { promotion: { id: made[1] }, ...other },
        { promotion: { id: made[3] }, ...other },
      ]);
      expect((await checkOut(app.anonymous, { cartToken, expectedTotal: '2600' })).userErrors).toEqual([]);
    } finally {
      for (const promotionId of made) await manager.run(END, { input: { promotionId } });
    }
  });
});

describe('shipping of a cart in another currency', () => {
  it('needs a method with a rate in it, and says so', async ({ app, manager, mug, priced }) => {
    await priced('JPY', '1500');
    await priced('EUR', '9.00');
    const zoneId = await newZone(manager, 'All', { isRestOfWorld: true });
    const both = await newMethod(manager, 'Both', {
      rates: [
        { zoneId, amount: '4.00' },
        { zoneId, currency: 'JPY', amount: '600' },
      ],
      freeFrom: [{ amount: '20.00' }],
    });
    const dollars = await newMethod(manager, 'Dollars', { rates: [{ zoneId, amount: '3.00' }] });
    try {
      const items = [{ variantId: mug.variantId, quantity: 2 }];
      const { cart, cartToken } = await createIn(app.anonymous, { currency: 'JPY', items });
      const offered = { methodId: both, amount: { amount: '600', currency: 'JPY' } };
      expect(cart!.availableShippingMethods).toEqual([]);
      await changeCart(app.anonymous, 'updateCart', { cartToken, shippingAddress: ADDRESS });
      expect((await showIn(app.anonymous, cartToken!))!.availableShippingMethods).toEqual([offered]);
      const choose = async (methodId: string) =>
        (await app.anonymous.run(CHOOSE, { input: { cartToken, methodId } })).result;
      expect(await choose(dollars)).toEqual({
        cart: null,
        userErrors: [
          {
            __typename: 'ShippingMethodError',
            message: 'The shipping method has no rate in JPY. Choose another one.',
            reason: 'NO_RATE_IN_CURRENCY',
            available: [offered],
          },
        ],
      });
      expect((await choose(both)).cart).toEqual({ total: { amount: '3600', currency: 'JPY' } });
      expect((await checkOut(app.anonymous, { cartToken })).userErrors).toEqual([]);
      const euros = await createIn(app.anonymous, { currency: 'EUR', items });
      const refused = await checkOut(app.anonymous, { cartToken: euros.cartToken });
      expect(refused.userErrors).toMatchObject([
        {
          __typename: 'ShippingMethodError',
          message: 'No shipping method with a rate in EUR fits these goods and this address.',
        },
      ]);
    } finally {
      for (const shippingMethodId of [both, dollars])
        await changeShipping(manager, 'deleteShippingMethod', { shippingMethodId });
    }
  });
});

describe('an order in another currency', () => {
  it('is rounded to what can be paid in it', async ({ app, admin, mug, priced }) => {
    await priced('KWD', '3.123');
    await admin.run(ROUND, { totalRounding: 'PAYABLE' });
    try {
      const items = [{ variantId: mug.variantId }];
      const { cartToken } = await createIn(app.anonymous, { currency: 'KWD', items });
      const { cart } = await app.anonymous.run(ROUNDED, { token: cartToken! });
      expect(cart).toEqual({
        roundingTotal: { amount: '-0.003', currency: 'KWD' },
        total: { amount: '3.120', currency: 'KWD' },
      });
      const { payment } = await checkOut(app.anonymous, { cartToken, expectedTotal: '3.120' });
      expect(payment).toMatchObject({ capturedAmount: { amount: '3.120' } });
    } finally {
      await admin.run(ROUND, { totalRounding: 'NONE' });
    }
  });

  it('has its currency in its events and its reports, and no sum mixes them', async ({
    app,
    manager,
    mug,
    priced,
  }) => {
    const sock = await seedVariant(app);
    await priced('EUR', '9.00');
    const sell = async (currency: string, variantId: string) => {
      const { cartToken } = await createIn(app.anonymous, { currency, items: [{ variantId }] });
      return (await checkOut(app.anonymous, { cartToken })).order!.id;
    };
    const figures = async (currency: string | null) => (await manager.run(REPORT, { currency })).analytics!;
    const before = { USD: await figures(null), EUR: await figures('EUR') };
    const inEuros = await sell('EUR', mug.variantId);
    await sell('USD', sock.variantId);
    const money = { amount: '9.00', currency: 'EUR' };
    const { order } = await manager.run(EVENTS, { id: inEuros });
    expect(order!.timeline!.nodes.map(({ data }) => data)).toEqual(
      expect.arrayContaining([
        { currency: 'EUR', total: money },
        { currency: 'EUR', amount: money },
      ]),
    );
    const sum = (report: { overview: { total: { amount: string } } }) => Number(report.overview.total.amount);
    const after = { USD: await figures(null), EUR: await figures('EUR') };
    expect(sum(after.EUR) - sum(before.EUR)).toBeCloseTo(9);
    expect(sum(after.USD) - sum(before.USD)).toBeCloseTo(10);
    expect(after.EUR.currencies).toEqual(expect.arrayContaining(['EUR', 'USD']));
  });
});
