import { defineLoader } from '../../platform/graphql/loading/loaders.ts';
import { isAmong, rowById } from '../../platform/graphql/loading/row-loaders.ts';
import { Cart, CartStatus } from './cart.entity.ts';
import {
  type BasisLine,
  type BasisRow,
  basisOf,
  type CartBasis,
  cartBasisSql,
} from './pricing/cart-basis.ts';

export const cartById = rowById(Cart);

interface CartLine extends BasisLine {
  readonly id: string;
  readonly cartId: string;
  readonly currency: string;
  /** Whether its cart can still be checked out. */
  readonly isOpen: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A cart with its lines at present prices, in the order in which they were added. Its price is computed when asked for. */
export type ShownCart = CartBasis<CartLine>;

/** The root of a cart item: a line and its cart. */
export interface ShownLine extends CartLine {
  readonly cart: ShownCart;
}

const COLUMNS = `l.id, c.status = '${CartStatus.OPEN}' as "isOpen", l.created_at as "createdAt", l.updated_at as "updatedAt"`;

export const shownCart = defineLoader<string, ShownCart>(async (ids, { reader, storeId }) => {
  const among = isAmong('c.id', ids, 2);
  const text = cartBasisSql({ columns: COLUMNS, condition: among.text });
  const rows = await reader.query<BasisRow<CartLine>>(text, [storeId, among.value]);
  const groups = Map.groupBy(rows, ({ cartId }) => cartId);
  return ids.map((id) => basisOf(groups.get(id) ?? []));
});
