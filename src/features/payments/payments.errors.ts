import { Field, ObjectType } from 'type-graphql';
import { ErrorCode, type UserErrorData } from '../../platform/errors/domain-error.ts';
import { UserError } from '../../platform/graphql/errors/user-errors.ts';
import type { Payment } from './payment.entity.ts';
import { PaymentStatus } from './payment-status.ts';

@ObjectType({
  implements: UserError,
  description:
    'The payment provider declined the payment. The order waits for another one (`payOrder`) until it ' +
    'expires.',
})
/** @public */
export class PaymentDeclinedError extends UserError {
  @Field({ description: "The provider's code for the decline." })
  declineCode!: string;
}

/** The user errors of the payments of a payload that were declined. */
export function declineErrors(payments: readonly Pick<Payment, 'status' | 'declineCode'>[]): UserErrorData[] {
  return payments.flatMap(({ status, declineCode }, index) => {
    if (status !== PaymentStatus.DECLINED) return [];
    return {
      __typename: 'PaymentDeclinedError',
      code: ErrorCode.PAYMENT_DECLINED,
      message: 'The payment was declined; the order waits for another payment.',
      field: ['payments', String(index)],
      declineCode: declineCode ?? 'declined',
    };
  });
}
