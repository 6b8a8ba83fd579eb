import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { inputTypeOf } from '../../testkit/clients/operation-document.ts';
import { it } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { seedProduct } from '../../testkit/shop/catalog.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { levelsOf, seedLocation, stockUp } from '../../testkit/shop/inventory.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

let item: { variantId: string; sku: string; locationId: string; levelId: string };
it.beforeAll(async ({ app }) => {
  const { variantId, sku } = await seedProduct(app);
  const locationId = await stockUp(app, { variantId, quantity: 3 });
  const [level] = await levelsOf(app, variantId);
  item = { variantId, sku, locationId, levelId: level!.id };
});

const READS = {
  stockLevels: '{ stockLevels { nodes { id } } }',
  low: '{ low: stockLevels(where: { isLow: { eq: true } }) { nodes { id } } }',
  stockMovements: '{ stockMovements { nodes { id } } }',
  locations: '{ locations { nodes { id } } }',
};

function writes(): [string, object][] {
  const { variantId, locationId } = item;
  return [
    ['receiveStock', { variantId, quantity: 1 }],
    ['adjustStock', { variantId, delta: -1, reason: 'LOST' }],
    ['setStock', { variantId, onHand: 1 }],
    ['setReorderPoint', { variantId, reorderPoint: 1 }],
    ['transferStock', { variantId, fromLocationId: locationId, toLocationId: locationId, quantity: 1 }],
    ['createLocation', { code: 'mine', name: 'Mine' }],
    ['updateLocation', { locationId, isActive: false }],
  ];
}

async function codeOf(
  client: GraphqlClient,
  document: string,
  variables?: object,
): Promise<string | undefined> {
  return (await client.send(document, variables)).errors?.[0]?.extensions.code;
}

async function codeOfWrite(client: GraphqlClient, name: string, input: object): Promise<string | undefined> {
  const type = inputTypeOf(name);
  return codeOf(client, `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`, {
    input,
  });
}

describe('who sees stock', () => {
  it('shows visitors and customers whether a variant is in stock and nothing more', async ({ app }) => {
    const visitors: [GraphqlClient, string][] = [
      [app.anonymous, 'UNAUTHENTICATED'],
      [await registerCustomer(app), 'FORBIDDEN'],
    ];
    for (const [client, code] of visitors) {
      const { variant } = await client.run<{ variant: object }>(
        `{ variant(sku: "${item.sku}") { isInStock } }`,
      );
      expect(variant).toEqual({ isInStock: true });
      for (const document of Object.values(READS)) expect(await codeOf(client, document)).toBe(code);
      for (const field of ['available', 'stockLevels { id }']) {
        expect(await codeOf(client, `{ variant(sku: "${item.sku}") { ${field} } }`)).toBe(code);
      }
      for (const [name, input] of writes()) expect(await codeOfWrite(client, name, input)).toBe(code);
      for (const id of [item.levelId, item.locationId]) {
        expect(await client.run('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
      }
    }
    expect(await levelsOf(app, item.variantId)).toMatchObject([{ onHand: 3, version: 2 }]);
  });

  it('lets sales representatives read but not write', async ({ app }) => {
    const client = await signedInAs(app, UserRole.SALES_REP);
    for (const document of Object.values(READS)) expect(await codeOf(client, document)).toBeUndefined();
    expect(await client.run(`{ variant(sku: "${item.sku}") { available stockLevels { onHand } } }`)).toEqual({
      variant: { available: 3, stockLevels: [{ onHand: 3 }] },
    });
    for (const [name, input] of writes()) expect(await codeOfWrite(client, name, input)).toBe('FORBIDDEN');
  });

  it('shows another store nothing and lets it change nothing', async ({ app }) => {
    const id = await app.shop.features.stores.service.create({
      code: 'elsewhere',
      name: 'E',
      currency: 'EUR',
    });
    const stranger = await signedInAs(app, UserRole.ADMIN, { id, code: 'elsewhere' });
    for (const [name, document] of Object.entries(READS)) {
      expect(await stranger.run(document)).toEqual({ [name]: { nodes: [] } });
    }
    for (const [name, input] of writes().filter(([name]) => name !== 'createLocation')) {
      const type = inputTypeOf(name);
      const answer = await stranger.run<Record<string, { userErrors: object[] }>>(
        `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`,
        { input },
      );
      expect(answer[name]!.userErrors).toHaveLength(1);
    }
    const own = await seedProduct(app, { storeId: id });
    const foreignShelf = {
      variantId: own.variantId,
      locationId: item.locationId,
    };
    expect(
      await stranger.run(
        'mutation ($input: ReceiveStockInput!) { receiveStock(input: $input) { userErrors { code field } } }',
        { input: { ...foreignShelf, quantity: 1 } },
      ),
    ).toEqual({ receiveStock: { userErrors: [{ code: 'NOT_FOUND', field: ['input', 'locationId'] }] } });
    expect(await levelsOf(app, item.variantId)).toMatchObject([{ onHand: 3, version: 2 }]);
  });
});

describe('locations', () => {
  it('are created with a code of their own and changed under their version', async ({ app }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const CREATE =
      graphql(`mutation AccessCreateLocation($input: CreateLocationInput!) { createLocation(input: $input) {
      location { id code name priority isActive version } userErrors { code field } } }`);
    const UPDATE = `mutation ($input: UpdateLocationInput!) { updateLocation(input: $input) {
      location { name priority isActive version } userErrors { code field } } }`;
    const input = { code: 'harbour', name: 'Harbour', priority: -1 };
    const { createLocation } = await manager.run(CREATE, {
      input,
    });
    expect(createLocation).toMatchObject({
      location: { ...input, isActive: true, version: 1 },
      userErrors: [],
    });
    expect(await manager.run(CREATE, { input })).toMatchObject({
      createLocation: { location: null, userErrors: [{ code: 'ALREADY_EXISTS', field: ['input', 'code'] }] },
    });
    const locationId = createLocation.location!.id;
    const renamed = await manager.run(UPDATE, {
      input: { locationId, name: 'Old harbour', expectedVersion: 1 },
    });
    expect(renamed).toMatchObject({
      updateLocation: { location: { name: 'Old harbour', priority: -1, version: 2 } },
    });
    const stale = await manager.run(UPDATE, { input: { locationId, isActive: false, expectedVersion: 1 } });
    expect(stale).toMatchObject({
      updateLocation: { location: null, userErrors: [{ code: 'VERSION_CONFLICT' }] },
    });
    const { locations } = await manager.run(
      graphql(`query AccessLocations { locations { nodes { code } } }`),
    );
    expect(locations.nodes[0]).toEqual({ code: 'harbour' });
  });

  it('sell nothing while they are inactive', async ({ app }) => {
    const { variantId, sku } = await seedProduct(app);
    const locationId = await seedLocation(app, { code: 'closed', priority: 0, isActive: false });
    await stockUp(app, { variantId, quantity: 4, locationId });
    const manager = await signedInAs(app, UserRole.MANAGER);
    const VARIANT = `{ variant(sku: "${sku}") { isInStock available stockLevels { available } } }`;
    expect(await manager.run(VARIANT)).toEqual({
      variant: { isInStock: false, available: 0, stockLevels: [{ available: 4 }] },
    });
  });
});
