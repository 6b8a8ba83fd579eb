import { registerEnumType } from 'type-graphql';

export enum WebhookEventState {
  RECEIVED = 'RECEIVED',
  WAITING = 'WAITING',
  APPLIED = 'APPLIED',
  IGNORED = 'IGNORED',
  FAILED = 'FAILED',
  UNMATCHED = 'UNMATCHED',
}

/** How long an event is tried again until it is given up. The column `give_up_at` has the same default. */
const TRIED_DAYS = 3;

registerEnumType(WebhookEventState, {
  name: 'WebhookEventState',
  description: 'What became of an event of a payment provider.',
  valuesConfig: {
    RECEIVED: { description: 'Stored, and not applied yet. It is tried again while that fails.' },
    WAITING: {
      description: `Names a payment that is unknown here. It is tried again for ${TRIED_DAYS} days, because the payment may be stored later.`,
    },
    APPLIED: {
      description: 'The payment, refund or dispute has the state that the event tells, or a later one.',
    },
    IGNORED: { description: 'An event of a type that changes nothing here.' },
    FAILED: { description: `Could not be applied for ${TRIED_DAYS} days. Staff can retry it.` },
    UNMATCHED: {
      description: `Its payment was still unknown after ${TRIED_DAYS} days. It may belong to another program that uses the same account.`,
    },
  },
});
