import jwt from 'jsonwebtoken';
import { decodeId, encodeId } from '../../values/ids.ts';
import { TokenCache } from './token-cache.ts';
import type { JsonWebKey, TokenKeys } from './token-keys.ts';
import type { Role, Viewer } from './viewer.ts';

const ISSUER = 'ordinal';
const AUDIENCE = 'ordinal-api';
const ROLES: readonly string[] = ['ADMIN', 'MANAGER', 'SALES_REP', 'CUSTOMER'];

export interface AccessToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Signs and verifies access tokens, with HS256 and a shared secret, or RS256 if a private key is set. Algorithm,
 * issuer, audience and expiry are pinned, because the library would accept any HS algorithm and tokens without expiry.
 */
export class AccessTokens {
  readonly #keys: TokenKeys;
  readonly #expiresInSeconds: number;
  readonly #memory = new TokenCache((token) => this.#verifyAnew(token));

  constructor(keys: TokenKeys, expiresInSeconds: number) {
    this.#keys = keys;
    this.#expiresInSeconds = expiresInSeconds;
  }

  /** The public keys for programs that verify tokens themselves. */
  get publishedKeys(): readonly JsonWebKey[] {
    return this.#keys.published;
  }

  sign(viewer: Omit<Viewer, 'tokenExpiresAt'>): AccessToken {
    const expiresAt = new Date((Math.floor(Date.now() / 1000) + this.#expiresInSeconds) * 1000);
    const claims = {
      sid: encodeId('ses', viewer.sessionId),
      sto: encodeId('sto', viewer.storeId),
      rol: viewer.role,
      nam: viewer.name,
      exp: expiresAt.getTime() / 1000,
      ...(viewer.customerId && { cus: encodeId('cus', viewer.customerId) }),
    };
    const { algorithm, signing } = this.#keys;
    const token = jwt.sign(claims, signing.key, {
      algorithm,
      ...(signing.id && { keyid: signing.id }),
      issuer: ISSUER,
      audience: AUDIENCE,
      subject: encodeId('usr', viewer.userId),
    });
    return { token, expiresAt };
  }

  /** @returns undefined for a token that is expired, tampered with, or not one of ours */
  verify(token: string): Viewer | undefined {
    return this.#memory.viewerOf(token);
  }

  #verifyAnew(token: string): Viewer | undefined {
    const claims = this.#claimsOf(token);
    if (typeof claims?.exp !== 'number') return undefined;
    const userId = decodeId('usr', String(claims.sub));
    const storeId = decodeId('sto', String(claims.sto));
    const sessionId = decodeId('ses', String(claims.sid));
    const customerId = claims.cus === undefined ? undefined : decodeId('cus', String(claims.cus));
    if (!userId || !storeId || !sessionId || !ROLES.includes(claims.rol)) return undefined;
    const tokenExpiresAt = new Date(claims.exp * 1000);
    const role = claims.rol as Role;
    return {
      userId,
      storeId,
      sessionId,
      role,
      name: String(claims.nam),
      tokenExpiresAt,
      ...(customerId && { customerId }),
    };
  }

  #claimsOf(token: string): jwt.JwtPayload | undefined {
    const pinned = { algorithms: [this.#keys.algorithm], issuer: ISSUER, audience: AUDIENCE };
    try {
      const header = jwt.decode(token, { complete: true })?.header;
      const key = header && this.#keys.verifying(header.kid);
      if (!key) return undefined;
      const claims = jwt.verify(token, key, pinned);
      return typeof claims === 'string' ? undefined : claims;
    } catch {
      return undefined;
    }
  }
}
