import { describe, expect } from 'vitest';
import { readPromotionRules } from '../../../src/features/pricing/promotions/promotion-rules.ts';
import type { PromotionRule } from '../../../src/features/pricing/rules/promotion-rule.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { seedProduct } from '../../testkit/shop/catalog.ts';
import { fullStore } from '../../testkit/shop/full-store.ts';
import { rawId, unknownId } from '../../testkit/shop/ids.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';

graphql(`
  fragment ShownPromotion on Promotion {
    id name isCodeRequired priority isExclusive currency version minimumQuantity startsAt endsAt firstOrderOnly
    usageLimit usageLimitPerCustomer usageCount
    action { kind rate amount { amount currency } buyQuantity getQuantity getTarget { on ids } }
    target { on ids }
    minimumSubtotal { amount }
  }
`);
const CREATE = graphql(`
  mutation CreateTestPromotion($input: CreatePromotionInput!) {
    result: createPromotion(input: $input) { promotion { ...ShownPromotion } userErrors { code message field } }
  }
`);
const UPDATE = graphql(`
  mutation UpdateTestPromotion($input: UpdatePromotionInput!) {
    result: updatePromotion(input: $input) { promotion { ...ShownPromotion } userErrors { code message field } }
  }
`);
const END = graphql(`
  mutation EndTestPromotion($input: EndPromotionInput!) {
    result: endPromotion(input: $input) { promotion { ...ShownPromotion } userErrors { code message field } }
  }
`);
const LIST = graphql(`
  query ListTestPromotions($search: String, $where: PromotionWhere, $sortBy: PromotionSort) {
    promotions(search: $search, where: $where, sortBy: $sortBy) { totalCount nodes { name } }
  }
`);

const PERCENT = { name: 'Sale', action: { kind: 'PERCENT', rate: '0.15' } };

// biome-ignore lint/suspicious/noExplicitAny: inputs are wrong on purpose
type Input = any;
const create = async (client: GraphqlClient, input: Input) => (await client.run(CREATE, { input })).result;

const it = base
  .extend(
    'make',
    ({ manager }) =>
      (input: object) =>
        create(manager, { ...PERCENT, ...input }),
  )
  .extend(
    'change',
    ({ manager }) =>
      async (input: Input) =>
        (await manager.run(UPDATE, { input })).result,
  )
  .extend('eventsOf', ({ app }) => async (id: string): Promise<string[]> => {
    const rows = await app.shop.core.reader.query<{ type: string }>(
      'select type from events where subject_id = $1 order by seq',
      [rawId(id)],
    );
    return rows.map(({ type }) => type);
  })
  .extend(
    'rules',
    ({ app }) =>
      (storeId: string): Promise<PromotionRule[]> =>
        app.shop.core.transactions.run((em) => readPromotionRules(em, storeId)),
  )
  .extend('pricingVersion', ({ app }) => async (): Promise<number> => {
    const [row] = await app.shop.core.reader.query<{ version: number }>(
      'select pricing_version as version from stores where id = $1',
      [DEFAULT_STORE],
    );
    return row!.version;
  });

