import { registerEnumType } from 'type-graphql';

export enum OrderSource {
  CHECKOUT = 'CHECKOUT',
  STAFF = 'STAFF',
  IMPORT = 'IMPORT',
}

registerEnumType(OrderSource, {
  name: 'OrderSource',
  description: 'How an order came in.',
  valuesConfig: {
    CHECKOUT: { description: 'A customer checked a cart out.' },
    STAFF: { description: 'Staff wrote it on behalf of a customer.' },
    IMPORT: { description: 'It was imported from a file.' },
  },
});
