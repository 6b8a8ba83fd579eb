import { type Actor, systemActor } from '../../../platform/auth/actor.ts';
import { hashSecretToken, newSecretToken } from '../../../platform/auth/secret-tokens.ts';
import type { AccessTokens } from '../../../platform/auth/tokens.ts';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import { notFound } from '../../../platform/errors/standard-errors.ts';
import { newId } from '../../../values/ids.ts';
import { sessionEnded } from '../accounts.errors.ts';
import { type User, UserRole } from '../user.entity.ts';
import type { EndedSessions } from './ended-sessions.ts';
import {
  endSessions,
  openSession,
  rotateToken,
  type SessionAccount,
  type SessionClient,
  sessionOfToken,
} from './sessions.locks.ts';
import { MAX_USER_AGENT_LENGTH, type SessionEnd } from './user-session.entity.ts';

/** The result of a sign-in. */
export interface SignedIn {
  readonly userId: string;
  readonly accessToken: string;
  readonly expiresAt: Date;
  readonly refreshToken: string;
  readonly refreshExpiresAt: Date;
}

/** Maximum open sessions. A further one ends the least recently used one. Programs of staff may sign in repeatedly. */
const MAX_CUSTOMER_SESSIONS = 100;
const MAX_STAFF_SESSIONS = 10_000;

/** Opens, refreshes and ends sessions. */
export class SessionsService {
  readonly #transactions: Transactions;
  readonly #tokens: AccessTokens;
  readonly #ended: EndedSessions;
  readonly #refreshSeconds: number;

  constructor(parts: {
    transactions: Transactions;
    tokens: AccessTokens;
    ended: EndedSessions;
    refreshSeconds: number;
  }) {
    this.#transactions = parts.transactions;
    this.#tokens = parts.tokens;
    this.#ended = parts.ended;
    this.#refreshSeconds = parts.refreshSeconds;
  }

  /** @throws DomainError SESSION_ENDED if the account has changed since it was authenticated */
  async open(account: Row<User>, client: SessionClient): Promise<SignedIn & { sessionId: string }> {
    const { storeId } = account;
    const sessionId = newId();
    const next = this.#nextToken(storeId, client);
    const opened = await this.#transactions.runAutocommit((em) =>
      openSession(em, { ...next.issue, sessionId, account }),
    );
    if (!opened) throw sessionEnded();
    const { expiresAt, others } = opened;
    const { id: userId, role, name, customerId = null } = account;
    const kept = role === UserRole.CUSTOMER ? MAX_CUSTOMER_SESSIONS : MAX_STAFF_SESSIONS;
    if (others >= kept) await this.#endOldest({ storeId, userId, kept });
    const session = { sessionId, userId, role, name, customerId, expiresAt };
    return { ...this.#signedIn(storeId, session, next.refreshToken), sessionId };
  }

  /**
   * Exchanges a refresh token for new tokens. It is single-use: of concurrent callers one gets the tokens. Reuse after
   * the grace period means that the token was stolen, by this caller or the earlier one, so the session ends.
   *
   * @throws DomainError SESSION_ENDED
   */
  async refresh(actor: Actor, refreshToken: string, client: SessionClient): Promise<SignedIn> {
    const { storeId } = actor;
    const usedHash = hashSecretToken(refreshToken);
    const next = this.#nextToken(storeId, client);
    const session = await this.#transactions.runAutocommit((em) =>
      rotateToken(em, { ...next.issue, usedHash }),
    );
    if (session) return this.#signedIn(storeId, session, next.refreshToken);
    await this.#endWhenReplayed(actor, usedHash);
    throw sessionEnded('refreshToken');
  }

  /** Ends the session of an access token, of a refresh token, or of both. Invalid tokens are not an error. */
  async logout(actor: Actor, refreshToken: string | undefined): Promise<void> {
    const { viewer, storeId } = actor;
    const ended = await this.#transactions.run(async (em) => {
      const ids: string[] = [];
      const reason = 'LOGOUT';
      if (viewer) ids.push(...(await endSessions(em, { ...viewer, actor, reason })));
      const held =
        refreshToken && (await sessionOfToken(em, { storeId, tokenHash: hashSecretToken(refreshToken) }));
      if (held) ids.push(...(await endSessions(em, { ...held, actor, reason })));
      return ids;
    });
    this.#ended.note(ended);
  }

  async #endOldest(account: { storeId: string; userId: string; kept: number }): Promise<void> {
    const { storeId, ...beyond } = account;
    const ending = { ...beyond, actor: systemActor(storeId, 'sessions') };
    const ended = await this.#transactions.run((em) => endSessions(em, { ...ending, reason: 'TOO_MANY' }));
    this.#ended.note(ended);
  }

  /** Ends every session of the account. */
  async endAll(actor: Actor, userId: string, reason: SessionEnd): Promise<void> {
    this.#ended.note(await this.#transactions.run((em) => endSessions(em, { actor, userId, reason })));
  }

  /** Ends one of the viewer's own sessions. @throws DomainError NOT_FOUND, also if it has already ended */
  async endOwn(actor: Actor, sessionId: string): Promise<void> {
    const { userId = '' } = actor.viewer ?? {};
    const ended = await this.#transactions.run((em) =>
      endSessions(em, { actor, userId, sessionId, reason: 'ENDED_BY_USER' }),
    );
    if (ended.length === 0) throw notFound('session', 'sessionId');
    this.#ended.note(ended);
  }

  async #endWhenReplayed(actor: Actor, tokenHash: Buffer): Promise<void> {
    const ended = await this.#transactions.run(async (em) => {
      const held = await sessionOfToken(em, { storeId: actor.storeId, tokenHash });
      if (!held?.isReplayed) return [];
      return endSessions(em, { ...held, actor, reason: 'REFRESH_TOKEN_REPLAYED' });
    });
    this.#ended.note(ended);
  }

  #nextToken(storeId: string, { userAgent, address }: SessionClient) {
    const refreshToken = newSecretToken();
    const tokenHash = hashSecretToken(refreshToken);
    const client = { address, userAgent: userAgent?.replaceAll('\0', '').slice(0, MAX_USER_AGENT_LENGTH) };
    return { refreshToken, issue: { storeId, tokenHash, seconds: this.#refreshSeconds, client } };
  }

  #signedIn(storeId: string, session: SessionAccount, refreshToken: string): SignedIn {
    const { customerId, expiresAt: refreshExpiresAt, ...viewer } = session;
    const { token, expiresAt } = this.#tokens.sign({ ...viewer, storeId, ...(customerId && { customerId }) });
    return { userId: viewer.userId, accessToken: token, expiresAt, refreshToken, refreshExpiresAt };
  }
}
