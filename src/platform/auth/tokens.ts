import { createPublicKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { decodeId, encodeId } from '../../values/ids.ts';
import type { Config } from '../config/config.ts';
import type { Role, Viewer } from './viewer.ts';

const ISSUER = 'ordinal';
const AUDIENCE = 'ordinal-api';
const ROLES: readonly string[] = ['ADMIN', 'MANAGER', 'SALES_REP', 'CUSTOMER'];

export interface AccessToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Signs and verifies access tokens: HS256 over a shared secret, or RS256 when a private key is set. Algorithm,
 * issuer, audience and expiry are pinned, since the library accepts any HS algorithm and tokens without expiry.
 */
export class AccessTokens {
  readonly #algorithm: 'HS256' | 'RS256';
  readonly #signingKey: string;
  readonly #verifyingKey: string | KeyObject;
  readonly #expiresInSeconds: number;

  constructor(settings: Config['tokens']) {
    const key = settings.privateKey ?? settings.secret;
    if (!key) throw new Error('neither a secret nor a private key to sign tokens with');
    this.#algorithm = settings.privateKey ? 'RS256' : 'HS256';
    this.#signingKey = key;
    this.#verifyingKey = settings.privateKey ? createPublicKey(settings.privateKey) : key;
    this.#expiresInSeconds = settings.expiresInSeconds;
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
    const token = jwt.sign(claims, this.#signingKey, {
      algorithm: this.#algorithm,
      issuer: ISSUER,
      audience: AUDIENCE,
      subject: encodeId('usr', viewer.userId),
    });
    return { token, expiresAt };
  }

  /** @returns undefined for a token that is expired, tampered with, or not one of ours */
  verify(token: string): Viewer | undefined {
    let claims: string | jwt.JwtPayload;
    try {
      claims = jwt.verify(token, this.#verifyingKey, {
        algorithms: [this.#algorithm],
        issuer: ISSUER,
        audience: AUDIENCE,
      });
    } catch {
      return undefined;
    }
    if (typeof claims === 'string' || typeof claims.exp !== 'number') return undefined;
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
}
