import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, eventMetadata } from '../../../platform/auth/actor.ts';
import { runCtes, sql } from '../../../platform/db/sql.ts';
import { appendEvents } from '../../../platform/events/event-log.ts';
import { encodeId } from '../../../values/ids.ts';
import type { UserRole } from '../user.entity.ts';
import type { SessionEnd } from './user-session.entity.ts';

export const SESSION_ENDED = 'session.ended';

/**
 * Within this time after its first use a refresh token is refused, but not treated as stolen: two tabs, or a client
 * that lost the answer, may use it again.
 */
const GRACE = "interval '10 seconds'";

/** The client of a session. */
export interface SessionClient {
  readonly userAgent: string | undefined;
  readonly address: string;
}

interface Issue {
  readonly storeId: string;
  readonly tokenHash: Buffer;
  /** Lifetime of the refresh token. */
  readonly seconds: number;
  readonly client: SessionClient;
}

/** The current account of a session. */
export interface SessionAccount {
  readonly sessionId: string;
  readonly userId: string;
  readonly role: UserRole;
  readonly name: string;
  readonly customerId: string | null;
  readonly expiresAt: Date;
}

const OPEN = `
  insert into user_sessions (id, store_id, user_id, user_agent, address, expires_at)
  select $1::uuid, u.store_id, u.id, $2::text, $3::text, now() + make_interval(secs => $4)
  from users u
  where u.store_id = $5 and u.id = $6 and u.is_active and u.password_hash = $7 and u.role = $8
  for share
  returning id, store_id, user_id, expires_at`;

const ISSUE = `
  insert into refresh_tokens (token_hash, store_id, session_id, expires_at)
  select $1::bytea, store_id, id, expires_at from session`;

/**
 * Opens a session with its first refresh token, in one statement.
 *
 * @param account the account when it was authenticated
 * @returns when the token expires, and the number of the account's other open sessions; undefined if the account's
 *   password or role has changed or the account is closed
 */
export async function openSession(
  em: EntityManager,
  issue: Issue & {
    readonly sessionId: string;
    readonly account: { readonly id: string; readonly passwordHash: string; readonly role: UserRole };
  },
): Promise<{ expiresAt: Date; others: number } | undefined> {
  const { storeId, tokenHash, seconds, client, sessionId, account } = issue;
  const values = [sessionId, client.userAgent ?? null, client.address, seconds, storeId];
  const [row] = await runCtes<{ expiresAt: Date | string; others: string }>(
    em,
    [
      { as: 'session', text: OPEN, values: [...values, account.id, account.passwordHash, account.role] },
      { as: 'issued', text: ISSUE, values: [tokenHash] },
    ],
    `select expires_at as "expiresAt", (
       select count(*) from user_sessions other where other.user_id = session.user_id and other.ended_at is null
     ) as others from session`,
  );
  return row && { expiresAt: new Date(row.expiresAt), others: Number(row.others) };
}

/** Of concurrent callers one succeeds; the others wait for the row and find it used. */
const USE = `
  update refresh_tokens set used_at = now()
  where token_hash = $1 and store_id = $2 and used_at is null and expires_at > now()
  returning session_id`;

const CONTINUE = `
  update user_sessions s
  set last_used_at = now(), updated_at = now(), expires_at = now() + make_interval(secs => $1),
    user_agent = $2::text, address = $3::text
  from used, users u
  where s.id = used.session_id and s.ended_at is null and u.id = s.user_id and u.is_active
  returning s.id, s.store_id, s.expires_at, u.id as user_id, u.role, u.name, u.customer_id`;

/** Exchanges a refresh token for the next one. @returns undefined if it is invalid */
export async function rotateToken(
  em: EntityManager,
  issue: Issue & { readonly usedHash: Buffer },
): Promise<SessionAccount | undefined> {
  const { storeId, tokenHash, usedHash, seconds, client } = issue;
  const [row] = await runCtes<SessionAccount>(
    em,
    [
      { as: 'used', text: USE, values: [usedHash, storeId] },
      { as: 'session', text: CONTINUE, values: [seconds, client.userAgent ?? null, client.address] },
      { as: 'issued', text: ISSUE, values: [tokenHash] },
    ],
    `select id as "sessionId", user_id as "userId", role, name, customer_id as "customerId",
       expires_at as "expiresAt" from session`,
  );
  return row && { ...row, expiresAt: new Date(row.expiresAt) };
}

/** The session of a refresh token, and whether the token was used before the grace period. */
export async function sessionOfToken(
  em: EntityManager,
  { storeId, tokenHash }: { readonly storeId: string; readonly tokenHash: Buffer },
): Promise<{ sessionId: string; userId: string; isReplayed: boolean } | undefined> {
  const [row] = await sql<{ sessionId: string; userId: string; isReplayed: boolean }>(
    em,
    `select t.session_id as "sessionId", s.user_id as "userId",
       coalesce(t.used_at < now() - ${GRACE}, false) as "isReplayed"
     from refresh_tokens t join user_sessions s on s.id = t.session_id
     where t.token_hash = $1 and t.store_id = $2`,
    [tokenHash, storeId],
  );
  return row;
}

/**
 * Ends all open sessions of an account, one of them, or the oldest beyond a number. Each gets an event, which informs
 * every instance.
 *
 * @returns the raw ids of the ended sessions
 */
export async function endSessions(
  em: EntityManager,
  ending: {
    readonly actor: Actor;
    readonly userId: string;
    readonly sessionId?: string;
    /** Number of the most recently used sessions to keep. */
    readonly kept?: number;
    readonly reason: SessionEnd;
  },
): Promise<string[]> {
  const { actor, userId, sessionId, kept, reason } = ending;
  const ended = await sql<{ id: string }>(
    em,
    `update user_sessions set ended_at = clock_timestamp(), end_reason = $1, updated_at = now()
     where store_id = $2 and user_id = $3 and ended_at is null and ($4::uuid is null or id = $4)
       and ($5::int is null or id in (
         select id from user_sessions where user_id = $3 and ended_at is null
         order by last_used_at desc, id desc offset $5
       ))
     returning id`,
    [reason, actor.storeId, userId, sessionId ?? null, kept ?? null],
  );
  const metadata = eventMetadata(actor);
  await appendEvents(
    em,
    ended.map(({ id }) => ({
      storeId: actor.storeId,
      type: SESSION_ENDED,
      subjectId: id,
      data: { sessionId: encodeId('ses', id), userId: encodeId('usr', userId), reason },
      metadata,
    })),
  );
  return ended.map(({ id }) => id);
}

/** Erases the personal data of sessions: user agents and addresses. */
export async function eraseSessionClients(
  em: EntityManager,
  { storeId, userId }: { readonly storeId: string; readonly userId: string },
): Promise<void> {
  await sql(
    em,
    "update user_sessions set user_agent = null, address = '' where store_id = $1 and user_id = $2",
    [storeId, userId],
  );
}
