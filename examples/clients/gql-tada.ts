/** gql.tada: the types of an answer follow from the text of the document. Apollo Client and urql take its documents. */
import type { ApolloClient } from '@apollo/client';
import { initGraphQLTada, type ResultOf, readFragment, type VariablesOf } from 'gql.tada';
// Made from schema.graphql by `npm run codegen`; `gql.tada generate-output` makes the same.
import type { introspection } from '../generated/introspection.ts';

const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: Record<
    'BigInt' | 'CountryCode' | 'CurrencyCode' | 'DateTime' | 'Decimal' | 'EmailAddress',
    string
  >;
}>();

const ORDER_ROW = graphql(`
  fragment OrderRow on Order { id number status placedAt total { amount currency } }
`);

const ORDERS = graphql(
  `query OrderRows($first: Int, $after: String, $where: OrderWhere) {
    orders(first: $first, after: $after, where: $where) {
      nodes { ...OrderRow }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  [ORDER_ROW],
);

export type OrderRow = ResultOf<typeof ORDER_ROW>;

type Orders = NonNullable<ResultOf<typeof ORDERS>['orders']>;

/** Yields the orders page by page. The variables are checked: `where: { status: { eq: 'LOST' } }` does not compile. */
export async function* orderRows(
  client: ApolloClient,
  variables: VariablesOf<typeof ORDERS>,
): AsyncGenerator<readonly OrderRow[]> {
  let pageInfo: Orders['pageInfo'] | undefined;
  while (pageInfo?.hasNextPage !== false) {
    const after = pageInfo?.endCursor ?? null;
    const { data } = await client.query({
      query: ORDERS,
      variables: { ...variables, after },
      // Each page by itself; the cache joins them.
      fetchPolicy: 'no-cache',
    });
    if (!data?.orders) return;
    yield readFragment(ORDER_ROW, data.orders.nodes);
    pageInfo = data.orders.pageInfo;
  }
}
