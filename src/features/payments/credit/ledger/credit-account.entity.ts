import { BigIntType } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { RequestedColumns } from '../../../../platform/db/reading/entity-columns.ts';
import { StoreOwned } from '../../../../platform/db/store-owned.ts';
import { Node } from '../../../../platform/graphql/node.resolver.ts';
import { CreditKind } from './credit-kinds.ts';

const amount = () => ({ type: new BigIntType('number') });
const optional = (description: string) => ({ nullable: true, description });

/**
 * A balance that pays orders, in minor units of `currency`. The API shows it as a gift card, or as the store credit of a
 * customer. SQL functions change it, with an entry of the ledger each. It is never flushed.
 */
@ObjectType('GiftCard', {
  implements: Node,
  description:
    'A gift card: who has its code can pay with its balance. It is a multi-purpose voucher, so no tax is due when it is ' +
    'issued. Only for staff.',
})
@RequestedColumns<CreditAccount>(
  {
    kind: 'always',
    customerId: 'always',
    currency: 'always',
    balance: 'always',
    held: 'always',
    expiresAt: 'always',
    disabledAt: 'always',
  },
  'GiftCard',
)
@Entity({ tableName: 'credit_accounts' })
export class CreditAccount extends StoreOwned {
  @Property({ type: 'text' })
  kind!: CreditKind;

  /** Whose store credit it is, or for whom the gift card is. */
  @Property({ type: 'uuid', nullable: true })
  customerId: string | null = null;

  /** See `giftCardHash`. Only of gift cards. */
  @Property({ type: 'text', nullable: true })
  codeHash: string | null = null;

  @Field(() => String, { description: 'The last four characters of its code.' })
  @Property({ type: 'text', nullable: true })
  lastFour: string | null = null;

  @Property({ type: 'character', length: 3 })
  currency!: string;

  /** What can be spent. What is held is not in it. */
  @Property(amount())
  balance = 0;

  @Property(amount())
  held = 0;

  @Field(() => String, optional('What staff noted about it. Null when there is nothing.'))
  @Property({ type: 'text', nullable: true })
  note: string | null = null;

  @Field(() => Date, optional('From when it can no longer be spent. Null when it does not expire.'))
  @Property({ type: 'timestamptz', nullable: true })
  expiresAt: Date | null = null;

  @Field(() => Date, optional('When staff disabled it. Null when they did not.'))
  @Property({ type: 'timestamptz', nullable: true })
  disabledAt: Date | null = null;

  @Field(() => Int, { description: 'Rises with every change of the card.' })
  @Property({ type: 'integer' })
  version = 1;
}
