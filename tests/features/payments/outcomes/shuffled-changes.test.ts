import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { ProviderChange } from '../../../../src/features/payments/providers/provider-state.ts';
import type { TestApp } from '../../../testkit/app.ts';
import { ScriptedProvider } from '../../../testkit/providers/scripted-provider.ts';
import {
  apply,
  type Books,
  booksOf,
  placeAt,
  type ScriptedOrder,
  scriptedTest,
} from '../scripted-fixture.ts';

const provider = new ScriptedProvider();
const it = scriptedTest(provider);

/** What happens at the provider to one payment of 10.00, in this order. */
interface History {
  readonly declines: number;
  readonly isAuthorized: boolean;
  readonly end: 'captured' | 'cancelled' | 'open';
  /** Minor units. */
  readonly captured: number;
  readonly refunds: readonly {
    readonly amount: number;
    readonly states: readonly ('SUCCEEDED' | 'FAILED')[];
  }[];
}

const histories: fc.Arbitrary<History> = fc.record({
  declines: fc.nat({ max: 2 }),
  isAuthorized: fc.boolean(),
  end: fc.constantFrom('captured' as const, 'captured' as const, 'cancelled' as const, 'open' as const),
  captured: fc.constantFrom(1000, 1000, 600),
  refunds: fc.array(
    fc.record({
      amount: fc.constantFrom(100, 200, 300),
      states: fc.constantFrom(
        ['SUCCEEDED'] as const,
        ['FAILED'] as const,
        ['SUCCEEDED', 'FAILED'] as const,
        [],
      ),
    }),
    { maxLength: 2 },
  ),
});

/** Lets a history happen at the provider, and returns what it reports. */
function happen(reference: string, history: History): ProviderChange[] {
  provider.reported.length = 0;
  const { declines, isAuthorized, end, captured: capturedAmount, refunds } = history;
  for (let declined = 0; declined < declines; declined++) provider.settle(reference, 'DECLINED');
  if (isAuthorized) provider.settle(reference, 'AUTHORIZED');
  if (end === 'cancelled') provider.settle(reference, 'CANCELLED');
  if (end === 'captured') {
    provider.settle(reference, 'CAPTURED', { capturedAmount });
    for (const { amount, states } of refunds) {
      const made = provider.refundByHand(reference, amount, 'PENDING');
      for (const state of states) provider.endRefund(made.reference, state);
    }
  }
  return provider.reported.splice(0);
}

/** Delivers all changes. What waits for something else is delivered again, as the inbox does. */
async function deliverAll(app: TestApp, changes: readonly ProviderChange[]): Promise<void> {
  let waiting = [...changes];
  for (let round = 0; waiting.length > 0; round++) {
    expect(round).toBeLessThan(10);
    const next: ProviderChange[] = [];
    for (const change of waiting) if ((await apply(app, provider, change)) === 'unknown') next.push(change);
    waiting = next;
  }
}

/**
 * Without what the provider's own ids make different. An authorization confirms its order only while it holds. Where its
 * end arrives first, the order is never confirmed.
 */
async function comparable(app: TestApp, order: ScriptedOrder): Promise<Partial<Books>> {
  const { charge: _, refunds, orderStatus, ...books } = await booksOf(app, order);
  const isLapsed = books.status === 'CANCELLED';
  return { ...books, refunds: refunds.toSorted(), ...(!isLapsed && { orderStatus }) };
}

describe('what a provider reports', () => {
  it('ends in the same books however it is shuffled and repeated', async ({ app }) => {
    const shuffled = histories.chain((history) =>
      fc.tuple(fc.constant(history), fc.infiniteStream(fc.nat({ max: 9_999 }))),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([history, numbers]) => {
        const ordered = await placeAt(app, provider);
        await deliverAll(app, happen(ordered.reference, history));
        const mixed = await placeAt(app, provider);
        const changes = happen(mixed.reference, history);
        const order = [...changes, ...changes]
          .map((change) => ({ change, place: numbers.next().value as number }))
          .toSorted((one, other) => one.place - other.place)
          .map(({ change }) => change);
        await deliverAll(app, order);
        expect(await comparable(app, mixed)).toEqual(await comparable(app, ordered));
      }),
      { numRuns: 25 },
    );
  });

  it('five times at once is booked once', async ({ app }) => {
    const order = await placeAt(app, provider);
    const changes = happen(order.reference, {
      ...{ declines: 1, isAuthorized: true, end: 'captured', captured: 1000 },
      refunds: [{ amount: 300, states: ['SUCCEEDED'] }],
    });
    const many = Array.from({ length: 5 }, () => changes).flat();
    await Promise.all(many.map((change) => deliverAll(app, [change])));
    expect(await booksOf(app, order)).toMatchObject({
      status: 'CAPTURED',
      paid: 1000,
      refundedTotal: 300,
      refunds: ['SUCCEEDED 300'],
      discrepancies: [],
    });
  });
});
