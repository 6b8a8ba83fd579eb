import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { PurposeSignatures } from '../../../../platform/auth/purpose-signatures.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts the code of a new gift card, so that a repeated call under the same idempotency key can show it again. Results
 * of keys are deleted after a day; then nobody can read the code. The key comes of the server's signing key and the card's
 * id.
 */
export class SealedCodes {
  readonly #signatures: PurposeSignatures;

  constructor(signatures: PurposeSignatures) {
    this.#signatures = signatures;
  }

  seal(code: string, cardId: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.#keyOf(cardId), nonce, { authTagLength: TAG_BYTES });
    const text = Buffer.concat([cipher.update(code, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
  }

  /** Null after the server's key has changed. */
  open(sealed: string, cardId: string): string | null {
    const bytes = Buffer.from(sealed, 'base64url');
    const [nonce, tag] = [
      bytes.subarray(0, NONCE_BYTES),
      bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES),
    ];
    try {
      const decipher = createDecipheriv(CIPHER, this.#keyOf(cardId), nonce, { authTagLength: TAG_BYTES });
      decipher.setAuthTag(tag);
      const text = bytes.subarray(NONCE_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
    } catch {
      return null;
    }
  }

  #keyOf(cardId: string): Buffer {
    return createHash('sha256').update(this.#signatures.sign(cardId)).digest();
  }
}
