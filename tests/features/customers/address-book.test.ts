import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { inputTypeOf } from '../../testkit/clients/operation-document.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { type CustomerClient, registerCustomer } from '../../testkit/shop/customers.ts';
import { unknownId } from '../../testkit/shop/ids.ts';
import { type CustomersWorld, openCustomersWorld } from './customers-fixture.ts';

let world: CustomersWorld;
beforeAll(async () => {
  world = await openCustomersWorld();
});
afterAll(() => world.close());

const ANSWER = `customer { version addresses { id isDefault address { line1 } } } userErrors { __typename code field }`;
const ADDRESS = { line1: 'Main Street 1', city: 'London', postalCode: 'NW1 6XE', countryCode: 'GB' };

interface Answer {
  customer: { version: number; addresses: { id: string; isDefault: boolean; address: object }[] };
  userErrors: { code: string; field: string[] | null }[];
}

async function run(client: GraphqlClient, name: string, input: object): Promise<Answer> {
  const type = inputTypeOf(name);
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${ANSWER} } }`;
  return (await client.run<Record<string, Answer>>(query, { input }))[name]!;
}

function add(client: GraphqlClient, line1: string, more: object = {}): Promise<Answer> {
  return run(client, 'addCustomerAddress', { address: { ...ADDRESS, line1 }, ...more });
}

/** `['*Second', 'First']`: a star marks the default address. */
function book({ customer }: Answer): string[] {
  return customer.addresses.map(
    ({ isDefault, address }) => `${isDefault ? '*' : ''}${Reflect.get(address, 'line1')}`,
  );
}

async function withThree(): Promise<{ customer: CustomerClient; ids: string[] }> {
  const customer = await registerCustomer(world.app);
  await add(customer, 'First');
  await add(customer, 'Second');
  const { customer: answer } = await add(customer, 'Third');
  return { customer, ids: answer.addresses.map(({ id }) => id) };
}

describe('the address book', () => {
  it('makes the first address the default, and a later one that asks for it', async () => {
    const customer = await registerCustomer(world.app);
    expect(book(await add(customer, 'First', { isDefault: false }))).toEqual(['*First']);
    expect(book(await add(customer, 'Second'))).toEqual(['*First', 'Second']);
    expect(book(await add(customer, 'Third', { isDefault: true }))).toEqual(['*Third', 'First', 'Second']);
    const types = (await world.eventsOf(customer.customerId)).map(({ type }) => type);
    expect(types).toEqual(['customer.created', ...Array.from({ length: 3 }, () => 'customer.updated')]);
  });

  it('stores an address in normal form and shows it as it is', async () => {
    const customer = await registerCustomer(world.app);
    await run(customer, 'addCustomerAddress', {
      address: {
        ...ADDRESS,
        line1: ' Rue de l’E\u0301glise 3 ',
        line2: '  ',
        name: 'Ada',
        postalCode: 'E1 6AN',
      },
    });
    const { viewer } = await customer.run(
      graphql(
        `query AddressBookViewer { viewer { customer { addresses { id address { name line1 line2 city postalCode countryCode } } } } }`,
      ),
    );
    expect(viewer).toEqual({
      customer: {
        addresses: [
          {
            id: expect.stringMatching(/^adr_/),
            address: {
              name: 'Ada',
              line1: 'Rue de l’Église 3',
              line2: null,
              city: 'London',
              postalCode: 'E1 6AN',
              countryCode: 'GB',
            },
          },
        ],
      },
    });
  });

  it('replaces, removes and prefers an address', async () => {
    const { customer, ids } = await withThree();
    const [first, second, third] = ids;
    const replaced = await run(customer, 'updateCustomerAddress', {
      addressId: second,
      address: { ...ADDRESS, line1: 'Other' },
    });
    expect(book(replaced)).toEqual(['*First', 'Other', 'Third']);
    const preferred = await run(customer, 'setDefaultCustomerAddress', { addressId: third });
    expect(book(preferred)).toEqual(['*Third', 'First', 'Other']);
    expect(book(await run(customer, 'removeCustomerAddress', { addressId: third }))).toEqual([
      '*First',
      'Other',
    ]);
    expect(book(await run(customer, 'removeCustomerAddress', { addressId: first }))).toEqual(['*Other']);
    expect(book(await run(customer, 'removeCustomerAddress', { addressId: second }))).toEqual([]);
  });

  it('changes nothing when the default becomes the default', async () => {
    const { customer, ids } = await withThree();
    const before = await world.storedCustomer(customer.customerId);
    await run(customer, 'setDefaultCustomerAddress', { addressId: ids[0] });
    expect(await world.storedCustomer(customer.customerId)).toEqual(before);
  });

  it('keeps exactly one default when many are made it at once', async () => {
    const { customer, ids } = await withThree();
    await Promise.all(
      [...ids, ...ids].map((addressId) => run(customer, 'setDefaultCustomerAddress', { addressId })),
    );
    await Promise.all(['Fourth', 'Fifth'].map((line1) => add(customer, line1, { isDefault: true })));
    const { viewer } = await customer.run(
      graphql(`query AddressBookViewer2 { viewer { customer { addresses { isDefault } } } }`),
    );
    expect(viewer.customer!.addresses.map(({ isDefault }) => isDefault)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('has room for fifty', async () => {
    const customer = await registerCustomer(world.app);
    for (let count = 0; count < 50; count++) await add(customer, `Street ${count}`);
    const { userErrors } = await add(customer, 'One too many');
    expect(userErrors).toEqual([{ __typename: 'ConflictError', code: 'NOT_ALLOWED_NOW', field: null }]);
  });

  it.each([
    ['address.countryCode', { countryCode: 'GB', line1: '' }, 'address.line1'],
    ['a line break', { city: 'Lon\ndon' }, 'address.city'],
  ])('refuses a bad address: %s', async (_, wrong, field) => {
    const { customer, ids } = await withThree();
    const before = await world.storedCustomer(customer.customerId);
    const address = { ...ADDRESS, ...wrong };
    const expected = [
      { __typename: 'ValidationError', code: 'VALIDATION', field: ['input', ...field.split('.')] },
    ];
    expect((await run(customer, 'addCustomerAddress', { address })).userErrors).toEqual(expected);
    const replaced = await run(customer, 'updateCustomerAddress', { addressId: ids[1], address });
    expect(replaced.userErrors).toEqual(expected);
    expect(await world.storedCustomer(customer.customerId)).toEqual(before);
  });

  it('is kept by staff as well, who say whose it is', async () => {
    const { customerId } = await registerCustomer(world.app);
    expect(book(await add(world.salesRep, 'From staff', { customerId }))).toEqual(['*From staff']);
    expect((await add(world.salesRep, 'Whose?')).userErrors).toMatchObject([
      { code: 'VALIDATION', field: ['input', 'customerId'] },
    ]);
  });

  it('is closed to others, who learn nothing', async () => {
    const { customer, ids } = await withThree();
    const { customerId } = customer;
    const [, addressId] = ids;
    const before = await world.storedCustomer(customerId);
    const other = await registerCustomer(world.app);
    const address = ADDRESS;
    const nobody = unknownId('cus');
    const nowhere = unknownId('adr');
    for (const client of [other, world.stranger]) {
      const added = await add(client, 'Intruder', { customerId });
      expect(added.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
      expect(added).toEqual(await add(client, 'Intruder', { customerId: nobody }));
      for (const [name, more] of [
        ['updateCustomerAddress', { address }],
        ['removeCustomerAddress', {}],
        ['setDefaultCustomerAddress', {}],
      ] as const) {
        const answer = await run(client, name, { addressId, ...more });
        expect(answer.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'addressId'] }]);
        expect(answer).toEqual(await run(client, name, { addressId: nowhere, ...more }));
      }
    }
    await expect(add(world.app.anonymous, 'Visitor', { customerId })).rejects.toThrow('UNAUTHENTICATED');
    expect(await world.storedCustomer(customerId)).toEqual(before);
  });
});
