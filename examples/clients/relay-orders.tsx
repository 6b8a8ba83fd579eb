/** Relay with React: a list of orders that loads further pages. */
import { Suspense } from 'react';
import { graphql, useLazyLoadQuery, usePaginationFragment } from 'react-relay';
import type { relayOrders_list$key } from '../generated/relay/relayOrders_list.graphql.ts';
import type { relayOrdersPageQuery } from '../generated/relay/relayOrdersPageQuery.graphql.ts';
import type { relayOrdersQuery } from '../generated/relay/relayOrdersQuery.graphql.ts';

/** Reads the first page, and shows a word until it has come. */
export function OrdersScreen({ pageSize }: { pageSize: number }) {
  return (
    <Suspense fallback="Loading …">
      <FirstPage pageSize={pageSize} />
    </Suspense>
  );
}

function FirstPage({ pageSize }: { pageSize: number }) {
  const query = useLazyLoadQuery<relayOrdersQuery>(
    graphql`
      query relayOrdersQuery($count: Int!) {
        ...relayOrders_list @arguments(count: $count)
      }
    `,
    { count: pageSize },
  );
  return <OrderList query={query} pageSize={pageSize} />;
}

function OrderList({ query, pageSize }: { query: relayOrders_list$key; pageSize: number }) {
  const { data, hasNext, loadNext } = usePaginationFragment<relayOrdersPageQuery, relayOrders_list$key>(
    graphql`
      fragment relayOrders_list on Query
      @argumentDefinitions(count: { type: "Int" }, cursor: { type: "String" })
      @refetchable(queryName: "relayOrdersPageQuery") {
        orders(first: $count, after: $cursor) @connection(key: "relayOrders_orders") {
          edges { node { id number status } }
        }
      }
    `,
    query,
  );
  return (
    <>
      <ul>
        {data.orders?.edges.map(({ node }) => (
          <li key={node.id}>{node.number}</li>
        ))}
      </ul>
      {hasNext && (
        <button type="button" onClick={() => loadNext(pageSize)}>
          More
        </button>
      )}
    </>
  );
}
