import type { EntityManager } from '@mikro-orm/postgresql';
import { hashSecretToken, newSecretToken } from '../../../platform/auth/secret-tokens.ts';
import { sql } from '../../../platform/db/sql.ts';

export type AccountTokenKind = 'RESET_PASSWORD' | 'VERIFY_EMAIL';

/** An account, and the address that its owner claims. */
export interface TokenHolder {
  readonly storeId: string;
  readonly id: string;
  readonly email: string;
}

/**
 * Creates a token, which replaces the account's token of the same kind.
 *
 * @returns 256 random bits; only their SHA-256 is stored
 */
export async function issueAccountToken(
  em: EntityManager,
  account: TokenHolder,
  { kind, seconds }: { readonly kind: AccountTokenKind; readonly seconds: number },
): Promise<string> {
  const token = newSecretToken();
  await sql(
    em,
    `insert into account_tokens (store_id, user_id, kind, email, token_hash, expires_at)
     values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
     on conflict (user_id, kind) do update set email = excluded.email, token_hash = excluded.token_hash,
       expires_at = excluded.expires_at, used_at = null, created_at = now()`,
    [account.storeId, account.id, kind, account.email, hashSecretToken(token), seconds],
  );
  return token;
}

interface TokenClaim {
  readonly storeId: string;
  readonly kind: AccountTokenKind;
  readonly token: string;
}

/** Whether the account is open and still has the address to which the token was mailed. */
const IS_GOOD = `
  t.store_id = $1 and t.kind = $2 and t.token_hash = $3 and t.used_at is null and t.expires_at > now()
  and exists (select from users u where u.id = t.user_id and u.is_active and u.email = t.email)`;

/** Whether the token is valid now. A check before slow work, without a guarantee. */
export async function isValidAccountToken(em: EntityManager, claim: TokenClaim): Promise<boolean> {
  const rows = await sql(em, `select from account_tokens t where ${IS_GOOD}`, valuesOf(claim));
  return rows.length > 0;
}

/**
 * Consumes a token. Of concurrent callers one gets the account; the others wait for the row and find it used.
 *
 * @returns the account's id; undefined if the token is unknown, used, expired or of another address
 */
export async function consumeAccountToken(em: EntityManager, claim: TokenClaim): Promise<string | undefined> {
  const [row] = await sql<{ userId: string }>(
    em,
    `update account_tokens t set used_at = now() where ${IS_GOOD} returning t.user_id as "userId"`,
    valuesOf(claim),
  );
  return row?.userId;
}

/** Deletes the tokens of a closed account, and with them the addresses to which they were mailed. */
export async function deleteAccountTokens(
  em: EntityManager,
  { storeId, id }: Pick<TokenHolder, 'storeId' | 'id'>,
): Promise<void> {
  await sql(em, 'delete from account_tokens where store_id = $1 and user_id = $2', [storeId, id]);
}

function valuesOf({ storeId, kind, token }: TokenClaim): unknown[] {
  return [storeId, kind, hashSecretToken(token)];
}
