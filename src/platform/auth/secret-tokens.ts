import { createHash, randomBytes } from 'node:crypto';

/** A secret that proves by itself who holds it: 256 random bits, so that nobody guesses one. */
export function newSecretToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of it. The secret is random, so a fast hash without salt keeps it as well as a slow one. */
export function hashSecretToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
