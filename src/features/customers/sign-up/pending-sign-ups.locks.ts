import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/db/sql.ts';
import { newId } from '../../../values/ids.ts';
import { CONFIRMATION_LINK } from '../../accounts/mails/link-lifetimes.ts';
import { UserRole } from '../../accounts/user.entity.ts';
import type { PreparedCustomer } from './customer-account.ts';

/** The job that checks whether the address has an account, and mails accordingly. */
export const MAIL_SIGN_UP = 'mailSignUp';

interface PendingId {
  readonly storeId: string;
  readonly id: string;
}

const BEGIN = `
  with pending as (
    insert into pending_sign_ups (id, store_id, email, name, phone, password_hash, expires_at)
    values ($1, $2, $3, $4, $5, $6, now() + interval '${CONFIRMATION_LINK.seconds} seconds')
    returning id, store_id
  )
  select enqueue_job($7, json_build_object('storeId', store_id, 'id', id)) from pending`;

/** Stores a sign-up for as long as its link works, and enqueues its job, in one statement that is the same for every address. */
export async function insertPending(em: EntityManager, account: PreparedCustomer): Promise<void> {
  const { storeId, email, name, phone, passwordHash } = account;
  await sql(em, BEGIN, [newId(), storeId, email, name, phone, passwordHash, MAIL_SIGN_UP]);
}

/** @returns the address of a sign-up without a mail, with its row locked; undefined if there is none */
export async function lockUnmailed(
  em: EntityManager,
  { storeId, id }: PendingId,
): Promise<string | undefined> {
  const [row] = await sql<{ email: string }>(
    em,
    `select email from pending_sign_ups
     where store_id = $1 and id = $2 and token_hash is null and expires_at > now() for update`,
    [storeId, id],
  );
  return row?.email;
}

export async function setPendingToken(
  em: EntityManager,
  { storeId, id, tokenHash }: PendingId & { readonly tokenHash: Buffer },
): Promise<void> {
  await sql(em, 'update pending_sign_ups set token_hash = $3 where store_id = $1 and id = $2', [
    storeId,
    id,
    tokenHash,
  ]);
}

export async function deletePending(em: EntityManager, { storeId, id }: PendingId): Promise<void> {
  await sql(em, 'delete from pending_sign_ups where store_id = $1 and id = $2', [storeId, id]);
}

/**
 * Consumes the sign-up of a token. Of concurrent callers one gets it. Other sign-ups of the address are deleted.
 *
 * @returns undefined if the token is unknown, used or expired
 */
export async function takePending(
  em: EntityManager,
  { storeId, tokenHash }: { storeId: string; tokenHash: Buffer },
): Promise<PreparedCustomer | undefined> {
  const [row] = await sql<Omit<PreparedCustomer, 'storeId' | 'role'>>(
    em,
    `with taken as (
       delete from pending_sign_ups where store_id = $1 and token_hash = $2 and expires_at > now()
       returning id, email, name, phone, password_hash
     ), others as (
       delete from pending_sign_ups p using taken
       where p.store_id = $1 and p.email = taken.email and p.id <> taken.id
     )
     select email, name, phone, password_hash as "passwordHash" from taken`,
    [storeId, tokenHash],
  );
  return row && { ...row, storeId, role: UserRole.CUSTOMER };
}
