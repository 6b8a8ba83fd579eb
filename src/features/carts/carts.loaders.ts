import { defineLoader } from '../../platform/graphql/loading/loaders.ts';
import { isAmong, rowById } from '../../platform/graphql/loading/row-loaders.ts';
import { Cart, CartStatus } from './cart.entity.ts';
import { type BasisLine, type CartBasis, CartBasisReader, type SentCart } from './pricing/cart-basis.ts';

export const cartById = rowById(Cart);

interface OfItem {
  readonly id: string;
  /** Whether its cart can still be checked out. */
  readonly isOpen: boolean;
  /** A text in JSON. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

interface CartLine extends BasisLine, Omit<OfItem, 'createdAt' | 'updatedAt'> {
  readonly cartId: string;
  readonly currency: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A cart with its lines at present prices, in the order in which they were added. Its price is computed when asked for. */
export type ShownCart = CartBasis<CartLine>;

/** The root of a cart item: a line and its cart. */
export interface ShownLine extends CartLine {
  readonly cart: ShownCart;
}

const BASIS = new CartBasisReader<OfItem>({
  id: 'l.id',
  isOpen: `c.status = '${CartStatus.OPEN}'`,
  createdAt: 'l.created_at',
  updatedAt: 'l.updated_at',
});

export const shownCart = defineLoader<string, ShownCart>(async (ids, { reader, storeId }) => {
  const among = isAmong('c.id', ids, 2);
  const rows = await reader.query<{ cart: SentCart }>(BASIS.sql(among.text), [storeId, among.value]);
  const found = new Map(rows.map(({ cart }) => BASIS.read(cart)).map((cart) => [cart.cartId, cart]));
  return ids.map((id) => {
    const cart = found.get(id)!;
    const { cartId, currency } = cart;
    const lines = cart.lines.map((line) => {
      const [createdAt, updatedAt] = [new Date(line.createdAt), new Date(line.updatedAt)];
      return { ...line, cartId, currency, createdAt, updatedAt };
    });
    return { ...cart, lines };
  });
});
