import type { Shop } from '../app.ts';
import { giftCardHash } from '../features/payments/credit/cards/gift-card-code.ts';
import type { Actor } from '../platform/auth/actor.ts';
import { findId } from './find-id.ts';

/** The code of the gift card of the sample shop. It is written in the README, so nobody may use it for a real card. */
const DEMO_GIFT_CARD = 'SAMP-0000-G1FT-CARD-0050';

/** A gift card of 50.00 with a known code. A second call repeats nothing. */
export async function loadDemoGiftCard(shop: Shop, actor: Actor): Promise<void> {
  const found = 'select id from credit_accounts where store_id = $1 and code_hash = $2';
  if (await findId(shop, found, [actor.storeId, giftCardHash(DEMO_GIFT_CARD)])) return;
  await shop.features.payments.giftCards.issue(actor, {
    amount: '50.00',
    currency: 'USD',
    note: 'The gift card of the sample shop.',
    code: DEMO_GIFT_CARD,
    idempotencyKey: 'demo-gift-card',
  });
}
