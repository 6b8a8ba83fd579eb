import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import type { MaybePromise } from '../../../platform/graphql/loading/maybe-promise.ts';
import { AppliedDiscount } from '../breakdown/breakdown.payloads.ts';
import { Promotion } from './promotion.entity.ts';
import { readablePromotion } from './readable-promotion.ts';

@Resolver(() => AppliedDiscount)
export class AppliedDiscountResolver {
  @FieldResolver(() => Promotion, {
    nullable: true,
    description: 'The promotion in its present state. Null for those who may not see promotions.',
  })
  promotion(
    @Root() { promotionId }: AppliedDiscount,
    @Ctx() context: RequestContext,
  ): MaybePromise<Row<Promotion> | undefined> {
    return readablePromotion(context, promotionId);
  }
}
