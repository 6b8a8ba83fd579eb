import { describe, expect } from 'vitest';
import { it } from '../../../testkit/fixtures.ts';
import { fullStore } from '../../../testkit/shop/full-store.ts';
import { changeTaxes } from './taxes-fixture.ts';

describe('a tax registration', () => {
  it('is created, changed and deleted', async ({ manager }) => {
    const created = await changeTaxes(manager, 'createTaxRegistration', {
      country: 'DE',
      taxId: 'de 123 456 789',
    });
    expect(created).toMatchObject({
      taxRegistration: { country: 'DE', region: null, scheme: 'NATIONAL', taxId: 'DE123456789', version: 1 },
      userErrors: [],
    });
    const taxRegistrationId = created.taxRegistration!.id;
    expect(
      await changeTaxes(manager, 'updateTaxRegistration', { taxRegistrationId, taxId: '987654321' }),
    ).toMatchObject({ taxRegistration: { taxId: 'DE987654321', version: 2 } });
    expect(
      await changeTaxes(manager, 'updateTaxRegistration', { taxRegistrationId, taxId: null }),
    ).toMatchObject({
      taxRegistration: { taxId: null },
    });
    expect(await changeTaxes(manager, 'deleteTaxRegistration', { taxRegistrationId })).toMatchObject({
      deletedId: taxRegistrationId,
    });
  });

  it.for([
    ['a malformed VAT id', { country: 'AT', taxId: 'ATU1234567' }, 'taxId'],
    ['a VAT id of another country', { country: 'AT', taxId: 'DE123456789' }, 'taxId'],
    ['a region of another country', { country: 'US', region: 'KA' }, 'region'],
    ['OSS outside the European Union', { country: 'CH', scheme: 'OSS' }, 'scheme'],
    ['OSS in a region', { country: 'FR', region: 'IDF', scheme: 'OSS' }, 'scheme'],
    [
      'a period that ends before it begins',
      { country: 'AT', validFrom: '2026-02-01T00:00:00Z', validTo: '2026-01-01T00:00:00Z' },
      'validTo',
    ],
  ] as const)('with %s is refused', async ([, input, field], { manager }) => {
    expect(await changeTaxes(manager, 'createTaxRegistration', input)).toMatchObject({
      taxRegistration: null,
      userErrors: [{ code: 'VALIDATION', field: ['input', field] }],
    });
  });

  it('of the same country, region and scheme does not overlap another, even when both are created at once', async ({
    manager,
  }) => {
    const create = (input: object) =>
      changeTaxes(manager, 'createTaxRegistration', { country: 'FR', ...input });
    const both = await Promise.all([create({}), create({ validFrom: '2026-01-01T00:00:00Z' })]);
    expect(both.flatMap(({ userErrors }) => userErrors)).toMatchObject([
      { code: 'ALREADY_EXISTS', field: ['input', 'validFrom'] },
    ]);
    expect((await create({ scheme: 'OSS' })).userErrors).toEqual([]);
    expect((await create({ region: 'Bretagne' })).userErrors).toEqual([]);
  });

  it('cannot be seen, changed or deleted by another store', async ({ app, manager }) => {
    const other = await fullStore(app, 'elsewhere');
    const taxRegistrationId = other.ids.get('trg')!;
    const [updated, deleted] = [
      await changeTaxes(manager, 'updateTaxRegistration', { taxRegistrationId, taxId: null }),
      await changeTaxes(manager, 'deleteTaxRegistration', { taxRegistrationId }),
    ];
    expect([updated, deleted].flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
    expect(await manager.run('query ($id: ID!) { node(id: $id) { id } }', { id: taxRegistrationId })).toEqual(
      {
        node: null,
      },
    );
  });
});
