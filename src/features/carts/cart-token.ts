import { createHash, randomBytes } from 'node:crypto';

/** The secret a visitor holds of a cart: 256 random bits, so that nobody guesses one. */
export function newCartToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of it. The secret is random, so a fast hash without salt keeps it as well as a slow one. */
export function hashCartToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
