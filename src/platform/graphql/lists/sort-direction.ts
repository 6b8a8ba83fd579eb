import { registerEnumType } from 'type-graphql';

/** Its values equal those of `Sort.direction`, so that `readPage` takes an input's sort order unchanged. */
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
