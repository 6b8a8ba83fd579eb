import { describe, expect } from 'vitest';
import { decodeId } from '../../../../src/values/ids.ts';
import { it as base } from '../../../testkit/fixtures.ts';
import { unknownId } from '../../../testkit/shop/ids.ts';
import { DEFAULT_STORE } from '../../../testkit/shop/people.ts';
import { changeShipping, newMethod, newZone } from './shipping-fixture.ts';

const it = base
  .extend('pricingVersion', ({ app }) => async (): Promise<number> => {
    const [row] = await app.shop.core.reader.query<{ version: number }>(
      'select pricing_version as version from stores where id = $1',
      [DEFAULT_STORE],
    );
    return row!.version;
  })
  .extend('eventsOf', ({ app }) => async (id: string): Promise<string[]> => {
    const rows = await app.shop.core.reader.query<{ type: string }>(
      'select type from events where subject_id = $1 order by seq',
      [decodeId('shz', id)],
    );
    return rows.map(({ type }) => type);
  })
  .extend(
    'storedZones',
    ({ app }) =>
      async (): Promise<object[]> =>
        app.shop.core.reader.query(
          `select z.name, p.country, p.region from shipping_zones z
       left join shipping_zone_places p on p.zone_id = z.id order by z.name, p.country, p.region`,
          [],
        ),
  );

