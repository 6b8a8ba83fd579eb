import { ArrayType } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { RequestedColumns } from '../../platform/db/reading/entity-columns.ts';
import { Identified } from '../../platform/db/store-owned.ts';
import { invalid } from '../../platform/errors/standard-errors.ts';
import { Node } from '../../platform/graphql/node.resolver.ts';
import { GraphQLCountryCode, GraphQLCurrencyCode } from '../../platform/graphql/scalars/scalars.ts';
import {
  PRICING_SETTINGS,
  type PricingSettingChanges,
  ShippingTax,
  TaxRoundedPer,
  TaxRounding,
  TotalRounding,
  UntaxedPrices,
} from './pricing-settings.ts';

/** How long an unpaid order may reserve its stock. A CHECK constraint of `stores` has the same limits. */
export const RESERVATION_SECONDS = { min: 10, max: 2_592_000, default: 900 } as const;
export const DEFAULT_NUMBER_PREFIX = 'ORD-';

/** A tenant. All other rows belong to exactly one store. */
@ObjectType({ implements: Node, description: 'A shop. Every other object belongs to exactly one store.' })
@RequestedColumns<Store>({ currency: ['currencies'], otherCurrencies: ['currencies'] })
@Entity({ tableName: 'stores' })
export class Store extends Identified {
  @Field({ description: 'Short name of the store, which the header `x-store` contains.' })
  @Property({ type: 'text' })
  code!: string;

  @Field({ description: 'The displayed name.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => GraphQLCurrencyCode, {
    description:
      'Currency of the prices of variants. Carts and orders have it unless they name another one. It never changes.',
  })
  @Property({ type: 'character', length: 3 })
  currency!: string;

  /** Beside `currency`, sorted. A CHECK constraint keeps that one out. */
  @Property({ type: new ArrayType() })
  otherCurrencies: string[] = [];

  @Field({
    description:
      'IANA time zone of the store, such as `Europe/Berlin`. Days in reports begin at its midnight.',
  })
  @Property({ type: 'text' })
  timeZone: string = 'UTC';

  @Field({ description: 'Prefix of order numbers.' })
  @Property({ type: 'text' })
  orderNumberPrefix: string = DEFAULT_NUMBER_PREFIX;

  @Field(() => Int, { description: 'Seconds for which an unpaid order reserves its stock.' })
  @Property({ type: 'integer' })
  reservationTtlSeconds: number = RESERVATION_SECONDS.default;

  @Field(() => GraphQLCountryCode, { nullable: true, description: PRICING_SETTINGS.country })
  @Property({ type: 'text', nullable: true })
  country?: string | null;

  @Field({ description: PRICING_SETTINGS.taxesIncluded })
  @Property({ type: 'boolean' })
  taxesIncluded: boolean = false;

  @Field(() => TaxRounding, { description: PRICING_SETTINGS.taxRounding })
  @Property({ type: 'text' })
  taxRounding: TaxRounding = TaxRounding.HALF_UP;

  @Field(() => TaxRoundedPer, { description: PRICING_SETTINGS.taxRoundedPer })
  @Property({ type: 'text' })
  taxRoundedPer: TaxRoundedPer = TaxRoundedPer.GROUP;

  @Field(() => ShippingTax, { description: PRICING_SETTINGS.shippingTax })
  @Property({ type: 'text' })
  shippingTax: ShippingTax = ShippingTax.CLASS;

  @Field({ description: PRICING_SETTINGS.shippingTaxClass })
  @Property({ type: 'text' })
  shippingTaxClass: string = 'standard';

  @Field(() => UntaxedPrices, { description: PRICING_SETTINGS.untaxedPrices })
  @Property({ type: 'text' })
  untaxedPrices: UntaxedPrices = UntaxedPrices.KEEP_NET;

  @Field(() => TotalRounding, { description: PRICING_SETTINGS.totalRounding })
  @Property({ type: 'text' })
  totalRounding: TotalRounding = TotalRounding.NONE;

  /** Rises with every change of a setting that prices are computed with. A checkout compares it without a lock. */
  @Property({ type: 'integer' })
  pricingVersion: number = 1;

  @Field({ description: 'Whether requests without the header `x-store` go to this store.' })
  @Property({ type: 'boolean' })
  isDefault: boolean = false;

  @Field(() => Int, { description: 'Rises with every change. Pass it as `expectedVersion`.' })
  @Property({ type: 'integer', version: true })
  version!: number;

  /**
   * Changes settings that prices are computed with. Undefined and null keep a value.
   *
   * @throws DomainError VALIDATION when a Japanese store would round tax per line
   */
  changePricing(changes: PricingSettingChanges): void {
    const given = Object.entries(changes).filter(([, value]) => value != null);
    const changed = Object.fromEntries(given.filter(([name, value]) => Reflect.get(this, name) !== value));
    if (Object.keys(changed).length === 0) return;
    Object.assign(this, changed);
    if (this.country === 'JP' && this.taxRoundedPer === TaxRoundedPer.LINE) {
      throw invalid(
        'taxRoundedPer' in changed ? 'taxRoundedPer' : 'country',
        'An invoice in Japan rounds the tax once per rate, so taxRoundedPer must be GROUP.',
      );
    }
    this.pricingVersion += 1;
  }

  /**
   * Carts are priced again. In a currency that is no longer sold, price lists stop counting.
   *
   * @param currencies of which the default one is always part
   */
  sellIn(currencies: readonly string[]): void {
    const others = [...new Set(currencies)].filter((currency) => currency !== this.currency).sort();
    if (others.join() === this.otherCurrencies.join()) return;
    this.otherCurrencies = others;
    this.pricingVersion += 1;
  }

  /** The days on which deliveries are expected depend on it, so that carts are priced again. */
  changeTimeZone(timeZone: string): void {
    if (this.timeZone === timeZone) return;
    this.timeZone = timeZone;
    this.pricingVersion += 1;
  }
}
