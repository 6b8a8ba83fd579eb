import { Field, ID, InputType, Int } from 'type-graphql';
import { MAX_LIST_LENGTH } from '../../../platform/db/filtering/filter-size.ts';
import { GraphQLCurrencyCode, GraphQLDecimal } from '../../../platform/graphql/scalars/scalars.ts';
import { MAX_NAME_LENGTH } from '../../../platform/inputs/input-values.ts';
import { MAX_RULE_GROUPS } from '../../customers/groups/group-ids.ts';
import { PromotionKind, PromotionTargetKind } from './promotion-kinds.ts';
import { PRIORITY_LIMIT } from './promotion-values.ts';

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'What a promotion lowers the price of, or which goods a free shipping needs.' })
export class PromotionTargetInput {
  @Field(() => PromotionTargetKind, { description: 'The kind of target.' })
  on!: PromotionTargetKind;

  @Field(
    () => [ID],
    optional(
      `The products, categories or variants, 1 to ${MAX_LIST_LENGTH}. Not for the order or for shipping.`,
    ),
  )
  ids?: string[] | null;
}

@InputType({ description: 'What a promotion does. Each kind has its own fields.' })
export class PromotionActionInput {
  @Field(() => PromotionKind, { description: 'The kind of promotion.' })
  kind!: PromotionKind;

  @Field(
    () => GraphQLDecimal,
    optional(
      'The share that is taken off, more than 0 and at most `1`, with at most six decimals: `"0.19"` is 19 %. For ' +
        'PERCENT, and for BUY_X_GET_Y, where the default `"1"` makes the gifts free.',
    ),
  )
  rate?: string | null;

  @Field(
    () => GraphQLDecimal,
    optional(
      'For FIXED_AMOUNT what is taken off its target in all, more than 0. For FIXED_PRICE the new price: of one unit, or ' +
        'of all goods together if the target is the order, or of shipping.',
    ),
  )
  amount?: string | null;

  @Field(() => Int, optional('For BUY_X_GET_Y: the number of units of the target that must be bought.'))
  buyQuantity?: number | null;

  @Field(() => Int, optional('For BUY_X_GET_Y: the number of units that become cheaper. The default is 1.'))
  getQuantity?: number | null;

  @Field(
    () => PromotionTargetInput,
    optional(
      'For BUY_X_GET_Y: the goods that become cheaper. Without it they are of the target as well, and are bought in ' +
        'addition: "buy 2, get 1" needs three units.',
    ),
  )
  getTarget?: PromotionTargetInput | null;
}

@InputType()
abstract class PromotionFields {
  @Field(
    () => PromotionTargetInput,
    optional('What it lowers the price of. By default the order, for FREE_SHIPPING shipping.'),
  )
  target?: PromotionTargetInput | null;

  @Field(
    () => Int,
    optional(
      `−${PRIORITY_LIMIT.toLocaleString('en')} to ${PRIORITY_LIMIT.toLocaleString('en')}; the default is 0. Promotions ` +
        'apply in descending order of priority.',
    ),
  )
  priority?: number | null;

  @Field(
    () => Boolean,
    optional(
      'Whether it combines with no other promotion: it applies if none before it does, and then none after it does. ' +
        'The default is false.',
    ),
  )
  isExclusive?: boolean | null;

  @Field(
    () => GraphQLDecimal,
    optional(
      'It applies to goods of its target for at least this amount, as priced after the promotions of higher priority. ' +
        'It includes tax where the prices of the store do.',
    ),
  )
  minimumSubtotal?: string | null;

  @Field(() => Int, optional('It applies to at least this number of units of its target.'))
  minimumQuantity?: number | null;

  @Field(() => Date, optional('When it begins.'))
  startsAt?: Date | null;

  @Field(() => Date, optional('When it ends. It no longer applies at this moment.'))
  endsAt?: Date | null;

  @Field(
    () => [ID],
    optional(
      `It is only for customers of one of these groups, at most ${MAX_RULE_GROUPS}. By default it is for everybody.`,
    ),
  )
  customerGroupIds?: string[] | null;

  @Field(() => Boolean, optional('Whether it is only for the first order of a buyer. The default is false.'))
  firstOrderOnly?: boolean | null;

  @Field(() => Int, optional('The largest number of orders that use it, at least 1.'))
  usageLimit?: number | null;

  @Field(
    () => Int,
    optional(
      'The largest number of orders of one buyer that use it, at least 1. Guests are told apart by their e-mail ' +
        'addresses; a guest with the address of a registered customer is that customer.',
    ),
  )
  usageLimitPerCustomer?: number | null;
}

@InputType({
  description: 'A new promotion. A limit, minimum or moment that is left out does not restrict it.',
})
export class CreatePromotionInput extends PromotionFields {
  @Field({ description: `The name that buyers see, a single line of at most ${MAX_NAME_LENGTH} characters.` })
  name!: string;

  @Field(() => PromotionActionInput, { description: 'What it does.' })
  action!: PromotionActionInput;

  @Field(
    () => Boolean,
    optional(
      'Whether it needs one of its codes, which `createDiscountCodes` makes. The default is false: it applies ' +
        'automatically. It never changes.',
    ),
  )
  isCodeRequired?: boolean | null;

  @Field(
    () => GraphQLCurrencyCode,
    optional(
      'Currency of its amounts. The default is the currency of the store. A promotion with amounts does not apply in ' +
        'another currency.',
    ),
  )
  currency?: string | null;
}

@InputType({
  description:
    'Changes to a promotion. A field that is left out stays unchanged; null clears a limit, minimum or moment. Orders ' +
    'keep the prices that they were placed with.',
})
export class UpdatePromotionInput extends PromotionFields {
  @Field(() => ID, { description: 'The promotion.' })
  promotionId!: string;

  @Field(() => String, optional(`The name that buyers see, at most ${MAX_NAME_LENGTH} characters.`))
  name?: string | null;

  @Field(() => PromotionActionInput, optional('What it does, as a whole.'))
  action?: PromotionActionInput | null;

  @Field(() => Int, optional('Fails when the promotion has another version.'))
  expectedVersion?: number | null;
}

@InputType({ description: 'A promotion to end.' })
export class EndPromotionInput {
  @Field(() => ID, { description: 'The promotion.' })
  promotionId!: string;

  @Field(() => Int, optional('Fails when the promotion has another version.'))
  expectedVersion?: number | null;
}
