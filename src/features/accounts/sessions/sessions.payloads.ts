import { Field, ObjectType } from 'type-graphql';
import { MutationPayload, UserError } from '../../../platform/graphql/errors/user-errors.ts';
import { connectionOf } from '../../../platform/graphql/lists/connections.ts';
import { User } from '../user.entity.ts';
import { UserSession } from './user-session.entity.ts';

@ObjectType({ implements: UserError, description: 'The sign-in has ended or its token was used before.' })
/** @public */
export class SessionEndedError extends UserError {}

/** The tokens of every mutation that signs in. */
@ObjectType()
export abstract class SignInPayload extends MutationPayload {
  @Field(() => String, { nullable: true, description: 'Send it as "Authorization: Bearer <accessToken>".' })
  accessToken?: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the access token ends; refresh the session before.',
  })
  expiresAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Keep it secret and give it to refreshSession, once, for the next access token.',
  })
  refreshToken?: string | null;

  @Field(() => Date, { nullable: true, description: 'When the session ends unless it is refreshed before.' })
  refreshExpiresAt?: Date | null;

  @Field(() => User, { nullable: true, description: 'The account that is signed in.' })
  user?: User | null;
}

@ObjectType({ description: 'The answer of refreshSession: the next tokens.' })
export class RefreshSessionPayload extends SignInPayload {}

@ObjectType({ description: 'The answer of logout; its tokens are good no more.' })
export class LogoutPayload extends MutationPayload {}

@ObjectType({ description: 'The answer of logoutEverywhere; you are signed out here too.' })
export class LogoutEverywherePayload extends MutationPayload {}

@ObjectType({ description: 'The answer of endSession.' })
export class EndSessionPayload extends MutationPayload {}

export const SessionConnection = connectionOf(UserSession, { name: 'Session' });
