import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerCustomer, seedGuest } from '../../testkit/shop/customers.ts';
import { DEFAULT_STORE, PASSWORD, signIn } from '../../testkit/shop/people.ts';
import { CUSTOMER, type CustomersWorld, FULL, openCustomersWorld, UPDATE } from './customers-fixture.ts';

let world: CustomersWorld;
beforeAll(async () => {
  world = await openCustomersWorld();
});
afterAll(() => world.close());

const DELETE = `mutation ($input: DeleteCustomerInput!) {
  deleteCustomer(input: $input) { customer { ${FULL} } userErrors { __typename code field } }
}`;

function guest(): Promise<string> {
  return seedGuest(world.app, { storeId: DEFAULT_STORE });
}

describe('deleting a customer', () => {
  it('leaves nothing personal behind, closes the account, and frees the e-mail address', async () => {
    const customer = await registerCustomer(world.app, { phone: '0170 1234' });
    const { customerId, email } = customer;
    const address = { line1: 'Main Street 1', city: 'London', postalCode: 'NW1 6XE', countryCode: 'GB' };
    await customer.run(
      'mutation ($input: AddCustomerAddressInput!) { addCustomerAddress(input: $input) { userErrors { code } } }',
      { input: { address } },
    );
    await customer.run('mutation { createCart(input: {}) { cart { id } } }');
    await world.app.shop.core.reader.query(
      `update carts set email = $1, shipping_address = jsonb_build_object('line1', 'Main Street 1')
       where customer_id is not null`,
      [email],
    );
    await world.manager.run(UPDATE, { input: { customerId, note: 'A secret.' } });
    const answer = await world.manager.run<object>(DELETE, { input: { customerId } });
    expect(answer).toEqual({
      deleteCustomer: {
        customer: {
          id: customerId,
          email: null,
          name: 'Deleted customer',
          phone: null,
          note: null,
          isRegistered: true,
          deletedAt: expect.any(String),
          version: 4,
          addresses: [],
        },
        userErrors: [],
      },
    });
    await expect(signIn(world.app, { email, password: PASSWORD })).rejects.toThrow('cannot sign in');
    const stored = await world.app.shop.core.reader.query(
      `select to_jsonb(u) as row from users u union all select to_jsonb(c) from customers c
       union all select to_jsonb(a) from customer_addresses a union all select to_jsonb(k) from carts k
       union all select to_jsonb(e) from events e`,
    );
    expect(JSON.stringify(stored)).not.toContain(email);
    expect(JSON.stringify(stored)).not.toContain('Main Street 1');
    expect((await world.eventsOf(customerId)).at(-1)).toEqual({
      type: 'customer.deleted',
      data: { customerId, isRegistered: true, version: 4 },
    });
    await registerCustomer(world.app, { email });
  });

  it('is final: a deleted customer is not listed and cannot be changed or deleted again', async () => {
    const id = await guest();
    await world.admin.run(DELETE, { input: { customerId: id } });
    const notFound = { customer: null, userErrors: [{ __typename: 'NotFoundError', code: 'NOT_FOUND' }] };
    expect(await world.admin.run(DELETE, { input: { customerId: id } })).toMatchObject({
      deleteCustomer: notFound,
    });
    expect(await world.admin.run(UPDATE, { input: { customerId: id, name: 'Back' } })).toMatchObject({
      updateCustomer: notFound,
    });
    const list = 'query ($id: ID) { customers(where: { id: { eq: $id } }) { nodes { id } totalCount } }';
    expect(await world.admin.run(list, { id })).toEqual({ customers: { nodes: [], totalCount: 0 } });
    expect(await world.admin.run(CUSTOMER, { id })).toEqual({ customer: { id, name: 'Deleted customer' } });
  });

  it('is for managers and administrators of the store', async () => {
    const customer = await registerCustomer(world.app);
    const { customerId } = customer;
    const before = await world.storedCustomer(customerId);
    for (const client of [customer, world.salesRep]) {
      const { errors } = await client.send(DELETE, { input: { customerId } });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const { errors } = await world.app.anonymous.send(DELETE, { input: { customerId } });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await world.stranger.run(DELETE, { input: { customerId } })).toMatchObject({
      deleteCustomer: { userErrors: [{ code: 'NOT_FOUND' }] },
    });
    expect(await world.manager.run(DELETE, { input: { customerId, expectedVersion: 7 } })).toMatchObject({
      deleteCustomer: { userErrors: [{ code: 'VERSION_CONFLICT' }] },
    });
    expect(await world.storedCustomer(customerId)).toEqual(before);
  });
});
