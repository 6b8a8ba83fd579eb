import { expect } from 'vitest';
import { decodeId } from '../../../src/values/ids.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { seedProduct } from '../../testkit/shop/catalog.ts';
import { rawId, unknownId } from '../../testkit/shop/ids.ts';
import { seedLocation, stockUp } from '../../testkit/shop/inventory.ts';

interface Answer {
  deletedId: string | null;
  userErrors: { code: string; field: string[] }[];
}

const it = base
  .extend('remove', ({ manager }) => async (input: object): Promise<Answer> => {
    const { deleteLocation } = await manager.run<{ deleteLocation: Answer }>(
      `mutation ($input: DeleteLocationInput!) { deleteLocation(input: $input) {
        deletedId userErrors { __typename code field } } }`,
      { input },
    );
    return deleteLocation;
  })
  .extend('eventsOf', ({ app }) => async (id: string): Promise<string[]> => {
    const rows = await app.shop.core.reader.query<{ type: string }>(
      'select type from events where subject_id = $1 order by seq',
      [decodeId('loc', id)],
    );
    return rows.map(({ type }) => type);
  });

it('deletes a location where nothing ever moved, with its empty levels', async ({
  app,
  manager,
  remove,
  eventsOf,
}) => {
  const { createLocation } = await manager.run<{ createLocation: { location: { id: string } } }>(
    'mutation { createLocation(input: { code: "spare", name: "Spare" }) { location { id } } }',
  );
  const locationId = createLocation.location.id;
  const { variantId } = await seedProduct(app);
  await manager.run(
    `mutation ($input: SetReorderPointInput!) { setReorderPoint(input: $input) { userErrors { message } } }`,
    { input: { variantId, locationId, reorderPoint: 5 } },
  );
  expect(await remove({ locationId, expectedVersion: 1 })).toEqual({ deletedId: locationId, userErrors: [] });
  expect(await manager.run('query ($id: ID!) { node(id: $id) { id } }', { id: locationId })).toEqual({
    node: null,
  });
  expect(await remove({ locationId })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
  expect(await eventsOf(locationId)).toEqual(['location.created', 'location.deleted']);
});

it('keeps a location that the ledger refers to, although it is empty by now', async ({
  app,
  remove,
  eventsOf,
}) => {
  const locationId = await seedLocation(app, { code: 'used', priority: 3 });
  const { variantId } = await seedProduct(app);
  await stockUp(app, { variantId, quantity: 2, locationId });
  await stockUp(app, { variantId, quantity: -2, locationId });
  expect(await remove({ locationId })).toMatchObject({
    deletedId: null,
    userErrors: [{ code: 'NOT_ALLOWED_NOW', field: ['input', 'locationId'] }],
  });
  const levels = await app.shop.core.reader.query('select from stock_levels where location_id = $1', [
    rawId(locationId),
  ]);
  expect(levels).toHaveLength(1);
  expect(await eventsOf(locationId)).toEqual([]);
});

it('refuses another version, an unknown location and a malformed id', async ({ app, remove }) => {
  const locationId = await seedLocation(app, { code: 'kept', priority: 4 });
  expect((await remove({ locationId, expectedVersion: 9 })).userErrors).toMatchObject([
    { code: 'VERSION_CONFLICT' },
  ]);
  expect((await remove({ locationId: unknownId('loc') })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect((await remove({ locationId: 'prd_1' })).userErrors).toMatchObject([{ code: 'VALIDATION' }]);
});

it('waits for a location that is being deleted, and then finds none', async ({ app }) => {
  const shelf = await seedLocation(app, { code: 'going', priority: 5 });
  const { variantId } = await seedProduct(app);
  const { pool } = app.shop.core;
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('delete from locations where id = $1', [rawId(shelf)]);
    const received = stockUp(app, { variantId, quantity: 1, locationId: shelf }).then(
      () => 'stocked',
      (error: Error) => error.message,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    await client.query('commit');
    expect(await received).toContain('no location');
  } finally {
    client.release();
  }
});
