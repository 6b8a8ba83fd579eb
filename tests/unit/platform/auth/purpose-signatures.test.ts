import { createHmac, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { purposeSignatures } from '../../../../src/platform/auth/purpose-signatures.ts';
import { tokenKeys } from '../../../../src/platform/auth/token-keys.ts';

const times = { expiresInSeconds: 900, refreshExpiresInSeconds: 900 };
const SECRET = 'a secret of the tests that is long enough';
const shared = (secret = SECRET) => tokenKeys({ ...times, secret, privateKey: undefined, publicKeys: [] });
const [last, next] = [rsaPair(), rsaPair()];

function rsaPair() {
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}

function rsa(own: typeof last, ...others: (typeof last)[]) {
  const publicKeys = others.map(({ publicKey }) => publicKey);
  return tokenKeys({ ...times, secret: undefined, privateKey: own.privateKey, publicKeys });
}

describe.each([
  ['a shared secret', shared(), shared('another secret that is long enough, too')],
  ['RSA keys', rsa(last), rsa(next)],
])('signatures with %s', (_, keys, otherKeys) => {
  const signatures = purposeSignatures(keys, 'links');
  const signature = signatures.sign('order 1');

  it('are the same for the same text, and good for it alone', () => {
    expect(signatures.sign('order 1')).toBe(signature);
    expect(signatures.verify('order 1', signature)).toBe(true);
    expect(signatures.verify('order 2', signature)).toBe(false);
  });

  it('are good for their purpose and under their keys alone', () => {
    expect(purposeSignatures(keys, 'other links').verify('order 1', signature)).toBe(false);
    expect(purposeSignatures(otherKeys, 'links').verify('order 1', signature)).toBe(false);
  });

  it('have one spelling', () => {
    for (const wrong of ['', '.', 'a.b', `${signature}=`, `${signature}.`, signature.slice(0, -1)])
      expect(signatures.verify('order 1', wrong), wrong).toBe(false);
  });
});

it('does not sign with the secret of the access tokens itself', () => {
  const signature = purposeSignatures(shared(), 'links').sign('order 1');
  expect(signature).not.toBe(createHmac('sha256', SECRET).update('order 1').digest('base64url'));
});

it('accepts what the last key signed as long as its public key is there', () => {
  const signature = purposeSignatures(rsa(last), 'links').sign('order 1');
  expect(purposeSignatures(rsa(next, last), 'links').verify('order 1', signature)).toBe(true);
  expect(purposeSignatures(rsa(next), 'links').verify('order 1', signature)).toBe(false);
});
