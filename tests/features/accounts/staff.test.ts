import { expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { decodeId } from '../../../src/values/ids.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { unknownId } from '../../testkit/shop/ids.ts';
import { PASSWORD, signedInAs, signIn } from '../../testkit/shop/people.ts';

const CREATE = graphql(`mutation StaffCreateUser($input: CreateUserInput!) {
  createUser(input: $input) { user { id email role } userErrors { code field } }
}`);

const account = (email: string, more: object = {}) => ({
  input: { email, password: PASSWORD, name: 'Ada', role: 'ADMIN' as const, ...more },
});

const it = base
  .extend('operator', { scope: 'file' }, ({ app }) => signedInAs(app, UserRole.ADMIN))
  .extend('openStore', ({ operator }) => async (code: string): Promise<string> => {
    const { createStore } = await operator.run(
      graphql(`mutation StaffCreateStore($code: String!) {
      createStore(input: { code: $code, name: "Another", currency: "EUR" }) { store { id } userErrors { code } }
    }`),
      { code },
    );
    return createStore.store!.id;
  })
  .extend(
    'accountsOf',
    ({ app }) =>
      async (email: string) =>
        (await app.shop.core.reader.query('select from users where email = $1', [email])).length,
  );

it('an account belongs to the store of its creator', async ({ operator }) => {
  const { createUser } = await operator.run(CREATE, account('one@staff.example'));
  expect(createUser).toMatchObject({ user: { email: 'one@staff.example', role: 'ADMIN' }, userErrors: [] });
  const again = await operator.run(CREATE, account('one@staff.example'));
  expect(again.createUser).toEqual({
    user: null,
    userErrors: [{ code: 'ALREADY_EXISTS', field: ['input', 'email'] }],
  });
});

it('who opens a store gives it its first administrator, who then is at home there alone', async ({
  app,
  operator,
  openStore,
}) => {
  const storeId = await openStore('second');
  const { createUser } = await operator.run(CREATE, account('two@staff.example', { storeId }));
  expect(createUser).toMatchObject({ user: { email: 'two@staff.example', role: 'ADMIN' }, userErrors: [] });
  const admin = await signIn(app, { email: 'two@staff.example', password: PASSWORD, storeCode: 'second' });
  expect(await admin.run('{ store { id } users { nodes { email } } }')).toEqual({
    store: { id: storeId },
    users: { nodes: [{ email: 'two@staff.example' }] },
  });
  await expect(signIn(app, { email: 'two@staff.example', password: PASSWORD })).rejects.toThrow();
});

it('nobody else creates accounts in a store that is not theirs, nor anybody in one that is not there', async ({
  app,
  operator,
  openStore,
  accountsOf,
}) => {
  const storeId = await openStore('third');
  const id = decodeId('sto', await openStore('fourth'))!;
  const admin = await signedInAs(app, UserRole.ADMIN, { id, code: 'fourth' });
  const { errors } = await admin.send(CREATE, account('three@staff.example', { storeId }));
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  const nowhere = unknownId('sto');
  for (const wrong of [nowhere, 'sto_x'])
    expect(
      await operator.run(CREATE, account('three@staff.example', { storeId: wrong })),
      wrong,
    ).toMatchObject({ createUser: { user: null, userErrors: [{ field: ['input', 'storeId'] }] } });
  expect(await accountsOf('three@staff.example')).toBe(0);
});
