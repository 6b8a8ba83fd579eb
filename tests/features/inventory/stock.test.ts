import { describe, expect } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { inputTypeOf } from '../../testkit/clients/operation-document.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { seedProduct } from '../../testkit/shop/catalog.ts';
import { unknownId } from '../../testkit/shop/ids.ts';
import {
  levelsOf,
  seedBareOrder,
  seedLocation,
  stockEventsOf,
  stockUp,
} from '../../testkit/shop/inventory.ts';
import { reserve } from '../../testkit/shop/reservations.ts';

interface Payload {
  stockLevel: { onHand: number; reserved: number; available: number; version: number } | null;
  userErrors: Record<string, unknown>[];
}

const ERRORS = `userErrors { __typename code message field
  ... on InsufficientStockError { sku requested available }
  ... on UnexpectedStockError { onHand }
  ... on VersionConflictError { currentVersion } }`;
const LEVEL = `stockLevel { id onHand reserved available isLow version variant { sku } location { code }
  movements { quantity onHandAfter reason note actor } }`;

const it = appTest({ audited: false })
  .extend(
    'change',
    ({ manager }) =>
      async (name: string, input: object, client: GraphqlClient = manager): Promise<Payload> => {
        const type = inputTypeOf(name);
        const { payload } = await client.run<{ payload: Payload }>(
          `mutation ($input: ${type}!) { payload: ${name}(input: $input) { ${LEVEL} ${ERRORS} } }`,
          { input },
        );
        return payload;
      },
  )
  .extend('stocked', ({ app }) => async (quantity: number, reserved = 0) => {
    const { variantId, sku } = await seedProduct(app);
    await stockUp(app, { variantId, quantity });
    if (reserved > 0) {
      await reserve(app, await seedBareOrder(app), [{ variantId, sku, quantity: reserved }]);
    }
    return { variantId, sku };
  });

describe('changing stock', () => {
  it('receives goods at the location called main, which is made on first use, and notes who did it', async ({
    app,
    manager,
    change,
  }) => {
    const { variantId, sku } = await seedProduct(app);
    const payload = await change('receiveStock', { variantId, quantity: 12, note: ' from the quay ' });
    expect(payload).toMatchObject({
      userErrors: [],
      stockLevel: {
        onHand: 12,
        reserved: 0,
        available: 12,
        variant: { sku },
        location: { code: 'main' },
        movements: [
          {
            quantity: 12,
            onHandAfter: 12,
            reason: 'RECEIVED',
            note: 'from the quay',
            actor: manager.userId,
          },
        ],
      },
    });
    expect(await stockEventsOf(app, variantId)).toMatchObject([
      { onHand: 12, available: 12, sku, variantId },
    ]);
  });

  it('adjusts up and down, but never below what is reserved', async ({ app, change, stocked }) => {
    const { variantId, sku } = await stocked(10, 4);
    const down = await change('adjustStock', { variantId, delta: -6, reason: 'DAMAGED' });
    expect(down.stockLevel).toMatchObject({ onHand: 4, reserved: 4, available: 0 });
    const below = await change('adjustStock', { variantId, delta: -1, reason: 'LOST' });
    expect(below).toMatchObject({
      stockLevel: null,
      userErrors: [{ __typename: 'InsufficientStockError', sku, requested: 1, available: 0 }],
    });
    expect(await levelsOf(app, variantId)).toMatchObject([{ onHand: 4, reserved: 4 }]);
    expect(await stockEventsOf(app, variantId)).toHaveLength(3);
  });

  it('sets a count only while the expected quantity is on hand', async ({ app, change, stocked }) => {
    const { variantId } = await stocked(10, 2);
    const stale = await change('setStock', { variantId, onHand: 7, expectedOnHand: 9 });
    expect(stale.userErrors).toMatchObject([{ __typename: 'UnexpectedStockError', onHand: 10 }]);
    const counted = await change('setStock', { variantId, onHand: 7, expectedOnHand: 10 });
    expect(counted.stockLevel).toMatchObject({
      onHand: 7,
      movements: [{ quantity: -3, reason: 'COUNTED' }, {}],
    });
    const same = await change('setStock', { variantId, onHand: 7 });
    expect(same.stockLevel!.version).toBe(counted.stockLevel!.version);
    const below = await change('setStock', { variantId, onHand: 1 });
    expect(below.userErrors).toMatchObject([{ code: 'INSUFFICIENT_STOCK' }]);
    expect(await levelsOf(app, variantId)).toMatchObject([{ onHand: 7, reserved: 2 }]);
  });

  it('transfers what is available, both sides or none', async ({ app, manager, stocked }) => {
    const { variantId, sku } = await stocked(5, 2);
    const to = await seedLocation(app, { code: `to-${sku.toLowerCase()}`, priority: 5 });
    const [main] = await levelsOf(app, variantId);
    const TRANSFER = `mutation ($input: TransferStockInput!) { transferStock(input: $input) {
      from { onHand } to { onHand movements(first: 1) { reason } } ${ERRORS} } }`;
    const transfer = (quantity: number) =>
      manager.run<{ transferStock: unknown }>(TRANSFER, {
        input: {
          variantId,
          fromLocationId: main!.locationId,
          toLocationId: to,
          quantity,
        },
      });
    expect(await transfer(4)).toMatchObject({
      transferStock: { from: null, to: null, userErrors: [{ sku, requested: 4, available: 3 }] },
    });
    expect((await levelsOf(app, variantId)).map(({ onHand }) => onHand)).toEqual([5]);
    expect(await transfer(3)).toMatchObject({
      transferStock: {
        from: { onHand: 2 },
        to: { onHand: 3, movements: [{ reason: 'TRANSFERRED_IN' }] },
        userErrors: [],
      },
    });
  });

  it('runs once per idempotency key', async ({ app, change, stocked }) => {
    const { variantId } = await stocked(1);
    const input = { variantId, quantity: 2, idempotencyKey: newId() };
    const answers = await Promise.all([change('receiveStock', input), change('receiveStock', input)]);
    expect(answers.map(({ userErrors }) => userErrors)).toEqual([[], []]);
    expect(await levelsOf(app, variantId)).toMatchObject([{ onHand: 3 }]);
    const other = await change('receiveStock', { ...input, quantity: 3 });
    expect(other.userErrors).toMatchObject([{ __typename: 'IdempotencyMismatchError' }]);
  });

  it('says when a level is low, and refuses a version that has passed', async ({ app, change, stocked }) => {
    const { variantId } = await stocked(5);
    const set = await change('setReorderPoint', { variantId, reorderPoint: 3, expectedVersion: 2 });
    expect(set.stockLevel).toMatchObject({ isLow: false, version: 3 });
    const stale = await change('setReorderPoint', { variantId, reorderPoint: 4, expectedVersion: 2 });
    expect(stale.userErrors).toMatchObject([{ __typename: 'VersionConflictError', currentVersion: 3 }]);
    const sold = await change('adjustStock', { variantId, delta: -2, reason: 'LOST' });
    expect(sold.stockLevel).toMatchObject({ isLow: true });
    expect((await stockEventsOf(app, variantId)).at(-1)).toMatchObject({ available: 3, isLow: true });
  });
});

