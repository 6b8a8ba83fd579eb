import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import type { MaybePromise } from '../../../platform/graphql/loading/maybe-promise.ts';
import { mutate } from '../../../platform/graphql/mutation.ts';
import { Promotion } from '../../pricing/promotions/promotion.entity.ts';
import { readablePromotion } from '../../pricing/promotions/readable-promotion.ts';
import { Cart } from '../cart.entity.ts';
import { cartTarget } from '../cart-input-values.ts';
import { cartById, shownCart } from '../carts.loaders.ts';
import type { CartPrices } from '../pricing/cart-prices.ts';
import { ApplyDiscountCodeInput, RemoveDiscountCodeInput } from './cart-discount-codes.inputs.ts';
import {
  ApplyDiscountCodePayload,
  RemoveDiscountCodePayload,
  UnappliedPromotion,
} from './cart-discount-codes.payloads.ts';
import type { CartDiscountCodes } from './cart-discount-codes.service.ts';
import { missingOf } from './missing.ts';
import { REASON_TEXTS } from './unapplied-reason.ts';

/** The root of an unapplied promotion. */
type Unapplied = Omit<UnappliedPromotion, 'promotion'> & { readonly promotionId: string | null };

@Resolver(() => Cart)
export class CartDiscountCodesResolver {
  readonly #codes: CartDiscountCodes;
  readonly #prices: CartPrices;

  constructor(codes: CartDiscountCodes, prices: CartPrices) {
    this.#codes = codes;
    this.#prices = prices;
  }

  @Can('update', 'Cart')
  @Mutation(() => ApplyDiscountCodePayload, {
    description:
      'Enters a discount code in a cart. A code that does not apply now is refused with a DiscountCodeError and is not ' +
      'kept. Too many unknown codes are refused for some minutes.',
  })
  applyDiscountCode(
    @Arg('input', () => ApplyDiscountCodeInput, { description: 'The cart and the code.' })
    input: ApplyDiscountCodeInput,
    @Ctx() context: RequestContext,
  ): Promise<ApplyDiscountCodePayload> {
    return mutate<ApplyDiscountCodePayload>(context, async () => {
      const entered = { code: input.code, address: context.clientAddress };
      const id = await this.#codes.apply(cartTarget(context, input), entered);
      return { cart: await context.loaders.load(cartById, id) };
    });
  }

  @Can('update', 'Cart')
  @Mutation(() => RemoveDiscountCodePayload, { description: 'Takes a discount code out of a cart.' })
  removeDiscountCode(
    @Arg('input', () => RemoveDiscountCodeInput, { description: 'The cart and the code.' })
    input: RemoveDiscountCodeInput,
    @Ctx() context: RequestContext,
  ): Promise<RemoveDiscountCodePayload> {
    return mutate<RemoveDiscountCodePayload>(context, async () => {
      const id = await this.#codes.remove(cartTarget(context, input), input.code);
      return { cart: await context.loaders.load(cartById, id) };
    });
  }

  @FieldResolver(() => [UnappliedPromotion], {
    description:
      'The codes of the cart that do not apply at present, and why. A checkout needs them to be taken out. Staff also ' +
      'see every automatic promotion that does not apply.',
  })
  async unappliedPromotions(
    @Root() { id, currency }: Row<Cart>,
    @Ctx() { loaders, ability }: RequestContext,
  ): Promise<Unapplied[]> {
    const { price } = await this.#prices.shown(await loaders.load(shownCart, id), loaders);
    const seesAll = ability.can('read', 'Promotion');
    return price.unapplied
      .filter(({ code }) => code !== null || seesAll)
      .map(({ promotionId, code, reason, missing }) => ({
        promotionId,
        code,
        reason,
        message: REASON_TEXTS[reason],
        ...missingOf(missing === undefined ? { reason } : { reason, missing }, currency),
      }));
  }
}

@Resolver(() => UnappliedPromotion)
export class UnappliedPromotionResolver {
  @FieldResolver(() => Promotion, {
    nullable: true,
    description: 'The promotion. Null for an unknown code, and for those who may not see promotions.',
  })
  promotion(
    @Root() { promotionId }: Unapplied,
    @Ctx() context: RequestContext,
  ): MaybePromise<Row<Promotion> | undefined> {
    return promotionId === null ? undefined : readablePromotion(context, promotionId);
  }
}
