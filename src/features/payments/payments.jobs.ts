import { systemActor } from '../../platform/auth/actor.ts';
import type { Reader } from '../../platform/db/reading/reader.ts';
import type { FeatureJobs } from '../../platform/jobs/feature-jobs.ts';
import type { Logger } from '../../platform/observability/log.ts';
import type { PaymentCommands } from './captures/commands.service.ts';
import { SETTLE_COMMAND } from './commands/commands.locks.ts';
import type { PaymentsService } from './payments.service.ts';
import { SETTLE_REFUND } from './refunds/refunds.locks.ts';
import type { RefundsService } from './refunds/refunds.service.ts';

const SWEEP = 'sweepPayments';
const REFRESH = 'refreshPayments';
/** A request that is older than this has been answered, or its process has died. */
const MIN_AGE = "interval '1 minute'";
/** A provider that is silent so often in a row is left alone until the next sweep. */
const MAX_SILENT = 3;

interface Unfinished {
  readonly id: string;
  readonly storeId: string;
  readonly provider: string;
}

const OF_PAYMENTS = `
  select t.id, t.store_id as "storeId", t.provider from payments t where`;
const ofMoves = (table: 'payment_refunds' | 'payment_commands') => `
  select t.id, t.store_id as "storeId", p.provider
  from ${table} t join payments p on p.store_id = t.store_id and p.id = t.payment_id where t.status = 'PENDING' and`;
const OLDEST = 'order by t.created_at limit 200';

const UNANSWERED = `t.provider_reference is null and t.created_at < now() - ${MIN_AGE} ${OLDEST}`;
const ACCEPTED = `t.provider_reference is not null and t.updated_at < now() - ${MIN_AGE} ${OLDEST}`;

/**
 * Completes payments, refunds and commands that were stored but never answered, after a crash or an outage of the
 * provider. Asking again is safe, because the provider knows the idempotency key. Once an hour it asks what became of
 * those whose end the provider should have reported.
 */
export class PaymentSweep {
  readonly #reader: Reader;
  readonly #log: Logger;
  readonly #payments: PaymentsService;
  readonly #refunds: RefundsService;
  readonly #commands: PaymentCommands;

  constructor(parts: {
    reader: Reader;
    log: Logger;
    payments: PaymentsService;
    refunds: RefundsService;
    commands: PaymentCommands;
  }) {
    this.#reader = parts.reader;
    this.#log = parts.log;
    this.#payments = parts.payments;
    this.#refunds = parts.refunds;
    this.#commands = parts.commands;
  }

  async run(): Promise<void> {
    const unanswered = `${OF_PAYMENTS} t.status = 'PENDING' and t.captured_amount = 0 and ${UNANSWERED}`;
    await this.#each(unanswered, ({ id, storeId }) => this.#payments.settle(actorOf(storeId), id));
    await this.#each(`${ofMoves('payment_refunds')} ${UNANSWERED}`, (refund) => this.#settleRefund(refund));
    await this.#each(`${ofMoves('payment_commands')} ${UNANSWERED}`, (command) =>
      this.#settleCommand(command),
    );
  }

  /** Asks for the end of what providers accepted, and of authorizations past their time. */
  async refresh(): Promise<void> {
    const ended = `${OF_PAYMENTS} t.status = 'AUTHORIZED' and t.capture_before < now() ${OLDEST}`;
    await this.#each(ended, (payment) => this.#commands.refreshById(payment));
    await this.#each(`${ofMoves('payment_refunds')} ${ACCEPTED}`, ({ id, storeId }) =>
      this.#refunds.refresh(actorOf(storeId), id),
    );
    await this.#each(`${ofMoves('payment_commands')} ${ACCEPTED}`, (command) => this.#settleCommand(command));
  }

  jobs(): FeatureJobs {
    return {
      tasks: {
        [SETTLE_REFUND]: async (payload) => {
          const { storeId, refundId } = payload as { storeId: string; refundId: string };
          await this.#settleRefund({ storeId, id: refundId });
        },
        [SETTLE_COMMAND]: async (payload) => {
          const { storeId, commandId } = payload as { storeId: string; commandId: string };
          await this.#settleCommand({ storeId, id: commandId });
        },
        [SWEEP]: () => this.run(),
        [REFRESH]: () => this.refresh(),
      },
      crontab: [`* * * * * ${SWEEP}`, `13 * * * * ${REFRESH}`],
    };
  }

  #settleRefund({ id, storeId }: Pick<Unfinished, 'id' | 'storeId'>): Promise<boolean> {
    return this.#refunds.settle(actorOf(storeId), id);
  }

  #settleCommand({ id, storeId }: Pick<Unfinished, 'id' | 'storeId'>): Promise<boolean> {
    return this.#commands.settle(actorOf(storeId), id);
  }

  /**
   * Does the work for each row. One that fails does not keep the others waiting, and neither does a provider that is
   * silent.
   *
   * @param work returns false when the provider did not answer
   * @throws the first error, after all rows
   */
  async #each(query: string, work: (row: Unfinished) => Promise<boolean>): Promise<void> {
    const silent = new Map<string, number>();
    const errors: unknown[] = [];
    for (const row of await this.#reader.query<Unfinished>(query)) {
      const { id, provider } = row;
      const times = silent.get(provider) ?? 0;
      if (times >= MAX_SILENT) continue;
      try {
        silent.set(provider, (await work(row)) ? 0 : times + 1);
      } catch (error) {
        errors.push(error);
        this.#log.error(
          { id, provider, err: error },
          'what a payment provider should do could not be completed',
        );
      }
    }
    if (errors.length > 0) throw errors[0];
  }
}

function actorOf(storeId: string): ReturnType<typeof systemActor> {
  return systemActor(storeId, 'payments');
}
