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
import { type PricingFacts, wantedFacts } from '../../pricing/facts/pricing-facts.ts';
import { type PromotionUse, promotionUses } from '../../pricing/facts/promotion-uses.ts';
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
}

const NOW = prepared(`
  select pricing_version as version, (extract(epoch from now()) * 1000)::float8 as now from stores where id = $1`);
const FACTS = prepared('select pricing_facts($1, $2, null, $3, $4, $5, $6) as facts');

/** Prices orders of staff and edits by the rules of their store, as carts are priced. */
export class OrderPrices {
  readonly #rules: StoreRules;

  constructor(rules: StoreRules) {
    this.#rules = rules;
  }

  /** @throws OrderTooLargeError */
  async price(em: EntityManager, order: UnpricedOrder): Promise<PricedOrder> {
    const { storeId, codes } = order;
    const [store] = await sql<{ version: number; now: number }>(em, NOW, [storeId]);
    const rules = await this.#rules.at({ storeId, version: store!.version, em });
    const hasChoices = codes.length > 0 || 'methodId' in order.shipping;
    const wanted = wantedFacts(rules, { hasChoices });
    const facts = wanted && (await readFacts(em, order, JSON.stringify(wanted)));
    const { request } = requestOf(order, { facts, rules, now: order.placedAt ?? new Date(store!.now) });
    const price = priceWhole(request, rules);
    return { request, price, rules, uses: promotionUses(price, facts) };
  }

  /** What price lists ask for one unit, for lines whose variants have their price in another currency. */
  async listed(
    em: EntityManager,
    order: Pick<UnpricedOrder, 'storeId' | 'currency' | 'customerId' | 'placedAt'>,
    lines: readonly UnpricedLine[],
  ): Promise<RequestedPrice> {
    const { storeId } = order;
    const [store] = await sql<{ version: number; now: number }>(em, NOW, [storeId]);
    const rules = await this.#rules.at({ storeId, version: store!.version, em });
    const wanted = wantedFacts(rules, { hasChoices: false });
    const asked = {
      ...order,
      lines,
      codes: [],
      shipping: { amount: 0 },
      shippingAddress: null,
      orderId: null,
    };
    const facts = wanted && (await readFacts(em, asked, JSON.stringify(wanted)));
    return requestOf(asked, { facts, rules, now: order.placedAt ?? new Date(store!.now) });
  }
}

/** An order whose lines may have no price in its currency. */
type AskedOrder = Omit<UnpricedOrder, 'lines'> & { readonly lines: readonly UnpricedLine[] };

async function readFacts(em: EntityManager, order: AskedOrder, wanted: string): Promise<PricingFacts> {
  const { storeId, customerId, lines, codes, orderId } = order;
  const variants = lines.map(({ variantId }) => variantId);
  const keys = codes.flatMap((code) => ('key' in code ? code.key : []));
  const [row] = await sql<{ facts: PricingFacts }>(em, FACTS, [
    storeId,
    customerId,
    variants,
    keys,
    wanted,
    orderId,
  ]);
  return row!.facts;
}

function requestOf(
  order: AskedOrder,
  { facts, rules, now }: { facts: PricingFacts | null; rules: PricingRules; now: Date },
): RequestedPrice {
  const { currency, lines, shipping, codes } = order;
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
  return { request: { ...request, codes: [...own, ...request.codes] }, withoutPrice };
}
