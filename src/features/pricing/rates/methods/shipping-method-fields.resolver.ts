import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../../platform/graphql/context.ts';
import type { MaybePromise } from '../../../../platform/graphql/loading/maybe-promise.ts';
import { Money, toMoney } from '../../../../platform/graphql/scalars/money.ts';
import { TaxClass } from '../../taxes/tax-class.entity.ts';
import { taxClassByCode } from '../../taxes/taxes.loaders.ts';
import { ratesByMethod, shippingZoneById } from '../shipping.loaders.ts';
import { ShippingMethod } from '../shipping-method.entity.ts';
import { ShippingZone } from '../shipping-zone.entity.ts';
import { DeliveryEstimate, ShippingRate } from './shipping-methods.payloads.ts';
import { writtenRate } from './shipping-rates.ts';

/** Fields of a shipping method that are made of several columns, or of other rows. */
@Resolver(() => ShippingMethod)
export class ShippingMethodFieldsResolver {
  @FieldResolver(() => TaxClass, {
    nullable: true,
    description: "The tax class of shipping by this method. Null for the store's `shippingTaxClass`.",
  })
  taxClass(
    @Root() { taxClassCode }: Row<ShippingMethod>,
    @Ctx() { loaders }: RequestContext,
  ): MaybePromise<Row<TaxClass> | undefined> | null {
    return taxClassCode === null ? null : loaders.get(taxClassByCode, taxClassCode);
  }

  @FieldResolver(() => DeliveryEstimate, {
    nullable: true,
    description: 'How long a delivery takes. Null if that is not known.',
  })
  estimate(@Root() { minBusinessDays, maxBusinessDays }: Row<ShippingMethod>): DeliveryEstimate | null {
    return minBusinessDays === null || maxBusinessDays === null ? null : { minBusinessDays, maxBusinessDays };
  }

  @FieldResolver(() => [Money], {
    description: 'Goods of at least this amount after discounts ship free. One amount for each currency.',
  })
  freeFrom(@Root() { freeFromAmounts }: Row<ShippingMethod>): Money[] {
    return freeFromAmounts.map(({ amount, currency }) => toMoney(amount, currency));
  }

  @FieldResolver(() => [ShippingRate], {
    description:
      'Its rates, by zone, currency, basis and range. If several rates fit a cart, the lowest applies.',
  })
  async rates(
    @Root() { id }: Row<ShippingMethod>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ShippingRate[]> {
    const rates = await loaders.get(ratesByMethod, id);
    return rates.map((rate) => {
      const { from, to } = writtenRate(rate);
      const { zoneId, basis, amount, currency } = rate;
      return { zoneId, basis, from, to, amount: toMoney(amount, currency) };
    });
  }
}

@Resolver(() => ShippingRate)
export class ShippingRateResolver {
  @FieldResolver(() => ShippingZone, { description: 'The shipping zone of the address.' })
  zone(
    @Root() { zoneId }: ShippingRate,
    @Ctx() { loaders }: RequestContext,
  ): MaybePromise<Row<ShippingZone> | undefined> {
    return loaders.get(shippingZoneById, zoneId);
  }
}
