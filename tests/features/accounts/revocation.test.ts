import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { startTestApp, type TestApp } from '../../testkit/app.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { subscribe } from '../../testkit/clients/subscriber.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { PASSWORD, signedInAs } from '../../testkit/shop/people.ts';
import {
  holding,
  isSignedIn,
  openSession,
  refresh,
  refusedAfter,
  type Tokens,
} from '../../testkit/shop/sessions.ts';

/** Two servers on one database. A session that one ends must be refused by both. */
let here: TestApp;
let there: TestApp;
beforeAll(async () => {
  here = await startTestApp();
  there = await startTestApp({ databaseUrl: here.databaseUrl });
});
afterAll(async () => {
  await there.close();
  await here.close();
});

/** Milliseconds: the promised second, and four more for a busy machine. */
const SOON = 5000;

/** Signs a user in twice, and uses each token on both servers, with a socket on the second one. */
async function everywhere({ email }: { readonly email: string }) {
  const tokens = await Promise.all([openSession(here, email), openSession(here, email)]);
  const clients = tokens.flatMap((held) => [holding(held, here), holding(held, there)]);
  const socket = await subscribe(clients[1]!, 'subscription { orderEvents { id } }');
  for (const client of clients) expect(await isSignedIn(client)).toBe(true);
  return { tokens, clients, socket };
}

async function isRevoked(
  { tokens, clients, socket }: Awaited<ReturnType<typeof everywhere>>,
  end: () => Promise<unknown>,
): Promise<void> {
  await end();
  const startedAt = performance.now();
  const [refused, code] = await Promise.all([refusedAfter(clients), socket.ended]);
  expect(code).toBe(4403);
  expect(refused).toBeLessThan(SOON);
  expect(performance.now() - startedAt).toBeLessThan(SOON);
  for (const { refreshToken } of tokens)
    expect((await refresh(there.anonymous, refreshToken)).userErrors).toMatchObject([
      { code: 'SESSION_ENDED' },
    ]);
}

const staff = () => signedInAs(here, UserRole.SALES_REP);

/** The API id of the account. */
async function accountId(client: GraphqlClient): Promise<string> {
  return (await client.run(graphql(`query RevocationViewer { viewer { id } }`))).viewer.id;
}

describe('within a second every server refuses the tokens and closes the sockets of a person who', () => {
  it('changed the password, but for the session that the change opens', async () => {
    const client = await staff();
    const held = await everywhere(client);
    let opened: { accessToken: string; refreshToken: string } | undefined;
    await isRevoked(held, async () => {
      const { changePassword } = await client.run(
        graphql(
          `mutation RevocationChangePassword($input: ChangePasswordInput!) { changePassword(input: $input) { accessToken refreshToken } }`,
        ),
        { input: { currentPassword: PASSWORD, newPassword: 'staple battery horse' } },
      );
      opened = changePassword as Tokens;
    });
    expect(await isSignedIn(client)).toBe(false);
    expect(await isSignedIn(holding(opened!, here))).toBe(true);
    expect(await isSignedIn(holding(opened!, there))).toBe(true);
  });

  it('was deactivated', async () => {
    const admin = await signedInAs(here, UserRole.ADMIN);
    const person = await staff();
    const input = { userId: await accountId(person) };
    await isRevoked(await everywhere(person), () =>
      admin.run(
        'mutation ($input: DeactivateUserInput!) { deactivateUser(input: $input) { userErrors { code } } }',
        { input },
      ),
    );
    expect(await isSignedIn(admin)).toBe(true);
  });

  it('got another role', async () => {
    const admin = await signedInAs(here, UserRole.ADMIN);
    const person = await staff();
    const input = { userId: await accountId(person), role: 'MANAGER' };
    await isRevoked(await everywhere(person), () =>
      admin.run(
        'mutation ($input: UpdateUserRoleInput!) { updateUserRole(input: $input) { userErrors { code } } }',
        { input },
      ),
    );
  });

  it('was deleted as a customer', async () => {
    const manager = await signedInAs(here, UserRole.MANAGER);
    const person = await registerCustomer(here);
    await isRevoked(await everywhere(person), () =>
      manager.run(
        'mutation ($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { userErrors { code } } }',
        {
          input: { customerId: person.customerId },
        },
      ),
    );
  });

  it('signed out everywhere', async () => {
    const client = await staff();
    await isRevoked(await everywhere(client), () =>
      client.run('mutation { logoutEverywhere { userErrors { code } } }'),
    );
  });
});
