import { refusalOf } from '../../../src/platform/db/refusal.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { someKey } from '../../testkit/shop/checkout.ts';
import { rawId } from '../../testkit/shop/ids.ts';
import { placeTestOrder } from '../../testkit/shop/orders.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';

const MAKE = graphql(`
  mutation MakeLimitedPromotion($input: CreatePromotionInput!) {
    createPromotion(input: $input) { promotion { id } userErrors { message } }
  }
`);
export const LIMIT = graphql(`
  mutation LimitPromotion($input: UpdatePromotionInput!) {
    updatePromotion(input: $input) { promotion { usageLimit usageCount } userErrors { code field message } }
  }
`);
const CODES = graphql(`
  mutation MakeLimitedCodes($input: CreateDiscountCodesInput!) {
    createDiscountCodes(input: $input) { codes userErrors { message } }
  }
`);
export const CANCEL = graphql(`
  mutation CancelUsingOrder($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { message } } }
`);
export const BULK = graphql(`
  mutation CancelUsingOrders($input: BulkUpdateOrdersInput!) { bulkUpdateOrders(input: $input) { userErrors { message } } }
`);

/** What an order uses, with raw ids. */
interface Use {
  readonly promotionId: string;
  readonly codeId?: string;
}

/** `it` with functions that make promotions with limits, use them, and read their counters. */
export const it = base
  .extend('make', ({ manager }) => async (input: object): Promise<string> => {
    // With a code, so that it applies to no checkout by itself.
    const action = { kind: 'PERCENT', rate: '0.1' };
    const promotion = { name: 'Limited', action, isCodeRequired: true, ...input };
    const { createPromotion } = await manager.run(MAKE, { input: promotion as never });
    return createPromotion.promotion!.id;
  })
  /** Takes uses for an order and names them in its price. Returns the refusal, or undefined when they were taken. */
  .extend('take', ({ app }) => async (orderId: string, uses: readonly Use[]) => {
    const rows = uses.map(({ promotionId, codeId = null }) => ({
      promotion_id: rawId(promotionId),
      code_id: codeId,
    }));
    try {
      await app.shop.core.pool.query(
        `with taken as (select take_promotion_uses($1, $2, $3))
         update orders set price_details = jsonb_build_object('taxes', '[]'::jsonb,
           'shipping', '{"taxTotal":0,"taxes":[],"discountTotal":0,"discounts":[]}'::jsonb,
           'discounts', (select coalesce(jsonb_agg(jsonb_build_object('promotionId', u.promotion_id, 'code', c.code, 'amount', 0)), '[]')
             from jsonb_to_recordset($3) as u (promotion_id uuid, code_id uuid) left join discount_codes c on c.id = u.code_id))
         from taken where id = $2`,
        [DEFAULT_STORE, rawId(orderId), JSON.stringify(rows)],
      );
      return undefined;
    } catch (error) {
      const refusal = refusalOf<{ reason: string; isByBuyer?: boolean }>(error);
      if (!refusal) throw error;
      return refusal;
    }
  })
  .extend(
    'place',
    ({ app }) =>
      (customerId?: string) =>
        placeTestOrder(app, customerId ? { customerId } : {}),
  )
  /** The counted uses of a promotion or code: in all, and by buyers. */
  .extend('counters', ({ app }) => async (subjectId: string): Promise<Record<string, number>> => {
    const rows = await app.shop.core.reader.query<{ buyer: string; used: number }>(
      'select buyer_key as buyer, used from promotion_counters where subject_id = $1',
      [rawId(subjectId)],
    );
    return Object.fromEntries(rows.map(({ buyer, used }) => [buyer, used]));
  })
  .extend('codeOf', ({ app, manager }) => async (promotionId: string, usageLimit: number | null) => {
    const { createDiscountCodes } = await manager.run(CODES, {
      input: {
        promotionId,
        count: 1,
        usageLimit,
        idempotencyKey: someKey(),
      },
    });
    const [row] = await app.shop.core.reader.query<{ id: string }>(
      'select id from discount_codes where code = $1',
      [createDiscountCodes.codes![0]],
    );
    return row!.id;
  });
