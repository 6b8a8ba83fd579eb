import type { Reader, Row } from '../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { defineLoader } from '../../platform/graphql/loading/loaders.ts';
import { Cart } from './cart.entity.ts';
import { hashCartToken } from './cart-token.ts';
import type { CartReference } from './carts.locks.ts';

/** Reads an open cart. Undefined when there is none. */
export async function openCart(reader: Reader, reference: CartReference): Promise<Row<Cart> | undefined> {
  const { storeId, token, customerId } = reference;
  const isOpen = "t.store_id = $1 and t.status = 'OPEN'";
  if (token) {
    const values = [storeId, hashCartToken(token)];
    return (
      await reader.rows(Cart, `where ${isOpen} and t.token_hash = $2 and t.customer_id is null`, values)
    )[0];
  }
  if (!customerId) return undefined;
  return (await reader.rows(Cart, `where ${isOpen} and t.customer_id = $2`, [storeId, customerId]))[0];
}

/** The viewer is the only customer of a request, so this reads once however many ids are asked for. */
const openCartByCustomer = defineLoader<string, Row<Cart> | undefined>((customerIds, { reader, storeId }) =>
  Promise.all(customerIds.map((customerId) => openCart(reader, { storeId, customerId }))),
);

/**
 * The open cart with this id, if it is the signed-in customer's own. A visitor's cart has a token, and its id alone gives
 * it to nobody.
 */
export async function ownCart(
  { loaders, viewer }: RequestContext,
  id: string,
): Promise<Row<Cart> | undefined> {
  if (!viewer?.customerId) return undefined;
  const cart = await loaders.load(openCartByCustomer, viewer.customerId);
  return cart?.id === id ? cart : undefined;
}
