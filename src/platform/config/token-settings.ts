import { createHash, createPrivateKey, createPublicKey, type KeyObject, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from './config-error.ts';
import type { Mistakes } from './mistakes.ts';
import type { Settings } from './settings.ts';

export interface TokenSettings {
  /** The secret of HS256. Unused if there is a private key. */
  readonly secret: string | undefined;
  /** The RSA key of RS256. */
  readonly privateKey: KeyObject | undefined;
  /** RSA keys whose tokens are accepted in addition to those of the private key. */
  readonly publicKeys: readonly KeyObject[];
  readonly expiresInSeconds: number;
  readonly refreshExpiresInSeconds: number;
}

/** RFC 7518, 3.3: a key of 2048 bits or larger must be used. */
const MIN_KEY_BITS = 2048;
const MIN_SECRET_BYTES = 32;

/** Notes a malformed or weak key as a mistake; the message contains no part of the key. */
export function tokenSettings(values: Settings, mistakes: Mistakes): TokenSettings {
  const { JWT_PRIVATE_KEY: pemOfKey } = values;
  const privateKey = pemOfKey
    ? mistakes.catch(() => rsaKey('JWT_PRIVATE_KEY', () => createPrivateKey(pem(pemOfKey))))
    : undefined;
  const publicKeys = pemBlocks(values.JWT_PUBLIC_KEYS).flatMap(
    (block) => mistakes.catch(() => rsaKey('JWT_PUBLIC_KEYS', () => createPublicKey(block))) ?? [],
  );
  if (values.JWT_PUBLIC_KEYS && !pemOfKey) {
    mistakes.add('JWT_PUBLIC_KEYS stand beside a JWT_PRIVATE_KEY; set that as well.');
  }
  if (values.JWT_SECRET && Buffer.byteLength(values.JWT_SECRET) < MIN_SECRET_BYTES) {
    mistakes.add(
      `JWT_SECRET is too short: use at least ${MIN_SECRET_BYTES} bytes, for example \`openssl rand -hex 32\`.`,
    );
  }
  // Invalid settings stop the start, so no secret is generated for them.
  const ownSecret = () => (pemOfKey || mistakes.any ? undefined : developmentSecret(values.DATA_DIR));
  return {
    secret: values.JWT_SECRET ?? ownSecret(),
    privateKey,
    publicKeys,
    expiresInSeconds: values.JWT_EXPIRES_IN,
    refreshExpiresInSeconds: values.REFRESH_EXPIRES_IN,
  };
}

function rsaKey(setting: string, read: () => KeyObject): KeyObject {
  let key: KeyObject;
  try {
    key = read();
  } catch {
    throw new ConfigError(`${setting} is not a key in PEM, for example of \`openssl genrsa 2048\`.`);
  }
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key.asymmetricKeyType !== 'rsa' || bits < MIN_KEY_BITS) {
    throw new ConfigError(`${setting} must be RSA of at least ${MIN_KEY_BITS} bits.`);
  }
  return key;
}

/** Settings that cannot have line breaks contain `\n` instead. */
function pem(text = ''): string {
  return text.replaceAll('\\n', '\n');
}

function pemBlocks(text: string | undefined): string[] {
  return pem(text)
    .split(/(?<=-----END [A-Z ]+-----)/)
    .map((block) => block.trim())
    .filter(Boolean);
}

/** A generated secret for development. It is stored so that sign-ins survive a restart. */
function developmentSecret(dataDir: string): string {
  const file = join(dataDir, 'jwt-secret');
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(file)) {
    writeFileSync(file, createHash('sha256').update(randomBytes(32)).digest('hex'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}
