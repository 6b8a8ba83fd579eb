import { Field, Int, ObjectType } from 'type-graphql';
import { MutationPayload, UserError } from '../../platform/graphql/errors/user-errors.ts';
import { connectionOf } from '../../platform/graphql/lists/connections.ts';
import { SignInPayload } from './sessions/sessions.payloads.ts';
import { User } from './user.entity.ts';

@ObjectType({ implements: UserError, description: 'E-mail and password do not belong together.' })
/** @public */
export class InvalidCredentialsError extends UserError {}

@ObjectType({
  implements: UserError,
  description:
    'It failed too often, for this account or from this network address, and is not tried for a while.',
})
/** @public */
export class TooManyAttemptsError extends UserError {
  @Field(() => Int, { description: 'Seconds until it may be tried again.' })
  retryAfter!: number;
}

@ObjectType({ description: 'A successful sign-in.' })
export class LoginPayload extends SignInPayload {}

@ObjectType({
  description: 'The answer of changePassword: the tokens of a new session, the old ones have ended.',
})
export class ChangePasswordPayload extends SignInPayload {}

@ObjectType({ description: 'The answer of createUser.' })
export class CreateUserPayload extends MutationPayload {
  @Field(() => User, { nullable: true, description: 'The new account.' })
  user?: User;
}

@ObjectType({ description: 'The answer of updateUserRole.' })
export class UpdateUserRolePayload extends MutationPayload {
  @Field(() => User, { nullable: true, description: 'The account as it is now.' })
  user?: User;
}

@ObjectType({ description: 'The answer of deactivateUser.' })
export class DeactivateUserPayload extends MutationPayload {
  @Field(() => User, { nullable: true, description: 'The account as it is now.' })
  user?: User;
}

export const UserConnection = connectionOf(User, { name: 'User' });
