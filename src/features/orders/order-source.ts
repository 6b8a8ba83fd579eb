import { registerEnumType } from 'type-graphql';

export enum OrderSource {
  CHECKOUT = 'CHECKOUT',
  STAFF = 'STAFF',
  IMPORT = 'IMPORT',
}

registerEnumType(OrderSource, {
  name: 'OrderSource',
  description: 'The origin of an order.',
  valuesConfig: {
    CHECKOUT: { description: 'A customer or a guest checked out a cart.' },
    STAFF: { description: 'Staff created it on behalf of a customer.' },
    IMPORT: { description: 'It was imported from a file.' },
  },
});
