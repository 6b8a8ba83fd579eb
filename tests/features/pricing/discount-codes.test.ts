import { describe, expect } from 'vitest';
import { it as base } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { someKey } from '../../testkit/shop/checkout.ts';
import { fullStore } from '../../testkit/shop/full-store.ts';

const MAKE = graphql(`
  mutation MakeCodedPromotion($isCodeRequired: Boolean!) {
    createPromotion(input: {
      name: "Coded", action: { kind: PERCENT, rate: "0.1" }, isCodeRequired: $isCodeRequired
    }) { promotion { id } }
  }
`);
const CREATE = graphql(`
  mutation CreateTestCodes($input: CreateDiscountCodesInput!) {
    result: createDiscountCodes(input: $input) { codes promotion { id } userErrors { code message field } }
  }
`);
const READ = graphql(`
  query ReadTestCodes($id: ID!, $first: Int, $after: String) {
    promotion(id: $id) {
      codes(first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor }
        nodes { id code usageLimit usageCount isActive promotion { id } }
      }
    }
  }
`);
const DEACTIVATE = graphql(`
  mutation DeactivateTestCode($id: ID!) {
    result: deactivateDiscountCode(input: { discountCodeId: $id }) {
      discountCode { code isActive } userErrors { code field }
    }
  }
`);

const it = base
  .extend('promotionId', async ({ manager }) => {
    const { createPromotion } = await manager.run(MAKE, { isCodeRequired: true });
    return createPromotion.promotion!.id;
  })
  .extend('create', ({ manager, promotionId }) => async (input: object) => {
    const given = { promotionId, idempotencyKey: someKey(), ...input };
    return (await manager.run(CREATE, { input: given })).result;
  });

describe('discount codes', () => {
  it('are created as they are written, and listed with their promotion', async ({
    manager,
    promotionId,
    create,
  }) => {
    const { codes, promotion, userErrors } = await create({
      codes: ['Summer', ' winter_24 '],
      usageLimit: 3,
    });
    expect(userErrors).toEqual([]);
    expect(codes).toEqual(['Summer', 'winter_24']);
    expect(promotion).toEqual({ id: promotionId });
    const found = (await manager.run(READ, { id: promotionId })).promotion!.codes;
    expect(found.totalCount).toBe(2);
    expect(found.nodes.find(({ code }) => code === 'Summer')).toMatchObject({
      usageLimit: 3,
      usageCount: 0,
      isActive: true,
      promotion: { id: promotionId },
    });
  });

  it('are unique in the store, in any case and form: all are created or none', async ({
    manager,
    promotionId,
    create,
  }) => {
    await create({ codes: ['Unique'] });
    const { codes, userErrors } = await create({ codes: ['fresh', 'ＵＮＩＱＵＥ', 'twice', 'TWICE'] });
    expect(codes).toBeNull();
    expect(userErrors).toEqual([
      {
        code: 'ALREADY_EXISTS',
        message: 'There is a discount code "UNIQUE" already.',
        field: ['input', 'codes', '1'],
      },
      { code: 'ALREADY_EXISTS', message: 'TWICE comes twice.', field: ['input', 'codes', '3'] },
    ]);
    expect((await manager.run(READ, { id: promotionId })).promotion!.codes.totalCount).toBe(1);
  });

  it('come ten thousand at once, each unguessable and for one use, and once for a key', async ({
    app,
    manager,
    promotionId,
    create,
  }) => {
    const input = { count: 10_000, prefix: 'x-', usageLimit: 1, idempotencyKey: someKey() };
    const { codes } = await create(input);
    expect(new Set(codes).size).toBe(10_000);
    expect(codes!.every((code) => /^X-[2-9A-HJ-NP-Z]{12}$/.test(code))).toBe(true);
    expect((await create(input)).codes).toEqual(codes);
    const page = (await manager.run(READ, { id: promotionId, first: 2 })).promotion!.codes;
    expect(page).toMatchObject({ totalCount: 10_000, pageInfo: { hasNextPage: true } });
    const next = { id: promotionId, first: 2, after: page.pageInfo.endCursor };
    const { nodes } = (await manager.run(READ, next)).promotion!.codes;
    expect(nodes).toHaveLength(2);
    expect(nodes.map(({ id }) => id)).not.toContain(page.nodes[0]!.id);
    const events = await app.shop.core.reader.query(
      "select data -> 'codes' as codes from events where type = 'promotion.codes_created' and data ->> 'promotion' = $1",
      [promotionId],
    );
    expect(events).toEqual([{ codes: 10_000 }]);
  });

  it.for<[string, object, string]>([
    ['neither codes nor a count', {}, 'codes'],
    ['both', { codes: ['A'], count: 1 }, 'codes'],
    ['no code', { codes: [] }, 'codes'],
    ['a code that is no code', { codes: ['GOOD', 'a b'] }, 'codes.1'],
    ['a letter of another alphabet', { codes: ['S\u0410LE'] }, 'codes.0'],
    ['a code that is too long', { codes: ['x'.repeat(41)] }, 'codes.0'],
    ['no number', { count: 0 }, 'count'],
    ['too many', { count: 10_001 }, 'count'],
    ['a prefix of spaces', { count: 1, prefix: 'a b' }, 'prefix'],
    ['a prefix that is too long', { count: 1, prefix: 'x'.repeat(29) }, 'prefix'],
    ['a prefix of given codes', { codes: ['A'], prefix: 'B' }, 'prefix'],
    ['no use at all', { count: 1, usageLimit: 0 }, 'usageLimit'],
  ])('are refused with %s', async ([, input, field], { create, manager, promotionId }) => {
    const { codes, userErrors } = await create(input);
    expect(codes).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'VALIDATION', field: ['input', ...field.split('.')] }]);
    expect((await manager.run(READ, { id: promotionId })).promotion!.codes.totalCount).toBe(0);
  });

  it('belong to a promotion of the store that needs a code', async ({ app, manager, create }) => {
    const { createPromotion } = await manager.run(MAKE, { isCodeRequired: false });
    const promotionId = createPromotion.promotion!.id;
    expect((await create({ promotionId, count: 1 })).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED_NOW', field: ['input', 'promotionId'] },
    ]);
    const { ids } = await fullStore(app, 'codes-of-others');
    expect((await create({ promotionId: ids.get('prm'), count: 1 })).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['input', 'promotionId'] },
    ]);
    const { result } = await manager.run(DEACTIVATE, { id: ids.get('dsc')! });
    expect(result.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'discountCodeId'] }]);
    // Two stores may have the same code.
    expect((await create({ codes: ['any-code'] })).userErrors).toEqual([]);
  });

  it('are switched off once', async ({ app, manager, promotionId, create }) => {
    await create({ codes: ['OFF'] });
    const { nodes } = (await manager.run(READ, { id: promotionId })).promotion!.codes;
    for (let times = 0; times < 2; times++) {
      const { result } = await manager.run(DEACTIVATE, { id: nodes[0]!.id });
      expect(result).toEqual({ discountCode: { code: 'OFF', isActive: false }, userErrors: [] });
    }
    const events = await app.shop.core.reader.query(
      "select from events where type = 'promotion.code_deactivated' and data ->> 'promotion' = $1",
      [promotionId],
    );
    expect(events).toHaveLength(1);
  });
});
