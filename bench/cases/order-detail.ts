import { encodeId } from '../../src/values/ids.ts';
import type { BenchCase } from './bench-case.ts';
import { listPlaces } from './order-lists.ts';
import { type ReadCase, runReadCase } from './read-case.ts';

const DETAIL = `query Order($id: ID!) {
  order(id: $id) {
    id number status paymentStatus createdAt total { amount currency }
    shippingAddress { name line1 city postalCode countryCode }
    customer { id name email }
    items { id sku name quantity unitPrice { amount currency } total { amount currency } }
    payments { id provider status amount { amount currency } }
    timeline { nodes { id type occurredAt data { currency ... on OrderChangeData { version } } } }
  }
}`;

interface ShownDetail {
  readonly number: string;
  readonly customer: { readonly email: string };
  readonly items: readonly { readonly sku: string }[];
  readonly payments: readonly { readonly status: string }[];
  readonly timeline: {
    readonly nodes: readonly { readonly type: string; readonly data: { readonly version?: number } }[];
  };
}

function facts({ number, customer, items, payments, timeline }: ShownDetail): unknown[] {
  return [
    number,
    customer.email,
    items.map(({ sku }) => sku),
    payments.map(({ status }) => status),
    timeline.nodes.map(({ type, data }) => [type, data.version]),
  ];
}

export const orderDetail: BenchCase = {
  letter: 'c',
  about: 'one order with all that belongs to it',
  run: async (stage) => {
    const test: ReadCase<string> = {
      slug: 'order-detail',
      title: '(c) One order with items, customer, payments and timeline',
      keys: (await listPlaces(stage)).map(({ id }) => id),
      query: DETAIL,
      variables: (id) => ({ id: encodeId('ord', id) }),
      limits: [
        { name: 'four prepared flat queries', path: '/order' },
        { name: 'one SQL building the JSON', path: '/order-in-one' },
      ],
      parameters: (id) => [id],
      essence: { ofOrdinal: (data: { order: ShownDetail }) => facts(data.order), ofLimit: facts },
    };
    return [await runReadCase(stage, test)];
  },
};
