import { describe, expect } from 'vitest';
import { it, SHOW, SHOW_FOR } from './shipping-methods-fixture.ts';

describe('the shipping methods of a cart', () => {
  it('are those that fit, in their order, with their prices, days and what is missing until they are free', async ({
    app,
    methods,
    cartTo,
  }) => {
    const cartToken = await cartTo('DE', { quantity: 2 });
    const { cart } = await app.anonymous.run(SHOW, { cartToken });
    expect(cart).toMatchObject({
      shippingTotal: { amount: '0.00' },
      shippingLine: { methodId: null, name: null, estimate: null },
      availableShippingMethods: [
        {
          methodId: methods.parcel,
          code: 'parcel',
          listAmount: { amount: '4.90' },
          amount: { amount: '4.90' },
          freeFrom: { amount: '100.00' },
          missingForFree: { amount: '80.00' },
          isChosen: false,
          estimate: { minBusinessDays: 1, maxBusinessDays: 3 },
        },
        {
          methodId: methods.letter,
          amount: { amount: '1.80' },
          freeFrom: null,
          missingForFree: null,
          estimate: null,
        },
      ],
    });
    const [first] = cart!.availableShippingMethods;
    const { earliest, latest } = first!.estimate!;
    expect(earliest).toMatch(/^\d{4}-\d\d-\d\d$/);
    for (const day of [earliest, latest]) expect([0, 6]).not.toContain(new Date(day).getUTCDay());
    expect(Date.parse(earliest)).toBeGreaterThan(Date.now() - 86_400_000);
    expect(Date.parse(latest)).toBeGreaterThan(Date.parse(earliest));
  });

  it('depend on the number of units, and are free from an amount', async ({ app, cartTo }) => {
    const few = await app.anonymous.run(SHOW, { cartToken: await cartTo('DE', { quantity: 3 }) });
    expect(few.cart!.availableShippingMethods.map(({ code }) => code)).toEqual(['parcel']);
    const many = await app.anonymous.run(SHOW, { cartToken: await cartTo('DE', { quantity: 10 }) });
    expect(many.cart!.availableShippingMethods).toMatchObject([
      { code: 'parcel', amount: { amount: '0.00' }, missingForFree: { amount: '0.00' } },
    ]);
  });

  it('depend on the weight; an unknown weight counts as zero', async ({
    app,
    manager,
    cartTo,
    variantId,
  }) => {
    const cartToken = await cartTo('DE', { quantity: 2 });
    const weigh = async (weightGrams: number | null) => {
      await manager.run(
        `mutation ($weightGrams: Int) {
          updateVariant(input: { variantId: "${variantId}", weightGrams: $weightGrams }) { userErrors { message } } }`,
        { weightGrams },
      );
      const { cart } = await app.anonymous.run(SHOW, { cartToken });
      return cart!.availableShippingMethods.find(({ code }) => code === 'parcel')?.amount.amount;
    };
    expect([
      await weigh(999),
      await weigh(1000),
      await weigh(4999),
      await weigh(5000),
      await weigh(null),
    ]).toEqual(['4.90', '9.90', '9.90', undefined, '4.90']);
  });

  it('depend on the region, by its code or its name', async ({ app, cartTo }) => {
    for (const region of ['BY', 'de-by', 'Bayern']) {
      const { cart } = await app.anonymous.run(SHOW, { cartToken: await cartTo('DE', { region }) });
      const amounts = cart!.availableShippingMethods.map(({ code, amount }) => [code, amount.amount]);
      expect([region, amounts]).toEqual([region, [['parcel', '6.00']]]);
    }
  });

  it('can be asked for another country and region than those of the address', async ({ app, cartTo }) => {
    const cartToken = await cartTo('FR');
    const codesFor = async (place: object) => {
      const { cart } = await app.anonymous.run(SHOW_FOR, { cartToken, ...place });
      return cart!.availableShippingMethods.map(({ code }) => code);
    };
    expect(await codesFor({})).toEqual([]);
    expect(await codesFor({ country: 'DE' })).toEqual(['parcel', 'letter']);
    expect(await codesFor({ country: 'DE', region: 'BY' })).toEqual(['parcel']);
    expect(await codesFor({ country: 'DE', region: 'Atlantis' })).toEqual(['parcel', 'letter']);
    const wrong = await Promise.all(
      [{ country: 'XX' }, { region: 'BY' }].map((place) =>
        app.anonymous.send(SHOW_FOR, { cartToken, ...place }),
      ),
    );
    expect(wrong.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
    ]);
  });
});
