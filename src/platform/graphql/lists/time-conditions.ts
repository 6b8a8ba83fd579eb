import { Field, InputType } from 'type-graphql';
import type { ColumnFilter } from '../../db/filtering/filter-operators.ts';
import { DateTimeFilter } from './filter-inputs.ts';

/** The two moments of every row as conditions. The conditions on a list of rows that change inherit them. */
@InputType()
export abstract class TimeConditions {
  @Field(() => DateTimeFilter, { nullable: true, description: 'When the object was created.' })
  createdAt?: DateTimeFilter | null;

  @Field(() => DateTimeFilter, {
    nullable: true,
    description:
      'When the object last changed. A change becomes visible a moment after this time, so read the ' +
      'last minutes again when you poll for changes.',
  })
  updatedAt?: DateTimeFilter | null;
}

/** The columns of {@link TimeConditions}. */
export const TIME_FIELDS: Record<keyof TimeConditions, ColumnFilter> = {
  createdAt: { column: 't.created_at', kind: 'time' },
  updatedAt: { column: 't.updated_at', kind: 'time' },
};
