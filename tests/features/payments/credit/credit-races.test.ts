import { expect } from 'vitest';
import { startTestApp } from '../../../testkit/app.ts';
import { it } from '../../../testkit/fixtures.ts';
import {
  buyWith,
  byCard,
  cancelOrder,
  filledCart,
  ledgerOf,
  newCard,
  stateOfCard,
} from './credit-fixture.ts';

const BUYERS = 20;
const many = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

it('spends no more of a card than it has, when 20 buyers on two servers race for it', async ({
  app,
  manager,
}) => {
  const other = await startTestApp({ databaseUrl: app.databaseUrl });
  try {
    const { id, code } = await newCard(manager, '65.00');
    const tokens = await many(BUYERS, () => filledCart(app));
    const answers = await many(BUYERS, (buyer) => {
      const payments = buyer % 3 === 0 ? [byCard(code, '5.00'), { provider: 'MANUAL' }] : [byCard(code)];
      return buyWith(buyer % 2 === 0 ? app : other, payments, { cartToken: tokens[buyer]! });
    });
    const paid = answers.flatMap(({ order, payments }) =>
      order ? payments!.filter(({ provider }) => provider === 'GIFT_CARD') : [],
    );
    const taken = paid.reduce((sum, { amount }) => sum + Number(amount.amount), 0);
    expect(taken).toBeLessThanOrEqual(65);
    // Each buyer who asked for no more than what was left got it.
    expect(taken).toBeGreaterThan(55);
    const refusals = answers.filter(({ order }) => !order).flatMap(({ userErrors }) => userErrors);
    for (const refusal of refusals) expect(refusal).toMatchObject({ reason: 'BALANCE_TOO_LOW' });
    expect(paid.length + refusals.length).toBe(BUYERS);
    const [balance, held] = (await stateOfCard(app, id)).split(' + ').map(Number);
    expect(balance).toBe(65 - taken);
    const holds = answers.filter(({ order }) => order?.status === 'PENDING');
    expect(held).toBe(holds.length * 5);

    // Everything comes back at the same time.
    await many(holds.length, (at) => cancelOrder(manager, holds[at]!.order!.id));
    expect(await stateOfCard(app, id)).toBe(`${(65 - taken + holds.length * 5).toFixed(2)} + 0.00`);
    expect((await ledgerOf(manager, id)).filter((entry) => entry.startsWith('HELD'))).toHaveLength(
      holds.length,
    );
  } finally {
    await other.close();
  }
});

it('lets no deadlock reach buyers who name two cards in opposite orders', async ({ app, manager }) => {
  const [a, b] = [await newCard(manager, '500.00'), await newCard(manager, '500.00')];
  const tokens = await many(BUYERS, () => filledCart(app));
  const answers = await many(BUYERS, (buyer) => {
    const [first, second] = buyer % 2 ? [a, b] : [b, a];
    return buyWith(app, [byCard(first.code, '3.00'), byCard(second.code)], { cartToken: tokens[buyer]! });
  });
  expect(answers.every(({ order }) => order?.status === 'CONFIRMED')).toBe(true);
});
