import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerCustomer, seedGuest, someEmail } from '../../testkit/shop/customers.ts';
import { unknownId } from '../../testkit/shop/ids.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';
import { CUSTOMER, type CustomersWorld, FULL, openCustomersWorld, UPDATE } from './customers-fixture.ts';

let world: CustomersWorld;
beforeAll(async () => {
  world = await openCustomersWorld();
});
afterAll(() => world.close());

const CREATE = `mutation ($input: CreateCustomerInput!) {
  createCustomer(input: $input) { customer { ${FULL} } userErrors { __typename code field } }
}`;

function guest(values: { email?: string | null; note?: string } = {}): Promise<string> {
  return seedGuest(world.app, { storeId: DEFAULT_STORE, ...values });
}

describe('creating a customer', () => {
  it('enters a guest, by any staff, with a note', async () => {
    const email = someEmail();
    const { createCustomer } = await world.salesRep.run<{ createCustomer: { customer: { id: string } } }>(
      CREATE,
      {
        input: { name: 'Bob', email, phone: '0170 1234', note: 'Rings twice.' },
      },
    );
    expect(createCustomer).toEqual({
      customer: {
        id: expect.stringMatching(/^cus_/),
        email,
        name: 'Bob',
        phone: '0170 1234',
        note: 'Rings twice.',
        isRegistered: false,
        deletedAt: null,
        version: 1,
        addresses: [],
      },
      userErrors: [],
    });
    const { id } = createCustomer.customer;
    expect(await world.eventsOf(id)).toEqual([
      { type: 'customer.created', data: { customerId: id, isRegistered: false, version: 1 } },
    ]);
  });

  it('takes customers without an e-mail address, and not two guests with one', async () => {
    for (const name of ['One', 'Two']) {
      expect(await world.salesRep.run(CREATE, { input: { name } })).toMatchObject({
        createCustomer: { customer: { name, email: null } },
      });
    }
    const email = someEmail();
    await guest({ email });
    expect(await world.salesRep.run(CREATE, { input: { name: 'Again', email } })).toEqual({
      createCustomer: {
        customer: null,
        userErrors: [{ __typename: 'ConflictError', code: 'ALREADY_EXISTS', field: ['input', 'email'] }],
      },
    });
  });

  it('is for staff', async () => {
    const customer = await registerCustomer(world.app);
    expect((await customer.send(CREATE, { input: { name: 'X' } })).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
    const { errors } = await world.app.anonymous.send(CREATE, { input: { name: 'X' } });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('seeing a customer', () => {
  it('is for staff and for the customer, and tells others nothing', async () => {
    const customer = await registerCustomer(world.app);
    const other = await registerCustomer(world.app);
    const own = { customer: { id: customer.customerId, name: customer.name } };
    for (const client of [customer, world.salesRep, world.manager, world.admin]) {
      expect(await client.run(CUSTOMER, { id: customer.customerId })).toEqual(own);
    }
    const nobody = unknownId('cus');
    for (const client of [other, world.stranger]) {
      const answer = await client.send(CUSTOMER, { id: customer.customerId });
      expect(answer.data).toEqual({ customer: null });
      expect(answer.errors).toEqual((await client.send(CUSTOMER, { id: nobody })).errors);
      expect(
        await client.run('query ($id: ID!) { node(id: $id) { id } }', { id: customer.customerId }),
      ).toEqual({
        node: null,
      });
    }
    const { errors } = await world.app.anonymous.send(CUSTOMER, { id: customer.customerId });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('keeps the note from the customer', async () => {
    const customer = await registerCustomer(world.app);
    const { data, errors } = await customer.send<object>('{ viewer { customer { name note } } }');
    expect(data).toEqual({ viewer: { customer: { name: customer.name, note: null } } });
    expect(errors?.[0]).toMatchObject({
      path: ['viewer', 'customer', 'note'],
      extensions: { code: 'FORBIDDEN' },
    });
  });

  it('refuses an id of another type', async () => {
    const { errors } = await world.manager.send(CUSTOMER, { id: unknownId('usr') });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'id' });
  });
});

describe('changing a customer', () => {
  it('changes what is given, and says so once', async () => {
    const id = await guest({ note: 'Old.' });
    const email = someEmail();
    const answer = await world.salesRep.run(UPDATE, {
      input: { customerId: id, name: 'New name', email, note: null, expectedVersion: 1 },
    });
    expect(answer).toEqual({
      updateCustomer: { customer: { name: 'New name', email, phone: null, version: 2 }, userErrors: [] },
    });
    await world.salesRep.run(UPDATE, { input: { customerId: id, name: 'New name' } });
    expect((await world.eventsOf(id)).slice(1)).toEqual([
      { type: 'customer.updated', data: { customerId: id, isRegistered: false, version: 2 } },
    ]);
  });

  it('lets customers change themselves, but neither the note nor anybody else', async () => {
    const customer = await registerCustomer(world.app);
    const other = await registerCustomer(world.app);
    const { customerId } = customer;
    expect(await customer.run(UPDATE, { input: { customerId, name: 'Renamed' } })).toMatchObject({
      updateCustomer: { customer: { name: 'Renamed' } },
    });
    expect(await customer.run('{ viewer { name } }')).toEqual({ viewer: { name: 'Renamed' } });
    const before = await world.storedCustomer(customerId);
    const { errors } = await customer.send(UPDATE, { input: { customerId, note: 'Gets 50 % off.' } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    for (const client of [other, world.stranger]) {
      const taken = await client.run(UPDATE, { input: { customerId, name: 'Taken over' } });
      const unknown = { customerId: unknownId('cus'), name: 'Nobody' };
      expect(taken).toMatchObject({
        updateCustomer: { customer: null, userErrors: [{ code: 'NOT_FOUND' }] },
      });
      expect(taken).toEqual(await client.run(UPDATE, { input: unknown }));
    }
    expect(await world.storedCustomer(customerId)).toEqual(before);
  });

  it('refuses a version that has passed', async () => {
    const id = await guest();
    await world.salesRep.run(UPDATE, { input: { customerId: id, name: 'Second' } });
    const before = await world.storedCustomer(id);
    const answer = await world.salesRep.run(
      `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { userErrors {
        code ... on VersionConflictError { currentVersion subjectId } } } }`,
      { input: { customerId: id, name: 'Third', expectedVersion: 1 } },
    );
    expect(answer).toEqual({
      updateCustomer: { userErrors: [{ code: 'VERSION_CONFLICT', currentVersion: 2, subjectId: id }] },
    });
    expect(await world.storedCustomer(id)).toEqual(before);
  });

  it('keeps the address somebody signs in with, and one address for one guest', async () => {
    const { customerId } = await registerCustomer(world.app);
    const email = someEmail();
    expect(await world.admin.run(UPDATE, { input: { customerId, email } })).toMatchObject({
      updateCustomer: { userErrors: [{ code: 'NOT_ALLOWED_NOW', field: ['input', 'email'] }] },
    });
    await guest({ email });
    const second = await guest();
    expect(await world.admin.run(UPDATE, { input: { customerId: second, email } })).toMatchObject({
      updateCustomer: { userErrors: [{ code: 'ALREADY_EXISTS', field: ['input', 'email'] }] },
    });
  });

  it.each([
    ['name', { name: null }],
    ['name', { name: '' }],
    ['email', { email: 'nowhere' }],
    ['phone', { phone: '<script>' }],
    ['note', { note: 'x'.repeat(5_001) }],
    ['customerId', { customerId: 'cus_1' }],
  ])('refuses a bad %s and changes nothing', async (field, input) => {
    const id = await guest();
    const before = await world.storedCustomer(id);
    expect(await world.manager.run(UPDATE, { input: { customerId: id, ...input } })).toEqual({
      updateCustomer: {
        customer: null,
        userErrors: [{ __typename: 'ValidationError', code: 'VALIDATION', field: ['input', field] }],
      },
    });
    expect(await world.storedCustomer(id)).toEqual(before);
  });
});
