import { hashSecretToken } from '../../platform/auth/secret-tokens.ts';

/** What is stored of the secret that a visitor holds of a cart. */
export function hashCartToken(token: string): string {
  return hashSecretToken(token).toString('base64url');
}
