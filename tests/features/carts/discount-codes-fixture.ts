import { it as base } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { fillCart, seedVariant } from '../../testkit/shop/carts.ts';
import { someKey } from '../../testkit/shop/checkout.ts';

export const MAKE = graphql(`
  mutation MakeCartPromotion($input: CreatePromotionInput!) {
    createPromotion(input: $input) { promotion { id } userErrors { message } }
  }
`);
const CODES = graphql(`
  mutation MakeCartCodes($input: CreateDiscountCodesInput!) {
    createDiscountCodes(input: $input) { codes userErrors { message } }
  }
`);
graphql(`
  fragment DiscountedCart on Cart {
    version discountCodes discountTotal { amount } total { amount }
    discounts { code name amount { amount } }
    unappliedPromotions { reason message code missingAmount { amount } missingQuantity promotion { name } }
  }
`);
graphql(`
  fragment RefusedCode on UserError {
    __typename code field
    ... on DiscountCodeError { discountCode reason missingAmount { amount currency } missingQuantity }
  }
`);
export const APPLY = graphql(`
  mutation ApplyTestCode($input: ApplyDiscountCodeInput!) {
    result: applyDiscountCode(input: $input) { cart { ...DiscountedCart } userErrors { ...RefusedCode } }
  }
`);
export const REMOVE = graphql(`
  mutation RemoveTestCode($input: RemoveDiscountCodeInput!) {
    result: removeDiscountCode(input: $input) { cart { ...DiscountedCart } userErrors { ...RefusedCode } }
  }
`);
export const SHOW = graphql(
  `query ShowDiscountedCart($cartToken: String) { cart(cartToken: $cartToken) { ...DiscountedCart } }`,
);

let made = 0;

export const it = base
  /** A promotion with a code. Returns the code. */
  .extend('coded', ({ manager }) => async (input: object = {}, code?: object): Promise<string> => {
    made += 1;
    const promotion = {
      name: `Promotion ${made}`,
      action: { kind: 'PERCENT', rate: '0.1' },
      isCodeRequired: true,
      ...input,
    };
    const { createPromotion } = await manager.run(MAKE, { input: promotion as never });
    const { createDiscountCodes } = await manager.run(CODES, {
      input: {
        promotionId: createPromotion.promotion!.id,
        codes: [`Code-${made}`],
        idempotencyKey: someKey(),
        ...code,
      },
    });
    return createDiscountCodes.codes![0]!;
  })
  /** The token of a cart for 20.00. */
  .extend('fill', ({ app }) => async (): Promise<string> => {
    const { variantId } = await seedVariant(app, { price: '10.00' });
    return fillCart(app.anonymous, [{ variantId, quantity: 2 }]);
  })
  .extend(
    'apply',
    ({ app }) =>
      async (cartToken: string, code: string, more: object = {}) =>
        (await app.anonymous.run(APPLY, { input: { cartToken, code, ...more } })).result,
  )
  .extend(
    'show',
    ({ app }) =>
      async (cartToken: string) =>
        (await app.anonymous.run(SHOW, { cartToken })).cart!,
  );
