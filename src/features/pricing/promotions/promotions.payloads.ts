import { Field, ID, Int, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../../platform/graphql/errors/user-errors.ts';
import { connectionOf } from '../../../platform/graphql/lists/connections.ts';
import { Money } from '../../../platform/graphql/scalars/money.ts';
import { GraphQLDecimal } from '../../../platform/graphql/scalars/scalars.ts';
import { Promotion } from './promotion.entity.ts';
import { PromotionKind, PromotionTargetKind } from './promotion-kinds.ts';

@ObjectType({ description: 'What a promotion lowers the price of, or which goods a free shipping needs.' })
export class PromotionTarget {
  @Field(() => PromotionTargetKind, { description: 'The kind of target.' })
  on!: PromotionTargetKind;

  @Field(() => [ID], {
    description:
      'The products, categories or variants, which `nodes` finds. Empty for the order and for shipping.',
  })
  ids!: string[];
}

@ObjectType({ description: 'What a promotion does.' })
export class PromotionAction {
  @Field(() => PromotionKind, {
    description: 'The kind of promotion, which tells the fields that are not null.',
  })
  kind!: PromotionKind;

  @Field(() => GraphQLDecimal, {
    nullable: true,
    description:
      'The share that is taken off: `0.19` is 19 %. Rounded half up to the smallest unit of the currency. Null unless ' +
      'it is PERCENT or BUY_X_GET_Y.',
  })
  rate!: string | null;

  @Field(() => Money, {
    nullable: true,
    description:
      'What is taken off in all, or the new price. It includes tax where the prices of the store do. Null unless it is ' +
      'FIXED_AMOUNT or FIXED_PRICE.',
  })
  amount!: Money | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of units of the target that must be bought. Null unless it is BUY_X_GET_Y.',
  })
  buyQuantity!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of units that become cheaper. Null unless it is BUY_X_GET_Y.',
  })
  getQuantity!: number | null;

  @Field(() => PromotionTarget, {
    nullable: true,
    description: 'The goods that become cheaper. Null when they are of the target as well.',
  })
  getTarget!: PromotionTarget | null;
}

export const PromotionConnection = connectionOf(Promotion, { name: 'Promotion' });

@ObjectType({ description: 'The payload of createPromotion.' })
export class CreatePromotionPayload extends MutationPayload {
  @Field(() => Promotion, { nullable: true, description: 'The new promotion.' })
  promotion?: Promotion;
}

@ObjectType({ description: 'The payload of updatePromotion.' })
export class UpdatePromotionPayload extends MutationPayload {
  @Field(() => Promotion, { nullable: true, description: 'The changed promotion.' })
  promotion?: Promotion;
}

@ObjectType({ description: 'The payload of endPromotion.' })
export class EndPromotionPayload extends MutationPayload {
  @Field(() => Promotion, { nullable: true, description: 'The promotion, which has ended.' })
  promotion?: Promotion;
}
