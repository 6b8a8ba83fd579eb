import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Row } from '../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import type { MaybePromise } from '../../platform/graphql/loading/maybe-promise.ts';
import { PrefetchById } from '../../platform/graphql/loading/prefetch.ts';
import { Money, toMoney } from '../../platform/graphql/scalars/money.ts';
import { Order } from '../orders/order.entity.ts';
import { Payment, PaymentRefund } from './payment.entity.ts';
import { maySeeNextAction } from './payment-permissions.ts';
import { PaymentStatus } from './payment-status.ts';
import { paymentById, paymentsByOrder, refundsByPayment } from './payments.loaders.ts';
import { PaymentNextAction, toNextAction } from './providers/payment-next-action.ts';

/** Payment fields of an order. A viewer who may see the order may see them. */
@Resolver(() => Order)
export class OrderPaymentsResolver {
  @PrefetchById(paymentsByOrder)
  @FieldResolver(() => [Payment], { description: 'All attempts to pay the order, the oldest first.' })
  payments(@Root() { id }: Row<Order>, @Ctx() { loaders }: RequestContext): MaybePromise<Row<Payment>[]> {
    return loaders.get(paymentsByOrder, id);
  }
}

@Resolver(() => Payment)
export class PaymentFieldsResolver {
  @FieldResolver(() => Money, { description: 'Amount to pay.' })
  amount(@Root() { amount, currency }: Row<Payment>): Money {
    return toMoney(amount, currency);
  }

  @FieldResolver(() => PaymentNextAction, {
    nullable: true,
    description:
      'What the payer does next. It contains secrets of the payer, so that it is null for viewers who may not pay the ' +
      'order. It is null when nothing is left to do, and once the payment has ended.',
  })
  async nextAction(
    @Root() payment: Row<Payment>,
    @Ctx() context: RequestContext,
  ): Promise<typeof PaymentNextAction | null> {
    const { nextAction, status } = payment;
    if (!nextAction || status !== PaymentStatus.PENDING) return null;
    return (await maySeeNextAction(context, payment)) ? toNextAction(nextAction) : null;
  }

  @FieldResolver(() => Money, { description: 'Amount that was captured.' })
  capturedAmount(@Root() { capturedAmount, currency }: Row<Payment>): Money {
    return toMoney(capturedAmount, currency);
  }

  @FieldResolver(() => Money, { description: 'Amount that was refunded.' })
  refundedAmount(@Root() { refundedAmount, currency }: Row<Payment>): Money {
    return toMoney(refundedAmount, currency);
  }

  @PrefetchById(refundsByPayment)
  @FieldResolver(() => [PaymentRefund], { description: 'Refunds of the payment, the oldest first.' })
  refunds(
    @Root() { id }: Row<Payment>,
    @Ctx() { loaders }: RequestContext,
  ): MaybePromise<Row<PaymentRefund>[]> {
    return loaders.get(refundsByPayment, id);
  }
}

@Resolver(() => PaymentRefund)
export class PaymentRefundFieldsResolver {
  @FieldResolver(() => Money, { description: 'Amount of the refund.' })
  async amount(
    @Root() { amount, paymentId }: Row<PaymentRefund>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Money> {
    const payment = await loaders.load(paymentById, paymentId);
    return toMoney(amount, payment!.currency);
  }
}
