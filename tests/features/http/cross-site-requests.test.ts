import { describe, expect } from 'vitest';
import { appTest } from '../../testkit/fixtures.ts';

const QUERY = '{ __typename }';

const it = appTest({ environment: { CORS_ORIGINS: 'https://shop.example' } })
  .extend(
    'post',
    ({ app }) =>
      async (contentType: string, body: string): Promise<Response> =>
        fetch(`${app.url}/graphql`, { method: 'POST', headers: { 'content-type': contentType }, body }),
  )
  .extend(
    'get',
    ({ app }) =>
      async (query: string, headers: Record<string, string>): Promise<Response> =>
        fetch(`${app.url}/graphql?query=${encodeURIComponent(query)}`, { headers }),
  )
  .extend(
    'preflight',
    ({ app }) =>
      (origin: string) =>
        fetch(`${app.url}/graphql`, {
          method: 'OPTIONS',
          headers: {
            origin,
            'access-control-request-method': 'POST',
            'access-control-request-headers': 'content-type',
          },
        }),
  );

describe('a request that a foreign page has a browser send', () => {
  it.for([
    ['a form', 'application/x-www-form-urlencoded', `query=${encodeURIComponent(QUERY)}`],
    ['a form with files', 'multipart/form-data; boundary=x', '--x--'],
    ['plain text that is JSON', 'text/plain', JSON.stringify({ query: QUERY })],
  ] as const)('is refused as %s', async ([_, contentType, body], { post }) => {
    const response = await post(contentType, body);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(await response.json()).toEqual({
      errors: [expect.objectContaining({ extensions: { code: 'BAD_REQUEST' } })],
    });
  });

  it('is refused as a GET, whether the browser tells the site or the origin', async ({ get }) => {
    for (const [header, value] of [
      ['sec-fetch-site', 'cross-site'],
      ['sec-fetch-site', 'same-site'],
      ['origin', 'https://evil.example'],
    ] as const) {
      const response = await get(QUERY, { [header]: value });
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('Cross-Site Request Forgery');
    }
  });

  it('cannot write with a GET from anywhere', async ({ get }) => {
    for (const [header, value] of [
      ['accept', '*/*'],
      ['sec-fetch-site', 'same-origin'],
      ['apollo-require-preflight', '1'],
    ] as const) {
      const response = await get('mutation { __typename }', { [header]: value });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('POST');
    }
  });
});

describe('another origin', () => {
  it('is let in when it is listed, and may read when to try again', async ({ app, preflight }) => {
    const { headers } = await preflight('https://shop.example');
    expect(headers.get('access-control-allow-origin')).toBe('https://shop.example');
    const answer = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { origin: 'https://shop.example', 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY }),
    });
    expect(answer.headers.get('access-control-expose-headers')).toContain('retry-after');
  });

  it('is not let in when it is not listed', async ({ preflight }) => {
    const { headers } = await preflight('https://evil.example');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('an answer', () => {
  it('carries the headers that keep browsers from guessing and framing', async ({ post }) => {
    const { headers } = await post('application/json', JSON.stringify({ query: QUERY }));
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('strict-transport-security')).toContain('max-age=');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});
