import { Field, ID, ObjectType } from 'type-graphql';
import { MutationPayload, UserError } from '../../../platform/graphql/errors/user-errors.ts';
import { connectionOf } from '../../../platform/graphql/lists/connections.ts';
import { User } from '../user.entity.ts';
import { UserSession } from './user-session.entity.ts';

@ObjectType({
  implements: UserError,
  description: 'The session has ended, or its refresh token was already used.',
})
/** @public */
export class SessionEndedError extends UserError {}

/** The tokens of every mutation that signs in. */
@ObjectType()
export abstract class SignInPayload extends MutationPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'The access token. Send it as `Authorization: Bearer <accessToken>`. Null when it is in a cookie, ' +
      'and when there are user errors.',
  })
  accessToken?: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the access token expires. Refresh the session before that.',
  })
  expiresAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The refresh token. Keep it secret and pass it to `refreshSession` once. Null when it is in a ' +
      'cookie, and when there are user errors.',
  })
  refreshToken?: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the session expires unless it is refreshed before.',
  })
  refreshExpiresAt?: Date | null;

  @Field(() => User, { nullable: true, description: 'The signed-in account.' })
  user?: User | null;
}

@ObjectType({ description: 'The payload of refreshSession. It has the next tokens.' })
export class RefreshSessionPayload extends SignInPayload {}

@ObjectType({ description: "The payload of logout. The session's tokens are no longer valid." })
export class LogoutPayload extends MutationPayload {}

@ObjectType({ description: 'The payload of logoutEverywhere. This session has ended too.' })
export class LogoutEverywherePayload extends MutationPayload {}

@ObjectType({ description: 'The payload of endSession.' })
export class EndSessionPayload extends MutationPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the ended session. Null when there are user errors.',
  })
  deletedId?: string;
}

export const SessionConnection = connectionOf(UserSession, { name: 'Session' });
