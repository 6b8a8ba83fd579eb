import { expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { decodeId } from '../../../src/values/ids.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { PASSWORD, signIn } from '../../testkit/shop/people.ts';

interface Answer {
  user: { id: string; name: string; isActive: boolean; version: number } | null;
  userErrors: object[];
}

async function change(client: GraphqlClient, mutation: string, input: object): Promise<Answer> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const { answer } = await client.run<{ answer: Answer }>(
    `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) {
      user { id name isActive version } userErrors { __typename code field } } }`,
    { input },
  );
  return answer;
}

const it = base
  .extend('hire', ({ admin }) => async (email: string, role = 'SALES_REP'): Promise<string> => {
    const input = { email, password: PASSWORD, name: 'Ada', role };
    return (await change(admin, 'createUser', input)).user!.id;
  })
  .extend('eventsOf', ({ app }) => async (userId: string): Promise<string[]> => {
    const rows = await app.shop.core.reader.query<{ type: string }>(
      'select type from events where subject_id = $1 order by seq',
      [decodeId('usr', userId)],
    );
    return rows.map(({ type }) => type);
  });

it('opens a closed account again, with the password it had and without its sessions', async ({
  app,
  admin,
  hire,
  eventsOf,
}) => {
  const userId = await hire('back@staff.example');
  const before = await signIn(app, { email: 'back@staff.example', password: PASSWORD });
  expect((await change(admin, 'deactivateUser', { userId })).user?.isActive).toBe(false);
  await expect(signIn(app, { email: 'back@staff.example', password: PASSWORD })).rejects.toThrow();
  expect(await change(admin, 'reactivateUser', { userId, expectedVersion: 2 })).toMatchObject({
    user: { isActive: true, version: 3 },
    userErrors: [],
  });
  await expect(before.run('{ viewer { id } users { totalCount } }')).rejects.toThrow();
  const after = await signIn(app, { email: 'back@staff.example', password: PASSWORD });
  expect(await after.run('{ viewer { id } }')).toEqual({ viewer: { id: userId } });
  // A repeated call changes nothing and appends no event.
  expect((await change(admin, 'reactivateUser', { userId })).user?.version).toBe(3);
  expect(await eventsOf(userId)).toEqual(['account.deactivated', 'account.reactivated']);
});

it('renames an account, with one event, and refuses a bad name or another version', async ({
  admin,
  hire,
  eventsOf,
}) => {
  const userId = await hire('name@staff.example');
  expect(await change(admin, 'updateUser', { userId, name: ' Ada Lovelace ' })).toMatchObject({
    user: { name: 'Ada Lovelace', version: 2 },
    userErrors: [],
  });
  for (const [input, error] of [
    [{ name: '' }, { code: 'VALIDATION' }],
    [{ name: 'two\nlines' }, { code: 'VALIDATION' }],
    [{ name: 'Late', expectedVersion: 1 }, { code: 'VERSION_CONFLICT' }],
  ] as const) {
    expect(await change(admin, 'updateUser', { userId, ...input })).toMatchObject({
      user: null,
      userErrors: [error],
    });
  }
  expect((await change(admin, 'updateUser', { userId })).user).toMatchObject({
    name: 'Ada Lovelace',
    version: 2,
  });
  expect((await change(admin, 'updateUserRole', { userId, role: 'MANAGER' })).user?.version).toBe(3);
  expect(await eventsOf(userId)).toEqual(['account.updated', 'account.role_changed']);
});

it('finds staff by role, name, address and whether they can sign in', async ({ admin, hire }) => {
  const rep = await hire('find-rep@staff.example');
  const closed = await hire('find-closed@staff.example', UserRole.MANAGER);
  await change(admin, 'deactivateUser', { userId: closed });
  const found = async (where: object): Promise<string[]> => {
    const { users } = await admin.run<{ users: { nodes: { id: string }[] } }>(
      'query ($where: UserWhere) { users(where: $where, sortBy: { field: EMAIL, direction: ASC }) { nodes { id } } }',
      { where: { and: [{ email: { contains: 'find-' } }, where] } },
    );
    return users.nodes.map(({ id }) => id);
  };
  expect(await found({})).toEqual([closed, rep]);
  expect(await found({ role: { eq: 'SALES_REP' } })).toEqual([rep]);
  expect(await found({ isActive: { eq: false } })).toEqual([closed]);
  expect(await found({ email: { eq: 'FIND-REP@staff.example' } })).toEqual([rep]);
  expect(await found({ id: { in: [rep] }, name: { contains: 'ada' } })).toEqual([rep]);
  expect(await found({ role: { eq: 'CUSTOMER' } })).toEqual([]);
});
