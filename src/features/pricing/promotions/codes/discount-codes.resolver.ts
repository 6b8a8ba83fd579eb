import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../../platform/graphql/context.ts';
import { Can } from '../../../../platform/graphql/guards.ts';
import { ConnectionArgs } from '../../../../platform/graphql/lists/connection-args.ts';
import { type Connection, toConnection } from '../../../../platform/graphql/lists/connections.ts';
import type { MaybePromise } from '../../../../platform/graphql/loading/maybe-promise.ts';
import { Prefetch, PrefetchById } from '../../../../platform/graphql/loading/prefetch.ts';
import { mutate } from '../../../../platform/graphql/mutation.ts';
import { uuidOf } from '../../../../platform/inputs/node-ids.ts';
import { Promotion } from '../promotion.entity.ts';
import { promotionById } from '../promotions.loaders.ts';
import { DiscountCode } from './discount-code.entity.ts';
import { CreateDiscountCodesInput, DeactivateDiscountCodeInput } from './discount-codes.inputs.ts';
import {
  codeCountByPromotion,
  codesPageByPromotion,
  discountCodeById,
  usageByCode,
} from './discount-codes.loaders.ts';
import {
  CreateDiscountCodesPayload,
  DeactivateDiscountCodePayload,
  DiscountCodeConnection,
} from './discount-codes.payloads.ts';
import { type DiscountCodesService, MAX_NEW_CODES } from './discount-codes.service.ts';

@Resolver(() => DiscountCode)
export class DiscountCodesResolver {
  readonly #codes: DiscountCodesService;

  constructor(codes: DiscountCodesService) {
    this.#codes = codes;
  }

  @Can('create', 'Promotion')
  @Mutation(() => CreateDiscountCodesPayload, {
    description:
      `Creates codes of a promotion, all or none: codes of your own, or up to ${MAX_NEW_CODES.toLocaleString('en')} ` +
      'random ones.',
  })
  createDiscountCodes(
    @Arg('input', () => CreateDiscountCodesInput, { description: 'The codes.' })
    input: CreateDiscountCodesInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateDiscountCodesPayload> {
    return mutate<CreateDiscountCodesPayload>(context, async () => {
      const promotionId = uuidOf('prm', input.promotionId, 'promotionId');
      const { codes } = await this.#codes.create(context.actor, { ...input, promotionId });
      return { codes, promotion: await context.loaders.load(promotionById, promotionId) };
    });
  }

  @Can('update', 'Promotion')
  @Mutation(() => DeactivateDiscountCodePayload, {
    description: 'Switches a discount code off for good. Orders that used it keep their prices.',
  })
  deactivateDiscountCode(
    @Arg('input', () => DeactivateDiscountCodeInput, { description: 'The code.' })
    input: DeactivateDiscountCodeInput,
    @Ctx() context: RequestContext,
  ): Promise<DeactivateDiscountCodePayload> {
    return mutate<DeactivateDiscountCodePayload>(context, async () => {
      const id = uuidOf('dsc', input.discountCodeId, 'discountCodeId');
      await this.#codes.deactivate(context.actor, id);
      return { discountCode: await context.loaders.load(discountCodeById, id) };
    });
  }

  @Prefetch<Row<DiscountCode>>((codes, loaders) =>
    loaders.prefetch(
      promotionById,
      codes.map(({ promotionId }) => promotionId),
    ),
  )
  @FieldResolver(() => Promotion, { description: 'The promotion that it belongs to.' })
  promotion(
    @Root() { promotionId }: Row<DiscountCode>,
    @Ctx() { loaders }: RequestContext,
  ): MaybePromise<Row<Promotion> | undefined> {
    return loaders.get(promotionById, promotionId);
  }

  @PrefetchById(usageByCode)
  @FieldResolver(() => Int, {
    description: 'Number of orders that use it. Those that were cancelled or expired do not count.',
  })
  usageCount(@Root() { id }: Row<DiscountCode>, @Ctx() { loaders }: RequestContext): MaybePromise<number> {
    return loaders.get(usageByCode, id);
  }
}

/** The codes of a promotion. */
@Resolver(() => Promotion)
export class PromotionCodesResolver {
  @FieldResolver(() => DiscountCodeConnection, {
    description: 'Its codes, the newest first. Empty for an automatic promotion.',
  })
  async codes(
    @Root() { id: promotionId }: Row<Promotion>,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Connection<Row<DiscountCode>>> {
    const found = await loaders.load(codesPageByPromotion, { promotionId, page });
    return toConnection(found, () => loaders.load(codeCountByPromotion, promotionId));
  }
}
