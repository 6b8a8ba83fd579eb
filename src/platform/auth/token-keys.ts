import { createHash, createPublicKey, createSecretKey, type KeyObject } from 'node:crypto';
import type { TokenSettings } from '../config/token-settings.ts';

/** A public key as other programs read it (RFC 7517). */
export interface JsonWebKey {
  readonly kty: 'RSA';
  readonly n: string;
  readonly e: string;
  readonly kid: string;
  readonly alg: 'RS256';
  readonly use: 'sig';
}

/** The key that signs tokens, and all keys that verify them. */
export interface TokenKeys {
  readonly algorithm: 'HS256' | 'RS256';
  readonly signing: { readonly key: KeyObject; readonly id: string | undefined };
  /** @param id the `kid` of a token's header; undefined for none */
  verifying(id: string | undefined): KeyObject | undefined;
  /** The public keys. Empty with HS256, whose key also signs. */
  readonly published: readonly JsonWebKey[];
}

export function tokenKeys({ secret, privateKey, publicKeys }: TokenSettings): TokenKeys {
  if (privateKey) return rsaKeys(privateKey, publicKeys);
  if (!secret) throw new Error('neither a secret nor a private key to sign tokens with');
  const key = createSecretKey(Buffer.from(secret));
  return {
    algorithm: 'HS256',
    signing: { key, id: undefined },
    verifying: (id) => (id === undefined ? key : undefined),
    published: [],
  };
}

function rsaKeys(privateKey: KeyObject, others: readonly KeyObject[]): TokenKeys {
  const byId = new Map<string, KeyObject>();
  const published: JsonWebKey[] = [];
  for (const key of [createPublicKey(privateKey), ...others]) {
    const webKey = toWebKey(key);
    if (byId.has(webKey.kid)) continue;
    byId.set(webKey.kid, key);
    published.push(webKey);
  }
  return {
    algorithm: 'RS256',
    signing: { key: privateKey, id: published[0]?.kid },
    verifying: (id) => (id === undefined ? undefined : byId.get(id)),
    published,
  };
}

function toWebKey(key: KeyObject): JsonWebKey {
  const { n = '', e = '' } = key.export({ format: 'jwk' });
  return { kty: 'RSA', n, e, kid: thumbprint(n, e), alg: 'RS256', use: 'sig' };
}

/** The key id of RFC 7638. It depends only on the key, so every instance computes the same id. */
function thumbprint(n: string, e: string): string {
  return createHash('sha256')
    .update(JSON.stringify({ e, kty: 'RSA', n }))
    .digest('base64url');
}
