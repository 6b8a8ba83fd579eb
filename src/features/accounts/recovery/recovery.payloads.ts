import { ObjectType } from 'type-graphql';
import { MutationPayload, UserError } from '../../../platform/graphql/errors/user-errors.ts';

@ObjectType({
  implements: UserError,
  description:
    'The token is unknown, was used, is too old, or was mailed to another address; ask for a new one.',
})
/** @public */
export class InvalidTokenError extends UserError {}

@ObjectType({
  description: 'The answer of requestPasswordReset: the same whether or not there is such an account.',
})
export class RequestPasswordResetPayload extends MutationPayload {}

@ObjectType({ description: 'The answer of resetPassword: sign in with the new password.' })
export class ResetPasswordPayload extends MutationPayload {}

@ObjectType({ description: 'The answer of requestEmailVerification.' })
export class RequestEmailVerificationPayload extends MutationPayload {}

@ObjectType({ description: 'The answer of verifyEmail.' })
export class VerifyEmailPayload extends MutationPayload {}
