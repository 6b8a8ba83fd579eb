import { Field, ID, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { ErrorCode, type UserErrorData } from '../../errors/domain-error.ts';

registerEnumType(ErrorCode, {
  name: 'ErrorCode',
  description: 'Why a mutation failed. Programs can branch on it.',
  valuesConfig: {
    VALIDATION: { description: 'An input is malformed or out of range.' },
    NOT_FOUND: { description: 'The object does not exist in this store, or you may not use it.' },
    ALREADY_EXISTS: { description: 'Another object already has this unique value.' },
    VERSION_CONFLICT: {
      description: 'The object has changed since the expected version. Read it again and retry.',
    },
    ILLEGAL_TRANSITION: { description: 'The status cannot change like this.' },
    INSUFFICIENT_STOCK: { description: 'Less stock is available than requested.' },
    IDEMPOTENCY_MISMATCH: { description: 'The idempotency key was used before with a different input.' },
    PAYMENT_DECLINED: { description: 'The payment provider declined the payment.' },
    INVALID_TOKEN: { description: 'The token from a mail is unknown, already used or expired.' },
    INVALID_CREDENTIALS: { description: 'The e-mail address or the password is wrong.' },
    SESSION_ENDED: {
      description: 'The session has ended, or its refresh token was already used. Sign in again.',
    },
    TOO_MANY_ATTEMPTS: {
      description: 'There were too many attempts. `retryAfter` states when to try again.',
    },
    CART_EMPTY: { description: 'A cart without items cannot be checked out.' },
    CURRENCY_NOT_SOLD: { description: 'The store does not sell in this currency.' },
    NO_PRICE: { description: 'A variant has no price in the currency of the cart or the order.' },
    NOT_ALLOWED_NOW: { description: 'The present state does not allow this.' },
  },
});

@InterfaceType({
  description: 'An error that a user can fix. Its types have further fields.',
  resolveType: (error: UserErrorData) => error.__typename,
})
export abstract class UserError {
  @Field(() => ErrorCode, { description: 'The kind of error, for programs.' })
  code!: ErrorCode;

  @Field({ description: 'What is wrong and what to do, in English, for people.' })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'Path of the input that caused the error, from the argument on: `["input", "items", "0", "quantity"]`. Null ' +
      'when no single input did.',
  })
  field?: string[];
}

@ObjectType({
  implements: UserError,
  description: 'An input is malformed, out of range or refers to something that cannot be used.',
})
/** @public */
export class ValidationError extends UserError {}

@ObjectType({
  implements: UserError,
  description: 'The object does not exist in this store, or you may not use it.',
})
/** @public */
export class NotFoundError extends UserError {}

@ObjectType({
  implements: UserError,
  description: 'The input is valid, but the present state does not allow the change.',
})
/** @public */
export class ConflictError extends UserError {}

@ObjectType({
  implements: UserError,
  description: 'The idempotency key was used before with a different input.',
})
/** @public */
export class IdempotencyMismatchError extends UserError {}

@ObjectType({ implements: UserError, description: 'The object has changed since the expected version.' })
/** @public */
export class VersionConflictError extends UserError {
  @Field(() => Int, { description: 'The present version of the object.' })
  currentVersion!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the object that has changed. Null when the error concerns no single object.',
  })
  subjectId?: string;
}

/** The base of every mutation payload. */
@ObjectType()
export abstract class MutationPayload {
  @Field(() => [UserError], { description: 'The reasons why the mutation failed. Empty when it succeeded.' })
  userErrors!: UserError[];
}
