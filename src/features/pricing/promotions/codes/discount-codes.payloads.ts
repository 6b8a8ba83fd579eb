import { Field, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../../../platform/graphql/errors/user-errors.ts';
import { connectionOf } from '../../../../platform/graphql/lists/connections.ts';
import { Promotion } from '../promotion.entity.ts';
import { DiscountCode } from './discount-code.entity.ts';

export const DiscountCodeConnection = connectionOf(DiscountCode, { name: 'DiscountCode' });

@ObjectType({ description: 'The payload of createDiscountCodes.' })
export class CreateDiscountCodesPayload extends MutationPayload {
  @Field(() => [String], {
    nullable: true,
    description: 'The new codes, ready to be handed out. `Promotion.codes` lists them with their uses.',
  })
  codes?: string[];

  @Field(() => Promotion, { nullable: true, description: 'The promotion.' })
  promotion?: Promotion;
}

@ObjectType({ description: 'The payload of deactivateDiscountCode.' })
export class DeactivateDiscountCodePayload extends MutationPayload {
  @Field(() => DiscountCode, { nullable: true, description: 'The code, which can no longer be used.' })
  discountCode?: DiscountCode;
}