describe('what stock refuses', () => {
  it.for([
    ['receiveStock', { quantity: 0 }, 'quantity'],
    ['receiveStock', { quantity: -1 }, 'quantity'],
    ['receiveStock', { quantity: 1_000_001 }, 'quantity'],
    ['adjustStock', { delta: 0, reason: 'ADJUSTED' }, 'delta'],
    ['adjustStock', { delta: -1_000_001, reason: 'ADJUSTED' }, 'delta'],
    ['adjustStock', { delta: 1, reason: 'LOST' }, 'delta'],
    ['adjustStock', { delta: -1, reason: 'FOUND' }, 'delta'],
    ['setStock', { onHand: -1 }, 'onHand'],
    ['setReorderPoint', { reorderPoint: -1 }, 'reorderPoint'],
    ['receiveStock', { quantity: 1, note: 'n'.repeat(1_001) }, 'note'],
    ['receiveStock', { quantity: 1, variantId: 'var_nonsense' }, 'variantId'],
    ['receiveStock', { quantity: 1, variantId: unknownId('var') }, 'variantId'],
    ['receiveStock', { quantity: 1, locationId: unknownId('loc') }, 'locationId'],
  ] as const)(
    '%s with %j names the field and changes nothing',
    async ([name, input, field], { app, change, stocked }) => {
      const { variantId } = await stocked(5);
      const { stockLevel, userErrors } = await change(name, { variantId, ...input });
      expect(stockLevel).toBeNull();
      expect(userErrors).toMatchObject([{ field: ['input', field] }]);
      expect(await levelsOf(app, variantId)).toMatchObject([{ onHand: 5, version: 2 }]);
      expect(await stockEventsOf(app, variantId)).toHaveLength(1);
    },
  );

  it('adds no more to a full shelf than the column keeps', async ({ app, change, stocked }) => {
    const { variantId } = await stocked(1_000_000_000);
    const { userErrors } = await change('receiveStock', { variantId, quantity: 1 });
    expect(userErrors).toMatchObject([{ code: 'VALIDATION' }]);
    expect(await levelsOf(app, variantId)).toMatchObject([{ onHand: 1_000_000_000 }]);
  });
});
