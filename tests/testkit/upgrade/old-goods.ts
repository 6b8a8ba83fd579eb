import type { OrderWorld } from './old-orders.ts';
import type { ShopApi } from './shop-api.ts';

/** Creates stock at two locations, a free product, and customers with names in many scripts. */
export async function makeWorld(visitor: ShopApi, manager: ShopApi): Promise<OrderWorld> {
  const { product } = await manager.mutate<{ product: { variants: { id: string }[] } }>({
    name: 'createProduct',
    input: {
      name: 'Ünïcode – Žluťoučký KŮŇ ﬁ',
      status: 'ACTIVE',
      optionNames: ['Größe'],
      variants: [
        { sku: 'OLD-PAID', price: '10.00', costPrice: '4.00', optionValues: ['Groß'] },
        { sku: 'OLD-OTHER', price: '7.35', optionValues: ['Klein'] },
        { sku: 'OLD-FREE', price: '0.00', optionValues: ['ÆØÅ'] },
      ],
    },
    fields: 'product { variants { id } }',
  });
  const [paid, other, free] = product.variants.map(({ id }) => id) as [string, string, string];
  for (const variantId of [paid, other, free]) {
    await manager.mutate({
      name: 'receiveStock',
      input: { variantId, quantity: 5000 },
      fields: 'stockLevel { id }',
    });
  }
  const { location } = await manager.mutate<{ location: { id: string } }>({
    name: 'createLocation',
    input: { code: 'east', name: 'Osthafen', priority: -5 },
    fields: 'location { id }',
  });
  const input = { variantId: paid, quantity: 25, locationId: location.id };
  await manager.mutate({ name: 'receiveStock', input, fields: 'stockLevel { id }' });
  for (const [reason, delta] of [
    ['DAMAGED', -2],
    ['FOUND', 3],
    ['RETURNED', 1],
  ] as const) {
    const change = { variantId: other, delta, reason, note: 'Zählung' };
    await manager.mutate({ name: 'adjustStock', input: change, fields: 'stockLevel { id }' });
  }
  const customerIds: string[] = [];
  for (const [place, name] of NAMES.entries()) {
    const email = place % 4 === 3 ? null : `Customer.${place}@People.example`;
    const { customer } = await manager.mutate<{ customer: { id: string } }>({
      name: 'createCustomer',
      input: { name, email, phone: place % 2 ? '+49 30 1234-567' : null, note: 'Stammkunde' },
      fields: 'customer { id }',
    });
    customerIds.push(customer.id);
  }
  return { visitor, manager, variants: { paid, other, free }, customerIds };
}

const NAMES = [
  'Łukasz Ćwikła',
  'ÉVA Ångström',
  'Straße ẞ ﬁ',
  'İstanbul Işık',
  'Ærøskøbing',
  '王小明',
  'Ðorđe Ħaż-Żabbar',
  'ΣΊΣΥΦΟΣ',
  'e\u0301 decomposed',
  'Zero\u200dWidth 👩‍🚀',
  'x'.repeat(200),
  "O'Neil; drop table",
  '한글 이름',
  'ⅷ Ⅷ №',
  'Plain Name',
  'Gone Soon',
];

/** Creates products of a store whose currency has no decimals. */
export async function makeWorldOfYen(visitor: ShopApi, manager: ShopApi): Promise<OrderWorld> {
  const variants = [
    ['OLD-PAID', '1200'],
    ['OLD-OTHER', '340'],
    ['OLD-FREE', '0'],
  ] as const;
  const ids: string[] = [];
  for (const [sku, price] of variants) {
    const { product } = await manager.mutate<{ product: { variants: { id: string }[] } }>({
      name: 'createProduct',
      input: { name: `お茶 ${sku}`, status: 'ACTIVE', variants: [{ sku, price }] },
      fields: 'product { variants { id } }',
    });
    const input = { variantId: product.variants[0]!.id, quantity: 40 };
    await manager.mutate({ name: 'receiveStock', input, fields: 'stockLevel { id }' });
    ids.push(input.variantId);
  }
  return { visitor, manager, variants: { paid: ids[0]!, other: ids[1]!, free: ids[2]! }, customerIds: [] };
}
