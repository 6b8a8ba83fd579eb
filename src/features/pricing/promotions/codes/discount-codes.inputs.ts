import { Field, ID, InputType, Int } from 'type-graphql';
import { MAX_LIST_LENGTH } from '../../../../platform/db/filtering/filter-size.ts';
import { KEY_DESCRIPTION } from '../../../../platform/idempotency/idempotent-call.ts';
import { CODE_TEXT_RULE, MAX_PREFIX_LENGTH } from './discount-code-text.ts';
import { MAX_NEW_CODES } from './discount-codes.service.ts';

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'New discount codes of a promotion: either these codes, or so many random ones.' })
export class CreateDiscountCodesInput {
  @Field(() => ID, { description: 'A promotion that needs a code.' })
  promotionId!: string;

  @Field(
    () => [String],
    optional(`The codes, 1 to ${MAX_LIST_LENGTH}. ${CODE_TEXT_RULE} No two of the store are the same.`),
  )
  codes?: string[] | null;

  @Field(
    () => Int,
    optional(
      `The number of random codes, 1 to ${MAX_NEW_CODES.toLocaleString('en')}. Each has twelve characters that nobody ` +
        'can guess, after the prefix.',
    ),
  )
  count?: number | null;

  @Field(
    () => String,
    optional(
      `What random codes begin with, at most ${MAX_PREFIX_LENGTH} letters, digits, hyphens and underscores.`,
    ),
  )
  prefix?: string | null;

  @Field(
    () => Int,
    optional(
      'The largest number of orders that use each code: 1 for single-use codes. Without it only the limits of the ' +
        'promotion count.',
    ),
  )
  usageLimit?: number | null;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'A discount code to switch off.' })
export class DeactivateDiscountCodeInput {
  @Field(() => ID, { description: 'The code.' })
  discountCodeId!: string;
}
