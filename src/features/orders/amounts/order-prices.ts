import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared, sql } from '../../../platform/db/sql.ts';
import type { Address } from '../../../values/address.ts';
import { priceWhole } from '../../pricing/calculation/price.ts';
import type { PriceRequest } from '../../pricing/calculation/price-request.ts';
import type { Price } from '../../pricing/calculation/priced.ts';
import { destinationOf } from '../../pricing/facts/destination.ts';
import {
  priceRequestOf,
  type RequestedPrice,
  type UnpricedLine,
} from '../../pricing/facts/price-request-of.ts';
import { type PricingFacts, type WantedFacts, wantedFacts } from '../../pricing/facts/pricing-facts.ts';
import { type PromotionUse, promotionUses } from '../../pricing/facts/promotion-uses.ts';
import { StalePriceError, stalePriceOf } from '../../pricing/facts/stale-price.ts';
import type { PricingRules } from '../../pricing/rules/pricing-rules.ts';
import type { StoreRules } from '../../pricing/rules/store-rules.ts';

/** An order without its price. Amounts are minor units. */
export interface UnpricedOrder {
  readonly storeId: string;
  readonly currency: string;
  readonly customerId: string;
  readonly shippingAddress: Address | null | undefined;
  readonly lines: readonly (UnpricedLine & { readonly listPrice: number })[];
  readonly codes: readonly OrderCode[];
  readonly shipping: PriceRequest['shipping'];
  /** See `PriceRequest.carried`. */
  readonly carried?: PriceRequest['carried'];
  /** Judges windows. Null for the database's time. */
  readonly placedAt: Date | null;
  /** The order itself, whose own uses of promotions do not count. Null for a new one. */
  readonly orderId: string | null;
}

/** A code by its key, to be looked up; or one that the order has already. */
type OrderCode = { readonly key: string } | { readonly code: string; readonly promotionId: string };

export interface PricedOrder {
  /** What it was made of. The lines may cost less than asked, where no tax is due. */
  readonly request: PriceRequest;
  readonly price: Price;
  readonly rules: PricingRules;
  readonly uses: readonly PromotionUse[];
  /** What it was read from. It is compared when the order is written. */
  readonly basis: PriceBasis;
}

/** The versions of all that an order is priced from, as the SQL function `price_basis` tells them. */
export interface PriceBasis {
  readonly customerId: string;
  /** `stores.pricing_version`. */
  readonly rules: number;
  readonly customer: string;
  /** By variant. */
  readonly goods: Readonly<Record<string, string>>;
}

const BASIS = prepared(`
  select price_basis($1, $2, $3) as basis, (extract(epoch from now()) * 1000)::float8 as now`);
const FACTS = prepared('select pricing_facts($1, $2, null, $3, $4, $5, $6, $7) as facts');

/** Prices orders of staff and edits by the rules of their store, as carts are priced. */
export class OrderPrices {
  readonly #rules: StoreRules;

  constructor(rules: StoreRules) {
    this.#rules = rules;
  }

  /** @throws OrderTooLargeError; StalePriceError when a price that was read before has changed already */
  async price(em: EntityManager, order: UnpricedOrder): Promise<PricedOrder> {
    const { storeId, customerId, codes, lines } = order;
    // First, so that whatever changes while the rest is read is noticed when the order is written.
    const variants = lines.map(({ variantId }) => variantId);
    const [read] = await sql<{ basis: PriceBasis; now: number }>(em, BASIS, [storeId, customerId, variants]);
    const { basis } = read!;
    if (lines.some((line) => isOutdated(line, basis))) throw new StalePriceError();
    const rules = await this.#rules.at({ storeId, version: basis.rules, em });
    const hasChoices = codes.length > 0 || 'methodId' in order.shipping;
    const wanted = wantedFacts(rules, { hasChoices });
    const now = order.placedAt ?? new Date(read!.now);
    const facts = wanted && (await readFacts(em, order, { wanted, now }));
    const { request } = requestOf(order, { facts, rules, now });
    const price = priceWhole(request, rules);
    // Rules that are newer than the basis are refused as well: other facts may be of before.
    return { request, price, rules, uses: promotionUses(price, facts), basis };
  }

  /** What price lists ask for one unit, for lines whose variants have their price in another currency. */
  async listed(
    em: EntityManager,
    order: Pick<UnpricedOrder, 'storeId' | 'currency' | 'customerId' | 'placedAt'>,
    lines: readonly UnpricedLine[],
  ): Promise<RequestedPrice & { readonly rulesVersion: number }> {
    const { storeId, customerId } = order;
    const [read] = await sql<{ basis: PriceBasis; now: number }>(em, BASIS, [storeId, customerId, []]);
    const { rules: rulesVersion } = read!.basis;
    const rules = await this.#rules.at({ storeId, version: rulesVersion, em });
    const wanted = wantedFacts(rules, { hasChoices: false });
    const now = order.placedAt ?? new Date(read!.now);
    const asked = {
      ...order,
      lines,
      codes: [],
      shipping: { amount: 0 },
      shippingAddress: null,
      orderId: null,
    };
    const facts = wanted && (await readFacts(em, asked, { wanted, now }));
    return { ...requestOf(asked, { facts, rules, now }), rulesVersion };
  }
}

/** Whether the price of a line was read from something that is different by now. */
function isOutdated({ versions, variantId }: UnpricedLine, { goods, rules }: PriceBasis): boolean {
  if (!versions) return false;
  return versions.goods !== goods[variantId] || (versions.rules ?? rules) !== rules;
}

const EXPECT = prepared('select from expect_price_basis($1, $2)');

/**
 * Requires that an order was priced from what is so now. Call it under the lock of the order, before it is written.
 *
 * @throws StalePriceError
 */
export async function expectPriceBasis(
  em: EntityManager,
  { storeId, basis }: { storeId: string; basis: PriceBasis },
): Promise<void> {
  try {
    await sql(em, EXPECT, [storeId, JSON.stringify(basis)]);
  } catch (error) {
    throw stalePriceOf(error);
  }
}

/** An order whose lines may have no price in its currency. */
type AskedOrder = Omit<UnpricedOrder, 'lines'> & { readonly lines: readonly UnpricedLine[] };

async function readFacts(
  em: EntityManager,
  order: AskedOrder,
  { wanted, now }: { wanted: WantedFacts; now: Date },
): Promise<PricingFacts> {
  const { storeId, customerId, lines, codes, orderId } = order;
  const variants = lines.map(({ variantId }) => variantId);
  const keys = codes.flatMap((code) => ('key' in code ? code.key : []));
  const [row] = await sql<{ facts: PricingFacts }>(em, FACTS, [
    storeId,
    customerId,
    variants,
    keys,
    JSON.stringify(wanted),
    orderId,
    now,
  ]);
  return row!.facts;
}

function requestOf(
  order: AskedOrder,
  { facts, rules, now }: { facts: PricingFacts | null; rules: PricingRules; now: Date },
): RequestedPrice {
  const { currency, lines, shipping, codes, carried } = order;
  const keys = codes.flatMap((code) => ('key' in code ? code.key : []));
  const { request, withoutPrice } = priceRequestOf(
    {
      currency,
      now,
      lines,
      shipping,
      codes: keys,
      destination: destinationOf(order.shippingAddress),
      lists: rules.lists,
    },
    facts,
  );
  const own = codes.flatMap((code) => ('key' in code ? [] : { ...code, isUsedUp: false }));
  const codesOf = { codes: [...own, ...request.codes] };
  return { request: { ...request, ...codesOf, ...(carried && { carried }) }, withoutPrice };
}
