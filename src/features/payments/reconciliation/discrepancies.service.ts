import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import { invalid, notAllowedNow } from '../../../platform/errors/standard-errors.ts';
import type { Idempotency } from '../../../platform/idempotency/idempotency.ts';
import { orNotFound } from '../../../platform/inputs/node-ids.ts';
import { textInput } from '../../../platform/inputs/text-input.ts';
import { unvalidatedText } from '../../../platform/inputs/unvalidated-values.ts';
import { formatAmount } from '../../../values/money.ts';
import { NOT_PAYABLE } from '../../orders/order-status.ts';
import { lockOrder } from '../../orders/orders.locks.ts';
import {
  DiscrepancyKind,
  DiscrepancyResolution,
  DiscrepancyStatus,
} from '../discrepancies/discrepancy-status.ts';
import type { PaymentChanges } from '../outcomes/payment-changes.ts';
import { insertPayment, readPayment } from '../payments.locks.ts';
import type { DiscrepancyRefunds } from './discrepancy-refunds.service.ts';
import {
  beginRefund,
  type LockedDiscrepancy,
  lockDiscrepancy,
  writeResolution,
} from './discrepancy-resolutions.locks.ts';
import { tellResolved } from './resolved-discrepancy.ts';

/** The largest number of characters of the reason of a resolution. */
export const MAX_RESOLUTION_REASON = 500;

interface ResolveCommand {
  readonly actor: Actor;
  readonly discrepancyId: string;
  readonly resolution: DiscrepancyResolution;
  readonly reason: string;
  /** The order that the money pays. */
  readonly orderId: string | undefined;
  readonly idempotencyKey: string;
}

/** Carries out what staff decide about money that does not fit. */
export class DiscrepanciesService {
  readonly #idempotency: Idempotency;
  readonly #changes: PaymentChanges;
  readonly #refunds: DiscrepancyRefunds;

  constructor(parts: { idempotency: Idempotency; changes: PaymentChanges; refunds: DiscrepancyRefunds }) {
    this.#idempotency = parts.idempotency;
    this.#changes = parts.changes;
    this.#refunds = parts.refunds;
  }

  /** @throws DomainError NOT_ALLOWED_NOW when it is resolved, or the resolution does not fit it */
  async resolve(command: ResolveCommand): Promise<void> {
    const { actor, discrepancyId, resolution, orderId } = command;
    const call = {
      actor,
      key: command.idempotencyKey,
      operation: 'resolvePaymentDiscrepancy',
      input: { discrepancyId, resolution, orderId, reason: unvalidatedText(command.reason) },
      validate: () => {
        if ((resolution === DiscrepancyResolution.ADOPT) !== (orderId !== undefined)) {
          throw invalid('orderId', 'Name the order that the money pays with ADOPT, and with nothing else.');
        }
        return textInput(command.reason, { field: 'reason', min: 1, max: MAX_RESOLUTION_REASON });
      },
    };
    await this.#idempotency.run(call, async (em, reason) => {
      const found = await lockDiscrepancy(em, { storeId: actor.storeId, id: discrepancyId });
      const discrepancy = orNotFound(found, 'discrepancy', 'discrepancyId');
      if (discrepancy.status !== DiscrepancyStatus.OPEN) {
        throw notAllowedNow('It was decided already.', 'discrepancyId');
      }
      await this.#decide(em, { ...command, discrepancy, reason });
      return { discrepancyId };
    });
    if (resolution === DiscrepancyResolution.REFUND) await this.#refunds.settle(actor, discrepancyId);
  }

  async #decide(
    em: EntityManager,
    decision: ResolveCommand & { discrepancy: LockedDiscrepancy },
  ): Promise<void> {
    const { actor, discrepancy, resolution, reason } = decision;
    const { label: by } = actor;
    if (resolution === DiscrepancyResolution.REFUND) {
      if (discrepancy.kind === DiscrepancyKind.REFUND_MISMATCH) throw misfit('a refund cannot be refunded');
      await beginRefund(em, { discrepancy, reason, by });
      return;
    }
    const paymentId =
      resolution === DiscrepancyResolution.ADOPT ? await this.#adopt(em, decision) : discrepancy.paymentId;
    await writeResolution(em, { discrepancy, resolution, reason, by, paymentId });
    await tellResolved(em, { actor, discrepancy: { ...discrepancy, paymentId }, resolution });
  }

  /** Books the money as a payment of an order that owes just this amount. */
  async #adopt(
    em: EntityManager,
    { actor, discrepancy, orderId }: ResolveCommand & { discrepancy: LockedDiscrepancy },
  ): Promise<string> {
    const { storeId, kind, provider, reference: charge, amount, currency } = discrepancy;
    if (kind !== DiscrepancyKind.UNKNOWN_PAYMENT) throw misfit('the money belongs to a payment already');
    const order = await lockOrder(em, { storeId, orderId: orderId! });
    if (NOT_PAYABLE.includes(order.status)) {
      throw notAllowedNow(`An order that is ${order.status} cannot be paid.`, 'orderId');
    }
    if (order.currency !== currency || order.amountDue() !== amount) {
      const due = `${formatAmount(order.amountDue(), order.currency)} ${order.currency}`;
      throw notAllowedNow(`The order owes ${due}, and the money is another amount.`, 'orderId');
    }
    const paymentId = await insertPayment(em, { order, amount, provider, options: {} });
    const payment = await readPayment(em, { storeId, paymentId });
    const reference = discrepancy.paymentReference ?? charge;
    await this.#changes.applyWithin(
      em,
      { actor, order, payment },
      {
        reference,
        ...(charge !== reference && { chargeReference: charge }),
        ...{ amount, currency, status: 'CAPTURED', capturedAmount: amount },
      },
    );
    return paymentId;
  }
}

function misfit(why: string) {
  return notAllowedNow(`That does not fit this discrepancy: ${why}.`, 'resolution');
}
