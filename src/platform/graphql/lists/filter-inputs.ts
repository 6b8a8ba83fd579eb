import { type ClassType, Field, ID, InputType, Int } from 'type-graphql';
import { MAX_CONDITIONS, MAX_LIST_LENGTH } from '../../db/filtering/filter-size.ts';
import { GraphQLDateTime, GraphQLDecimal } from '../scalars/scalars.ts';

/** The descriptions of `and` and `or` in every filter. */
export const ALL_HOLD = `All of these hold, and an empty list always does; at most ${MAX_CONDITIONS} of them.`;
export const ONE_HOLDS = `At least one of these holds, and an empty list never does; at most ${MAX_CONDITIONS} of them.`;

const EQ = 'Exactly this value.';
const IN = `One of these values, at most ${MAX_LIST_LENGTH}; none of them matches nothing.`;
const IS_NULL = 'True for what has no value here, false for what has one.';
const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'Conditions on a text; all of them must hold.' })
export class StringFilter {
  @Field(() => String, optional(`${EQ} Capitals count.`))
  eq?: string;

  @Field(() => [String], optional(IN))
  in?: string[];

  @Field(
    () => String,
    optional('Has this text, at least one character, anywhere in it. Capitals do not count.'),
  )
  contains?: string;

  @Field(() => Boolean, optional(IS_NULL))
  isNull?: boolean;
}

@InputType({ description: 'Conditions on a reference; all of them must hold.' })
export class IdFilter {
  @Field(() => ID, optional('Exactly this id.'))
  eq?: string;

  @Field(() => [ID], optional(`One of these ids, at most ${MAX_LIST_LENGTH}; none of them matches nothing.`))
  in?: string[];

  @Field(() => Boolean, optional(IS_NULL))
  isNull?: boolean;
}

@InputType({ description: 'Conditions on a whole number; all of them must hold.' })
export class IntFilter {
  @Field(() => Int, optional(EQ))
  eq?: number;

  @Field(() => [Int], optional(IN))
  in?: number[];

  @Field(() => Int, optional('At least this.'))
  gte?: number;

  @Field(() => Int, optional('More than this.'))
  gt?: number;

  @Field(() => Int, optional('At most this.'))
  lte?: number;

  @Field(() => Int, optional('Less than this.'))
  lt?: number;

  @Field(() => Boolean, optional(IS_NULL))
  isNull?: boolean;
}

@InputType({ description: 'A span of time with at least one end.' })
export class DateTimeRange {
  @Field(() => GraphQLDateTime, optional('At this moment or later.'))
  from?: Date;

  @Field(() => GraphQLDateTime, optional('Before this moment, so that neighbouring spans never share one.'))
  to?: Date;
}

@InputType({ description: 'Conditions on a moment; all of them must hold.' })
export class DateTimeFilter {
  @Field(() => GraphQLDateTime, optional('At this moment or later.'))
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

@InputType({ description: "Conditions on an amount in the store's currency; all of them must hold." })
export class MoneyFilter {
  @Field(() => GraphQLDecimal, optional('Exactly this amount.'))
  eq?: string;

  @Field(() => GraphQLDecimal, optional('At least this amount.'))
  gte?: string;

  @Field(() => GraphQLDecimal, optional('More than this amount.'))
  gt?: string;

  @Field(() => GraphQLDecimal, optional('At most this amount.'))
  lte?: string;

  @Field(() => GraphQLDecimal, optional('Less than this amount.'))
  lt?: string;
}

@InputType({ description: 'A condition on something that is true or false.' })
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
  @InputType(`${name}Filter`, { description: `Conditions on a value of ${name}; all of them must hold.` })
  class ValueFilter {
    @Field(() => enumObject, optional(EQ))
    eq?: string;

    @Field(() => [enumObject], optional(IN))
    in?: string[];
  }
  return ValueFilter as ClassType<EnumFilter<E[keyof E]>>;
}
