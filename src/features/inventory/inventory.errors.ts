import { Field, Int, ObjectType } from 'type-graphql';
import { DomainError, ErrorCode, type UserErrorData } from '../../platform/errors/domain-error.ts';
import { invalid } from '../../platform/errors/standard-errors.ts';
import { UserError } from '../../platform/graphql/errors/user-errors.ts';

/**
 * The largest quantity on hand. More is a mistake, and far more exceeds the column. The SQL function `move_stock`
 * enforces it.
 */
export const MAX_ON_HAND = 1_000_000_000;

@ObjectType({
  implements: UserError,
  description: 'Less stock is available than requested. Nothing was taken.',
})
/** @public */
export class InsufficientStockError extends UserError {
  @Field({ description: 'SKU of the variant.' })
  sku!: string;

  @Field(() => Int, { description: 'Requested quantity.' })
  requested!: number;

  @Field(() => Int, { description: 'Available quantity.' })
  available!: number;
}

@ObjectType({
  implements: UserError,
  description: 'The quantity on hand differs from the expected one. Nothing was changed.',
})
/** @public */
export class UnexpectedStockError extends UserError {
  @Field(() => Int, { description: 'Present quantity on hand.' })
  onHand!: number;
}

export interface Shortage {
  readonly sku: string;
  readonly requested: number;
  readonly available: number;
  /** The path of the request in the input. */
  readonly field?: string | undefined;
}

/** A message that describes the shortage. */
export function shortageMessage({ sku, requested, available }: Shortage): string {
  return `Of ${sku} there are ${available} available, not ${requested}.`;
}

/** A DomainError with one user error for each variant that lacks stock. */
export function insufficientStock(shortages: readonly [Shortage, ...Shortage[]]): DomainError {
  const [first, ...others] = shortages;
  return new DomainError(shortageError(first), ...others.map(shortageError));
}

function shortageError({ sku, requested, available, field }: Shortage): UserErrorData {
  return {
    __typename: 'InsufficientStockError',
    code: ErrorCode.INSUFFICIENT_STOCK,
    message: shortageMessage({ sku, requested, available }),
    field: field === undefined ? null : field.split('.'),
    sku,
    requested,
    available,
  };
}

export function unexpectedStock(onHand: number): DomainError {
  return new DomainError({
    __typename: 'UnexpectedStockError',
    code: ErrorCode.VERSION_CONFLICT,
    message: `There are ${onHand} on hand now; read it again and retry.`,
    field: ['expectedOnHand'],
    onHand,
  });
}

/**
 * The error for a change of stock that is out of range.
 *
 * @param move difference negative for what was to leave, of which `available` is there to take
 */
export function outOfRange(move: { sku: string; difference: number; available: number }): DomainError {
  const { sku, difference, available } = move;
  if (difference > 0) return invalid('quantity', `A location holds at most ${MAX_ON_HAND} of a variant.`);
  return insufficientStock([{ sku, requested: -difference, available }]);
}
