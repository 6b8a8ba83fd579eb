import { describe, expect } from 'vitest';
import { seedVariant } from '../../../testkit/shop/carts.ts';
import { fullStore } from '../../../testkit/shop/full-store.ts';
import { rawId, unknownId } from '../../../testkit/shop/ids.ts';
import { DELETE, inHours, it, LIST, UPDATE } from './price-lists-fixture.ts';

describe('a price list', () => {
  it('is created, changed and deleted, an event each', async ({ app, manager, make, set }) => {
    const { variantId, sku } = await seedVariant(app);
    const { priceList } = await make({ name: 'Wholesale', currency: 'JPY', priority: 7 });
    expect(priceList).toMatchObject({ currency: 'JPY', priority: 7, customerGroups: null, version: 1 });
    const { id } = priceList!;
    const prices = [
      { sku, amount: '800', compareAtAmount: '900' },
      { variantId, amount: '700', minimumQuantity: 10 },
    ];
    const filled = (await set(id, prices)).priceList!;
    expect(filled.prices.totalCount).toBe(2);
    expect(filled.prices.nodes).toContainEqual({
      variant: { id: variantId },
      minimumQuantity: 1,
      amount: { amount: '800', currency: 'JPY' },
      compareAtAmount: { amount: '900' },
    });
    await set(id, prices);
    const fewer = await set(id, [{ sku, amount: null }]);
    expect(fewer.priceList!.prices.nodes).toMatchObject([{ minimumQuantity: 10 }]);
    const { result } = await manager.run(UPDATE, { input: { priceListId: id, name: 'Resellers' } });
    expect(result.priceList).toMatchObject({ name: 'Resellers', version: 2 });
    const { priceLists } = await manager.run(LIST, { where: { currency: { eq: 'JPY' } } });
    expect(priceLists).toEqual({ totalCount: 1, nodes: [{ name: 'Resellers' }] });
    await manager.run(DELETE, { input: { priceListId: id } });
    const events = await app.shop.core.reader.query<{ type: string }>(
      'select type from events where subject_id = $1 order by seq',
      [rawId(id)],
    );
    expect(events.map(({ type }) => type.replace('price_list.', ''))).toEqual([
      'created',
      'prices_changed',
      'prices_changed',
      'updated',
      'deleted',
    ]);
  });

  it.for([
    [{ name: '' }, 'name'],
    [{ currency: 'XXX' }, 'currency'],
    [{ priority: 1001 }, 'priority'],
    [{ startsAt: inHours(2), endsAt: inHours(1) }, 'endsAt'],
    [{ customerGroupIds: [] }, 'customerGroupIds'],
  ] as const)('with %j is refused', async ([wrong, field], { make }) => {
    expect(await make(wrong)).toMatchObject({
      priceList: null,
      userErrors: [{ code: 'VALIDATION', field: ['input', field] }],
    });
  });

  it('refuses wrong prices by their place, and then sets none', async ({ app, make, set }) => {
    const { variantId } = await seedVariant(app);
    const { id } = (await make()).priceList!;
    const fine = { variantId, amount: '1.00', minimumQuantity: 50 };
    for (const [wrong, field, code] of [
      [{ variantId, amount: '-1.00' }, 'amount', 'VALIDATION'],
      [{ variantId, amount: '1.001' }, 'amount', 'VALIDATION'],
      [{ variantId, amount: '5.00', compareAtAmount: '5.00' }, 'compareAtAmount', 'VALIDATION'],
      [{ variantId, amount: '5.00', minimumQuantity: 0 }, 'minimumQuantity', 'VALIDATION'],
      [{ variantId, sku: 'X', amount: '5.00' }, undefined, 'VALIDATION'],
      [{ amount: '5.00' }, undefined, 'VALIDATION'],
      [fine, undefined, 'VALIDATION'],
      [{ sku: 'no such', amount: '5.00' }, 'sku', 'NOT_FOUND'],
      [{ sku: 'a\0b', amount: '5.00' }, 'sku', 'VALIDATION'],
      [{ variantId: unknownId('var'), amount: '5.00' }, 'variantId', 'NOT_FOUND'],
    ] as const) {
      const { userErrors } = await set(id, [fine, wrong]);
      const path = ['input', 'prices', '1', ...(field ? [field] : [])];
      expect(userErrors, JSON.stringify(wrong)).toMatchObject([{ code, field: path }]);
    }
    expect((await set(id, [{ variantId, amount: null }])).priceList!.prices.totalCount).toBe(0);
  });

  it('does not find variants of another store', async ({ app, make, set }) => {
    const other = await fullStore(app, 'other');
    const { id } = (await make()).priceList!;
    const prices = [{ variantId: other.ids.get('var')!, amount: '1.00' }];
    expect((await set(id, prices)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});
