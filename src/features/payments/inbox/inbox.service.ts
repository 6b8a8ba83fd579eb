import type { Transactions } from '../../../platform/db/transactions.ts';
import { describeError } from '../../../platform/observability/describe-error.ts';
import type { Logger } from '../../../platform/observability/log.ts';
import { reportUnknownMoney } from '../discrepancies/unknown-money.ts';
import type { ProviderChanges } from '../outcomes/provider-changes.ts';
import type { PaymentProviders } from '../payment-provider.ts';
import { accountOf } from '../providers/change-source.ts';
import type { ProviderName } from '../providers/provider-name.ts';
import type { ProviderChange, ProviderEvent } from '../providers/provider-state.ts';
import { endEvent, postponeEvent, storeEvent, type TakenEvent, takeEvent } from './inbox.locks.ts';
import { paymentsOfChanges } from './payments-of-changes.ts';
import { pulledChange } from './pulled-event.ts';

/** A payment of ours is stored before its provider is asked, and its reference within minutes. */
const REPORT_AFTER_SECONDS = 3_600;

/**
 * Stores events of providers, and applies each of them after it was answered. So a provider is never told that an event
 * arrived before it is safe, and an effect that fails is tried again without the provider.
 */
export class Inbox {
  readonly #transactions: Transactions;
  readonly #providers: PaymentProviders;
  readonly #changes: ProviderChanges;
  readonly #log: Logger;

  constructor(parts: {
    transactions: Transactions;
    providers: PaymentProviders;
    changes: ProviderChanges;
    log: Logger;
  }) {
    this.#transactions = parts.transactions;
    this.#providers = parts.providers;
    this.#changes = parts.changes;
    this.#log = parts.log;
  }

  /**
   * Stores a verified event. A repeated one changes nothing.
   *
   * @returns whether it is new
   */
  receive(provider: ProviderName, event: ProviderEvent): Promise<boolean> {
    return this.#transactions.runAutocommit(
      (em) => storeEvent(em, { provider, account: accountOf({ provider }), event }),
      {
        isRepeatable: true,
      },
    );
  }

  /**
   * Applies a stored event if it is due and nobody else applies it now.
   *
   * @returns when it is due again; undefined when it has ended, or is another worker's
   */
  async apply(eventId: string): Promise<Date | undefined> {
    const event = await this.#transactions.runAutocommit((em) => takeEvent(em, eventId));
    if (!event) return undefined;
    try {
      const changes = await this.#changesOf(event);
      const unknown = await this.#applyAll(event, changes);
      if (unknown.length > 0) {
        await this.#reportMoney(event, unknown);
        return await this.#postpone(event, undefined);
      }
      const state = changes.length > 0 ? 'APPLIED' : 'IGNORED';
      const concerned = paymentsOfChanges(changes);
      await this.#transactions.runAutocommit((em) => endEvent(em, { event, state, concerned }));
      return undefined;
    } catch (error) {
      return this.#postpone(event, describeError(error).message);
    }
  }

  #changesOf({ provider, type, payload }: TakenEvent): Promise<readonly ProviderChange[]> {
    const event = { type, payload: JSON.parse(payload) as Record<string, unknown> };
    const pulled = pulledChange(event);
    if (pulled) return Promise.resolve([pulled]);
    const webhooks = this.#providers.get(provider)?.webhooks;
    if (!webhooks) throw new Error(`The provider ${provider} is not configured.`);
    return webhooks.changesOf(event);
  }

  /** @returns the changes whose payment is unknown here */
  async #applyAll(
    { provider, account }: TakenEvent,
    changes: readonly ProviderChange[],
  ): Promise<ProviderChange[]> {
    const unknown: ProviderChange[] = [];
    for (const change of changes) {
      const outcome = await this.#changes.apply(change, { provider, account });
      if (outcome === 'unknown') unknown.push(change);
    }
    return unknown;
  }

  /** Money without a payment is shown to staff the same day, although the event goes on waiting. */
  async #reportMoney(event: TakenEvent, unknown: readonly ProviderChange[]): Promise<void> {
    if (event.age < REPORT_AFTER_SECONDS) return;
    for (const change of unknown) {
      if (change.kind !== 'payment' || change.payment.status !== 'CAPTURED') continue;
      await this.#transactions.run((em) => reportUnknownMoney(em, change.payment, event));
    }
  }

  async #postpone(event: TakenEvent, error: string | undefined): Promise<Date | undefined> {
    const { id, provider, type, attempts } = event;
    const { at, hasEnded } = await this.#transactions.runAutocommit((em) =>
      postponeEvent(em, { event, error }),
    );
    const facts = { eventId: id, provider, type, attempts, ...(error !== undefined && { error }) };
    if (hasEnded) this.#log.error(facts, 'an event of a payment provider was given up');
    else if (error !== undefined)
      this.#log.warn(facts, 'an event of a payment provider could not be applied');
    return at;
  }
}
