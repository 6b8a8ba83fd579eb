import { Field, ObjectType } from 'type-graphql';
import { DomainError, ErrorCode } from '../../platform/errors/domain-error.ts';
import { invalid } from '../../platform/errors/standard-errors.ts';
import { UserError } from '../../platform/graphql/errors/user-errors.ts';
import { formatAmount, MAX_ORDER_AMOUNT } from '../../values/money.ts';
import { OrderStatus } from './order-status.ts';

@ObjectType({ implements: UserError, description: 'The status of the order cannot change like this.' })
/** @public */
export class IllegalTransitionError extends UserError {
  @Field(() => OrderStatus, { description: 'The present status.' })
  from!: OrderStatus;

  @Field(() => OrderStatus, { description: 'The requested status.' })
  to!: OrderStatus;

  @Field(() => [OrderStatus], {
    description: 'The statuses that are allowed instead. Empty when the order has ended.',
  })
  allowed!: OrderStatus[];
}

export function illegalTransition(options: {
  from: OrderStatus;
  to: OrderStatus;
  allowed: readonly OrderStatus[];
}): DomainError {
  const { from, to, allowed } = options;
  const ways = allowed.length > 0 ? `it may become ${allowed.join(' or ')}` : 'nothing follows';
  return new DomainError({
    __typename: 'IllegalTransitionError',
    code: ErrorCode.ILLEGAL_TRANSITION,
    message: `An order that is ${from} cannot become ${to}; ${ways}.`,
    field: ['status'],
    ...options,
  });
}

/** The error for an amount above the largest amount of an order. */
export function tooLarge(field: string, currency: string): DomainError {
  return invalid(field, `An order costs at most ${formatAmount(MAX_ORDER_AMOUNT, currency)} ${currency}.`);
}
