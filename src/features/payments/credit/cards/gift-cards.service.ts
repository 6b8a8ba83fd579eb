import type { Actor } from '../../../../platform/auth/actor.ts';
import { invalid } from '../../../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../../../platform/events/event-log.ts';
import type { Idempotency } from '../../../../platform/idempotency/idempotency.ts';
import { amountAt, currencyAt } from '../../../../platform/inputs/input-values.ts';
import { orNotFound } from '../../../../platform/inputs/node-ids.ts';
import { optionalTextInput } from '../../../../platform/inputs/text-input.ts';
import { unvalidatedText } from '../../../../platform/inputs/unvalidated-values.ts';
import { MAX_ORDER_AMOUNT } from '../../../../values/money.ts';
import { Customer } from '../../../customers/customer.entity.ts';
import { giftCardEvent } from '../ledger/credit.events.ts';
import { disableCard, insertGiftCard } from '../ledger/credit.locks.ts';
import { CreditAccount } from '../ledger/credit-account.entity.ts';
import { CreditKind, MAX_CREDIT_TEXT_LENGTH } from '../ledger/credit-kinds.ts';
import { givenAmount } from '../ledger/given-amount.ts';
import { giftCardHash, lastFourOf, randomGiftCardCode } from './gift-card-code.ts';
import type { SealedCodes } from './sealed-code.ts';

type Optional<T> = T | null | undefined;

export interface NewGiftCard {
  /** A decimal in `currency`. */
  readonly amount: string;
  readonly currency: string;
  readonly expiresAt?: Optional<Date>;
  readonly note?: Optional<string>;
  readonly customerId?: Optional<string>;
  /** In place of a random one: that of the sample shop. */
  readonly code?: string;
  readonly idempotencyKey: string;
}

/** Issues gift cards and disables them. */
export class GiftCardsService {
  readonly #idempotency: Idempotency;
  readonly #sealed: SealedCodes;

  constructor(idempotency: Idempotency, sealed: SealedCodes) {
    this.#idempotency = idempotency;
    this.#sealed = sealed;
  }

  /**
   * Issues a card with a random code, of which the hash is stored.
   *
   * @returns the id, and the code, which cannot be read again later
   */
  async issue(actor: Actor, given: NewGiftCard): Promise<{ id: string; code: string | null }> {
    const { amount, currency, expiresAt = null, note, customerId = null } = given;
    const call = {
      actor,
      key: given.idempotencyKey,
      operation: 'issueGiftCard',
      input: {
        amount: givenAmount(amount, currency),
        currency,
        expiresAt: expiresAt?.toISOString() ?? null,
        note: unvalidatedText(note),
        customerId,
      },
      validate: () => newCard(actor, given),
    };
    const { giftCardId: id, sealed } = await this.#idempotency.run(call, async (em, card) => {
      const { storeId } = actor;
      if (customerId !== null) {
        orNotFound(
          await em.findOne(Customer, { storeId, id: customerId, deletedAt: null }),
          'customer',
          'customerId',
        );
      }
      const code = given.code ?? randomGiftCardCode();
      Object.assign(card, { codeHash: giftCardHash(code), lastFour: lastFourOf(code) });
      await insertGiftCard(em, { card, createdBy: actor.label });
      await appendEvents(em, [giftCardEvent(actor, 'gift_card.issued', card)]);
      return { giftCardId: card.id, sealed: this.#sealed.seal(code, card.id) };
    });
    return { id, code: this.#sealed.open(sealed, id) };
  }

  /** Ends a card for good. What it holds for orders stays held. Doing it again changes nothing. */
  async disable(actor: Actor, command: { cardId: string; idempotencyKey: string }): Promise<void> {
    const { cardId, idempotencyKey: key } = command;
    const call = { actor, key, operation: 'disableGiftCard', input: { cardId } };
    await this.#idempotency.run(call, async (em) => {
      const found = await disableCard(em, { storeId: actor.storeId, cardId });
      const { wasActive } = orNotFound(found, 'gift card', 'giftCardId');
      if (wasActive) await appendEvents(em, [giftCardEvent(actor, 'gift_card.disabled', { id: cardId })]);
      return { cardId };
    });
  }
}

/** @throws DomainError VALIDATION */
function newCard(actor: Actor, given: NewGiftCard): CreditAccount {
  const { customerId = null, expiresAt = null, note } = given;
  const currency = currencyAt('currency', given.currency);
  const balance = amountAt('amount', given.amount, currency);
  if (balance <= 0) throw invalid('amount', 'The amount of a gift card is more than zero.');
  if (balance > MAX_ORDER_AMOUNT) throw invalid('amount', 'That is more than an order can cost.');
  if (expiresAt && expiresAt <= new Date()) throw invalid('expiresAt', 'Give a time in the future.');
  const cleanNote = optionalTextInput(note, { field: 'note', min: 0, max: MAX_CREDIT_TEXT_LENGTH }) || null;
  return Object.assign(new CreditAccount(), {
    storeId: actor.storeId,
    kind: CreditKind.GIFT_CARD,
    customerId,
    currency,
    balance,
    note: cleanNote,
    expiresAt,
  });
}
