import { Field, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../../platform/graphql/errors/user-errors.ts';
import { connectionOf } from '../../../platform/graphql/lists/connections.ts';
import { Money } from '../../../platform/graphql/scalars/money.ts';
import { Customer } from '../../customers/customer.entity.ts';
import { CreditAccount } from './ledger/credit-account.entity.ts';
import { CreditEntry } from './ledger/credit-entry.entity.ts';
import { GiftCardState } from './ledger/credit-kinds.ts';

export const GiftCardConnection = connectionOf(CreditAccount, { name: 'GiftCard' });
export const CreditEntryConnection = connectionOf(CreditEntry, { name: 'CreditEntry' });

@ObjectType({ description: 'The balance of a customer at the store, in one currency.' })
export class StoreCredit {
  @Field(() => Money, { description: 'What can be spent.' })
  balance!: Money;

  @Field(() => Money, {
    description: 'What is set aside for orders whose rest is not paid yet. It is not in `balance`.',
  })
  heldAmount!: Money;
}

@ObjectType({ description: 'What the holder of a gift card learns by its code.' })
export class GiftCardBalance {
  @Field(() => Money, { description: 'What can be spent, unless the card has ended.' })
  balance!: Money;

  @Field(() => GiftCardState, { description: 'Whether it can be spent.' })
  state!: GiftCardState;

  @Field(() => Date, {
    nullable: true,
    description: 'From when it can no longer be spent. Null when it does not expire.',
  })
  expiresAt!: Date | null;
}

@ObjectType({ description: 'The payload of issueGiftCard.' })
export class IssueGiftCardPayload extends MutationPayload {
  @Field(() => CreditAccount, { nullable: true, description: 'The new gift card.' })
  giftCard?: CreditAccount;

  @Field(() => String, {
    nullable: true,
    description:
      'The secret code, which is shown only here and under the same idempotency key. Only its hash is stored. Null also ' +
      "when the server's key changed before a repeated call: then disable the card and issue another one.",
  })
  code?: string | null;
}

@ObjectType({ description: 'The payload of disableGiftCard.' })
export class DisableGiftCardPayload extends MutationPayload {
  @Field(() => CreditAccount, { nullable: true, description: 'The gift card, which can no longer be spent.' })
  giftCard?: CreditAccount;
}

@ObjectType({ description: 'The payload of adjustStoreCredit.' })
export class AdjustStoreCreditPayload extends MutationPayload {
  @Field(() => Customer, { nullable: true, description: 'The customer.' })
  customer?: Customer;

  @Field(() => StoreCredit, { nullable: true, description: 'Their store credit after the change.' })
  storeCredit?: StoreCredit;
}
