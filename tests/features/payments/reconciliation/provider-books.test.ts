import { expect } from 'vitest';
import { runOutsideAudit } from '../../../../src/platform/audit/outside-audit.ts';
import type { TestApp } from '../../../testkit/app.ts';
import { moveMoney } from '../../../testkit/shop/checkout.ts';
import { delivered, eventAbout, eventIn, inboxTest, placePushed } from '../inbox/inbox-fixture.ts';

const it = inboxTest();

const differences = async ({ shop }: TestApp) =>
  (await runOutsideAudit(shop.outsideAudits)).map(
    ({ violations, examples }) => [violations, examples] as const,
  );

it('finds where our books and those of a provider differ: captures, refunds, and what it does not know', async ({
  app,
  provider,
  manager,
}) => {
  const placed = await placePushed(app);
  await placePushed(app);
  const paid = provider.settle(placed.reference, 'CAPTURED');
  const event = eventAbout(paid);
  await delivered(app, event);
  await eventIn(app, event.id, 'APPLIED');
  const refund = { paymentId: placed.paymentId, amount: '4.00', reason: 'returned' };
  expect((await moveMoney(manager, 'refundPayment', refund)).userErrors).toEqual([]);
  expect(await differences(app)).toEqual([
    [0, []],
    [0, []],
  ]);

  const { reference } = placed;
  const [made] = [...provider.refunds.values()];
  provider.payments.set(reference, { ...paid, capturedAmount: 999 });
  provider.refunds.set(made!.reference, { ...made!, status: 'FAILED' });
  expect(await differences(app)).toMatchObject([
    [1, [{ provider: 'stripe', here: 1000, there: 999, currency: 'USD' }]],
    [1, [{ here: 400, there: 0 }]],
  ]);
  provider.payments.delete(reference);
  expect((await differences(app))[0]).toMatchObject([1, [{ here: 1000, there: 'unknown' }]]);
});
