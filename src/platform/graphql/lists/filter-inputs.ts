import { type ClassType, Field, ID, InputType, Int } from 'type-graphql';
import { MAX_CONDITIONS, MAX_LIST_LENGTH } from '../../db/filtering/filter-size.ts';
import { GraphQLDateTime, GraphQLDecimal } from '../scalars/scalars.ts';

/** The descriptions of `and` and `or` in every filter. */
export const ALL_HOLD =
  `All of these conditions hold; an empty list matches every item. At most ${MAX_CONDITIONS} ` +
  'conditions.';
export const ONE_HOLDS =
  `At least one of these conditions holds; an empty list matches nothing. At most ${MAX_CONDITIONS} ` +
  'conditions.';

const EQ = 'Equals this value.';
const IN = `Equals one of these values, at most ${MAX_LIST_LENGTH}. An empty list matches nothing.`;
const IS_NULL = 'True matches items without a value, false items with one.';
const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'Conditions on a text. All of them must hold.' })
export class StringFilter {
  @Field(() => String, optional(`${EQ} It is case-sensitive.`))
  eq?: string;

  @Field(() => [String], optional(IN))
  in?: string[];

  @Field(() => String, optional('Contains this text of at least one character. It is not case-sensitive.'))
  contains?: string;

  @Field(() => Boolean, optional(IS_NULL))
  isNull?: boolean;
}

@InputType({ description: 'Conditions on an id. All of them must hold.' })
export class IdFilter {
  @Field(() => ID, optional('Equals this id.'))
  eq?: string;

  @Field(
    () => [ID],
    optional(`Equals one of these ids, at most ${MAX_LIST_LENGTH}. An empty list matches nothing.`),
  )
  in?: string[];

  @Field(() => Boolean, optional(IS_NULL))
  isNull?: boolean;
}

@InputType({ description: 'Conditions on a whole number. All of them must hold.' })
export class IntFilter {
  @Field(() => Int, optional(EQ))
  eq?: number;

  @Field(() => [Int], optional(IN))
  in?: number[];

  @Field(() => Int, optional('Greater than or equal to this number.'))
  gte?: number;

  @Field(() => Int, optional('More than this.'))
  gt?: number;

  @Field(() => Int, optional('Less than or equal to this number.'))
  lte?: number;

  @Field(() => Int, optional('Less than this.'))
  lt?: number;

  @Field(() => Boolean, optional(IS_NULL))
  isNull?: boolean;
}

@InputType({ description: 'A period. At least one end is required.' })
export class DateTimeRange {
  @Field(() => GraphQLDateTime, optional('The start of the period, inclusive.'))
  from?: Date;

  @Field(
    () => GraphQLDateTime,
    optional('The end of the period, exclusive, so that adjacent periods do not overlap.'),
  )
  to?: Date;
}

@InputType({ description: 'Conditions on a point in time. All of them must hold.' })
export class DateTimeFilter {
  @Field(() => GraphQLDateTime, optional('The start of the period, inclusive.'))
  gte?: Date;

  @Field(() => GraphQLDateTime, optional('After this moment.'))
  gt?: Date;

  @Field(() => GraphQLDateTime, optional('At this moment or before.'))
  lte?: Date;

  @Field(() => GraphQLDateTime, optional('Before this moment.'))
  lt?: Date;

  @Field(() => Boolean, optional(IS_NULL))
  isNull?: boolean;
}

@InputType({ description: "Conditions on an amount in the store's currency. All of them must hold." })
export class MoneyFilter {
  @Field(() => GraphQLDecimal, optional('Equals this amount.'))
  eq?: string;

  @Field(() => GraphQLDecimal, optional('Greater than or equal to this amount.'))
  gte?: string;

  @Field(() => GraphQLDecimal, optional('More than this amount.'))
  gt?: string;

  @Field(() => GraphQLDecimal, optional('Less than or equal to this amount.'))
  lte?: string;

  @Field(() => GraphQLDecimal, optional('Less than this amount.'))
  lt?: string;
}

@InputType({ description: 'A condition on a boolean.' })
export class BooleanFilter {
  @Field(() => Boolean, optional(EQ))
  eq?: boolean;
}

/** A filter on one enum. */
export interface EnumFilter<Value> {
  eq?: Value;
  in?: Value[];
}

/**
 * Declares `<name>Filter` for an enum registered as `name`. Call it once per enum.
 *
 * ```ts export const OrderStatusFilter = enumFilter(OrderStatus, 'OrderStatus'); export type OrderStatusFilter =
 * EnumFilter<OrderStatus>; ```
 */
export function enumFilter<E extends Record<string, string>>(
  enumObject: E,
  name: string,
): ClassType<EnumFilter<E[keyof E]>> {
  @InputType(`${name}Filter`, { description: `Conditions on a value of ${name}. All of them must hold.` })
  class ValueFilter {
    @Field(() => enumObject, optional(EQ))
    eq?: string;

    @Field(() => [enumObject], optional(IN))
    in?: string[];
  }
  return ValueFilter as ClassType<EnumFilter<E[keyof E]>>;
}
