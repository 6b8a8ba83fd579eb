import { readFileSync } from 'node:fs';
import { buildSchema, isInputObjectType, isNonNullType } from 'graphql';
import { expect } from 'vitest';
import { buyingCalls } from '../../testkit/calls/buying-calls.ts';
import { type Call, some } from '../../testkit/calls/call.ts';
import { shopCalls } from '../../testkit/calls/shop-calls.ts';
import { inputTypeOf } from '../../testkit/clients/operation-document.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { ADDRESS } from '../../testkit/shop/checkout.ts';
import { contentsOf } from '../../testkit/shop/full-store.ts';
import { fillShelf, type Shelf } from '../../testkit/shop/shelf.ts';

type Change = object | ((shelf: Shelf) => Promise<object>);

/** Every mutation with an idempotency key, and a change of its input that validation refuses. */
const REFUSED: Readonly<Record<string, Change>> = {
  adjustStock: { delta: 0 },
  receiveStock: { quantity: 0 },
  setStock: { onHand: -1 },
  bulkSetStock: { items: [] },
  bulkUpsertProducts: { items: [] },
  bulkUpdateOrders: { items: [] },
  transferStock: { quantity: 0 },
  checkout: { shippingAddress: { ...ADDRESS, region: null } },
  createDiscountCodes: { count: 0 },
  createOrder: { items: [] },
  updateOrder: { shippingAddress: { ...ADDRESS, region: null } },
  addOrderItems: { items: [] },
  updateOrderItem: { quantity: 0 },
  removeOrderItem: { expectedVersion: 99 },
  addOrderNote: { body: ' ' },
  updateOrderStatus: { status: 'DELIVERED' },
  cancelOrder: { reason: 'x'.repeat(501) },
  payOrder: { payments: [{ provider: 'MANUAL' }, { provider: 'MANUAL' }] },
  capturePayment: { amount: '0.00' },
  refundPayment: { amount: '0.00' },
  resolvePaymentDiscrepancy: { reason: ' ' },
  confirmTestPayment: { outcome: 'DECLINE' },
  revokeOrderAccess: { expectedVersion: 99 },
  issueGiftCard: { amount: '0.00' },
  adjustStoreCredit: { reason: ' ' },
  // Its input is the card alone.
  disableGiftCard: async (shelf) => {
    const { input } = (await buyingCalls.disableGiftCard!(shelf)).variables as {
      input: { giftCardId: string };
    };
    return { giftCardId: input.giftCardId };
  },
  // Its input is the payment alone.
  voidPayment: async (shelf) => {
    const { input } = (await buyingCalls.voidPayment!(shelf)).variables as { input: { paymentId: string } };
    return { paymentId: input.paymentId };
  },
};
/** Mutations whose refusals come from the work itself and are stored under the key, or need another input. */
const REFUSED_BY_THE_WORK = [
  'updateOrder',
  'updateOrderItem',
  'removeOrderItem',
  'updateOrderStatus',
  'confirmTestPayment',
  'revokeOrderAccess',
  'voidPayment',
  'disableGiftCard',
];

interface Answered {
  userErrors: { code: string; field: string[] | null }[];
}

const it = appTest({ comparesExecutors: false, environment: { API_RATE_LIMIT: '0' } })
  .extend('shelf', { scope: 'file' }, ({ app }) => fillShelf(app, 1))
  .extend('run', ({ shelf }) => async (name: string, call: Call, change: object = {}): Promise<Answered> => {
    const { input } = call.variables as { input: object };
    const { answer } = await (call.client ?? shelf.admin).run<{ answer: Answered }>(
      `mutation ($input: ${inputTypeOf(name)}!) { answer: ${name}(input: $input) { userErrors { code field } } }`,
      { input: { ...input, ...change } },
    );
    return answer;
  });

it('lists every mutation that takes an idempotency key', () => {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  const fields = Object.values(schema.getMutationType()!.getFields());
  const keyed = fields.filter(({ args }) =>
    args.some(({ type }) => {
      const input = isNonNullType(type) ? type.ofType : type;
      return isInputObjectType(input) && 'idempotencyKey' in input.getFields();
    }),
  );
  expect(Object.keys(REFUSED).sort()).toEqual(keyed.map(({ name }) => name).sort());
});

it.for(Object.entries(REFUSED))(
  '%s looks its key up, also when a rule refuses the input',
  async ([name, change], { app, shelf, run }) => {
    const call = await (buyingCalls[name] ?? shopCalls[name])!(shelf);
    const other = typeof change === 'function' ? await change(shelf) : change;
    expect(await run(name, call)).toEqual({ userErrors: [] });
    const before = await contentsOf(app, shelf.storeId);
    expect(await run(name, call)).toEqual({ userErrors: [] });
    const { userErrors } = await run(name, call, other);
    expect(userErrors).toEqual([{ code: 'IDEMPOTENCY_MISMATCH', field: ['input', 'idempotencyKey'] }]);
    expect(await contentsOf(app, shelf.storeId)).toBe(before);
  },
);

const JUDGED = Object.entries(REFUSED).filter(([name]) => !REFUSED_BY_THE_WORK.includes(name));
it.for(JUDGED)(
  '%s keeps nothing under the key of a refused input',
  async ([name, change], { app, shelf, run }) => {
    const call = await (buyingCalls[name] ?? shopCalls[name])!(shelf);
    const key = { idempotencyKey: some('key') };
    const before = await contentsOf(app, shelf.storeId);
    const { userErrors } = await run(name, call, { ...change, ...key });
    expect(userErrors).toMatchObject([{ code: 'VALIDATION' }]);
    expect(await contentsOf(app, shelf.storeId)).toBe(before);
    expect(await run(name, call, key)).toEqual({ userErrors: [] });
  },
);
