import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared, sql } from '../../../platform/db/sql.ts';
import { defineLoader } from '../../../platform/graphql/loading/loaders.ts';
import { isAmong } from '../../../platform/graphql/loading/row-loaders.ts';
import type { Address } from '../../../values/address.ts';
import type { PricingFacts, WantedFacts } from '../../pricing/facts/pricing-facts.ts';

/** The facts, and the address that the cart goes to. */
export interface CartFacts extends PricingFacts {
  readonly address: Pick<Address, 'countryCode' | 'region' | 'postalCode'> | null;
}

/** What a checkout says in place of the cart. */
export interface BuyerDetails {
  readonly email: string | null;
  readonly shippingAddress: Address | null;
  /** Of the customer's address book. */
  readonly shippingAddressId: string | null;
}

/** Facts that were read with their cart, at its time. */
export interface FactsAhead {
  readonly wanted: WantedFacts;
  readonly facts: CartFacts;
}

/** A column of `carts c` that reads the facts for a checkout. Its values are {@link factsValues}. */
export const FACTS_COLUMN = 'cart_facts(c, $3, $4, $5, $6) as facts';

/** `$3` to `$6` */
export function factsValues(
  wanted: WantedFacts,
  { email, shippingAddress, shippingAddressId }: BuyerDetails,
): (string | null)[] {
  return [
    JSON.stringify(wanted),
    email,
    shippingAddress && JSON.stringify(shippingAddress),
    shippingAddressId,
  ];
}

const OF_ONE = prepared(`
  select cart_facts(c, $3, $4, $5, $6, $7) as facts from carts c where c.store_id = $1 and c.id = $2`);

/** The facts for a checkout. */
export async function readCartFacts(
  em: EntityManager,
  cart: { storeId: string; cartId: string; at: Date; wanted: WantedFacts; details: BuyerDetails },
): Promise<CartFacts> {
  const { storeId, cartId, at, wanted, details } = cart;
  const values = [storeId, cartId, ...factsValues(wanted, details), at];
  const [row] = await sql<{ facts: CartFacts }>(em, OF_ONE, values);
  return row!.facts;
}

/** The facts for carts that are shown. The keys are of {@link factsKey}. */
export const cartFacts = defineLoader<string, CartFacts>(async (keys, { reader, storeId }) => {
  const [wanted] = keys.map((key) => key.slice(UUID_LENGTH));
  const ids = keys.map((key) => key.slice(0, UUID_LENGTH));
  const among = isAmong('c.id', ids, 2);
  const rows = await reader.query<{ id: string; facts: CartFacts }>(
    `select c.id, cart_facts(c, $3) as facts from carts c where c.store_id = $1 and ${among.text}`,
    [storeId, among.value, wanted],
    among,
  );
  const found = new Map(rows.map(({ id, facts }) => [id, facts]));
  return ids.map((id) => found.get(id)!);
});

const UUID_LENGTH = 36;

/** All carts of a request are of one store, so they want the same facts. */
export function factsKey(cartId: string, wanted: WantedFacts): string {
  return `${cartId}${JSON.stringify(wanted)}`;
}
