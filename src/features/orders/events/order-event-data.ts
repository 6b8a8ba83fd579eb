import { Field, InterfaceType } from 'type-graphql';
import { GraphQLCurrencyCode } from '../../../platform/graphql/scalars/scalars.ts';
import { StoredFacts } from './stored-facts.ts';

@InterfaceType({
  description:
    'The data of an order event. There is a type for each kind of event: an `OrderChangeData` for ' +
    'changes of the order and a `PaymentEventData` for its payments. Facts that an older version did ' +
    'not store are null.',
})
export abstract class OrderEventData {
  @Field(() => GraphQLCurrencyCode, { description: 'The currency of its amounts.' })
  currency!: string;
}

/** The type of the data of one kind of event, and the values of its fields besides `currency`. */
export interface EventDataType {
  readonly type: abstract new () => OrderEventData;
  read(facts: StoredFacts): object;
}

/** The types of the data by the type of the event as it is stored. */
export type EventDataTypes = Readonly<Record<string, EventDataType>>;

/** @param currency of events that state none */
export function readEventData(
  { type, read }: EventDataType,
  stored: Readonly<Record<string, unknown>>,
  currency: string,
): OrderEventData {
  const facts = new StoredFacts(stored, currency);
  return Object.assign({ __typename: type.name, currency: facts.currency }, read(facts));
}
