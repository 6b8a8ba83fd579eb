import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { Combinable } from '../../../platform/db/filtering/filter.ts';
import { ConnectionArgs } from '../../../platform/graphql/lists/connection-args.ts';
import { ALL_HOLD, ONE_HOLDS } from '../../../platform/graphql/lists/filter-inputs.ts';
import { sortInput, TIME_SORT_DESCRIPTIONS } from '../../../platform/graphql/lists/sort-input.ts';
import { TimeConditions } from '../../../platform/graphql/lists/time-conditions.ts';

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'A session to continue.' })
export class RefreshSessionInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The latest refresh token of the session. It is single-use. Leave it out when it is in a cookie.',
  })
  refreshToken?: string | null;
}

@InputType({ description: 'A session to end.' })
export class LogoutInput {
  @Field(() => String, {
    nullable: true,
    description: 'A refresh token, which also ends the session when the access token has expired.',
  })
  refreshToken?: string | null;
}

@InputType({ description: 'One of your own sessions to end.' })
export class EndSessionInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;
}

@InputType({ description: 'Conditions on sessions. All of them must hold.' })
export class SessionWhere extends TimeConditions implements Combinable<SessionWhere> {
  @Field(() => [SessionWhere], optional(ALL_HOLD))
  and?: SessionWhere[] | null;

  @Field(() => [SessionWhere], optional(ONE_HOLDS))
  or?: SessionWhere[] | null;

  @Field(() => SessionWhere, optional('This does not hold.'))
  not?: SessionWhere | null;
}

const SessionSort = sortInput('Session', TIME_SORT_DESCRIPTIONS);
type SessionSort = InstanceType<typeof SessionSort>;

@ArgsType()
export class SessionsArgs extends ConnectionArgs {
  @Field(() => SessionWhere, optional('Returns only sessions that match these conditions.'))
  where?: SessionWhere | null;

  @Field(() => SessionSort, optional('The sort order. The newest come first by default.'))
  sortBy?: SessionSort | null;
}
