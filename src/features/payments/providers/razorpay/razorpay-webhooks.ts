import { createHash } from 'node:crypto';
import type { ProviderWebhooks } from '../../payment-provider.ts';
import type { ProviderEvent } from '../provider-state.ts';
import type { RazorpayAccount } from './razorpay-account.ts';
import { changesOfEvent } from './razorpay-changes.ts';
import { eventHead, idsOf, parsedEvent } from './razorpay-objects.ts';
import { isSigned } from './razorpay-signatures.ts';

const ABOUT_MONEY = /^(payment|refund|order)\./;

/**
 * Razorpay's webhooks. The signature covers the body and no time, so an old body stays valid: the inbox keeps the ids
 * of events for ever, and applying one again changes nothing.
 *
 * @param secrets the current one and the one before, with which Razorpay signs repeats of older events
 */
export function razorpayWebhooks(account: RazorpayAccount, secrets: readonly string[]): ProviderWebhooks {
  return {
    verify({ body, headers }) {
      const signature = headers['x-razorpay-signature'];
      if (typeof signature !== 'string' || !isSigned(body, signature, secrets)) return undefined;
      return eventOf(body, headers['x-razorpay-event-id']);
    },
    async changesOf({ type, payload }) {
      const event = parsedEvent(payload);
      if (event) return changesOfEvent(account, event);
      // Money must not be passed over because its event has an unexpected form.
      if (ABOUT_MONEY.test(type))
        throw new Error(`An event ${type} of Razorpay does not have the documented form.`);
      return [];
    },
  };
}

function eventOf(body: Buffer, id: string | string[] | undefined): ProviderEvent | undefined {
  const payload = json(body);
  const head = eventHead.safeParse(payload).data;
  if (!head) return undefined;
  const order = parsedEvent(payload)?.payload.order?.entity;
  const ids = order && idsOf(order);
  return {
    // An event without its header is told apart by its text, because a signed event must not be lost.
    id: typeof id === 'string' && id ? id : `sha256_${createHash('sha256').update(body).digest('hex')}`,
    type: head.event,
    occurredAt: new Date(head.created_at * 1000),
    payload: payload as Record<string, unknown>,
    ...(ids && { ids }),
  };
}

function json(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
