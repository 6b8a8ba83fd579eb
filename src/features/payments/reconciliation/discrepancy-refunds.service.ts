import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, systemActor } from '../../../platform/auth/actor.ts';
import type { Reader, Row } from '../../../platform/db/reading/reader.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import type { Logger } from '../../../platform/observability/log.ts';
import { DiscrepancyResolution, DiscrepancyStatus } from '../discrepancies/discrepancy-status.ts';
import { PaymentDiscrepancy } from '../discrepancies/payment-discrepancy.entity.ts';
import { Payment } from '../payment.entity.ts';
import { KeySpentError, type MoveResult, type PaymentProviders } from '../payment-provider.ts';
import type { ChangeOutcome } from '../providers/change-source.ts';
import { isUuid } from '../providers/known-payment.ts';
import type { ProviderRefund } from '../providers/provider-state.ts';
import { lockDiscrepancy, type RefundEnd, spendKey, writeRefund } from './discrepancy-resolutions.locks.ts';
import { tellResolved } from './resolved-discrepancy.ts';

/**
 * Gives money back that was never booked. So its refund is no refund of a payment: the books stay as they are. As with
 * refunds, the decision is stored first, then the provider is asked, then its answer is stored.
 */
export class DiscrepancyRefunds {
  readonly #transactions: Transactions;
  readonly #reader: Reader;
  readonly #providers: PaymentProviders;
  readonly #log: Logger;

  constructor(parts: {
    transactions: Transactions;
    reader: Reader;
    providers: PaymentProviders;
    log: Logger;
  }) {
    this.#transactions = parts.transactions;
    this.#reader = parts.reader;
    this.#providers = parts.providers;
    this.#log = parts.log;
  }

  /** Asks the provider, once it was decided. Without an answer it is asked again by the sweep. */
  async settle(actor: Actor, id: string): Promise<void> {
    const { storeId } = actor;
    const [found] = await this.#reader.rows(PaymentDiscrepancy, 'where t.store_id = $1 and t.id = $2', [
      storeId,
      id,
    ]);
    if (found?.status !== DiscrepancyStatus.REFUNDING || found.refundReference !== null) return;
    const result = await this.#ask(found);
    if (!result) return;
    const end: RefundEnd = result.ok
      ? { state: result.isFinal === false ? 'PENDING' : 'SUCCEEDED', reference: result.reference }
      : { state: 'FAILED', code: result.code };
    await this.#transactions.run((em) => this.#record(em, actor, { id, end }));
  }

  /** Asks again for what was decided and never answered. */
  async sweep(): Promise<void> {
    const left = await this.#reader.query<{ id: string; storeId: string }>(
      `select id, store_id as "storeId" from payment_discrepancies where status = 'REFUNDING'
         and refund_reference is null and updated_at < now() - interval '1 minute' order by updated_at limit 100`,
    );
    for (const { id, storeId } of left) await this.settle(systemActor(storeId, 'payments'), id);
  }

  /** The provider tells the end of such a refund. Undefined if the refund is of another kind. */
  async apply(said: ProviderRefund): Promise<ChangeOutcome | undefined> {
    const { refundId: id } = said;
    if (id === undefined || !isUuid(id)) return undefined;
    const [found] = await this.#reader.query<{ storeId: string }>(
      'select store_id as "storeId" from payment_discrepancies where id = $1',
      [id],
    );
    if (!found) return undefined;
    const { status, reference, failureCode = 'failed' } = said;
    const end: RefundEnd =
      status === 'FAILED' ? { state: status, code: failureCode } : { state: status, reference };
    const actor = systemActor(found.storeId, 'payments');
    const isEnded = await this.#transactions.run((em) => this.#record(em, actor, { id, end }));
    return isEnded ? 'applied' : 'unchanged';
  }

  async #record(
    em: EntityManager,
    actor: Actor,
    { id, end }: { id: string; end: RefundEnd },
  ): Promise<boolean> {
    const discrepancy = await lockDiscrepancy(em, { storeId: actor.storeId, id });
    if (!discrepancy || !(await writeRefund(em, discrepancy, end))) return false;
    if (end.state === 'SUCCEEDED') {
      await tellResolved(em, { actor, discrepancy, resolution: DiscrepancyResolution.REFUND });
    }
    return true;
  }

  async #ask(discrepancy: Row<PaymentDiscrepancy>): Promise<MoveResult | undefined> {
    const { id, storeId, provider, providerReference, amount, currency, attempt, updatedAt } = discrepancy;
    const paymentId = discrepancy.paymentId ?? '';
    const [payment] = paymentId
      ? await this.#reader.rows(Payment, 'where t.store_id = $1 and t.id = $2', [storeId, paymentId])
      : [];
    try {
      return await this.#providers.get(provider)?.refund({
        reference: discrepancy.paymentReference ?? providerReference,
        chargeReference: providerReference,
        ids: { storeId, orderId: payment?.orderId ?? '', paymentId },
        ...{ amount, currency, idempotencyKey: id, attempt, createdAt: updatedAt },
      });
    } catch (error) {
      if (error instanceof KeySpentError) {
        await this.#transactions.runAutocommit((em) => spendKey(em, { storeId, id, attempt }));
      }
      const message = error instanceof Error ? error.message : String(error);
      this.#log.warn({ discrepancyId: id, provider, error: message }, 'a payment provider did not answer');
      return undefined;
    }
  }
}