describe('a promotion', () => {
  it('is created with its defaults, changed and ended, an event each, and raises the pricing version', async ({
    manager,
    make,
    change,
    eventsOf,
    pricingVersion,
  }) => {
    const before = await pricingVersion();
    const { promotion, userErrors } = await make({});
    expect(userErrors).toEqual([]);
    expect(promotion).toMatchObject({
      name: 'Sale',
      isCodeRequired: false,
      priority: 0,
      isExclusive: false,
      currency: 'USD',
      usageLimit: null,
      usageCount: 0,
      action: { kind: 'PERCENT', rate: '0.15', amount: null, buyQuantity: null, getTarget: null },
      target: { on: 'ORDER', ids: [] },
      minimumSubtotal: null,
      version: 1,
    });
    const { id } = promotion!;
    const endsAt = '2126-01-01T00:00:00.000Z';
    const changes = { action: { kind: 'FIXED_AMOUNT', amount: '5.00' }, minimumSubtotal: '20.00', endsAt };
    const changed = await change({ promotionId: id, expectedVersion: 1, ...changes });
    expect(changed.promotion).toMatchObject({
      action: { kind: 'FIXED_AMOUNT', rate: null, amount: { amount: '5.00', currency: 'USD' } },
      minimumSubtotal: { amount: '20.00' },
      endsAt,
      version: 2,
    });
    expect((await change({ promotionId: id, minimumSubtotal: null })).promotion?.minimumSubtotal).toBeNull();
    expect((await change({ promotionId: id, name: 'Sale' })).promotion?.version).toBe(3);
    expect((await change({ promotionId: id, expectedVersion: 1, name: 'Other' })).userErrors).toMatchObject([
      { code: 'VERSION_CONFLICT' },
    ]);
    const ended = (await manager.run(END, { input: { promotionId: id } })).result.promotion;
    expect(Date.parse(String(ended?.endsAt))).toBeLessThanOrEqual(Date.now() + 1_000);
    expect((await manager.run(END, { input: { promotionId: id } })).result.userErrors).toMatchObject([
      { code: 'NOT_ALLOWED_NOW', field: ['input', 'promotionId'] },
    ]);
    expect(await eventsOf(id)).toEqual([
      'promotion.created',
      'promotion.updated',
      'promotion.updated',
      'promotion.ended',
    ]);
    expect(await pricingVersion()).toBe(before + 4);
  });

  it('that has not begun never begins once it is ended', async ({ manager, make }) => {
    const startsAt = '2126-01-01T00:00:00.000Z';
    const { promotion } = await make({ startsAt });
    const { result } = await manager.run(END, { input: { promotionId: promotion!.id } });
    expect(result.promotion).toMatchObject({ startsAt, endsAt: startsAt });
  });

  it('has products, categories or variants as its target, and gifts of its own', async ({
    app,
    make,
    rules,
  }) => {
    const { rawProductId, productId, rawVariantId, variantId } = await seedProduct(app);
    const target = { on: 'PRODUCTS', ids: [productId] };
    const getTarget = { on: 'VARIANTS', ids: [variantId] };
    const action = { kind: 'BUY_X_GET_Y', buyQuantity: 2, getTarget };
    const { promotion, userErrors } = await make({ action, target, priority: 7 });
    expect(userErrors).toEqual([]);
    expect(promotion).toMatchObject({
      action: { ...action, rate: '1', getQuantity: 1 },
      target,
    });
    expect((await rules(DEFAULT_STORE)).find(({ id }) => id === rawId(promotion!.id))).toEqual({
      id: rawId(promotion!.id),
      name: 'Sale',
      isCodeRequired: false,
      priority: 7,
      isExclusive: false,
      action: {
        kind: 'BUY_X_GET_Y',
        buyQuantity: 2,
        getQuantity: 1,
        ratePpm: 1_000_000,
        getTarget: { on: 'VARIANTS', ids: new Set([rawVariantId]) },
      },
      target: { on: 'PRODUCTS', ids: new Set([rawProductId]) },
      currency: null,
      minimumSubtotal: null,
      minimumQuantity: null,
      startsAt: null,
      endsAt: null,
      customerGroupIds: null,
      firstOrderOnly: false,
      usageLimit: null,
      usageLimitPerCustomer: null,
    });
  });

  it('of free shipping concerns shipping unless it names goods', async ({ make }) => {
    const { promotion } = await make({ action: { kind: 'FREE_SHIPPING' } });
    expect(promotion).toMatchObject({ target: { on: 'SHIPPING', ids: [] } });
  });

  it.for<[string, object, string]>([
    ['a percentage over 100', { action: { kind: 'PERCENT', rate: '1.01' } }, 'action.rate'],
    ['a percentage of nothing', { action: { kind: 'PERCENT', rate: '0' } }, 'action.rate'],
    ['a negative percentage', { action: { kind: 'PERCENT', rate: '-0.1' } }, 'action.rate'],
    ['a percentage of seven digits', { action: { kind: 'PERCENT', rate: '0.0000001' } }, 'action.rate'],
    ['no percentage', { action: { kind: 'PERCENT' } }, 'action.rate'],
    ['an amount where a rate belongs', { action: { kind: 'PERCENT', amount: '1.00' } }, 'action.amount'],
    ['no amount', { action: { kind: 'FIXED_AMOUNT' } }, 'action.amount'],
    ['a negative amount', { action: { kind: 'FIXED_AMOUNT', amount: '-1.00' } }, 'action.amount'],
    ['an amount of zero', { action: { kind: 'FIXED_AMOUNT', amount: '0.00' } }, 'action.amount'],
    ['too many decimals', { action: { kind: 'FIXED_AMOUNT', amount: '1.001' } }, 'action.amount'],
    [
      'decimals in a currency without them',
      { currency: 'JPY', action: { kind: 'FIXED_AMOUNT', amount: '1.50' } },
      'action.amount',
    ],
    ['more than any order', { action: { kind: 'FIXED_PRICE', amount: '900000000000' } }, 'action.amount'],
    ['a gift for nothing', { action: { kind: 'BUY_X_GET_Y', buyQuantity: 0 } }, 'action.buyQuantity'],
    ['no quantity to buy', { action: { kind: 'BUY_X_GET_Y' } }, 'action.buyQuantity'],
    ['no gift', { action: { kind: 'BUY_X_GET_Y', buyQuantity: 1, getQuantity: 0 } }, 'action.getQuantity'],
    [
      'shipping as the gift',
      { action: { kind: 'BUY_X_GET_Y', buyQuantity: 1, getTarget: { on: 'SHIPPING' } } },
      'action.getTarget.on',
    ],
    [
      'gifts for shipping',
      { action: { kind: 'BUY_X_GET_Y', buyQuantity: 1 }, target: { on: 'SHIPPING' } },
      'target.on',
    ],
    ['an unknown currency', { currency: 'XYZ' }, 'currency'],
    [
      'a window that ends before it begins',
      { startsAt: '2026-02-01T00:00:00Z', endsAt: '2026-01-01T00:00:00Z' },
      'endsAt',
    ],
    ['an empty window', { startsAt: '2026-02-01T00:00:00Z', endsAt: '2026-02-01T00:00:00Z' }, 'endsAt'],
    ['an empty target', { target: { on: 'PRODUCTS', ids: [] } }, 'target.ids'],
    ['no target', { target: { on: 'VARIANTS' } }, 'target.ids'],
    ['ids of the whole order', { target: { on: 'ORDER', ids: [unknownId('prd')] } }, 'target.ids'],
    ['ids of another type', { target: { on: 'PRODUCTS', ids: [unknownId('var')] } }, 'target.ids.0'],
    ['an unknown product', { target: { on: 'PRODUCTS', ids: [unknownId('prd')] } }, 'target.ids.0'],
    ['no name', { name: ' ' }, 'name'],
    ['a priority beyond its range', { priority: 1_001 }, 'priority'],
    ['a minimum of nothing', { minimumSubtotal: '0.00' }, 'minimumSubtotal'],
    ['a negative minimum', { minimumSubtotal: '-1.00' }, 'minimumSubtotal'],
    ['a minimum of no unit', { minimumQuantity: 0 }, 'minimumQuantity'],
    ['no use at all', { usageLimit: 0 }, 'usageLimit'],
    ['a negative limit for each buyer', { usageLimitPerCustomer: -1 }, 'usageLimitPerCustomer'],
  ])('is refused with %s, at its path', async ([, input, field], { make, app }) => {
    const count = 'select count(*)::int as count from promotions';
    const [before] = await app.shop.core.reader.query(count);
    const { promotion, userErrors } = await make(input);
    expect(promotion).toBeNull();
    expect(userErrors).toEqual([
      {
        code: expect.stringMatching(/^(VALIDATION|NOT_FOUND)$/),
        message: expect.any(String),
        field: ['input', ...field.split('.')],
      },
    ]);
    expect(await app.shop.core.reader.query(count)).toEqual([before]);
  });

  it('keeps its values when a change of it is refused', async ({ make, change, manager }) => {
    const { promotion } = await make({ endsAt: '2126-01-01T00:00:00Z' });
    const { userErrors } = await change({
      promotionId: promotion!.id,
      name: 'Changed',
      startsAt: '2127-01-01T00:00:00Z',
    });
    expect(userErrors).toMatchObject([{ field: ['input', 'startsAt'] }]);
    const read = await manager.run(
      graphql(`query ReadTestPromotion($id: ID!) { promotion(id: $id) { ...ShownPromotion } }`),
      { id: promotion!.id },
    );
    expect(read.promotion).toEqual(promotion);
  });
});

