import { type ClassType, Field, InputType, registerEnumType } from 'type-graphql';
import type { Sort } from '../../db/paging/cursor.ts';
import { SortDirection } from './sort-direction.ts';

/** An order of a list as clients write it. */
export interface SortBy<Name extends string = string> {
  field: Name;
  direction: SortDirection;
}

/** The column of each sort field. A long list needs an index for it. */
export type SortColumns<Name extends string> = Record<Name, Pick<Sort, 'column' | 'kind' | 'isNullable'>>;

/** The orders that every list of rows that change has. */
export const TIME_SORTS: SortColumns<'CREATED_AT' | 'UPDATED_AT'> = {
  CREATED_AT: { column: 't.created_at', kind: 'time' },
  UPDATED_AT: { column: 't.updated_at', kind: 'time' },
};

/** The descriptions of {@link TIME_SORTS}. */
export const TIME_SORT_DESCRIPTIONS: Record<keyof typeof TIME_SORTS, string> = {
  CREATED_AT: 'When it was created.',
  UPDATED_AT: 'When it last changed.',
};

/**
 * Declares `<name>Sort` and `<name>SortField`. Call it once per list.
 *
 * @param fields the description of each field
 */
export function sortInput<Name extends string>(
  name: string,
  fields: Record<Name, string>,
): ClassType<SortBy<Name>> {
  const names = Object.keys(fields) as Name[];
  const SortField = Object.fromEntries(names.map((field) => [field, field]));
  registerEnumType(SortField, {
    name: `${name}SortField`,
    description: `The fields by which a list of ${name} objects can be sorted.`,
    valuesConfig: Object.fromEntries(names.map((field) => [field, { description: fields[field] }])),
  });

  @InputType(`${name}Sort`, { description: `The sort order of a list of ${name} objects.` })
  class SortOfList {
    @Field(() => SortField, { description: 'The field to sort by.' })
    field!: Name;

    @Field(() => SortDirection, { description: 'The direction of the sort order.' })
    direction!: SortDirection;
  }
  return SortOfList;
}

/** The order that a client asked for, or else the default one. */
export function sortOf<Name extends string>(
  columns: SortColumns<Name>,
  sortBy: SortBy<Name> | null | undefined,
  byDefault: SortBy<Name>,
): Sort {
  const { field, direction } = sortBy ?? byDefault;
  return { field, direction, ...columns[field] };
}

/** The order of most lists. */
export const NEWEST_FIRST: SortBy<'CREATED_AT'> = { field: 'CREATED_AT', direction: SortDirection.DESC };
