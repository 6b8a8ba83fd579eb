import { type Actor, eventMetadata } from '../../../../platform/auth/actor.ts';
import type { NewEvent } from '../../../../platform/events/stored-event.ts';
import { encodeId } from '../../../../values/ids.ts';
import type { CreditAccount } from './credit-account.entity.ts';

/** The event of a gift card. It has no note and no code: who reads the log must not be able to use the card. */
export function giftCardEvent(
  actor: Actor,
  type: 'gift_card.issued' | 'gift_card.disabled',
  card: Pick<CreditAccount, 'id'> & Partial<Pick<CreditAccount, 'balance' | 'currency' | 'expiresAt'>>,
): NewEvent {
  const { id, balance, currency, expiresAt } = card;
  return {
    storeId: actor.storeId,
    type,
    subjectId: id,
    data: {
      giftCard: encodeId('gfc', id),
      ...(balance !== undefined && {
        amount: balance,
        currency,
        expiresAt: expiresAt?.toISOString() ?? null,
      }),
    },
    metadata: eventMetadata(actor),
  };
}

/** The event of a change of store credit by staff. A reason may contain a name, and events cannot be erased. */
export function storeCreditEvent(
  actor: Actor,
  change: { accountId: string; customerId: string; amount: number; currency: string },
): NewEvent {
  const { accountId, customerId, amount, currency } = change;
  return {
    storeId: actor.storeId,
    type: 'store_credit.adjusted',
    subjectId: accountId,
    data: { customer: encodeId('cus', customerId), amount, currency },
    metadata: eventMetadata(actor),
  };
}