describe('a shipping zone', () => {
  it('is created, changed and deleted by a manager, with one event each, and carts are priced again', async ({
    manager,
    pricingVersion,
    eventsOf,
  }) => {
    const before = await pricingVersion();
    const created = await changeShipping(manager, 'createShippingZone', {
      name: 'West',
      countries: [{ country: 'US', regions: ['Oregon', 'us-wa', 'CA'] }, { country: 'CA' }],
    });
    expect(created).toMatchObject({
      shippingZone: {
        name: 'West',
        isRestOfWorld: false,
        countries: [
          { country: 'CA', regions: null },
          { country: 'US', regions: ['CA', 'OR', 'WA'] },
        ],
        version: 1,
      },
      userErrors: [],
    });
    expect(await pricingVersion()).toBeGreaterThan(before);
    const shippingZoneId = created.shippingZone!.id;
    const changes = { shippingZoneId, countries: [{ country: 'US', regions: ['CA'] }] };
    expect(await changeShipping(manager, 'updateShippingZone', changes)).toMatchObject({
      shippingZone: { countries: [{ country: 'US', regions: ['CA'] }], version: 2 },
    });
    const between = await pricingVersion();
    expect(await changeShipping(manager, 'updateShippingZone', changes)).toMatchObject({
      shippingZone: { version: 2 },
    });
    expect(await pricingVersion()).toBe(between);
    expect(
      await changeShipping(manager, 'deleteShippingZone', { shippingZoneId, expectedVersion: 1 }),
    ).toMatchObject({ deletedId: null, userErrors: [{ code: 'VERSION_CONFLICT' }] });
    expect(
      await changeShipping(manager, 'deleteShippingZone', { shippingZoneId, expectedVersion: 2 }),
    ).toMatchObject({ deletedId: shippingZoneId, userErrors: [] });
    expect(await eventsOf(shippingZoneId)).toEqual([
      'shipping_zone.created',
      'shipping_zone.updated',
      'shipping_zone.deleted',
    ]);
  });

  it.for([
    ['without a name', { name: ' ' }, 'name'],
    ['without a country', { countries: [] }, 'countries'],
    ['of the rest of the world with a country', { isRestOfWorld: true }, 'countries'],
    ['of an unknown country', { countries: [{ country: 'XX' }] }, 'countries.0.country'],
    [
      'of a region of another country',
      { countries: [{ country: 'US', regions: ['NY', 'BY'] }] },
      'countries.0.regions.1',
    ],
    ['of no region', { countries: [{ country: 'US', regions: [] }] }, 'countries.0.regions'],
    [
      'of a country that comes twice',
      { countries: [{ country: 'SE' }, { country: 'SE' }] },
      'countries.1.country',
    ],
    [
      'of a region that comes twice',
      { countries: [{ country: 'US', regions: ['NY', 'new york'] }] },
      'countries.0.regions.1',
    ],
  ] as const)('%s is refused, and nothing is stored', async ([, wrong, field], { manager, storedZones }) => {
    const before = await storedZones();
    const input = { name: 'Wrong', countries: [{ country: 'SE' }], ...wrong };
    expect(await changeShipping(manager, 'createShippingZone', input)).toMatchObject({
      shippingZone: null,
      userErrors: [{ code: 'VALIDATION', field: ['input', ...field.split('.')] }],
    });
    expect(await storedZones()).toEqual(before);
  });

  it('shares no country and no region with another one', async ({ manager, storedZones }) => {
    const north = await newZone(manager, 'North', { countries: [{ country: 'NO' }, { country: 'FI' }] });
    await newZone(manager, 'A region of it', { countries: [{ country: 'IN', regions: ['KA', 'GA'] }] });
    const before = await storedZones();
    const country = { name: 'Again', countries: [{ country: 'DK' }, { country: 'FI' }] };
    expect(await changeShipping(manager, 'createShippingZone', country)).toMatchObject({
      userErrors: [
        {
          code: 'ALREADY_EXISTS',
          message: `The zone "North" (${north}) has FI already.`,
          field: ['input', 'countries', '1', 'country'],
        },
      ],
    });
    const region = { name: 'Again', countries: [{ country: 'IN', regions: ['DL', 'Goa'] }] };
    expect(await changeShipping(manager, 'createShippingZone', region)).toMatchObject({
      userErrors: [{ code: 'ALREADY_EXISTS', field: ['input', 'countries', '0', 'regions', '1'] }],
    });
    expect(await storedZones()).toEqual(before);
    // A zone of the whole country has what is left of it.
    await newZone(manager, 'India', { countries: [{ country: 'IN' }] });
  });

  it('shares no country with another one that is created at the same moment', async ({ manager }) => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map((at) =>
        changeShipping(manager, 'createShippingZone', { name: `Z${at}`, countries: [{ country: 'PT' }] }),
      ),
    );
    const codes = answers.map(({ userErrors }) => userErrors[0]?.code).sort();
    expect(codes).toEqual(['ALREADY_EXISTS', 'ALREADY_EXISTS', 'ALREADY_EXISTS', undefined]);
  });

  it('is the rest of the world once', async ({ manager }) => {
    const shippingZoneId = await newZone(manager, 'Rest', { isRestOfWorld: true });
    expect(
      await changeShipping(manager, 'createShippingZone', { name: 'Again', isRestOfWorld: true }),
    ).toMatchObject({
      userErrors: [{ code: 'ALREADY_EXISTS', field: ['input', 'isRestOfWorld'] }],
    });
    expect(
      await changeShipping(manager, 'updateShippingZone', { shippingZoneId, isRestOfWorld: false }),
    ).toMatchObject({ userErrors: [{ code: 'VALIDATION', field: ['input', 'countries'] }] });
    const changes = { shippingZoneId, isRestOfWorld: false, countries: [{ country: 'BR' }] };
    expect(await changeShipping(manager, 'updateShippingZone', changes)).toMatchObject({
      shippingZone: { isRestOfWorld: false, countries: [{ country: 'BR', regions: null }] },
    });
  });

  it('with rates cannot be deleted', async ({ manager }) => {
    const zoneId = await newZone(manager, 'Used', { countries: [{ country: 'GR' }] });
    await newMethod(manager, 'Boat', { isActive: false, rates: [{ zoneId, amount: '5.00' }] });
    expect(await changeShipping(manager, 'deleteShippingZone', { shippingZoneId: zoneId })).toMatchObject({
      deletedId: null,
      userErrors: [
        {
          code: 'NOT_ALLOWED_NOW',
          message: 'These shipping methods have rates for this zone: boat.',
          field: ['input', 'shippingZoneId'],
        },
      ],
    });
  });

  it('is unknown to others: a wrong id, an id of another type and a malformed one', async ({ manager }) => {
    const answers = await Promise.all(
      [unknownId('shz'), unknownId('shm'), 'shz_1'].map((shippingZoneId) =>
        changeShipping(manager, 'updateShippingZone', { shippingZoneId, name: 'Other' }),
      ),
    );
    expect(answers.map(({ userErrors }) => userErrors[0]!.code)).toEqual([
      'NOT_FOUND',
      'VALIDATION',
      'VALIDATION',
    ]);
  });

  it('is listed by name, with all countries in one statement', async ({ rep }) => {
    const { shippingZones } = await rep.run<{ shippingZones: { nodes: { name: string }[] } }>(
      '{ shippingZones(where: { isRestOfWorld: { eq: false } }) { nodes { name countries { country regions } } } }',
    );
    const names = shippingZones.nodes.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(names).toContain('North');
  });
});
