import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether `signature` is the hexadecimal HMAC-SHA256 of a text under one of the secrets. It takes the same time for each
 * wrong signature of the right length.
 */
export function isSigned(text: string | Buffer, signature: string, secrets: readonly string[]): boolean {
  const given = Buffer.from(signature, 'hex');
  let isValid = false;
  for (const secret of secrets) {
    const expected = createHmac('sha256', secret).update(text).digest();
    if (expected.length === given.length && timingSafeEqual(expected, given)) isValid = true;
  }
  return isValid;
}
