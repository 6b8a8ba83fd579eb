import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { StoreOwned } from '../../../platform/db/store-owned.ts';
import { Node } from '../../../platform/graphql/node.resolver.ts';

/** A longer `User-Agent` is cut. */
export const MAX_USER_AGENT_LENGTH = 300;

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
  implements: Node,
  description:
    'A sign-in of an account by a browser or a program. It lasts until it is signed out or not used ' +
    'for a long time.',
})
@Entity({ tableName: 'user_sessions' })
export class UserSession extends StoreOwned {
  @Property({ type: 'uuid' })
  userId!: string;

  @Field(() => String, {
    nullable: true,
    description: `The \`User-Agent\` of the client when last used, cut to ${MAX_USER_AGENT_LENGTH} characters. Null when it sent none.`,
  })
  @Property({ type: 'text', nullable: true })
  userAgent?: string | null;

  @Field({ description: 'The network address from which it was last used.' })
  @Property({ type: 'text' })
  address!: string;

  @Field(() => Date, { description: 'When the client last got an access token.' })
  @Property({ type: 'timestamptz' })
  lastUsedAt!: Date;

  @Field(() => Date, { description: 'When the session expires unless it is refreshed before.' })
  @Property({ type: 'timestamptz' })
  expiresAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  endedAt?: Date | null;

  @Property({ type: 'text', nullable: true })
  endReason?: SessionEnd | null;
}
