import { registerEnumType } from 'type-graphql';

/** Its values equal those of `Sort.direction`, so that `readPage` takes an input's sort order unchanged. */
export enum SortDirection {
  ASC = 'asc',
  DESC = 'desc',
}

registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: 'The direction of a sort order.',
  valuesConfig: {
    ASC: { description: 'Ascending: the smallest, earliest or alphabetically first item comes first.' },
    DESC: { description: 'Descending: the largest, latest or alphabetically last item comes first.' },
  },
});
