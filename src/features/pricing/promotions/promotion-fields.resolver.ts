import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import type { MaybePromise } from '../../../platform/graphql/loading/maybe-promise.ts';
import { PrefetchById } from '../../../platform/graphql/loading/prefetch.ts';
import { Money, toMoney } from '../../../platform/graphql/scalars/money.ts';
import { encodeId } from '../../../values/ids.ts';
import { formatRate } from '../../../values/rate.ts';
import { loadGroups } from '../../customers/customers.loaders.ts';
import { CustomerGroup } from '../../customers/groups/customer-group.entity.ts';
import { Promotion } from './promotion.entity.ts';
import { isGoods, type PromotionTargetKind, TARGET_PREFIXES } from './promotion-kinds.ts';
import { usageByPromotion } from './promotions.loaders.ts';
import { PromotionAction, PromotionTarget } from './promotions.payloads.ts';

/** Fields of a promotion that are made of several columns, or counted. */
@Resolver(() => Promotion)
export class PromotionFieldsResolver {
  @FieldResolver(() => PromotionAction, { description: 'What it does.' })
  action(@Root() row: Row<Promotion>): PromotionAction {
    const { kind, ratePpm, amount, currency, buyQuantity, getQuantity, getTargetOn, getTargetIds } = row;
    return {
      kind,
      rate: ratePpm === null ? null : formatRate(ratePpm),
      amount: amount === null ? null : toMoney(amount, currency),
      buyQuantity,
      getQuantity,
      getTarget: getTargetOn && targetOf(getTargetOn, getTargetIds),
    };
  }

  @FieldResolver(() => PromotionTarget, {
    description:
      'What it lowers the price of. For free shipping of goods, the goods that the cart must contain.',
  })
  target(@Root() { targetOn, targetIds }: Row<Promotion>): PromotionTarget {
    return targetOf(targetOn, targetIds);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'The least amount of goods of its target, as priced after the promotions of higher priority. It includes tax ' +
      'where the prices of the store do. Null when there is no such minimum.',
  })
  minimumSubtotal(@Root() { minimumSubtotal, currency }: Row<Promotion>): Money | null {
    return minimumSubtotal === null ? null : toMoney(minimumSubtotal, currency);
  }

  @FieldResolver(() => [CustomerGroup], {
    nullable: true,
    description: 'The groups of customers that it is for. Null when it is for everybody.',
  })
  async customerGroups(
    @Root() { customerGroupIds }: Row<Promotion>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<CustomerGroup>[] | null> {
    return customerGroupIds && loadGroups(loaders, customerGroupIds);
  }

  @PrefetchById(usageByPromotion)
  @FieldResolver(() => Int, {
    description: 'Number of orders that use it. Those that were cancelled or expired do not count.',
  })
  usageCount(@Root() { id }: Row<Promotion>, @Ctx() { loaders }: RequestContext): MaybePromise<number> {
    return loaders.get(usageByPromotion, id);
  }
}

function targetOf(on: PromotionTargetKind, ids: readonly string[]): PromotionTarget {
  return { on, ids: isGoods(on) ? ids.map((id) => encodeId(TARGET_PREFIXES[on], id)) : [] };
}
