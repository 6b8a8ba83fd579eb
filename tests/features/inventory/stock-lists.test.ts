import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { inventoryAudits } from '../../../src/features/inventory/inventory.audits.ts';
import { violations } from '../../testkit/audit.ts';
import { fewestStatements } from '../../testkit/databases/statements.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { seedProduct } from '../../testkit/shop/catalog.ts';
import { rawId } from '../../testkit/shop/ids.ts';
import { seedLocation, stockUp } from '../../testkit/shop/inventory.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

let shelf: string;
const variants: string[] = [];

const LEVELS =
  graphql(`query StockListsStockLevels($where: StockLevelWhere, $sortBy: StockLevelSort, $first: Int, $after: String) {
  stockLevels(where: $where, sortBy: $sortBy, first: $first, after: $after) {
    totalCount nodes { available variant { sku } location { code } movements { id } } pageInfo { endCursor hasNextPage } } }`);

interface Level {
  available: number;
  variant: { sku: string };
}

const it = appTest({ audited: false, comparesExecutors: false })
  .extend('staff', { scope: 'file' }, ({ app }) => signedInAs(app, UserRole.MANAGER))
  .extend('levels', ({ staff }) => async (variables: object) => {
    const { stockLevels } = await staff.run(LEVELS, variables);
    return stockLevels;
  });

it.beforeAll(async ({ app }) => {
  shelf = await seedLocation(app, { code: 'shelf', priority: 1 });
  for (const [sku, quantity] of [
    ['LIST-A', 30],
    ['LIST-B', 10],
    ['LIST-C', 20],
  ] as const) {
    const { variantId } = await seedProduct(app, { sku });
    await stockUp(app, { variantId, quantity });
    variants.push(variantId);
  }
  await stockUp(app, { variantId: variants[0]!, quantity: 1, locationId: shelf });
});

describe('the list of levels', () => {
  it('comes by SKU, page by page', async ({ levels }) => {
    const first = await levels({ first: 3 });
    expect(first.totalCount).toBe(4);
    expect(first.nodes.map(({ variant }) => variant.sku)).toEqual(['LIST-A', 'LIST-A', 'LIST-B']);
    const rest = await levels({ first: 3, after: first.pageInfo.endCursor });
    expect(rest.nodes.map(({ variant }) => variant.sku)).toEqual(['LIST-C']);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it.for(['CREATED_AT', 'SKU', 'AVAILABLE', 'ON_HAND'])(
    'can be walked in the order of %s',
    async (field, { levels }) => {
      const sortBy = { field, direction: 'DESC' };
      const walked: Level[] = [];
      for (let after: string | undefined; ; ) {
        const { nodes, pageInfo } = await levels({ sortBy, first: 1, after });
        walked.push(...nodes);
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor!;
      }
      expect(walked).toEqual((await levels({ sortBy })).nodes);
      expect(walked).toHaveLength(4);
      if (field === 'AVAILABLE') expect(walked.map(({ available }) => available)).toEqual([30, 20, 10, 1]);
    },
  );

  it.for([
    [{ sku: { contains: 'list-b' } }, [10]],
    [{ available: { gte: 10, lte: 20 } }, [10, 20]],
    [{ not: { available: { gte: 10 } } }, [1]],
    [{ isLow: { eq: true } }, []],
    [{ isLow: { eq: false }, available: { gt: 10, lt: 30 } }, [20]],
  ] as const)('keeps to %j', async ([where, found], { levels }) => {
    expect((await levels({ where })).nodes.map(({ available }) => available)).toEqual(found);
  });

  it('keeps to a variant and a location', async ({ levels }) => {
    const variantId = { eq: variants[0]! };
    expect((await levels({ where: { variantId } })).totalCount).toBe(2);
    expect((await levels({ where: { variantId, locationId: { eq: shelf } } })).totalCount).toBe(1);
  });

  it('asks the database as often for many rows as for two', async ({ levels }) => {
    const two = await fewestStatements(() => levels({ first: 2 }));
    const all = await fewestStatements(() => levels({ first: 4 }));
    expect(all).toBe(two);
  });
});

describe('what is low', () => {
  it('is listed until it is filled up', async ({ app, staff }) => {
    const variantId = variants[1]!;
    const lowSkus = async () => {
      const { stockLevels } = await staff.run(
        graphql(
          `query StockListsLowStock { stockLevels(where: { isLow: { eq: true } }) { nodes { available variant { sku } } } }`,
        ),
      );
      return stockLevels.nodes.map(({ variant }) => variant.sku);
    };
    await staff.run(
      'mutation ($input: SetReorderPointInput!) { setReorderPoint(input: $input) { userErrors { code } } }',
      { input: { variantId, reorderPoint: 10 } },
    );
    expect(await lowSkus()).toEqual(['LIST-B']);
    await stockUp(app, { variantId: variants[1]!, quantity: 1 });
    expect(await lowSkus()).toEqual([]);
  });
});

describe('the ledger', () => {
  it('is listed, the newest movement first, by variant and reason', async ({ staff }) => {
    const where = { variantId: { eq: variants[0]! }, reason: { eq: 'RECEIVED' } };
    const answer = await staff.run(
      `query ($where: StockMovementWhere) { stockMovements(where: $where) {
        nodes { quantity onHandAfter reason actor variant { sku } location { code } } } }`,
      { where },
    );
    const common = { reason: 'RECEIVED', actor: 'system:stock-up', variant: { sku: 'LIST-A' } };
    expect(answer).toEqual({
      stockMovements: {
        nodes: [
          { ...common, quantity: 1, onHandAfter: 1, location: { code: 'shelf' } },
          { ...common, quantity: 30, onHandAfter: 30, location: { code: 'main' } },
        ],
      },
    });
  });

  it('cannot be rewritten, not even in the database', async ({ app }) => {
    await expect(app.shop.core.reader.query('update stock_movements set quantity = 5')).rejects.toThrow();
    await expect(app.shop.core.reader.query('delete from stock_movements')).rejects.toThrow();
  });
});

describe('the audit of stock', () => {
  it('finds nothing wrong, and a level that its ledger does not explain', async ({ app }) => {
    expect(await violations(app, inventoryAudits)).toEqual([]);
    await app.shop.core.reader.query('update stock_levels set on_hand = on_hand + 1 where variant_id = $1', [
      rawId(variants[2]!),
    ]);
    expect(await violations(app, inventoryAudits)).toHaveLength(1);
  });
});
