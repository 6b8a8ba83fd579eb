import { systemActor } from '../../platform/auth/actor.ts';
import type { Reader } from '../../platform/db/reading/reader.ts';
import type { FeatureJobs } from '../../platform/jobs/feature-jobs.ts';
import type { PaymentsService } from './payments.service.ts';
import { SETTLE_REFUND } from './refunds/refunds.locks.ts';
import type { RefundsService } from './refunds/refunds.service.ts';

const SWEEP = 'sweepPayments';
/** A request that is older than this has been answered, or its process has died. */
const MIN_AGE = "interval '1 minute'";

interface Unfinished {
  readonly id: string;
  readonly storeId: string;
}

/**
 * Completes payments and refunds that were stored but never answered, after a crash or an outage of the provider.
 * Asking again is safe, because the provider knows the idempotency key.
 */
export class PaymentSweep {
  readonly #reader: Reader;
  readonly #payments: PaymentsService;
  readonly #refunds: RefundsService;

  constructor(parts: { reader: Reader; payments: PaymentsService; refunds: RefundsService }) {
    this.#reader = parts.reader;
    this.#payments = parts.payments;
    this.#refunds = parts.refunds;
  }

  async run(): Promise<void> {
    const payments = await this.#unfinished(
      'payments',
      "status = 'PENDING' and provider_reference is null and captured_amount = 0",
    );
    for (const { id, storeId } of payments) await this.#payments.settle(systemActor(storeId, 'payments'), id);
    for (const refund of await this.#unfinished('payment_refunds', "status = 'PENDING'")) {
      await this.settleRefund(refund);
    }
  }

  settleRefund({ id, storeId }: Unfinished): Promise<void> {
    return this.#refunds.settle(systemActor(storeId, 'payments'), id);
  }

  jobs(): FeatureJobs {
    return {
      tasks: {
        [SETTLE_REFUND]: async (payload) => {
          const { storeId, refundId } = payload as { storeId: string; refundId: string };
          await this.settleRefund({ storeId, id: refundId });
        },
        [SWEEP]: () => this.run(),
      },
      crontab: [`* * * * * ${SWEEP}`],
    };
  }

  #unfinished(table: 'payments' | 'payment_refunds', condition: string): Promise<Unfinished[]> {
    return this.#reader.query<Unfinished>(
      `select id, store_id as "storeId" from ${table} where ${condition} and created_at < now() - ${MIN_AGE}
       order by created_at limit 200`,
    );
  }
}
