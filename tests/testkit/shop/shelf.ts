import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import type { OrderLine } from '../../../src/features/orders/placing/order-placement.ts';
import type { TestApp } from '../app.ts';
import type { GraphqlClient } from '../clients/graphql-client.ts';
import { changeCart, fillCart } from './carts.ts';
import { buy, CHECKOUT, guestCheckout } from './checkout-order.ts';
import { fullStore } from './full-store.ts';
import { seedLocation } from './inventory.ts';
import { placeTestOrder, seedLine } from './orders.ts';
import { signedInAs } from './people.ts';

/** A store with this number of products, customers, orders and order lines. */
export interface Shelf {
  readonly app: TestApp;
  readonly size: number;
  /** Raw id. */
  readonly storeId: string;
  readonly code: string;
  readonly admin: GraphqlClient;
  readonly visitor: GraphqlClient;
  /** One unit of each product. */
  readonly lines: readonly OrderLine[];
  /** A line of one more product, so that an order still has a line when another one is removed. */
  readonly spareLine: OrderLine;
  /** API ids, in the order of the lines. */
  readonly variantIds: readonly string[];
  /** One id of every type, by prefix. */
  readonly ids: ReadonlyMap<string, string>;
  /** API ids of two locations; the first one has the stock. */
  readonly locationIds: readonly [string, string];
}

export async function fillShelf(app: TestApp, size: number): Promise<Shelf> {
  const code = `store-of-${size}`;
  const { id: storeId, ids } = await fullStore(app, code);
  const admin = await signedInAs(app, UserRole.ADMIN, { id: storeId, code });
  const visitor = app.anonymous.with({ 'x-store': code });
  const lines = await Promise.all(
    Array.from({ length: size }, async (_, at) => {
      const line = await seedLine(app, { storeId, stock: 10_000 });
      const items = [{ variantId: line.variantId, quantity: 1 }];
      const { cartToken } = await changeCart(visitor, 'createCart', { items });
      const input = guestCheckout(cartToken ?? undefined, { email: `guest-${at}@buyers.example` });
      await visitor.run(CHECKOUT, { input });
      return line;
    }),
  );
  const variantIds = lines.map(({ variantId }) => variantId);
  const other = await seedLocation(app, { code: 'other', priority: 9, storeId });
  const shelf: Shelf = {
    app,
    size,
    storeId,
    code,
    admin,
    visitor,
    lines,
    spareLine: await seedLine(app, { storeId, stock: 10_000 }),
    variantIds,
    ids,
    locationIds: [ids.get('loc')!, other],
  };
  await buy(app, oneOfEach(shelf), visitor);
  return shelf;
}

export function oneOfEach({ variantIds }: Shelf): { variantId: string; quantity: number }[] {
  return variantIds.map((variantId) => ({ variantId, quantity: 1 }));
}

/** Creates a visitor's cart with one of each product. Returns its token. */
export function fullCart(shelf: Shelf): Promise<string> {
  return fillCart(shelf.visitor, oneOfEach(shelf));
}

/**
 * Creates an order of one of each product and the spare one. It waits for its payment, or is a draft. Returns its id.
 */
export async function fullOrder(
  { app, storeId, lines, spareLine }: Shelf,
  { asDraft = false }: { asDraft?: boolean } = {},
): Promise<string> {
  const { id } = await placeTestOrder(app, {
    storeId,
    lines: [...lines, spareLine],
    asDraft,
    currency: 'EUR',
  });
  return id;
}
