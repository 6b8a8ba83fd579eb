import { expect } from 'vitest';
import { it } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { fillCart, seedVariant } from '../../testkit/shop/carts.ts';
import { checkOut, countOf, someKey } from '../../testkit/shop/checkout.ts';

it('gives the money of a cancelled order back by itself', async ({ app, manager }) => {
  const { variantId } = await seedVariant(app);
  const { order } = await checkOut(app.anonymous, {
    cartToken: await fillCart(app.anonymous, [{ variantId }]),
  });
  const { cancelOrder } = await manager.run(
    graphql(`mutation CancelledOrdersCancelOrder($input: CancelOrderInput!) {
      cancelOrder(input: $input) { order { status } userErrors { message } }
    }`),
    { input: { orderId: order!.id, idempotencyKey: someKey() } },
  );
  expect(cancelOrder).toEqual({ order: { status: 'CANCELLED' }, userErrors: [] });
  await expect.poll(() => countOf(app, "orders where payment_status = 'REFUNDED'")).toBe(1);
  expect(await countOf(app, "events where type = 'payment.refunded'")).toBe(1);
});
