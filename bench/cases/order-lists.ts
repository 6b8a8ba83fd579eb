import { encodeCursor } from '../../src/platform/db/paging/cursor.ts';
import { encodeId } from '../../src/values/ids.ts';
import { STORE_ID } from '../seed/shop-statements.ts';
import type { Stage } from '../stage.ts';
import type { BenchCase } from './bench-case.ts';
import { type ReadCase, runReadCase } from './read-case.ts';

const ORDER_FIELDS = `id number status paymentStatus createdAt total { amount currency }
  items { id sku name quantity unitPrice { amount currency } total { amount currency }
    variant { id product { id name } } }`;

const LIST = `query Orders($after: String) {
  orders(first: 20, after: $after) { nodes { ${ORDER_FIELDS} customer { id name email } } }
}`;

const OF_CUSTOMER = `query OrdersOfCustomer($customerId: ID!) {
  orders(first: 20, where: { customerId: { eq: $customerId } }) { nodes { ${ORDER_FIELDS} } }
}`;

export interface ListPlace {
  readonly id: string;
  /** With microseconds, as in cursors. */
  readonly createdAt: string;
}

interface ShownOrder {
  readonly number: string;
  readonly customer?: { readonly name: string };
  readonly items: readonly {
    readonly sku: string;
    readonly quantity: number;
    readonly variant: { readonly product: { readonly name: string } };
  }[];
}

const essence = {
  ofOrdinal: (data: { orders: { nodes: readonly ShownOrder[] } }) => data.orders.nodes.map(facts),
  ofLimit: (body: { nodes: readonly ShownOrder[] }) => body.nodes.map(facts),
};

function facts({ number, customer, items }: ShownOrder): unknown[] {
  return [
    number,
    customer?.name,
    ...items.map((item) => [item.sku, item.quantity, item.variant.product.name]),
  ];
}

/** Reads the list from random positions, because the newest page would always be in the processor's cache. */
export async function orderListCase(stage: Stage): Promise<ReadCase<ListPlace>> {
  const sort = {
    list: 'orders',
    field: 'CREATED_AT',
    column: 't.created_at',
    kind: 'time',
    direction: 'desc',
  } as const;
  return {
    slug: 'order-list',
    title: '(a) Order list: 20 orders from a random place, with customer, items and products',
    keys: await listPlaces(stage),
    query: LIST,
    variables: ({ id, createdAt }) => ({ after: encodeCursor(sort, { key: createdAt, id }) }),
    limits: [{ name: 'one SQL building the JSON', path: '/orders' }],
    parameters: ({ id, createdAt }) => [createdAt, id],
    essence,
  };
}

export async function listPlaces({ database }: Stage): Promise<ListPlace[]> {
  const { rows } = await database.query<ListPlace>(
    `select id, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "createdAt"
     from orders where store_id = $1 and status = 'DELIVERED' order by random() limit 5000`,
    [STORE_ID],
  );
  return rows;
}

export const orderLists: BenchCase = {
  letter: 'a',
  about: 'order list from random places',
  run: async (stage) => [await runReadCase(stage, await orderListCase(stage))],
};

export const customerOrders: BenchCase = {
  letter: 'b',
  about: 'orders of one customer',
  run: async (stage) => {
    const { rows } = await stage.database.query<{ id: string }>(
      'select distinct customer_id as id from orders where store_id = $1',
      [STORE_ID],
    );
    const test: ReadCase<string> = {
      slug: 'customer-orders',
      title: '(b) Orders of one customer, with items and products',
      keys: rows.map(({ id }) => id),
      query: OF_CUSTOMER,
      variables: (id) => ({ customerId: encodeId('cus', id) }),
      limits: [{ name: 'one SQL building the JSON', path: '/customer-orders' }],
      parameters: (id) => [id],
      essence,
    };
    return [await runReadCase(stage, test)];
  },
};
