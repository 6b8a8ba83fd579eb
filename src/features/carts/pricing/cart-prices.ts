import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared, sql } from '../../../platform/db/sql.ts';
import type { Loaders } from '../../../platform/graphql/loading/loaders.ts';
import { price } from '../../pricing/calculation/price.ts';
import type { PriceRequest } from '../../pricing/calculation/price-request.ts';
import type { Price, PricedLine } from '../../pricing/calculation/priced.ts';
import { destinationOf } from '../../pricing/facts/destination.ts';
import { priceRequestOf } from '../../pricing/facts/price-request-of.ts';
import { type WantedFacts, wantedFacts } from '../../pricing/facts/pricing-facts.ts';
import type { PricingRules } from '../../pricing/rules/pricing-rules.ts';
import type { StoreRules } from '../../pricing/rules/store-rules.ts';
import { type BasisLine, type CartBasis, CartBasisReader, type SentCart } from './cart-basis.ts';
import {
  type BuyerDetails,
  type CartFacts,
  cartFacts,
  type FactsAhead,
  factsKey,
  readCartFacts,
} from './cart-facts.ts';

export interface PricedCart {
  readonly price: Price;
  /** By variant. A line that is not on sale, has no price or costs more than an order may, is missing. */
  readonly costs: ReadonlyMap<string, PricedLine>;
  /** The variants on sale that have no price in the currency of the cart. */
  readonly withoutPrice: ReadonlySet<string>;
  /** The rules that it was priced with. They may be newer than the cart that was read. */
  readonly rules: PricingRules;
  readonly request: PriceRequest;
  /** Null if the rules ask for none. */
  readonly facts: CartFacts | null;
}

const BASIS = new CartBasisReader({});
const BY_ID = prepared(BASIS.sql('c.id = $2'));
const NONE: ReadonlySet<string> = new Set();
const NOTHING_ELSE: BuyerDetails = { email: null, shippingAddress: null, shippingAddressId: null };

/** Prices carts by the rules of their stores, for showing them and for checking them out. */
export class CartPrices {
  readonly #rules: StoreRules;
  readonly #shown = new WeakMap<CartBasis, Promise<PricedCart>>();

  constructor(rules: StoreRules) {
    this.#rules = rules;
  }

  /** The price to show, computed once for each cart that was read. Facts of many carts are read together. */
  shown(basis: CartBasis, loaders: Loaders): Promise<PricedCart> {
    let priced = this.#shown.get(basis);
    if (!priced) {
      priced = this.#rules
        .at({ storeId: basis.storeId, version: basis.pricingVersion })
        .then((rules) =>
          this.#price(basis, rules, (wanted) => loaders.load(cartFacts, factsKey(basis.cartId, wanted))),
        );
      this.#shown.set(basis, priced);
    }
    return priced;
  }

  /** The facts that a cart of a store asks for, unless its rules have changed since they were read. */
  probableFacts(storeId: string): WantedFacts | null {
    const rules = this.#rules.known(storeId);
    return rules ? wantedFacts(rules, { hasChoices: false }) : null;
  }

  /**
   * The price to charge. One statement more if the rules of the store ask for facts that were not read with the cart.
   *
   * @param purchase.ahead the facts that were read with the cart
   */
  async charged(
    em: EntityManager,
    basis: CartBasis,
    { details, ahead }: { details: BuyerDetails; ahead?: FactsAhead | undefined },
  ): Promise<PricedCart> {
    const { storeId, cartId, pricingVersion: version } = basis;
    const rules = await this.#rules.at({ storeId, version, em });
    // Rules that are newer than the cart may go with newer facts.
    const known = rules.version === version ? ahead : undefined;
    return this.#price(basis, rules, async (wanted) => {
      if (known && isDeepStrictEqual(known.wanted, wanted)) return known.facts;
      return readCartFacts(em, { storeId, cartId, at: new Date(basis.readAt), wanted, details });
    });
  }

  /** The price to charge for a cart that the caller has locked. Its changes are flushed first. */
  async chargedNow(
    em: EntityManager,
    cart: { readonly storeId: string; readonly id: string },
  ): Promise<PricedCart> {
    await em.flush();
    const [row] = await sql<{ cart: SentCart }>(em, BY_ID, [cart.storeId, cart.id]);
    return this.charged(em, BASIS.read(row!.cart), { details: NOTHING_ELSE });
  }

  async #price(
    basis: CartBasis,
    rules: PricingRules,
    read: (wanted: WantedFacts) => Promise<CartFacts>,
  ): Promise<PricedCart> {
    const { currency, readAt, discountCodes, shippingMethodId } = basis;
    const hasChoices = discountCodes.length > 0 || shippingMethodId !== null;
    const wanted = wantedFacts(rules, { hasChoices });
    const facts = wanted && (await read(wanted));
    const { request, withoutPrice } = priceRequestOf(
      {
        currency,
        now: new Date(readAt),
        lines: basis.lines.filter(({ isOnSale }) => isOnSale).map(lineOf),
        destination: destinationOf(facts?.address),
        codes: discountCodes,
        // A choice of before has no effect once the store ships everything at no cost again.
        shipping: { methodId: rules.shipping.methods.length > 0 ? shippingMethodId : null },
        lists: rules.lists,
      },
      facts,
    );
    const priced = price(request, rules);
    const costs = priced.lines
      .filter(({ isTooLarge }) => !isTooLarge)
      .map((line) => [line.key, line] as const);
    return {
      price: priced,
      costs: new Map(costs),
      withoutPrice: withoutPrice.length === 0 ? NONE : new Set(withoutPrice.map(({ key }) => key)),
      rules,
      request,
      facts,
    };
  }
}

function lineOf({ variantId, productId, quantity, price: listPrice }: BasisLine) {
  return { key: variantId, variantId, productId, quantity, listPrice };
}
