import { createHmac, hkdfSync, sign, timingSafeEqual, verify } from 'node:crypto';
import type { TokenKeys } from './token-keys.ts';

/** Signs texts for one purpose. A signature is valid neither for another purpose nor as an access token. */
export interface PurposeSignatures {
  /** The same text has the same signature. */
  sign(text: string): string;
  verify(text: string, signature: string): boolean;
}

/**
 * Signatures with the keys that sign access tokens, so that they survive a change of keys as those do. With a shared
 * secret they are HMACs, whose key HKDF derives from the secret and the purpose. With RSA keys they are RSA signatures
 * of the purpose and the text, with the id of the key in front: only these can be verified with a public key.
 */
export function purposeSignatures(keys: TokenKeys, purpose: string): PurposeSignatures {
  const label = `ordinal ${purpose}`;
  return keys.algorithm === 'HS256' ? hmacs(keys, label) : rsaSignatures(keys, label);
}

function hmacs({ signing }: TokenKeys, label: string): PurposeSignatures {
  const key = Buffer.from(hkdfSync('sha256', signing.key.export(), '', label, 32));
  const macOf = (text: string) => createHmac('sha256', key).update(text).digest('base64url');
  return {
    sign: macOf,
    verify: (text, signature) => isEqual(macOf(text), signature),
  };
}

function rsaSignatures({ signing, verifying }: TokenKeys, label: string): PurposeSignatures {
  // What an access token signs has no zero byte.
  const labelled = (text: string) => Buffer.from(`${label}\0${text}`);
  return {
    sign: (text) => `${signing.id}.${sign('sha256', labelled(text), signing.key).toString('base64url')}`,
    verify: (text, signature) => {
      const [id = '', encoded = ''] = signature.split('.');
      const key = verifying(id);
      const bytes = Buffer.from(encoded, 'base64url');
      const isCanonical = `${id}.${bytes.toString('base64url')}` === signature;
      return key !== undefined && isCanonical && verify('sha256', labelled(text), key, bytes);
    },
  };
}

/** Takes equally long for every wrong text of the right length. */
function isEqual(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
