import type { Shop } from '../app.ts';
import { ProductStatus } from '../features/catalog/product-status.ts';
import type { Actor } from '../platform/auth/actor.ts';
import { findId } from './find-id.ts';

interface DemoGood {
  readonly category: string;
  readonly name: string;
  readonly description: string;
  readonly option?: string;
  /** Code of the tax class, where it is not the standard one. */
  readonly taxClass?: string;
  /** SKU, option value, price, cost, quantity on hand, and a higher price to compare with. */
  readonly variants: readonly (readonly [
    sku: string,
    value: string,
    price: string,
    cost: string,
    stock: number,
    compareAtPrice?: string,
  ])[];
}

/** A small shop of kitchen and desk goods. One of them is low on stock. */
const demoGoods: readonly DemoGood[] = [
  {
    category: 'Coffee',
    name: 'House Blend Coffee',
    taxClass: 'reduced',
    description: 'A round espresso blend, roasted every Monday.',
    option: 'Weight',
    variants: [
      ['COFFEE-250', '250 g', '8.50', '3.90', 120],
      ['COFFEE-1000', '1 kg', '29.00', '14.20', 60],
    ],
  },
  {
    category: 'Coffee',
    name: 'Hand Grinder',
    description: 'Steel burrs, forty settings, no batteries.',
    variants: [['GRINDER', '', '79.00', '41.00', 25, '89.00']],
  },
  {
    category: 'Coffee',
    name: 'Pour-Over Kettle',
    description: 'A gooseneck for a steady hand.',
    variants: [['KETTLE', '', '49.90', '22.50', 3]],
  },
  {
    category: 'Tea',
    name: 'First Flush Darjeeling',
    taxClass: 'reduced',
    description: 'Light and floral, picked in March.',
    variants: [['TEA-DARJ', '', '14.00', '6.10', 80]],
  },
  {
    category: 'Tea',
    name: 'Stoneware Mug',
    description: 'Holds 300 ml and the heat.',
    option: 'Colour',
    variants: [
      ['MUG-SAND', 'Sand', '18.00', '6.00', 40],
      ['MUG-SLATE', 'Slate', '18.00', '6.00', 40],
      ['MUG-MOSS', 'Moss', '18.00', '6.00', 1],
    ],
  },
  {
    category: 'Desk',
    name: 'Dotted Notebook',
    description: '160 pages that take ink.',
    option: 'Size',
    variants: [
      ['NOTE-A5', 'A5', '12.50', '3.20', 200],
      ['NOTE-A6', 'A6', '9.50', '2.40', 200],
    ],
  },
];

/** Creates products and stock with the services that requests use. Existing ones stay unchanged. */
export async function loadDemoGoods(shop: Shop, actor: Actor): Promise<void> {
  const { catalog, inventory } = shop.features;
  const categories = new Map<string, string>();
  for (const name of new Set(demoGoods.map(({ category }) => category))) {
    const known = await findId(shop, 'select id from categories where store_id = $1 and name = $2', [
      actor.storeId,
      name,
    ]);
    categories.set(name, known ?? (await catalog.categories.create(actor, { name })));
  }
  for (const { category, name, description, option, taxClass, variants } of demoGoods) {
    if (await findVariant(shop, actor.storeId, variants[0]![0])) continue;
    await catalog.products.create(actor, {
      name,
      description,
      status: ProductStatus.ACTIVE,
      categoryIds: [categories.get(category)!],
      optionNames: option ? [option] : [],
      taxClass,
      variants: variants.map(([sku, value, price, costPrice, , compareAtPrice]) => ({
        sku,
        price,
        costPrice,
        compareAtPrice,
        optionValues: value ? [value] : [],
      })),
    });
  }
  for (const [sku, , , , quantity] of demoGoods.flatMap(({ variants }) => variants)) {
    const variantId = await findVariant(shop, actor.storeId, sku);
    if (!variantId) throw new Error(`The sample shop has no ${sku}.`);
    await inventory.stock.receive(actor, { variantId, quantity, idempotencyKey: `demo-${sku}` });
  }
}

function findVariant(shop: Shop, storeId: string, sku: string): Promise<string | undefined> {
  return findId(shop, 'select id from product_variants where store_id = $1 and sku = $2', [storeId, sku]);
}
