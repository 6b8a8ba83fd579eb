import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import type { CustomerListCustomersQuery } from '../../testkit/generated/graphql.ts';
import { registerCustomer, seedGuest } from '../../testkit/shop/customers.ts';
import { DEFAULT_STORE, signedInAs } from '../../testkit/shop/people.ts';
import { type CustomersWorld, openCustomersWorld } from './customers-fixture.ts';

let world: CustomersWorld;
let sortedStoreId: string;
let sortingManager: GraphqlClient;

const PEOPLE = [
  { name: 'Ada Lovelace', email: 'ada@analytical.example', phone: '+44 (0)20 7946-0018' },
  { name: 'José Núñez', email: 'jose@ejemplo.example', phone: '0034 600 111 222' },
  { name: 'John Smith', email: 'john.smith@mail.example' },
  { name: 'Joan Smithers', email: 'joan_s@mail.example' },
  { name: '100 % Bicycles', email: 'bikes@mail.example' },
];

beforeAll(async () => {
  world = await openCustomersWorld();
  for (const person of PEOPLE) await seedGuest(world.app, { storeId: DEFAULT_STORE, ...person });
  sortedStoreId = await world.app.shop.features.stores.service.create({
    code: 'sorted',
    name: 'Sorted',
    currency: 'EUR',
  });
  sortingManager = await signedInAs(world.app, UserRole.MANAGER, { id: sortedStoreId, code: 'sorted' });
  await seedGuest(world.app, { storeId: world.otherStoreId, name: 'Ada Lovelace of another store' });
});
afterAll(() => world.close());

const LIST = graphql(`query CustomerListCustomers(
  $first: Int, $after: String, $search: String, $where: CustomerWhere, $sortBy: CustomerSort
) {
  customers(first: $first, after: $after, search: $search, where: $where, sortBy: $sortBy) {
    nodes { name } totalCount pageInfo { hasNextPage endCursor }
  }
}`);
const BY_NAME = { field: 'NAME', direction: 'ASC' } as const;

async function list(variables: object): Promise<string[]> {
  const { customers } = await world.salesRep.run(LIST, { sortBy: BY_NAME, ...variables });
  expect(customers.totalCount).toBe(customers.nodes.length);
  return customers.nodes.map(({ name }) => name);
}

describe('searching customers', () => {
  it.each([
    ['a part of a name', 'lovel', ['Ada Lovelace']],
    ['words in any order, in any case', 'SMITH john', ['John Smith']],
    ['a part of an e-mail address', 'joan_s@mail', ['Joan Smithers']],
    ['a name without its accents', 'jose nunez', ['José Núñez']],
    ['a name with its accents', 'núñez', ['José Núñez']],
    ['a telephone number written otherwise', '+44 020 7946 0018', ['Ada Lovelace']],
    ['the end of a telephone number', '111-222', ['José Núñez']],
    ['characters that mean something to LIKE', '100 %', ['100 % Bicycles']],
    ['what several have in common', 'smith', ['Joan Smithers', 'John Smith']],
    ['a wrong letter', 'lovelase', ['Ada Lovelace']],
    ['swapped letters', 'lovelcae', ['Ada Lovelace']],
    ['a missing letter in an e-mail address', 'ada@analytcal.example', ['Ada Lovelace']],
    ['a number nobody has', '99999', []],
    ['a word nobody has', 'xylophone', []],
    ['a text without a word', '((((', []],
    ['an accent without a letter', '\u0301', []],
    ['nothing', '   ', PEOPLE.map(({ name }) => name).toSorted()],
  ])('finds %s', async (_, search, expected) => {
    expect(await list({ search })).toEqual(expected);
  });

  it('refuses a search that is too long or no text', async () => {
    for (const search of ['x'.repeat(201), 'a\u0000b']) {
      const { errors } = await world.salesRep.send(LIST, { search });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'search' });
    }
  });
});

describe('the list of customers', () => {
  it('filters, alone and together with a search', async () => {
    expect(await list({ where: { phone: { isNull: false } } })).toEqual(['Ada Lovelace', 'José Núñez']);
    const where = { or: [{ name: { contains: 'joan' } }, { email: { eq: 'ada@analytical.example' } }] };
    expect(await list({ where })).toEqual(['Ada Lovelace', 'Joan Smithers']);
    expect(await list({ where, search: 'smith' })).toEqual(['Joan Smithers']);
    for (const email of [
      { eq: ' ADA@Analytical.Example' },
      { in: ['x', 'Ada@analytical.example'] },
      { contains: 'ADA@' },
    ])
      expect(await list({ where: { email } }), JSON.stringify(email)).toEqual(['Ada Lovelace']);
    expect(await list({ where: { isRegistered: { eq: true } } })).toEqual([]);
  });

  it('finds a part of a name without its case and accents', async () => {
    for (const contains of ['josé nuñ', 'JOSE NUN']) {
      expect(await list({ where: { name: { contains } } })).toEqual(['José Núñez']);
    }
  });

  it('sorts names as people read them, and goes on from a cursor in both directions', async () => {
    const names = [
      'Banana',
      'Zebra',
      'apple',
      'Éclair',
      'ähnlich',
      'Łódź',
      'Müller',
      'Øre',
      'Straßer',
      'strasse',
    ];
    const sorted = [
      'ähnlich',
      'apple',
      'Banana',
      'Éclair',
      'Łódź',
      'Müller',
      'Øre',
      'strasse',
      'Straßer',
      'Zebra',
    ];
    for (const name of names) await seedGuest(world.app, { storeId: sortedStoreId, name });
    const page = (variables: object) => sortingManager.run(LIST, variables);
    for (const direction of ['ASC', 'DESC']) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { customers }: CustomerListCustomersQuery = await page({
          first: 3,
          after,
          sortBy: { field: 'NAME', direction },
        });
        seen.push(...customers.nodes.map(({ name }) => name));
        after = customers.pageInfo.hasNextPage ? customers.pageInfo.endCursor : null;
      } while (after);
      expect(seen).toEqual(direction === 'ASC' ? sorted : sorted.toReversed());
    }
  });

  it('pages through a sorted list without losing anybody', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { customers }: CustomerListCustomersQuery = await world.salesRep.run(LIST, {
        first: 2,
        after,
        sortBy: BY_NAME,
      });
      seen.push(...customers.nodes.map(({ name }) => name));
      after = customers.pageInfo.hasNextPage ? customers.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(PEOPLE.map(({ name }) => name).toSorted());
  });

  it('has the newest first when nothing is said', async () => {
    expect(await list({ sortBy: undefined })).toEqual(PEOPLE.map(({ name }) => name).toReversed());
  });

  it('is for staff of the store', async () => {
    const { customers } = await world.stranger.run(LIST);
    expect(customers.nodes).toEqual([{ name: 'Ada Lovelace of another store' }]);
    const customer = await registerCustomer(world.app, { storeCode: 'other' });
    expect((await customer.send(LIST)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await world.app.anonymous.send(LIST)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
