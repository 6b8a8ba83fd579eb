import { Field, Int, ObjectType } from 'type-graphql';
import { MutationPayload, UserError } from '../../platform/graphql/errors/user-errors.ts';
import { connectionOf } from '../../platform/graphql/lists/connections.ts';
import { SignInPayload } from './sessions/sessions.payloads.ts';
import { User } from './user.entity.ts';

@ObjectType({ implements: UserError, description: 'The e-mail address or the password is wrong.' })
/** @public */
export class InvalidCredentialsError extends UserError {}

@ObjectType({
  implements: UserError,
  description:
    'There were too many attempts for this account, mailbox or order, or from this network address. ' +
    'Further ones are refused for some time.',
})
/** @public */
export class TooManyAttemptsError extends UserError {
  @Field(() => Int, { description: 'Seconds until the next attempt is allowed.' })
  retryAfter!: number;
}

@ObjectType({ description: 'The payload of login.' })
export class LoginPayload extends SignInPayload {}

@ObjectType({
  description:
    'The payload of changePassword. It has the tokens of a new session; the previous sessions have ' +
    'ended.',
})
export class ChangePasswordPayload extends SignInPayload {}

@ObjectType({ description: 'The payload of createUser.' })
export class CreateUserPayload extends MutationPayload {
  @Field(() => User, { nullable: true, description: 'The new account.' })
  user?: User;
}

@ObjectType({ description: 'The payload of updateUserRole.' })
export class UpdateUserRolePayload extends MutationPayload {
  @Field(() => User, { nullable: true, description: 'The changed account.' })
  user?: User;
}

@ObjectType({ description: 'The payload of deactivateUser.' })
export class DeactivateUserPayload extends MutationPayload {
  @Field(() => User, { nullable: true, description: 'The changed account.' })
  user?: User;
}

export const UserConnection = connectionOf(User, { name: 'User' });
