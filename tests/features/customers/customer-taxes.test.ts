import { describe, expect } from 'vitest';
import { decodeId } from '../../../src/values/ids.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { registerCustomer, seedGuest } from '../../testkit/shop/customers.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';

const UPDATE = `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) {
  customer { taxId taxExemption { reason validTo } version } userErrors { code field } } }`;
const UPDATE_PROFILE = `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) {
  user { customer { taxId } } userErrors { code field } } }`;

interface Answer {
  customer: { taxId: string | null; taxExemption: object | null; version: number } | null;
  userErrors: object[];
}

const it = base
  .extend('customerId', { scope: 'file' }, ({ app }) => seedGuest(app, { storeId: DEFAULT_STORE }))
  .extend('update', ({ rep, customerId }) => async (input: object): Promise<Answer> => {
    const { updateCustomer } = await rep.run<{ updateCustomer: Answer }>(UPDATE, {
      input: { customerId, ...input },
    });
    return updateCustomer;
  });

describe('the VAT id of a customer', () => {
  it('is stored in one form, and kept or cleared', async ({ update }) => {
    expect(await update({ taxId: 'de 123.456-789' })).toMatchObject({ customer: { taxId: 'DE123456789' } });
    expect(await update({ name: 'Renamed' })).toMatchObject({ customer: { taxId: 'DE123456789' } });
    for (const taxId of ['', null]) {
      await update({ taxId: 'ATU12345678' });
      expect(await update({ taxId })).toMatchObject({ customer: { taxId: null } });
    }
  });

  it.for(['DE12345678', 'XX123456789', '123456789', 'DE123456789\0'])(
    'is refused as %j',
    async (taxId, { update }) => {
      expect(await update({ taxId })).toMatchObject({
        customer: null,
        userErrors: [{ code: 'VALIDATION', field: ['input', 'taxId'] }],
      });
    },
  );

  it('is changed by customers themselves, and by nobody else of their kind', async ({
    app,
    admin,
    customerId,
  }) => {
    const customer = await registerCustomer(app);
    expect(await customer.run(UPDATE_PROFILE, { input: { taxId: 'FRXX123456789' } })).toEqual({
      updateProfile: { user: { customer: { taxId: 'FRXX123456789' } }, userErrors: [] },
    });
    expect(await customer.run(UPDATE_PROFILE, { input: { taxId: 'FR1' } })).toMatchObject({
      updateProfile: { userErrors: [{ code: 'VALIDATION', field: ['input', 'taxId'] }] },
    });
    expect(await admin.run(UPDATE_PROFILE, { input: { taxId: 'FRXX123456789' } })).toMatchObject({
      updateProfile: { userErrors: [{ code: 'VALIDATION', field: ['input', 'taxId'] }] },
    });
    expect(await customer.run(UPDATE, { input: { customerId, taxId: 'FRXX123456789' } })).toMatchObject({
      updateCustomer: { customer: null, userErrors: [{ code: 'NOT_FOUND' }] },
    });
  });
});

describe('the tax exemption of a customer', () => {
  it('has a reason and maybe an end, and is cleared by null', async ({ update }) => {
    const validTo = '2027-01-01T00:00:00.000Z';
    expect(await update({ taxExemption: { reason: ' Certificate 17 ', validTo } })).toMatchObject({
      customer: { taxExemption: { reason: 'Certificate 17', validTo } },
    });
    expect(await update({ taxExemption: { reason: 'Certificate 18' } })).toMatchObject({
      customer: { taxExemption: { reason: 'Certificate 18', validTo: null } },
    });
    expect(await update({ taxExemption: { reason: ' ' } })).toMatchObject({
      userErrors: [{ code: 'VALIDATION', field: ['input', 'taxExemption', 'reason'] }],
    });
    expect(await update({ taxExemption: null })).toMatchObject({ customer: { taxExemption: null } });
  });

  it('is not given by customers to themselves, who can see it', async ({ app, rep }) => {
    const customer = await registerCustomer(app);
    const input = { customerId: customer.customerId, taxExemption: { reason: 'I say so' } };
    expect((await customer.send(UPDATE, { input })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    const read = () =>
      customer.run('query ($id: ID!) { customer(id: $id) { taxExemption { reason } } }', {
        id: customer.customerId,
      });
    expect(await read()).toEqual({ customer: { taxExemption: null } });
    await rep.run(UPDATE, { input });
    expect(await read()).toEqual({ customer: { taxExemption: { reason: 'I say so' } } });
  });

  it('is erased with the VAT id when the customer is deleted', async ({
    app,
    manager,
    update,
    customerId,
  }) => {
    await update({ taxId: 'DE123456789', taxExemption: { reason: 'Certificate 19' } });
    await manager.run(
      'mutation ($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { userErrors { code } } }',
      {
        input: { customerId },
      },
    );
    const rows = await app.shop.core.reader.query(
      'select tax_id, tax_exemption_reason, tax_exemption_valid_to from customers where id = $1',
      [decodeId('cus', customerId)],
    );
    expect(rows).toEqual([{ tax_id: null, tax_exemption_reason: null, tax_exemption_valid_to: null }]);
  });
});
