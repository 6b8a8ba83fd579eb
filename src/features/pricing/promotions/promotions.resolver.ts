import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import type { Connection } from '../../../platform/graphql/lists/connections.ts';
import { mutate } from '../../../platform/graphql/mutation.ts';
import { uuidOf, uuidsOf } from '../../../platform/inputs/node-ids.ts';
import { Promotion } from './promotion.entity.ts';
import { isGoods, TARGET_PREFIXES } from './promotion-kinds.ts';
import { PromotionsArgs } from './promotion-list.inputs.ts';
import type { ActionValues, TargetValues } from './promotion-values.ts';
import {
  CreatePromotionInput,
  EndPromotionInput,
  type PromotionActionInput,
  type PromotionTargetInput,
  UpdatePromotionInput,
} from './promotions.inputs.ts';
import { promotionById } from './promotions.loaders.ts';
import {
  CreatePromotionPayload,
  EndPromotionPayload,
  PromotionConnection,
  UpdatePromotionPayload,
} from './promotions.payloads.ts';
import { readPromotions } from './promotions.queries.ts';
import type { PromotionsService } from './promotions.service.ts';

@Resolver()
export class PromotionsResolver {
  readonly #promotions: PromotionsService;

  constructor(promotions: PromotionsService) {
    this.#promotions = promotions;
  }

  @Can('read', 'Promotion')
  @Query(() => Promotion, {
    nullable: true,
    description: 'The promotion with this id. Null when there is none. Only for staff.',
  })
  promotion(
    @Arg('id', () => ID, { description: 'Id of the promotion.' }) id: string,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<Promotion> | undefined> {
    return loaders.load(promotionById, uuidOf('prm', id, 'id'));
  }

  @Can('read', 'Promotion')
  @Query(() => PromotionConnection, {
    description: 'Promotions of your store, past ones too. Only for staff.',
  })
  promotions(
    @Args(() => PromotionsArgs) list: PromotionsArgs,
    @Ctx() { reader, store }: RequestContext,
  ): Promise<Connection<Row<Promotion>>> {
    return readPromotions(reader, { ...list, storeId: store.id });
  }

  @Can('create', 'Promotion')
  @Mutation(() => CreatePromotionPayload, {
    description:
      'Creates a promotion. It is in force between `startsAt` and `endsAt`, at once if neither is given.',
  })
  createPromotion(
    @Arg('input', () => CreatePromotionInput, { description: 'The new promotion.' })
    input: CreatePromotionInput,
    @Ctx() context: RequestContext,
  ): Promise<CreatePromotionPayload> {
    return mutate<CreatePromotionPayload>(context, async () => {
      const currency = input.currency ?? context.store.currency;
      const id = await this.#promotions.create(context.actor, {
        ...input,
        currency,
        action: actionOf(input.action),
        target: targetAt('target', input.target),
        customerGroupIds: uuidsOf('cgr', input.customerGroupIds, 'customerGroupIds'),
      });
      return { promotion: await context.loaders.load(promotionById, id) };
    });
  }

  @Can('update', 'Promotion')
  @Mutation(() => UpdatePromotionPayload, {
    description:
      'Changes a promotion. Carts are priced by the new rule at once, and orders keep their prices.',
  })
  updatePromotion(
    @Arg('input', () => UpdatePromotionInput, { description: 'The changes.' }) input: UpdatePromotionInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdatePromotionPayload> {
    return mutate<UpdatePromotionPayload>(context, async () => {
      const { promotionId, ...changes } = input;
      const id = uuidOf('prm', promotionId, 'promotionId');
      await this.#promotions.update(context.actor, {
        ...changes,
        id,
        action: input.action && actionOf(input.action),
        target: targetAt('target', input.target),
        customerGroupIds: uuidsOf('cgr', input.customerGroupIds, 'customerGroupIds'),
      });
      return { promotion: await context.loaders.load(promotionById, id) };
    });
  }

  @Can('update', 'Promotion')
  @Mutation(() => EndPromotionPayload, {
    description: 'Ends a promotion now. One that has not begun never begins. Orders keep their prices.',
  })
  endPromotion(
    @Arg('input', () => EndPromotionInput, { description: 'The promotion.' }) input: EndPromotionInput,
    @Ctx() context: RequestContext,
  ): Promise<EndPromotionPayload> {
    return mutate<EndPromotionPayload>(context, async () => {
      const id = uuidOf('prm', input.promotionId, 'promotionId');
      await this.#promotions.end(context.actor, { ...input, id });
      return { promotion: await context.loaders.load(promotionById, id) };
    });
  }
}

function actionOf({ getTarget, ...action }: PromotionActionInput): ActionValues {
  return { ...action, getTarget: targetAt('action.getTarget', getTarget) };
}

/** Ids that an order or shipping cannot have stay as they are, and are refused with the target. */
function targetAt(
  field: string,
  target: PromotionTargetInput | null | undefined,
): TargetValues | null | undefined {
  if (!target) return target;
  const { on } = target;
  const ids = [...new Set(target.ids ?? [])];
  return {
    on,
    ids: isGoods(on) ? ids.map((id, at) => uuidOf(TARGET_PREFIXES[on], id, `${field}.ids.${at}`)) : ids,
  };
}
