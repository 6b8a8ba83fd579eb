import { Field, InputType, registerEnumType } from 'type-graphql';
import { GraphQLCountryCode } from '../../platform/graphql/scalars/scalars.ts';

export enum TaxRounding {
  HALF_UP = 'HALF_UP',
  DOWN = 'DOWN',
}

registerEnumType(TaxRounding, {
  name: 'TaxRounding',
  description: 'How a fraction of the smallest unit of a tax amount is rounded.',
  valuesConfig: {
    HALF_UP: { description: 'Half a unit and more is rounded up.' },
    DOWN: { description: 'Fractions are cut off, as is usual in Japan.' },
  },
});

export enum TaxRoundedPer {
  GROUP = 'GROUP',
  LINE = 'LINE',
}

registerEnumType(TaxRoundedPer, {
  name: 'TaxRoundedPer',
  description: 'What a tax amount is rounded for.',
  valuesConfig: {
    GROUP: { description: 'Once for all amounts of the order with the same tax rate, as EN 16931 requires.' },
    LINE: { description: 'Once for each line. Invoices in Japan may not do this.' },
  },
});

export enum ShippingTax {
  CLASS = 'CLASS',
  PROPORTIONAL = 'PROPORTIONAL',
}

registerEnumType(ShippingTax, {
  name: 'ShippingTax',
  description: 'Which tax rate applies to shipping.',
  valuesConfig: {
    CLASS: { description: 'The rate of a tax class: that of the shipping method, or `shippingTaxClass`.' },
    PROPORTIONAL: { description: 'The rates of the goods, each for the share of its goods in the order.' },
  },
});

export enum UntaxedPrices {
  KEEP_NET = 'KEEP_NET',
  KEEP_GROSS = 'KEEP_GROSS',
}

registerEnumType(UntaxedPrices, {
  name: 'UntaxedPrices',
  description: 'What buyers pay who owe no tax, where prices include the tax. Exports are an example.',
  valuesConfig: {
    KEEP_NET: { description: 'The price without the tax: `21.50` for a price of `23.00` with `7 %`.' },
    KEEP_GROSS: { description: 'The same price as others.' },
  },
});

export enum TotalRounding {
  NONE = 'NONE',
  PAYABLE = 'PAYABLE',
  CASH = 'CASH',
}

registerEnumType(TotalRounding, {
  name: 'TotalRounding',
  description: 'Whether the total of an order is rounded to an amount that can be paid.',
  valuesConfig: {
    NONE: { description: 'The total is not rounded.' },
    PAYABLE: {
      description:
        'To the smallest amount that payment providers can move. This is 0.010 in KWD, BHD, OMR, JOD and ' +
        'TND, 1.00 in MGA, and the smallest unit elsewhere.',
    },
    CASH: {
      description: 'To the smallest coin, such as 0.05 CHF. It includes what PAYABLE does.',
    },
  },
});

/** The descriptions of the settings, for the store and its inputs. */
export const PRICING_SETTINGS = {
  country:
    'The country where the store is established. Its tax rates apply where the store is not registered for ' +
    'taxes, and where no address is known yet. Null when it is not set.',
  taxesIncluded: 'Whether prices include the tax. Otherwise the tax is added to them.',
  taxRounding: 'How tax amounts are rounded.',
  taxRoundedPer: 'Whether tax is rounded once per tax rate or once per line. GROUP is required in Japan.',
  shippingTax: 'Which tax rate applies to shipping.',
  shippingTaxClass: 'Code of the tax class of shipping, for methods without a class of their own.',
  untaxedPrices: 'What a price that includes tax is for buyers who owe no tax.',
  totalRounding: 'Whether totals are rounded to amounts that can be paid.',
} as const;

/** Null and undefined keep a setting. */
export interface PricingSettingChanges {
  readonly country?: string | null | undefined;
  readonly taxesIncluded?: boolean | null | undefined;
  readonly taxRounding?: TaxRounding | null | undefined;
  readonly taxRoundedPer?: TaxRoundedPer | null | undefined;
  readonly shippingTax?: ShippingTax | null | undefined;
  readonly shippingTaxClass?: string | null | undefined;
  readonly untaxedPrices?: UntaxedPrices | null | undefined;
  readonly totalRounding?: TotalRounding | null | undefined;
}

const optional = (description: string) => ({ nullable: true, description });

/** The settings of prices in the inputs of stores. */
@InputType()
export abstract class PricingSettingsInput implements PricingSettingChanges {
  @Field(() => GraphQLCountryCode, optional(PRICING_SETTINGS.country))
  country?: string | null;

  @Field(() => Boolean, optional(`${PRICING_SETTINGS.taxesIncluded} A new store has false by default.`))
  taxesIncluded?: boolean | null;

  @Field(() => TaxRounding, optional(`${PRICING_SETTINGS.taxRounding} A new store has HALF_UP by default.`))
  taxRounding?: TaxRounding | null;

  @Field(() => TaxRoundedPer, optional(`${PRICING_SETTINGS.taxRoundedPer} A new store has GROUP by default.`))
  taxRoundedPer?: TaxRoundedPer | null;

  @Field(() => ShippingTax, optional(`${PRICING_SETTINGS.shippingTax} A new store has CLASS by default.`))
  shippingTax?: ShippingTax | null;

  @Field(
    () => String,
    optional(`${PRICING_SETTINGS.shippingTaxClass} A new store has \`standard\` by default.`),
  )
  shippingTaxClass?: string | null;

  @Field(
    () => UntaxedPrices,
    optional(`${PRICING_SETTINGS.untaxedPrices} A new store has KEEP_NET by default.`),
  )
  untaxedPrices?: UntaxedPrices | null;

  @Field(() => TotalRounding, optional(`${PRICING_SETTINGS.totalRounding} A new store has NONE by default.`))
  totalRounding?: TotalRounding | null;
}

/** The settings among the fields of a larger command. */
export function pricingSettingsOf(command: PricingSettingChanges): PricingSettingChanges {
  const { country, taxesIncluded, taxRounding, taxRoundedPer } = command;
  const { shippingTax, shippingTaxClass, untaxedPrices, totalRounding } = command;
  return {
    country,
    taxesIncluded,
    taxRounding,
    taxRoundedPer,
    shippingTax,
    shippingTaxClass,
    untaxedPrices,
    totalRounding,
  };
}
