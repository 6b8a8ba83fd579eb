import { describe, expect } from 'vitest';
import { graphql } from '../../testkit/generated/gql.ts';
import { seedProduct } from '../../testkit/shop/catalog.ts';
import { fullStore } from '../../testkit/shop/full-store.ts';
import { rawId } from '../../testkit/shop/ids.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';
import { create, END, type Input, it, LIST, PERCENT, UPDATE } from './promotions-fixture.ts';
import { WRONG_PROMOTIONS } from './wrong-promotions.ts';

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
      // It does not count for orders that were placed before it was created.
      startsAt: expect.any(Date),
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

  it.for(WRONG_PROMOTIONS)('is refused with %s, at its path', async ([, input, field], { make, app }) => {
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
