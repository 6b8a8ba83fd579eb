import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import type { DomainError } from '../../../platform/errors/domain-error.ts';
import { invalid, notAllowedNow } from '../../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../../platform/events/event-log.ts';
import { textInput } from '../../../platform/inputs/text-input.ts';
import type { PaymentProviders } from '../payment-provider.ts';
import { apiNameOf, type ProviderName } from '../providers/provider-name.ts';
import { providerSwitchEvent } from './provider-switches.events.ts';
import { readSwitchedOff, switchOff, switchOn } from './provider-switches.locks.ts';

/** The largest number of characters of the reason of a switch. */
export const MAX_SWITCH_REASON = 500;

interface Switching {
  readonly actor: Actor;
  readonly provider: ProviderName;
  readonly reason: string;
}

/**
 * Lets a store stop offering a provider, for example during an incident. Payments that have begun go on: webhooks,
 * captures and refunds do not ask.
 */
export class ProviderSwitches {
  readonly #transactions: Transactions;
  readonly #providers: PaymentProviders;

  constructor({ transactions, providers }: { transactions: Transactions; providers: PaymentProviders }) {
    this.#transactions = transactions;
    this.#providers = providers;
  }

  /** Takes a provider out of the offer. It has no effect on one that is off already. */
  disable(command: Switching): Promise<void> {
    return this.#switch(command, { change: switchOff, type: 'payment_provider.disabled' });
  }

  /** Offers a provider again. It has no effect on one that is on already. */
  enable(command: Switching): Promise<void> {
    return this.#switch(command, { change: switchOn, type: 'payment_provider.enabled' });
  }

  /** @throws DomainError NOT_ALLOWED_NOW when the store has switched the provider off */
  async expectOn(em: EntityManager, { storeId, provider }: { storeId: string; provider: ProviderName }) {
    const disabled = await readSwitchedOff(em, storeId);
    if (disabled.includes(provider)) throw this.switchedOff(provider, disabled);
  }

  /** The refusal of a provider that is off. It names the others. */
  switchedOff(provider: ProviderName, disabled: readonly ProviderName[]): DomainError {
    const others = [...this.#providers.keys()].filter((name) => !disabled.includes(name)).map(apiNameOf);
    const advice = others.length > 0 ? `Pay with ${others.join(' or ')}.` : 'Try again later.';
    return notAllowedNow(
      `${apiNameOf(provider)} is switched off at the moment. ${advice}`,
      'payments.0.provider',
    );
  }

  async #switch(
    { actor, provider, reason }: Switching,
    {
      change,
      type,
    }: { change: typeof switchOff; type: 'payment_provider.disabled' | 'payment_provider.enabled' },
  ): Promise<void> {
    if (!this.#providers.has(provider)) {
      throw invalid('provider', `This installation has no ${apiNameOf(provider)}.`);
    }
    const { storeId, label: by } = actor;
    const why = textInput(reason, { field: 'reason', min: 1, max: MAX_SWITCH_REASON });
    await this.#transactions.run(async (em) => {
      const switched = await change(em, { storeId, provider, reason: why, by });
      if (!switched) return;
      await appendEvents(em, [providerSwitchEvent(actor, type, { id: switched, provider })]);
    });
  }
}
