import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../../platform/auth/actor.ts';
import type { DomainError } from '../../../../platform/errors/domain-error.ts';
import { appendEvents } from '../../../../platform/events/event-log.ts';
import { markPaid } from '../../../orders/lifecycle/order-payment.ts';
import type { Order } from '../../../orders/order.entity.ts';
import { paymentEvent } from '../../payment.events.ts';
import { PaymentStatus } from '../../payment-status.ts';
import type { PaymentRow } from '../../payments.locks.ts';
import { ProviderName } from '../../providers/provider-name.ts';
import { creditRefusalOf } from '../ledger/credit.errors.ts';
import { endHolds, hasOpenPayment, insertCreditPayments } from './credit-payments.locks.ts';
import type { PlannedCredit } from './credit-plan.ts';

/** An order that the transaction has locked. */
interface LockedOrder {
  readonly actor: Actor;
  readonly order: Order;
}

/**
 * Pays parts of a locked order by credit: at once when they are all that is due, otherwise as a hold until the rest is
 * paid.
 *
 * @throws DomainError with a CreditError
 */
export async function payByCredit(
  em: EntityManager,
  { actor, order, parts, isWhole }: LockedOrder & { parts: readonly PlannedCredit[]; isWhole: boolean },
): Promise<void> {
  const { storeId, id: orderId, currency } = order;
  const paid = { storeId, orderId, parts, isCaptured: isWhole, createdBy: actor.label };
  await insertCreditPayments(em, paid).catch((error: unknown) => {
    throw refusalOfPart(error, { parts, currency }) ?? error;
  });
  const type = isWhole ? 'payment.captured' : 'payment.authorized';
  await appendEvents(
    em,
    parts.map(({ paymentId: id, provider, amount }) =>
      paymentEvent({ id, storeId, provider, currency }, order, { type, actor, amount }),
    ),
  );
  if (isWhole) await markPaid(em, { actor, orderId, amount: sumOf(parts) });
}

/** The refusal of an account in the words of the input that named it. Undefined for any other error. */
export function refusalOfPart(
  error: unknown,
  { parts, currency }: { parts: readonly PlannedCredit[]; currency: string },
): DomainError | undefined {
  const fieldOf = (accountId: string) =>
    parts.find((part) => part.accountId === accountId)?.field ?? 'payments';
  return creditRefusalOf(error, { currency, fieldOf });
}

function sumOf(parts: readonly { readonly amount: number }[]): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0);
}

/**
 * Captures what a locked order holds of cards and store credit, because its other part is paid or authorized: up to what
 * is due besides. The caller counts the money in the order.
 *
 * @param due minor units
 * @returns the captured minor units
 */
export async function captureHolds(
  em: EntityManager,
  { actor, order, due }: LockedOrder & { due: number },
): Promise<number> {
  const { storeId, id: orderId, currency } = order;
  const ended = await endHolds(em, { storeId, orderId, due: Math.max(0, due), createdBy: actor.label });
  await appendEvents(
    em,
    ended.map(({ id, provider, amount, spent }) => {
      const facts =
        spent > 0
          ? ({ type: 'payment.captured', actor, amount: spent } as const)
          : ({ type: 'payment.voided', actor, amount } as const);
      return paymentEvent({ id, storeId, provider, currency }, order, facts);
    }),
  );
  return ended.reduce((sum, { spent }) => sum + spent, 0);
}

/** The providers at which a payer may try again after a decline, with the same payment. */
const MAY_TRY_AGAIN: readonly ProviderName[] = [ProviderName.STRIPE, ProviderName.RAZORPAY];

/**
 * What becomes of the credit that a locked order holds, when a payment of its rest was authorized or has failed. After an
 * authorization it is captured. After a failure it is given back, unless another payment of the order is open, or the payer
 * may try again with this one: then it stays held until that is replaced, or the order expires or is cancelled.
 */
export async function followHolds(
  em: EntityManager,
  { actor, order, payment }: LockedOrder & { payment: Pick<PaymentRow, 'status' | 'provider' | 'amount'> },
): Promise<void> {
  const { storeId, id: orderId } = order;
  const { status, provider, amount } = payment;
  if (status === PaymentStatus.AUTHORIZED) {
    const credit = await captureHolds(em, { actor, order, due: order.amountDue() - amount });
    if (credit > 0) await markPaid(em, { actor, orderId, amount: credit });
  }
  const hasFailed =
    status === PaymentStatus.CANCELLED ||
    (status === PaymentStatus.DECLINED && !MAY_TRY_AGAIN.includes(provider));
  if (!hasFailed || (await hasOpenPayment(em, { storeId, orderId }))) return;
  await captureHolds(em, { actor, order, due: 0 });
}
