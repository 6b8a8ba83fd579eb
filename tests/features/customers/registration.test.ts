import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { decodeId } from '../../../src/values/ids.ts';
import { violations } from '../../testkit/audit.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { registerCustomer, seedGuest, someEmail } from '../../testkit/shop/customers.ts';
import { DEFAULT_STORE, PASSWORD, signedInAs, signIn } from '../../testkit/shop/people.ts';

const REGISTER = graphql(`mutation RegistrationRegister($input: RegisterInput!) {
  register(input: $input) {
    accessToken expiresAt
    user { id email name role customer { id } }
    customer { id email name phone isRegistered version }
    userErrors { __typename code field }
  }
}`);

const it = base
  .extend(
    'register',
    ({ app }) =>
      (input: object) =>
        app.anonymous.run(REGISTER, {
          input: { email: someEmail(), password: PASSWORD, name: 'Ada Lovelace', ...input },
        }),
  )
  .extend('countPeople', ({ app }) => async (): Promise<unknown> => {
    const [counts] = await app.shop.core.reader.query(
      `select (select count(*) from customers) as customers, (select count(*) from users) as users,
       (select count(*) from events) as events`,
    );
    return counts;
  });

it.beforeAll(async ({ app }) => {
  await app.shop.features.stores.service.create({ code: 'other', name: 'Other', currency: 'EUR' });
});
it.afterAll(async ({ app }) => {
  const broken = await violations(app);
  expect(broken).toEqual([]);
});

