import { Field, ID, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { ErrorCode, type UserErrorData } from '../../errors/domain-error.ts';

registerEnumType(ErrorCode, {
  name: 'ErrorCode',
  description: 'Why a mutation did not do what it was asked.',
  valuesConfig: {
    VALIDATION: { description: 'An input is malformed or out of bounds.' },
    NOT_FOUND: { description: 'There is no such thing in this store, or it is not yours.' },
    ALREADY_EXISTS: { description: 'Something else already has this unique value.' },
    VERSION_CONFLICT: { description: 'It changed since the version you expected; read it again and retry.' },
    ILLEGAL_TRANSITION: { description: 'The status cannot change in this way.' },
    INSUFFICIENT_STOCK: { description: 'Less is available than was asked for.' },
    IDEMPOTENCY_MISMATCH: { description: 'The idempotency key was used before with other arguments.' },
    PAYMENT_DECLINED: { description: 'The payment provider declined.' },
    INVALID_TOKEN: { description: 'A mailed token is unknown, used or too old.' },
    INVALID_CREDENTIALS: { description: 'E-mail and password do not belong together.' },
    SESSION_ENDED: { description: 'The sign-in has ended or its token was used before; sign in again.' },
    TOO_MANY_ATTEMPTS: { description: 'It failed too often; `retryAfter` says when to try again.' },
    CART_EMPTY: { description: 'A cart without items cannot be checked out.' },
    NOT_ALLOWED_NOW: { description: 'The current state does not allow this.' },
  },
});

@InterfaceType({
  description: 'Something a person can act on; the types behind it carry the way out.',
  resolveType: (error: UserErrorData) => error.__typename,
})
export abstract class UserError {
  @Field(() => ErrorCode, { description: 'What kind of mistake it is, for programs.' })
  code!: ErrorCode;

  @Field({ description: 'What is wrong and what to do, for people.' })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Path of the input that caused it; null when no single input did.',
  })
  field?: string[];
}

@ObjectType({
  implements: UserError,
  description: 'An input is malformed, out of bounds or refers to nothing usable.',
})
/** @public */
export class ValidationError extends UserError {}

@ObjectType({
  implements: UserError,
  description: 'There is no such thing in this store, or it is not yours.',
})
/** @public */
export class NotFoundError extends UserError {}

@ObjectType({
  implements: UserError,
  description: 'The input is sound but the current state does not allow it.',
})
/** @public */
export class ConflictError extends UserError {}

@ObjectType({
  implements: UserError,
  description: 'The idempotency key belongs to a call with other arguments.',
})
/** @public */
export class IdempotencyMismatchError extends UserError {}

@ObjectType({ implements: UserError, description: 'It changed since the version you expected.' })
/** @public */
export class VersionConflictError extends UserError {
  @Field({ description: 'The version it has now.' })
  currentVersion!: number;

  @Field(() => ID, { nullable: true, description: 'Id of what changed.' })
  subjectId?: string;
}

/** The base of every mutation payload. */
@ObjectType()
export abstract class MutationPayload {
  @Field(() => [UserError], { description: 'Empty when the mutation did what it was asked.' })
  userErrors!: UserError[];
}
