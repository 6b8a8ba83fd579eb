import { describe, expect, it, vi } from 'vitest';
import { TokenCache } from '../../../../src/platform/auth/token-cache.ts';
import type { Viewer } from '../../../../src/platform/auth/viewer.ts';

const EXPIRES_AT = Date.UTC(2026, 0, 1);

function viewer(name: string, tokenExpiresAt = new Date(EXPIRES_AT)): Viewer {
  return { userId: name, storeId: 'store', sessionId: 'session', role: 'CUSTOMER', name, tokenExpiresAt };
}

describe('a token that was verified before', () => {
  it('is not verified again and has the same viewer', () => {
    const verify = vi.fn((token: string) => viewer(token));
    const memory = new TokenCache(verify, () => EXPIRES_AT - 1);
    expect(memory.viewerOf('a')).toBe(memory.viewerOf('a'));
    expect(memory.viewerOf('b')?.name).toBe('b');
    expect(verify).toHaveBeenCalledTimes(2);
  });

  it('is verified again, and forgotten, from the moment it expires', () => {
    let now = EXPIRES_AT - 1;
    const verify = vi.fn((token: string) => (now < EXPIRES_AT ? viewer(token) : undefined));
    const memory = new TokenCache(verify, () => now);
    expect(memory.viewerOf('a')).toBeDefined();
    now = EXPIRES_AT;
    expect(memory.viewerOf('a')).toBeUndefined();
    expect(memory.size).toBe(0);
  });

  it('is remembered only when it is valid, and beside a bounded number of others', () => {
    const verify = vi.fn((token: string) => (token.startsWith('bad') ? undefined : viewer(token)));
    const memory = new TokenCache(verify, () => 0);
    for (let count = 0; count < 10_050; count++) {
      memory.viewerOf(`bad ${count}`);
      memory.viewerOf(`good ${count}`);
    }
    expect(memory.size).toBe(10_000);
    expect(verify).toHaveBeenCalledTimes(20_100);
    memory.viewerOf('good 10049');
    expect(verify).toHaveBeenCalledTimes(20_100);
  });
});
