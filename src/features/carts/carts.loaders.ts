import { defineLoader } from '../../platform/graphql/loading/loaders.ts';
import { rowById } from '../../platform/graphql/loading/row-loaders.ts';
import { Cart } from './cart.entity.ts';
import { CART_LINES, type CartLineRow, type PricedCart, priceCart } from './cart-pricing.ts';

export const cartById = rowById(Cart);

/** The lines of each cart at present prices, in the order in which they were added. */
export const pricedCart = defineLoader<string, PricedCart>(async (ids, { reader, storeId }) => {
  const rows = await reader.query<CartLineRow>(CART_LINES, [storeId, ids]);
  const groups = Map.groupBy(rows, ({ cartId }) => cartId);
  return ids.map((id) => priceCart(groups.get(id) ?? []));
});
