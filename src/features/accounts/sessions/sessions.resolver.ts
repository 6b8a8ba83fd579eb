import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Conditions } from '../../../platform/db/filtering/conditions.ts';
import { compileFilter } from '../../../platform/db/filtering/filter.ts';
import { countRows, readPage } from '../../../platform/db/paging/page.ts';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import { type Connection, toConnection } from '../../../platform/graphql/lists/connections.ts';
import { NEWEST_FIRST, sortOf, TIME_SORTS } from '../../../platform/graphql/lists/sort-input.ts';
import { TIME_FIELDS } from '../../../platform/graphql/lists/time-conditions.ts';
import { mutate } from '../../../platform/graphql/mutation.ts';
import { uuidOf } from '../../../platform/inputs/node-ids.ts';
import { encodeId } from '../../../values/ids.ts';
import { EndSessionInput, LogoutInput, RefreshSessionInput, SessionsArgs } from './sessions.inputs.ts';
import { IS_OPEN } from './sessions.loaders.ts';
import {
  EndSessionPayload,
  LogoutEverywherePayload,
  LogoutPayload,
  RefreshSessionPayload,
  SessionConnection,
} from './sessions.payloads.ts';
import type { SessionsService } from './sessions.service.ts';
import { sessionClient, signInAnswer } from './sign-in-answer.ts';
import { UserSession } from './user-session.entity.ts';

@Resolver(() => UserSession)
export class SessionsResolver {
  readonly #sessions: SessionsService;

  constructor(sessions: SessionsService) {
    this.#sessions = sessions;
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is the session of this request.' })
  isCurrent(@Root() { id }: Row<UserSession>, @Ctx() { viewer }: RequestContext): boolean {
    return viewer?.sessionId === id;
  }

  @Can('update', 'OwnAccount')
  @Query(() => SessionConnection, {
    description: 'Open sessions of your account. The newest come first by default.',
  })
  async sessions(
    @Args(() => SessionsArgs) list: SessionsArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Row<UserSession>>> {
    const { userId } = context.viewer!;
    const conditions = new Conditions()
      .and('t.store_id = ?', context.store.id)
      .and('t.user_id = ?', userId)
      .and(IS_OPEN);
    compileFilter({ where: list.where, fields: TIME_FIELDS, conditions });
    const source = { reader: context.reader, entity: UserSession, conditions };
    const sort = sortOf(TIME_SORTS, list.sortBy, NEWEST_FIRST);
    return toConnection(await readPage({ ...source, sort, page: list }), () => countRows(source));
  }

  @Mutation(() => RefreshSessionPayload, {
    description:
      'Exchanges a refresh token for new tokens. A refresh token is single-use; reuse ends the session.',
  })
  refreshSession(
    @Arg('input', () => RefreshSessionInput, { description: 'The refresh token, unless it is in a cookie.' })
    { refreshToken }: RefreshSessionInput,
    @Ctx() context: RequestContext,
  ): Promise<RefreshSessionPayload> {
    return mutate<RefreshSessionPayload>(context, async () =>
      signInAnswer(
        context,
        await this.#sessions.refresh(
          context.actor,
          refreshToken ?? context.cookies?.refreshToken ?? '',
          sessionClient(context),
        ),
      ),
    );
  }

  @Mutation(() => LogoutPayload, {
    description: 'Ends the session of this request. Every server refuses its tokens within a second.',
  })
  logout(
    @Arg('input', () => LogoutInput, {
      nullable: true,
      description: 'The session to end. The default is the session of this request.',
    })
    input: LogoutInput | null,
    @Ctx() context: RequestContext,
  ): Promise<LogoutPayload> {
    return mutate<LogoutPayload>(context, async () => {
      await this.#sessions.logout(context.actor, input?.refreshToken ?? context.cookies?.refreshToken);
      context.cookies?.forget();
      return {};
    });
  }

  @Can('update', 'OwnAccount')
  @Mutation(() => LogoutEverywherePayload, { description: 'Ends all sessions of your account.' })
  logoutEverywhere(@Ctx() context: RequestContext): Promise<LogoutEverywherePayload> {
    return mutate<LogoutEverywherePayload>(context, async () => {
      await this.#sessions.endAll(context.actor, context.viewer!.userId, 'LOGOUT');
      context.cookies?.forget();
      return {};
    });
  }

  @Can('update', 'OwnAccount')
  @Mutation(() => EndSessionPayload, { description: 'Ends one session of your account.' })
  endSession(
    @Arg('input', () => EndSessionInput, { description: 'The session.' }) input: EndSessionInput,
    @Ctx() context: RequestContext,
  ): Promise<EndSessionPayload> {
    return mutate<EndSessionPayload>(context, async () => {
      const sessionId = uuidOf('ses', input.sessionId, 'sessionId');
      await this.#sessions.endOwn(context.actor, sessionId);
      return { deletedId: encodeId('ses', sessionId) };
    });
  }
}
