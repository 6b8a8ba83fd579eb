import { readPromotionRules } from '../../../src/features/pricing/promotions/promotion-rules.ts';
import type { PromotionRule } from '../../../src/features/pricing/rules/promotion-rule.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { rawId } from '../../testkit/shop/ids.ts';
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
export const UPDATE = graphql(`
  mutation UpdateTestPromotion($input: UpdatePromotionInput!) {
    result: updatePromotion(input: $input) { promotion { ...ShownPromotion } userErrors { code message field } }
  }
`);
export const END = graphql(`
  mutation EndTestPromotion($input: EndPromotionInput!) {
    result: endPromotion(input: $input) { promotion { ...ShownPromotion } userErrors { code message field } }
  }
`);
export const LIST = graphql(`
  query ListTestPromotions($search: String, $where: PromotionWhere, $sortBy: PromotionSort) {
    promotions(search: $search, where: $where, sortBy: $sortBy) { totalCount nodes { name } }
  }
`);

export const PERCENT = { name: 'Sale', action: { kind: 'PERCENT', rate: '0.15' } };

// biome-ignore lint/suspicious/noExplicitAny: inputs are wrong on purpose
export type Input = any;
export const create = async (client: GraphqlClient, input: Input) =>
  (await client.run(CREATE, { input })).result;

/** `it` with functions that make and change promotions of the default store, and read their events and rules. */
export const it = base
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
