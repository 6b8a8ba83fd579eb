import type { Reader } from '../../../platform/db/reading/reader.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import { describeError } from '../../../platform/observability/describe-error.ts';
import type { Logger } from '../../../platform/observability/log.ts';
import type { Inbox } from '../inbox/inbox.service.ts';
import { pulledEvent } from '../inbox/pulled-event.ts';
import type { ProviderChanges } from '../outcomes/provider-changes.ts';
import type { PaymentProvider, PaymentProviders } from '../payment-provider.ts';
import { accountOf } from '../providers/change-source.ts';
import type { ProviderChange } from '../providers/provider-state.ts';
import { openPayments } from './open-payments.ts';
import { endPull, keepPull, type PullScope, type TakenPull, takePull } from './provider-pulls.locks.ts';

/** Milliseconds between two reports of progress. */
const REPORT_MS = 30_000;

interface Run {
  readonly provider: PaymentProvider;
  readonly scope: PullScope;
  readonly pull: TakenPull;
  readonly counts: { events: number; changes: number; applied: number; setAside: number };
  reportedAt: number;
}

/**
 * Asks providers for what they could not push, and applies it by the same road. So an hour without webhooks, or without
 * the provider, loses nothing.
 */
export class Reconciliation {
  readonly #transactions: Transactions;
  readonly #reader: Reader;
  readonly #providers: PaymentProviders;
  readonly #changes: ProviderChanges;
  readonly #inbox: Inbox;
  readonly #log: Logger;

  constructor(parts: {
    transactions: Transactions;
    reader: Reader;
    providers: PaymentProviders;
    changes: ProviderChanges;
    inbox: Inbox;
    log: Logger;
  }) {
    this.#transactions = parts.transactions;
    this.#reader = parts.reader;
    this.#providers = parts.providers;
    this.#changes = parts.changes;
    this.#inbox = parts.inbox;
    this.#log = parts.log;
  }

  /** Whether any provider can be asked. */
  get hasWork(): boolean {
    return [...this.#providers.values()].some(canBeAsked);
  }

  /** Reads every account that no other process reads now. A provider that does not answer does not stop the others. */
  async run(): Promise<void> {
    for (const provider of this.#providers.values()) if (canBeAsked(provider)) await this.#pull(provider);
  }

  async #pull(provider: PaymentProvider): Promise<void> {
    const scope = { provider: provider.name, account: accountOf({ provider: provider.name }) };
    const pull = await this.#transactions.runAutocommit((em) => takePull(em, scope));
    if (!pull) return;
    const counts = { events: 0, changes: 0, applied: 0, setAside: 0 };
    const run = { provider, scope, pull, counts, reportedAt: performance.now() };
    let reached: Date | undefined;
    try {
      await this.#pullEvents(run);
      await this.#pullChanges(run);
      await this.#askForPayments(run);
      reached = pull.until;
      this.#log.info({ provider: provider.name, ...counts }, 'a payment provider was reconciled');
    } catch (error) {
      const { message } = describeError(error);
      this.#log.warn(
        { provider: provider.name, error: message },
        'a payment provider could not be reconciled',
      );
    }
    await this.#transactions.runAutocommit((em) => endPull(em, { scope, reached }));
  }

  /** Events that could not be delivered go into the inbox as if they had been. */
  async #pullEvents(run: Run): Promise<void> {
    const { provider, pull, counts } = run;
    for await (const event of provider.history?.undelivered?.(pull.since) ?? []) {
      if (await this.#inbox.receive(provider.name, event)) counts.events += 1;
      await this.#report(run);
    }
  }

  async #pullChanges(run: Run): Promise<void> {
    const { provider, pull } = run;
    for await (const change of provider.history?.changesSince(pull.since) ?? []) {
      await this.#apply(run, change);
    }
  }

  async #askForPayments(run: Run): Promise<void> {
    const { provider, scope } = run;
    if (!provider.fetchPayment) return;
    for await (const known of openPayments(this.#reader, scope)) {
      const payment = await provider.fetchPayment(known);
      if (payment) await this.#apply(run, { kind: 'payment', payment });
    }
  }

  /** A change that cannot be applied now waits in the inbox, so that it neither stops the run nor gets lost. */
  async #apply(run: Run, change: ProviderChange): Promise<void> {
    const { scope, counts } = run;
    counts.changes += 1;
    const outcome = await this.#changes.apply(change, scope).catch(() => 'unknown' as const);
    if (outcome === 'applied') counts.applied += 1;
    if (outcome === 'unknown' && (await this.#inbox.receive(scope.provider, pulledEvent(change)))) {
      counts.setAside += 1;
    }
    await this.#report(run);
  }

  async #report(run: Run): Promise<void> {
    if (performance.now() - run.reportedAt < REPORT_MS) return;
    run.reportedAt = performance.now();
    await this.#transactions.runAutocommit((em) => keepPull(em, run.scope));
  }
}

function canBeAsked({ history, fetchPayment }: PaymentProvider): boolean {
  return history !== undefined || fetchPayment !== undefined;
}
