import { expect } from 'vitest';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { registerCustomer, someEmail } from '../../testkit/shop/customers.ts';
import { PASSWORD } from '../../testkit/shop/people.ts';
import { requestPasswordReset } from '../../testkit/shop/recovery.ts';

const it = appTest({
  environment: {
    TRUSTED_PROXIES: '127.0.0.1',
    SIGN_UPS_PER_ADDRESS: '20',
    SIGN_IN_FAILURES_PER_ADDRESS: '20',
    API_RATE_LIMIT: '0',
    // The cost of production, so that a queue builds up.
    BCRYPT_COST: '10',
  },
}).extend(
  'from',
  ({ app }) =>
    (address: string): GraphqlClient =>
      app.anonymous.with({ 'x-forwarded-for': address }),
);

async function codeOf(client: GraphqlClient, mutation: 'login' | 'register', input: object): Promise<string> {
  const type = mutation === 'login' ? 'LoginInput' : 'RegisterInput';
  const answer = await client.run<Record<string, { userErrors: { code: string }[] }>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code } } }`,
    { input },
  );
  return answer[mutation]!.userErrors[0]?.code ?? 'OK';
}

const register = (client: GraphqlClient, email = someEmail()): Promise<string> =>
  codeOf(client, 'register', { email, password: PASSWORD, name: 'Cheap pills at http://evil.example' });

it('lets somebody sign in while one address registers as fast as it can', async ({ app, from }) => {
  const { email } = await registerCustomer({ ...app, anonymous: from('198.51.100.1') });
  let registered = 0;
  const flood = Array.from({ length: 64 }, () =>
    register(from('203.0.113.1')).then((code) => {
      if (code === 'OK') registered++;
      return code;
    }),
  );
  // Now the first sign-ins occupy the threads.
  await Promise.race(flood);
  const before = registered;
  expect(await codeOf(from('198.51.100.7'), 'login', { email, password: PASSWORD })).toBe('OK');
  expect(registered - before).toBeLessThanOrEqual(6);
  const codes = await Promise.all(flood);
  expect(codes.filter((code) => code === 'OK')).toHaveLength(20);
  expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(44);
});

it('counts a /64 of IPv6 and every spelling of an address as one', async ({ from }) => {
  const spellings = [
    '2001:db8:7::1',
    '2001:DB8:7:0::2',
    '2001:db8:7:0:ffff::',
    '2001:0db8:0007:0000:0:0:0:9',
  ];
  const guess = (n: number) =>
    codeOf(from(spellings[n % spellings.length]!), 'login', {
      email: `nobody-${n}@x.example`,
      password: 'x',
    });
  const codes = await Promise.all(Array.from({ length: 40 }, (_, n) => guess(n)));
  expect(codes.filter((code) => code === 'INVALID_CREDENTIALS')).toHaveLength(20);
  expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(20);
  expect(await codeOf(from('2001:db8:8::1'), 'login', { email: 'nobody@x.example', password: 'x' })).toBe(
    'INVALID_CREDENTIALS',
  );
  const mapped = await Promise.all(
    Array.from({ length: 21 }, (_, n) =>
      codeOf(from(n % 2 ? '::ffff:192.0.2.7' : '192.0.2.7'), 'login', {
        email: `mapped-${n}@x.example`,
        password: 'x',
      }),
    ),
  );
  expect(mapped.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(1);
});

it('counts mails that a /64 asks for as one', async ({ from }) => {
  const ask = async (n: number) =>
    (await requestPasswordReset(from(`2001:db8:9::${n + 1}`), `box-${n}@x.example`))[0]?.code ?? 'OK';
  const codes = await Promise.all(Array.from({ length: 25 }, (_, n) => ask(n)));
  expect(codes.filter((code) => code === 'OK')).toHaveLength(20);
});

it('mails a stranger nothing that the one who registers typed', async ({ app, from }) => {
  const email = someEmail();
  expect(await register(from('198.51.100.20'), email)).toBe('OK');
  await requestPasswordReset(from('198.51.100.20'), email);
  await expect
    .poll(() => app.shop.core.reader.query('select kind from mails where recipient = $1', [email]))
    .toHaveLength(2);
  const mails = await app.shop.core.reader.query<{ text: string; html: string; subject: string }>(
    'select subject, text, html from mails where recipient = $1',
    [email],
  );
  for (const { subject, text, html } of mails) expect(subject + text + html).not.toContain('pills');
});
