import { hash, randomBytes } from 'node:crypto';

/** A bearer secret of 256 random bits. */
export function newSecretToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The stored hash of a secret. The secret is random, so an unsalted fast hash is enough. */
export function hashSecretToken(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
