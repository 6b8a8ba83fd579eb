import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../../src/platform/config/config.ts';
import { clientAddressOf, trustedProxies } from '../../../../src/platform/network/trusted-proxies.ts';

function addressOf(peer: string, forwarded: string | undefined, trusted: string[]): string {
  const request = { socket: { remoteAddress: peer }, headers: { 'x-forwarded-for': forwarded } };
  return clientAddressOf(request as unknown as IncomingMessage, trustedProxies(trusted));
}

describe('where a request comes from', () => {
  it('is the peer, whatever it claims, unless that is a proxy of ours', () => {
    expect(addressOf('203.0.113.9', '198.51.100.1', [])).toBe('203.0.113.9');
    expect(addressOf('203.0.113.9', '198.51.100.1', ['10.0.0.0/8'])).toBe('203.0.113.9');
    expect(addressOf('::ffff:203.0.113.9', undefined, [])).toBe('203.0.113.9');
  });

  it('is the last address our proxies did not write themselves', () => {
    expect(addressOf('10.0.0.2', '198.51.100.1', ['10.0.0.0/8'])).toBe('198.51.100.1');
    expect(addressOf('::ffff:10.0.0.2', '6.6.6.6, 198.51.100.1, 10.0.0.3', ['10.0.0.0/8'])).toBe(
      '198.51.100.1',
    );
    expect(addressOf('fd00::1', '2001:db8::7', ['fd00::/8'])).toBe('2001:db8::7');
    expect(addressOf('10.0.0.2', 'nonsense', ['10.0.0.0/8'])).toBe('10.0.0.2');
    expect(addressOf('10.0.0.2', undefined, ['10.0.0.2'])).toBe('10.0.0.2');
  });

  it('is the same with the port and the brackets that some proxies write', () => {
    const behind = (forwarded: string) => addressOf('10.0.0.2', forwarded, ['10.0.0.0/8']);
    for (const spelling of ['198.51.100.1:52011', '[::ffff:198.51.100.1]', '6.6.6.6, 198.51.100.1:80']) {
      expect(behind(spelling), spelling).toBe('198.51.100.1');
    }
    for (const spelling of ['[2001:db8::7]:52011', '[2001:DB8::7]', '2001:db8:0::7']) {
      expect(behind(spelling), spelling).toBe('2001:db8::7');
    }
    for (const none of [
      '198.51.100.1:',
      '198.51.100.1:123456',
      '[198.51.100.1',
      '1.2.3:80',
      ':80',
      '[]:80',
    ]) {
      expect(behind(none), none).toBe('10.0.0.2');
    }
  });

  it('cannot be configured with what is no address', () => {
    const environment = { NODE_ENV: 'test', JWT_SECRET: 'a secret of the tests that is long enough' };
    for (const wrong of ['nginx', '10.0.0.0/33', '10.0.0.0/', '1.2.3.4/8/9']) {
      expect(() => parseConfig({ ...environment, TRUSTED_PROXIES: wrong })).toThrow('TRUSTED_PROXIES');
    }
    expect(parseConfig({ ...environment, TRUSTED_PROXIES: '10.0.0.0/8, ::1' }).http.trustedProxies).toEqual([
      '10.0.0.0/8',
      '::1',
    ]);
  });
});
