import { registerEnumType } from 'type-graphql';

export enum ShippingRateBasis {
  FLAT = 'FLAT',
  WEIGHT = 'WEIGHT',
  SUBTOTAL = 'SUBTOTAL',
  ITEMS = 'ITEMS',
}

registerEnumType(ShippingRateBasis, {
  name: 'ShippingRateBasis',
  description: 'What the range of a shipping rate is compared with.',
  valuesConfig: {
    FLAT: { description: 'Nothing: the rate always fits.' },
    WEIGHT: {
      description: 'The weight of the goods in grams. Goods whose weight is not known count as 0.',
    },
    SUBTOTAL: {
      description:
        'The price of the goods after discounts. It includes tax where the prices of the store do.',
    },
    ITEMS: { description: 'The number of units.' },
  },
});
