import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, eventMetadata } from '../../../platform/auth/actor.ts';
import { runCtes, sql } from '../../../platform/db/sql.ts';
import { appendEvents } from '../../../platform/events/event-log.ts';
import { encodeId } from '../../../values/ids.ts';
import type { UserRole } from '../user.entity.ts';
import type { SessionEnd } from './user-session.entity.ts';

export const SESSION_ENDED = 'session.ended';

/**
 * Within this time after its use a refresh token is refused but not taken for stolen: two tabs, or a client whose
 * answer got lost, do the same in good faith.
 */
const GRACE = "interval '10 seconds'";

/** Where a session is used from. */
export interface SessionClient {
  readonly userAgent: string | undefined;
  readonly address: string;
}

interface Issue {
  readonly storeId: string;
  readonly tokenHash: Buffer;
  /** How long the refresh token is good for. */
  readonly seconds: number;
  readonly client: SessionClient;
}

/** Whom a session belongs to, as of now. */
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
 * @param account as it was when it proved itself
 * @returns when the token ends, and how many other sessions of the account are open; undefined when the account has
 *   another password or role by now, or is closed
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

/** Of any number of callers at once the update lets one through: the others wait for its row and find it used. */
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

/** Exchanges a refresh token for the next one. @returns undefined when it is not good any more */
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

/** The session a refresh token was issued for, and whether it was used before, longer ago than good faith explains. */
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
 * Ends the open sessions of an account, one of them, or the oldest beyond a number, with an event each, by which every instance learns of it.
 *
 * @returns the raw ids of those it ended
 */
export async function endSessions(
  em: EntityManager,
  ending: {
    readonly actor: Actor;
    readonly userId: string;
    readonly sessionId?: string;
    /** So many stay, those that were used last. */
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

/** Removes what sessions tell about the person: what they were used with and from where. */
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
