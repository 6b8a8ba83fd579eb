import { registerEnumType } from 'type-graphql';

/** Its values are those of `Sort.direction`, so that an input's order goes to `readPage` as it is. */
export enum SortDirection {
  ASC = 'asc',
  DESC = 'desc',
}

registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: 'Which end of an order comes first.',
  valuesConfig: {
    ASC: { description: 'The smallest, earliest or alphabetically first before the others.' },
    DESC: { description: 'The largest, latest or alphabetically last before the others.' },
  },
});
