import { Field, Int, ObjectType } from 'type-graphql';
import { Money } from '../../../platform/graphql/scalars/money.ts';
import { Promotion } from '../../pricing/promotions/promotion.entity.ts';
import { CartPayload } from '../carts.payloads.ts';
import { UNAPPLIED_REASONS, type UnappliedReason } from './unapplied-reason.ts';

@ObjectType({ description: 'The payload of applyDiscountCode.' })
export class ApplyDiscountCodePayload extends CartPayload {}

@ObjectType({ description: 'The payload of removeDiscountCode.' })
export class RemoveDiscountCodePayload extends CartPayload {}

@ObjectType({ description: 'A promotion that does not apply to a cart, and why.' })
export class UnappliedPromotion {
  @Field(() => UNAPPLIED_REASONS, { description: 'Why it does not apply.' })
  reason!: UnappliedReason;

  @Field({ description: 'The same in English, for people.' })
  message!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The code that was entered. Null for an automatic promotion.',
  })
  code!: string | null;

  @Field(() => Promotion, {
    nullable: true,
    description: 'The promotion. Null for an unknown code, and for those who may not see promotions.',
  })
  promotion?: Promotion | null;

  @Field(() => Money, {
    nullable: true,
    description: 'What the goods cost too little. Null unless the reason is MINIMUM_SUBTOTAL.',
  })
  missingAmount!: Money | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of units that are missing. Null unless the reason is MINIMUM_QUANTITY.',
  })
  missingQuantity!: number | null;
}
