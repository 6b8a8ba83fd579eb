import { hashSecretToken } from '../../platform/auth/secret-tokens.ts';

/** Hashes the secret token of a visitor's cart. Only the hash is stored. */
export function hashCartToken(token: string): string {
  return hashSecretToken(token).toString('base64url');
}
