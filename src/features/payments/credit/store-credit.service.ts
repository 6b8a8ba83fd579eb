import type { Actor } from '../../../platform/auth/actor.ts';
import { invalid } from '../../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../../platform/events/event-log.ts';
import type { Idempotency } from '../../../platform/idempotency/idempotency.ts';
import { amountAt, currencyAt } from '../../../platform/inputs/input-values.ts';
import { orNotFound } from '../../../platform/inputs/node-ids.ts';
import { textInput } from '../../../platform/inputs/text-input.ts';
import { unvalidatedText } from '../../../platform/inputs/unvalidated-values.ts';
import { MAX_ORDER_AMOUNT } from '../../../values/money.ts';
import { Customer } from '../../customers/customer.entity.ts';
import { storeCreditEvent } from './ledger/credit.events.ts';
import { creditStore } from './ledger/credit.locks.ts';
import { MAX_CREDIT_TEXT_LENGTH } from './ledger/credit-kinds.ts';
import { givenAmount } from './ledger/given-amount.ts';

export interface Adjustment {
  readonly customerId: string;
  /** A decimal in `currency`, negative to take it away. */
  readonly amount: string;
  readonly currency: string;
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** Changes the store credit of customers by hand. */
export class StoreCreditService {
  readonly #idempotency: Idempotency;

  constructor(idempotency: Idempotency) {
    this.#idempotency = idempotency;
  }

  /** @throws DomainError NOT_FOUND for an unknown or deleted customer, a CreditError when less than that is left */
  async adjust(actor: Actor, given: Adjustment): Promise<void> {
    const { customerId, currency } = given;
    const call = {
      actor,
      key: given.idempotencyKey,
      operation: 'adjustStoreCredit',
      input: {
        customerId,
        currency,
        amount: givenAmount(given.amount, currency),
        reason: unvalidatedText(given.reason),
      },
      validate: () => adjustmentOf(given),
    };
    await this.#idempotency.run(call, async (em, { amount, reason }) => {
      const { storeId } = actor;
      const found = await em.findOne(Customer, { storeId, id: customerId, deletedAt: null });
      orNotFound(found, 'customer', 'customerId');
      const { accountId } = await creditStore(em, {
        storeId,
        customerId,
        currency,
        kind: 'ADJUSTED',
        amount,
        reason,
        createdBy: actor.label,
      });
      await appendEvents(em, [storeCreditEvent(actor, { accountId, customerId, amount, currency })]);
      return { accountId };
    });
  }
}

/** @throws DomainError VALIDATION */
function adjustmentOf(given: Adjustment): { amount: number; reason: string } {
  const currency = currencyAt('currency', given.currency);
  const isTaken = given.amount.startsWith('-');
  const size = amountAt('amount', isTaken ? given.amount.slice(1) : given.amount, currency);
  const amount = isTaken ? -size : size;
  if (size === 0) throw invalid('amount', 'Give an amount that is not zero.');
  if (size > MAX_ORDER_AMOUNT) throw invalid('amount', 'That is more than an order can cost.');
  const reason = textInput(given.reason, { field: 'reason', min: 1, max: MAX_CREDIT_TEXT_LENGTH });
  return { amount, reason };
}
