import { registerEnumType } from 'type-graphql';

/** What a promotion does with a price. */
export enum PromotionKind {
  PERCENT = 'PERCENT',
  FIXED_AMOUNT = 'FIXED_AMOUNT',
  FIXED_PRICE = 'FIXED_PRICE',
  FREE_SHIPPING = 'FREE_SHIPPING',
  BUY_X_GET_Y = 'BUY_X_GET_Y',
}

registerEnumType(PromotionKind, {
  name: 'PromotionKind',
  description: 'What a promotion does.',
  valuesConfig: {
    PERCENT: {
      description:
        'Takes a share of what the promotions before it left. The discount is rounded once, half up in favor of the ' +
        'buyer, and shared by the lines of its goods.',
    },
    FIXED_AMOUNT: {
      description: 'Takes an amount off its goods together, at most what they cost. The lines share it.',
    },
    FIXED_PRICE: { description: 'Sets the price of each unit, or of shipping. It never raises a price.' },
    FREE_SHIPPING: { description: 'Takes the whole price of shipping.' },
    BUY_X_GET_Y: {
      description:
        'Makes units cheaper for those who buy others. The cheapest units are the gifts. A last set that is not ' +
        'complete gives the gifts that it has.',
    },
  },
});

/** What a promotion lowers the price of. */
export enum PromotionTargetKind {
  ORDER = 'ORDER',
  SHIPPING = 'SHIPPING',
  PRODUCTS = 'PRODUCTS',
  CATEGORIES = 'CATEGORIES',
  VARIANTS = 'VARIANTS',
}

registerEnumType(PromotionTargetKind, {
  name: 'PromotionTargetKind',
  description: 'What a promotion lowers the price of.',
  valuesConfig: {
    ORDER: { description: 'All goods of the order.' },
    SHIPPING: { description: 'The price of shipping.' },
    PRODUCTS: { description: 'All variants of some products.' },
    CATEGORIES: { description: 'The products of some categories and their descendants.' },
    VARIANTS: { description: 'Some variants.' },
  },
});

export type GiftTargetKind = Exclude<
  PromotionTargetKind,
  PromotionTargetKind.ORDER | PromotionTargetKind.SHIPPING
>;

/** The prefix of the ids of each kind of goods. */
export const TARGET_PREFIXES: Readonly<Record<GiftTargetKind, string>> = {
  [PromotionTargetKind.PRODUCTS]: 'prd',
  [PromotionTargetKind.CATEGORIES]: 'cat',
  [PromotionTargetKind.VARIANTS]: 'var',
};

export function isGoods(on: PromotionTargetKind): on is GiftTargetKind {
  return on !== PromotionTargetKind.ORDER && on !== PromotionTargetKind.SHIPPING;
}