describe('registering', () => {
  it('opens an account, the customer it shops as, and a session', async ({ app, register }) => {
    const { register: answer } = await register({
      email: 'Ada.L@Customer.Example ',
      name: ' Ada  Lovelace',
      phone: '+44 (0)20 7946 0018',
    });
    expect(answer).toMatchObject({
      accessToken: expect.any(String),
      expiresAt: expect.any(String),
      user: { email: 'ada.l@customer.example', name: 'Ada  Lovelace', role: 'CUSTOMER' },
      customer: {
        id: expect.stringMatching(/^cus_/),
        email: 'ada.l@customer.example',
        name: 'Ada  Lovelace',
        phone: '+44 (0)20 7946 0018',
        isRegistered: true,
        version: 1,
      },
      userErrors: [],
    });
    expect(answer.user?.customer?.id).toBe(answer.customer?.id);
    const { viewer } = await app.anonymous
      .with({ authorization: `Bearer ${answer.accessToken}` })
      .run(graphql(`query RegistrationViewer { viewer { customer { id name } } }`));
    expect(viewer).toEqual({ customer: { id: answer.customer?.id, name: 'Ada  Lovelace' } });
  });

  it('lets them sign in with the password they chose', async ({ app }) => {
    const customer = await registerCustomer(app);
    const again = await signIn(app, { email: customer.email, password: PASSWORD });
    expect(await again.run('{ viewer { id } }')).toEqual({ viewer: { id: customer.userId } });
  });

  it('appends an event that tells who it was by id only', async ({ app }) => {
    const customer = await registerCustomer(app, { name: 'Grace Hopper', phone: '0170 1234567' });
    const events = await app.shop.core.reader.query<{ type: string }>(
      'select type, data, metadata from events where customer_id = $1',
      [decodeId('cus', customer.customerId)],
    );
    expect(events).toEqual([
      {
        type: 'customer.created',
        data: { customerId: customer.customerId, isRegistered: true, version: 1 },
        metadata: expect.objectContaining({ actor: 'anonymous', source: 'api', version: 1 }),
      },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/Grace|Hopper|1234567|customer\.example/);
  });

  it('refuses an e-mail address that already has an account, and stores nothing', async ({
    app,
    register,
    countPeople,
  }) => {
    const customer = await registerCustomer(app);
    const staff = await signedInAs(app, UserRole.SALES_REP);
    const before = await countPeople();
    for (const email of [customer.email, customer.email.toUpperCase(), staff.email]) {
      const { register: answer } = await register({ email });
      expect(answer).toMatchObject({ accessToken: null, user: null, customer: null });
      expect(answer.userErrors).toEqual([
        { __typename: 'ConflictError', code: 'ALREADY_EXISTS', field: ['input', 'email'] },
      ]);
    }
    expect(await countPeople()).toEqual(before);
  });

  it('lets one of two win who register with the same address at once', async ({ register }) => {
    const email = someEmail();
    const answers = await Promise.all([1, 2, 3, 4].map(() => register({ email })));
    expect(answers.filter(({ register: { accessToken } }) => accessToken)).toHaveLength(1);
    expect(answers.flatMap(({ register: { userErrors } }) => userErrors)).toHaveLength(3);
  });

  it('takes the same address in another store', async ({ app }) => {
    const { email } = await registerCustomer(app);
    const elsewhere = await registerCustomer(app, { storeCode: 'other', email });
    expect(elsewhere.email).toBe(email);
  });

  it('keeps a guest of the same address apart', async ({ app }) => {
    const email = someEmail();
    await seedGuest(app, { storeId: DEFAULT_STORE, email, name: 'The guest before' });
    const customer = await registerCustomer(app, { email, name: 'Who registered' });
    const manager = await signedInAs(app, UserRole.MANAGER);
    const { customers } = await manager.run(
      graphql(`query RegistrationCustomers($email: String) { customers(where: { email: { eq: $email } }, sortBy: { field: NAME, direction: ASC }) {
        nodes { id name isRegistered } } }`),
      { email },
    );
    expect(customers.nodes).toEqual([
      { id: expect.any(String), name: 'The guest before', isRegistered: false },
      { id: customer.customerId, name: 'Who registered', isRegistered: true },
    ]);
  });

  it.for([
    ['email', { email: 'not an address' }],
    ['password', { password: 'short' }],
    ['password', { password: 'ä'.repeat(37) }],
    ['name', { name: '   ' }],
    ['name', { name: 'two\nlines' }],
    ['name', { name: 'x'.repeat(201) }],
    ['phone', { phone: 'call me' }],
    ['phone', { phone: `+${'1'.repeat(40)}` }],
  ] as const)('refuses a bad %s and keeps nothing', async ([field, input], { register, countPeople }) => {
    const before = await countPeople();
    const { register: answer } = await register(input);
    expect(answer.userErrors).toEqual([
      { __typename: 'ValidationError', code: 'VALIDATION', field: ['input', field] },
    ]);
    expect(await countPeople()).toEqual(before);
  });
});

describe('changing yourself', () => {
  const UPDATE = `mutation ($input: UpdateProfileInput!) {
    updateProfile(input: $input) { user { name customer { name phone } } userErrors { code field } }
  }`;

  it('renames a customer and their account, and changes the telephone number', async ({ app }) => {
    const customer = await registerCustomer(app);
    const both = await customer.run(UPDATE, { input: { name: 'Ada King', phone: '0170 1' + '234' } });
    expect(both).toEqual({
      updateProfile: {
        user: { name: 'Ada King', customer: { name: 'Ada King', phone: '0170 1234' } },
        userErrors: [],
      },
    });
    const removed = await customer.run(UPDATE, { input: { phone: null } });
    expect(removed).toMatchObject({
      updateProfile: { user: { customer: { name: 'Ada King', phone: null } } },
    });
  });

  it('renames staff, who keep no telephone number', async ({ app }) => {
    const staff = await signedInAs(app, UserRole.SALES_REP);
    expect(await staff.run(UPDATE, { input: { name: 'Sam' } })).toEqual({
      updateProfile: { user: { name: 'Sam', customer: null }, userErrors: [] },
    });
    expect(await staff.run(UPDATE, { input: { phone: '0170 1234' } })).toEqual({
      updateProfile: { user: null, userErrors: [{ code: 'VALIDATION', field: ['input', 'phone'] }] },
    });
  });

  it('refuses to remove the name', async ({ app }) => {
    const customer = await registerCustomer(app);
    expect(await customer.run(UPDATE, { input: { name: null } })).toMatchObject({
      updateProfile: { userErrors: [{ code: 'VALIDATION', field: ['input', 'name'] }] },
    });
  });

  it('needs a sign-in', async ({ app }) => {
    const { errors } = await app.anonymous.send(UPDATE, { input: { name: 'Nobody' } });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
