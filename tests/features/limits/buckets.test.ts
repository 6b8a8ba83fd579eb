import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { overHttp, TRANSPORTS } from '../../testkit/clients/transports.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

/** A bucket of 600 points that refills by 10 points per second. */
const it = appTest({
  environment: {
    API_RATE_LIMIT: '10',
    MAX_QUERY_COST: '500',
    MAX_QUERY_ROOT_FIELDS: '40',
    TRUSTED_PROXIES: '127.0.0.1',
  },
});

describe('a viewer who asks for more than comes back', () => {
  /** All selected objects exist, so no points are refunded. */
  const FULL = `{ ${Array.from({ length: 40 }, (_, n) => `a${n}: store { id }`).join(' ')} }`;

  it.for(TRANSPORTS)(
    'is refused over %s until enough is back, and told when',
    async ([name, open], { app }) => {
      const transport = await open(app, {
        'x-forwarded-for': name === 'HTTP' ? '198.51.100.1' : '198.51.100.2',
      });
      const refusal = await untilRefused(() => transport.ask({ query: FULL }));
      expect(refusal.data ?? null).toBeNull();
      expect(refusal.errors?.[0]).toMatchObject({
        message: expect.stringMatching(/^This costs 40 points and \d+ are left; try again in \d s\.$/),
        extensions: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) },
      });
      const { retryAfter } = refusal.errors![0]!.extensions as unknown as { retryAfter: number };
      expect(retryAfter).toBeGreaterThanOrEqual(1);
      expect(retryAfter).toBeLessThanOrEqual(4);
      transport.close();
    },
  );

  it.for(TRANSPORTS)(
    'pays over %s for an unknown document before it is looked at',
    async ([name, open], { app }) => {
      const headers = { 'x-forwarded-for': name === 'HTTP' ? '198.51.100.11' : '198.51.100.12' };
      const transport = await open(app, headers);
      const codes = [];
      while (codes.at(-1) !== 'RATE_LIMITED' && codes.length < 10) {
        const { errors } = await transport.ask({ query: `{ #${codes.length}${' '.repeat(20_000)}` });
        codes.push(errors![0]!.extensions.code);
      }
      expect([codes[0], codes.at(-1)]).toEqual(['GRAPHQL_PARSE_FAILED', 'RATE_LIMITED']);
      const small = await transport.ask({ query: '{ __typename }' });
      expect(small.errors).toBeUndefined();
      transport.close();
    },
  );

  it('is answered 429 with Retry-After, alone: other addresses and people are served', async ({ app }) => {
    const headers = { 'x-forwarded-for': '198.51.100.3' };
    const http = await overHttp(app, headers);
    await untilRefused(() => http.ask({ query: FULL }));
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: FULL }),
    });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    const elsewhere = await overHttp(app, { 'x-forwarded-for': '198.51.100.4' });
    expect((await elsewhere.ask({ query: FULL })).errors).toBeUndefined();
    const manager = await signedInAs(app, UserRole.MANAGER);
    expect((await manager.with(headers).send(FULL)).errors).toBeUndefined();
  });

  it('is the same person at every address', async ({ app }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    let visits = 0;
    await untilRefused(() => manager.with({ 'x-forwarded-for': `203.0.113.${visits++}` }).send(FULL));
    expect(visits).toBeLessThan(25);
  });

  it('pays for documents that are refused', async ({ app }) => {
    const http = await overHttp(app, { 'x-forwarded-for': '198.51.100.5' });
    const startedAt = performance.now();
    const before = (await http.ask({ query: '{' })).extensions?.cost as { remaining: number };
    for (let request = 0; request < 20; request++) await http.ask({ query: '{' });
    const after = (await http.ask({ query: '{' })).extensions?.cost as { remaining: number };
    const restored = ((performance.now() - startedAt) / 1000) * 10;
    expect(after.remaining).toBeLessThanOrEqual(before.remaining - 21 + restored);
  });
});

async function untilRefused<Answer extends { errors?: unknown }>(
  ask: () => Promise<Answer>,
): Promise<Answer> {
  for (let request = 0; request < 40; request++) {
    const answer = await ask();
    if (answer.errors) return answer;
  }
  throw new Error('nothing was refused');
}
