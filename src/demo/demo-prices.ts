import type { Shop } from '../app.ts';
import { PromotionKind, PromotionTargetKind } from '../features/pricing/promotions/promotion-kinds.ts';
import type { Actor } from '../platform/auth/actor.ts';
import { findId } from './find-id.ts';

/** The discount code of the sample shop. */
export const DEMO_CODE = 'SAMPLE15';

const WHOLESALE = { code: 'wholesale', name: 'Wholesale' };
const CAFE = { name: 'Canal Café', email: 'orders@canal-cafe.example' };

type DemoPrice = readonly [sku: string, minimumQuantity: number, amount: string, compareAtAmount?: string];

const wholesalePrices: readonly DemoPrice[] = [
  ['COFFEE-1000', 1, '26.00'],
  ['COFFEE-1000', 10, '23.50'],
  ['COFFEE-1000', 25, '21.00'],
  ['MUG-SAND', 6, '15.00'],
  ['MUG-SAND', 24, '12.50'],
  ['MUG-SLATE', 6, '15.00'],
  ['MUG-SLATE', 24, '12.50'],
];

/** All that the shop sells, so that a cart can be in euros. */
const euroPrices: readonly DemoPrice[] = [
  ['COFFEE-250', 1, '7.90'],
  ['COFFEE-1000', 1, '27.00'],
  ['GRINDER', 1, '75.00', '85.00'],
  ['KETTLE', 1, '46.90'],
  ['TEA-DARJ', 1, '13.00'],
  ['MUG-SAND', 1, '16.90'],
  ['MUG-SLATE', 1, '16.90'],
  ['MUG-MOSS', 1, '16.90'],
  ['NOTE-A5', 1, '11.50'],
  ['NOTE-A6', 1, '8.90'],
];

/**
 * Promotions, prices in euros, and a group of customers with a price list and one member. A second call repeats nothing.
 *
 * @returns the id of that customer
 */
export async function loadDemoPrices(shop: Shop, actor: Actor): Promise<string> {
  await loadPromotions(shop, actor);
  const groupId = await loadWholesale(shop, actor);
  await shop.features.stores.service.update(actor.storeId, { currencies: ['EUR'] });
  await loadPriceList(shop, actor, { name: 'Euro', currency: 'EUR', prices: euroPrices });
  const { customers } = shop.features.customers;
  const found = 'select id from customers where store_id = $1 and email = $2';
  const customerId =
    (await findId(shop, found, [actor.storeId, CAFE.email])) ?? (await customers.create(actor, CAFE));
  await customers.update({ actor, customerId, changes: { groupIds: [groupId] } });
  return customerId;
}

async function loadWholesale(shop: Shop, actor: Actor): Promise<string> {
  const { customers } = shop.features;
  const { storeId } = actor;
  const group = 'select id from customer_groups where store_id = $1 and code = $2';
  const groupId =
    (await findId(shop, group, [storeId, WHOLESALE.code])) ??
    (await customers.groups.create(actor, WHOLESALE));
  const { name } = WHOLESALE;
  const list = { name, currency: 'USD', customerGroupIds: [groupId], prices: wholesalePrices };
  await loadPriceList(shop, actor, list);
  return groupId;
}

async function loadPriceList(
  shop: Shop,
  actor: Actor,
  {
    prices,
    ...list
  }: { name: string; currency: string; customerGroupIds?: string[]; prices: readonly DemoPrice[] },
): Promise<void> {
  const { lists } = shop.features.priceLists;
  const found = 'select id from price_lists where store_id = $1 and name = $2';
  const id = (await findId(shop, found, [actor.storeId, list.name])) ?? (await lists.create(actor, list));
  const given = prices.map(([sku, minimumQuantity, amount, compareAtAmount]) => {
    return { sku, minimumQuantity, amount, compareAtAmount };
  });
  await lists.setPrices(actor, { id, prices: given });
}

/** One promotion with a code, on tea and mugs, and an automatic one, on mugs only. */
async function loadPromotions(shop: Shop, actor: Actor): Promise<void> {
  const { promotions, codes } = shop.features.promotions;
  const { storeId } = actor;
  const idOf = async (table: 'categories' | 'products' | 'promotions', name: string) =>
    findId(shop, `select id from ${table} where store_id = $1 and name = $2`, [storeId, name]);
  const withCode = '15 % off tea and mugs';
  const promotionId =
    (await idOf('promotions', withCode)) ??
    (await promotions.create(actor, {
      name: withCode,
      currency: 'USD',
      isCodeRequired: true,
      action: { kind: PromotionKind.PERCENT, rate: '0.15' },
      target: { on: PromotionTargetKind.CATEGORIES, ids: [(await idOf('categories', 'Tea')) ?? ''] },
      usageLimitPerCustomer: 3,
    }));
  await codes.create(actor, { promotionId, codes: [DEMO_CODE], idempotencyKey: 'demo-codes' });
  const automatic = 'Four mugs for the price of three';
  if (await idOf('promotions', automatic)) return;
  await promotions.create(actor, {
    name: automatic,
    currency: 'USD',
    action: { kind: PromotionKind.BUY_X_GET_Y, buyQuantity: 3, getQuantity: 1, rate: '1' },
    target: { on: PromotionTargetKind.PRODUCTS, ids: [(await idOf('products', 'Stoneware Mug')) ?? ''] },
  });
}
