import { Field, Int, ObjectType } from 'type-graphql';
import { DomainError, ErrorCode } from '../../../platform/errors/domain-error.ts';
import { UserError } from '../../../platform/graphql/errors/user-errors.ts';
import { Money } from '../../../platform/graphql/scalars/money.ts';
import type { UnappliedPromotion } from '../../pricing/calculation/priced.ts';
import { missingOf } from './missing.ts';
import { REASON_TEXTS, UNAPPLIED_REASONS, type UnappliedReason } from './unapplied-reason.ts';

@ObjectType({
  implements: UserError,
  description:
    'A discount code does not apply to the cart. One that is entered is not kept, and a checkout needs it taken out.',
})
/** @public */
export class DiscountCodeError extends UserError {
  @Field({ description: 'The code as it was entered.' })
  discountCode!: string;

  @Field(() => UNAPPLIED_REASONS, { description: 'Why it does not apply.' })
  reason!: UnappliedReason;

  @Field(() => Money, {
    nullable: true,
    description: 'What the goods cost too little. Null unless the reason is MINIMUM_SUBTOTAL.',
  })
  missingAmount?: Money | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of units that are missing. Null unless the reason is MINIMUM_QUANTITY.',
  })
  missingQuantity?: number | null;
}

/** @param refused.code as it was entered */
export function discountCodeRefused(
  refused: Pick<UnappliedPromotion, 'reason' | 'missing'> & {
    readonly code: string;
    readonly currency: string;
    /** Of the input. By default that of the code. */
    readonly field?: string;
  },
): DomainError {
  const { code, reason, currency, field = 'code' } = refused;
  return new DomainError({
    __typename: 'DiscountCodeError',
    code: reason === 'UNKNOWN_CODE' ? ErrorCode.NOT_FOUND : ErrorCode.NOT_ALLOWED_NOW,
    message: REASON_TEXTS[reason],
    field: [field],
    discountCode: code,
    reason,
    ...missingOf(refused, currency),
  });
}

/** Whether the error means that nobody made such a code. */
export function isUnknownCode(error: unknown): boolean {
  return error instanceof DomainError && error.errors.some(({ reason }) => reason === 'UNKNOWN_CODE');
}