describe('the promotions of a store', () => {
  it('are found by name, code, kind, and whether they are in force', async ({ app }) => {
    const { admin } = await fullStore(app, 'found');
    const make = (input: object) => create(admin, { ...PERCENT, ...input });
    await make({ name: 'Été for two', isCodeRequired: false });
    await make({ name: 'Next year', startsAt: '2126-01-01T00:00:00Z' });
    await make({ name: 'Past', endsAt: '2020-01-01T00:00:00Z', action: { kind: 'FREE_SHIPPING' } });
    const find = async (variables: Input) => {
      const { promotions } = await admin.run(LIST, variables);
      return promotions.nodes.map(({ name }) => name);
    };
    expect(await find({ search: 'ete TWO' })).toEqual(['Été for two']);
    expect(await find({ search: ' any-code' })).toEqual(['With a code']);
    expect(await find({ search: 'any' })).toEqual([]);
    expect(await find({ where: { isInForce: { eq: true } } })).toEqual(['Été for two', 'With a code']);
    expect(await find({ where: { kind: { eq: 'FREE_SHIPPING' } } })).toEqual(['Past']);
    expect(await find({ where: { isCodeRequired: { eq: true } } })).toEqual(['With a code']);
    const sortBy = { field: 'STARTS_AT', direction: 'ASC' };
    expect((await find({ sortBy }))[0]).toBe('Next year');
  });

  it('are unknown in another store, and so are its goods', async ({ app, make, manager, rules }) => {
    const { id: storeId, admin, ids } = await fullStore(app, 'others');
    const { promotion } = await make({});
    for (const mutation of [UPDATE, END]) {
      const { result } = await admin.run(mutation, { input: { promotionId: promotion!.id } });
      expect(result.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'promotionId'] }]);
    }
    const foreign = { target: { on: 'PRODUCTS', ids: [ids.get('prd')!] } };
    expect((await make(foreign)).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['input', 'target', 'ids', '0'] },
    ]);
    expect((await rules(storeId)).map(({ name }) => name)).toEqual(['With a code']);
    expect((await manager.run(LIST, {})).promotions.nodes).not.toContainEqual({ name: 'With a code' });
  });

  it('apply in descending order of priority, the older first, until 400 days after their end', async ({
    app,
    rules,
  }) => {
    const { admin, id: storeId } = await fullStore(app, 'ordered');
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    for (const input of [
      { name: 'low', priority: -5 },
      { name: 'older' },
      { name: 'younger' },
      { name: 'high', priority: 5 },
      { name: 'ended', priority: 1, endsAt: daysAgo(399) },
      { name: 'gone', endsAt: daysAgo(401) },
    ]) {
      await create(admin, { ...PERCENT, ...input });
    }
    expect((await rules(storeId)).map(({ name }) => name)).toEqual([
      'high',
      'ended',
      'With a code',
      'older',
      'younger',
      'low',
    ]);
  });

  it('are shown to sales representatives, who may not change them', async ({ rep, make, app }) => {
    const { promotion } = await make({ name: 'For everybody' });
    const { promotions } = await rep.run(LIST, { search: 'everybody' });
    expect(promotions.nodes).toEqual([{ name: 'For everybody' }]);
    for (const client of [rep, app.anonymous]) {
      const { errors } = await client.send(END, { input: { promotionId: promotion!.id } });
      expect(errors?.[0]?.extensions?.code).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
    }
    const { errors } = await app.anonymous.send(LIST, {});
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});
