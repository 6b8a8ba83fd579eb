import { expect, it } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { startTestApp } from '../../testkit/app.ts';
import { violations } from '../../testkit/audit.ts';
import { fillCart, seedVariant } from '../../testkit/shop/carts.ts';
import { checkOut, countOf, someKey } from '../../testkit/shop/checkout.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

it('gives the money of a cancelled order back by itself', async () => {
  const app = await startTestApp();
  const manager = await signedInAs(app, UserRole.MANAGER);
  const { variantId } = await seedVariant(app);
  const { order } = await checkOut(app.anonymous, {
    cartToken: await fillCart(app.anonymous, [{ variantId }]),
  });
  const { cancelOrder } = await manager.run<{ cancelOrder: object }>(
    `mutation ($input: CancelOrderInput!) {
      cancelOrder(input: $input) { order { status } userErrors { message } }
    }`,
    { input: { orderId: order?.id, idempotencyKey: someKey() } },
  );
  expect(cancelOrder).toEqual({ order: { status: 'CANCELLED' }, userErrors: [] });
  await expect.poll(() => countOf(app, "orders where payment_status = 'REFUNDED'")).toBe(1);
  expect(await countOf(app, "events where type = 'payment.refunded'")).toBe(1);
  expect(await violations(app)).toEqual([]);
  await app.close();
});
