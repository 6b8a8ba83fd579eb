import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { StoreOwned } from '../../../platform/db/store-owned.ts';

/** Why a session ended early. It is kept for investigating a theft. */
export type SessionEnd =
  | 'LOGOUT'
  | 'ENDED_BY_USER'
  | 'REFRESH_TOKEN_REPLAYED'
  | 'PASSWORD_CHANGED'
  | 'PASSWORD_RESET'
  | 'ROLE_CHANGED'
  | 'ACCOUNT_CLOSED'
  | 'TOO_MANY';

@ObjectType('Session', {
  description:
    'One sign-in of an account: a browser or a program, until it signs out or is not used for long.',
})
@Entity({ tableName: 'user_sessions' })
export class UserSession extends StoreOwned {
  @Property({ type: 'uuid' })
  userId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the client calls itself, as it was when last used; up to 300 characters.',
  })
  @Property({ type: 'text', nullable: true })
  userAgent?: string | null;

  @Field({ description: 'The network address it was last used from.' })
  @Property({ type: 'text' })
  address!: string;

  @Field(() => Date, { description: 'When it last got an access token.' })
  @Property({ type: 'timestamptz' })
  lastUsedAt!: Date;

  @Field(() => Date, { description: 'When it ends by itself unless it is used before.' })
  @Property({ type: 'timestamptz' })
  expiresAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  endedAt?: Date | null;

  @Property({ type: 'text', nullable: true })
  endReason?: SessionEnd | null;
}
