import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { refusalOf } from '../../../../platform/db/refusal.ts';
import { DomainError, ErrorCode } from '../../../../platform/errors/domain-error.ts';
import { UserError } from '../../../../platform/graphql/errors/user-errors.ts';
import { Money, toMoney } from '../../../../platform/graphql/scalars/money.ts';

/** Why an account does not pay. The SQL functions give all of them but NOT_SIGNED_IN. */
export enum CreditRefusal {
  UNKNOWN = 'UNKNOWN',
  /** @public */
  DISABLED = 'DISABLED',
  /** @public */
  EXPIRED = 'EXPIRED',
  /** @public */
  OTHER_CURRENCY = 'OTHER_CURRENCY',
  BALANCE_TOO_LOW = 'BALANCE_TOO_LOW',
  NOT_SIGNED_IN = 'NOT_SIGNED_IN',
}

registerEnumType(CreditRefusal, {
  name: 'CreditRefusal',
  description: 'Why a gift card or store credit does not pay.',
  valuesConfig: {
    UNKNOWN: { description: 'There is no gift card with this code, or the customer has no store credit.' },
    DISABLED: { description: 'Staff have disabled the gift card.' },
    EXPIRED: { description: 'The gift card has expired.' },
    OTHER_CURRENCY: { description: 'It is in another currency.' },
    BALANCE_TOO_LOW: { description: 'Less than that is left: see `balance`.' },
    NOT_SIGNED_IN: { description: 'Only a signed-in customer can pay with store credit.' },
  },
});

const MESSAGES: Readonly<Record<CreditRefusal, string>> = {
  UNKNOWN: 'There is no such gift card or store credit.',
  DISABLED: 'This gift card was disabled.',
  EXPIRED: 'This gift card has expired.',
  OTHER_CURRENCY: 'This is in another currency.',
  BALANCE_TOO_LOW: 'Less than that is left.',
  NOT_SIGNED_IN: 'Sign in to pay with store credit.',
};

@ObjectType({
  implements: UserError,
  description: 'A gift card or store credit does not pay. Nothing was paid and nothing was ordered.',
})
/** @public */
export class CreditError extends UserError {
  @Field(() => CreditRefusal, { description: 'Why it does not pay.' })
  reason!: CreditRefusal;

  @Field(() => Money, {
    nullable: true,
    description: 'What is left. Null unless the reason is BALANCE_TOO_LOW.',
  })
  balance?: Money | null;
}

/** @param refused.balance minor units of the currency */
export function creditRefused(refused: {
  readonly reason: CreditRefusal;
  readonly field: string;
  readonly currency: string;
  readonly balance?: number;
}): DomainError {
  const { reason, field, currency, balance } = refused;
  return new DomainError({
    __typename: 'CreditError',
    code: reason === CreditRefusal.UNKNOWN ? ErrorCode.NOT_FOUND : ErrorCode.NOT_ALLOWED_NOW,
    message: MESSAGES[reason],
    field: field.split('.'),
    reason,
    balance:
      reason === CreditRefusal.BALANCE_TOO_LOW && balance !== undefined ? toMoney(balance, currency) : null,
  });
}

interface Refusal {
  readonly reason: 'CREDIT';
  /** Somebody else's account is answered like an unknown one. */
  readonly why: CreditRefusal | 'NOT_YOURS';
  readonly accountId: string;
  readonly balance: number | null;
}

/**
 * A refusal of the SQL functions that move credit as a user error. Undefined for any other error.
 *
 * @param known.fieldOf the input that named the account
 */
export function creditRefusalOf(
  error: unknown,
  known: { currency: string; fieldOf: (accountId: string) => string },
): DomainError | undefined {
  const refusal = refusalOf<Refusal>(error);
  if (refusal?.reason !== 'CREDIT') return undefined;
  const { why, accountId, balance } = refusal;
  return creditRefused({
    reason: why === 'NOT_YOURS' ? CreditRefusal.UNKNOWN : why,
    field: known.fieldOf(accountId),
    currency: known.currency,
    ...(balance !== null && { balance }),
  });
}
