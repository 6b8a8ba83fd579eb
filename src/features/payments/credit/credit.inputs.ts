import { Field, ID, InputType } from 'type-graphql';
import { GraphQLCurrencyCode, GraphQLDecimal } from '../../../platform/graphql/scalars/scalars.ts';
import { KEY_DESCRIPTION } from '../../../platform/idempotency/idempotent-call.ts';
import { MAX_CREDIT_TEXT_LENGTH } from './ledger/credit-kinds.ts';

const optional = (description: string) => ({ nullable: true, description });
const idempotencyKey = { description: KEY_DESCRIPTION };

@InputType({ description: 'A new gift card.' })
export class IssueGiftCardInput {
  @Field(() => GraphQLDecimal, { description: 'What it is worth, more than zero.' })
  amount!: string;

  @Field(() => GraphQLCurrencyCode, optional("Its currency. The default is the store's."))
  currency?: string | null;

  @Field(() => Date, optional('From when it can no longer be spent. Without it, it does not expire.'))
  expiresAt?: Date | null;

  @Field(() => ID, optional('The customer it is for. Anybody who has the code can spend it.'))
  customerId?: string | null;

  @Field(() => String, optional(`A note for staff, at most ${MAX_CREDIT_TEXT_LENGTH} characters.`))
  note?: string | null;

  @Field(() => String, idempotencyKey)
  idempotencyKey!: string;
}

@InputType({ description: 'A gift card to disable.' })
export class DisableGiftCardInput {
  @Field(() => ID, { description: 'The gift card.' })
  giftCardId!: string;

  @Field(() => String, idempotencyKey)
  idempotencyKey!: string;
}

@InputType({ description: 'A change of the store credit of a customer.' })
export class AdjustStoreCreditInput {
  @Field(() => ID, { description: 'The customer.' })
  customerId!: string;

  @Field(() => GraphQLDecimal, {
    description:
      'The change: positive to give credit, negative to take it away. No more than there is can be taken.',
  })
  amount!: string;

  @Field(() => GraphQLCurrencyCode, optional("The currency. The default is the store's."))
  currency?: string | null;

  @Field({ description: `Reason of the change, 1 to ${MAX_CREDIT_TEXT_LENGTH} characters.` })
  reason!: string;

  @Field(() => String, idempotencyKey)
  idempotencyKey!: string;
}
