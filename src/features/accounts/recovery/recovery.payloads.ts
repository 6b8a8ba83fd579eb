import { ObjectType } from 'type-graphql';
import { MutationPayload, UserError } from '../../../platform/graphql/errors/user-errors.ts';

@ObjectType({
  implements: UserError,
  description:
    'The token is unknown, already used, expired, or was mailed to another address. Request a new ' + 'one.',
})
/** @public */
export class InvalidTokenError extends UserError {}

@ObjectType({
  description: 'The payload of requestPasswordReset. It is the same whether or not the account exists.',
})
export class RequestPasswordResetPayload extends MutationPayload {}

@ObjectType({ description: 'The payload of resetPassword. Sign in with the new password.' })
export class ResetPasswordPayload extends MutationPayload {}

@ObjectType({ description: 'The payload of requestEmailVerification.' })
export class RequestEmailVerificationPayload extends MutationPayload {}

@ObjectType({ description: 'The payload of verifyEmail.' })
export class VerifyEmailPayload extends MutationPayload {}
