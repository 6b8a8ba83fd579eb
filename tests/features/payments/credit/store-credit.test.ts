import { describe, expect } from 'vitest';
import { UserRole } from '../../../../src/features/accounts/user.entity.ts';
import { it } from '../../../testkit/fixtures.ts';
import { graphql } from '../../../testkit/generated/gql.ts';
import { registerCustomer } from '../../../testkit/shop/customers.ts';
import { signedInAs } from '../../../testkit/shop/people.ts';
import { adjustCredit, entriesOf } from './credit-fixture.ts';

const OWN = graphql(`
  query OwnCredit($id: ID!, $currency: CurrencyCode) {
    customer(id: $id) { storeCredit(currency: $currency) { balance { amount currency } heldAmount { amount } } }
  }
`);

describe('adjustStoreCredit', () => {
  it('gives and takes credit, with a reason in the ledger', async ({ app, manager }) => {
    const { customerId, ...ada } = await registerCustomer(app);
    expect((await ada.run(OWN, { id: customerId })).customer).toEqual({
      storeCredit: { balance: { amount: '0.00', currency: 'USD' }, heldAmount: { amount: '0.00' } },
    });
    await adjustCredit(manager, { customerId, amount: '20.00' });
    const { storeCredit } = await adjustCredit(manager, { customerId, amount: '-4.50', reason: 'A mistake' });
    expect(storeCredit).toEqual({
      balance: { amount: '15.50', currency: 'USD' },
      heldAmount: { amount: '0.00' },
    });
    expect((await ada.run(OWN, { id: customerId })).customer!.storeCredit.balance.amount).toBe('15.50');
    const { nodes } = await entriesOf(manager, { customerId: { eq: customerId } });
    expect(nodes).toMatchObject([
      {
        kind: 'ADJUSTED',
        amount: { amount: '-4.50' },
        balanceAfter: { amount: '15.50' },
        reason: 'A mistake',
      },
      {
        kind: 'ADJUSTED',
        amount: { amount: '20.00' },
        reason: 'A late parcel',
        customer: { id: customerId },
      },
    ]);
  });

  it('takes no more than there is', async ({ app, manager }) => {
    const { customerId } = await registerCustomer(app);
    await adjustCredit(manager, { customerId, amount: '3.00' });
    expect(await adjustCredit(manager, { customerId, amount: '-3.01' })).toMatchObject({
      storeCredit: null,
      userErrors: [{ __typename: 'CreditError', reason: 'BALANCE_TOO_LOW', balance: { amount: '3.00' } }],
    });
    expect((await entriesOf(manager, { customerId: { eq: customerId } })).totalCount).toBe(1);
  });

  it('keeps currencies apart', async ({ app, manager }) => {
    const { customerId, ...ada } = await registerCustomer(app);
    await adjustCredit(manager, { customerId, amount: '3.00' });
    await adjustCredit(manager, { customerId, amount: '700', currency: 'JPY' });
    const { customer } = await ada.run(OWN, { id: customerId, currency: 'JPY' });
    expect(customer!.storeCredit.balance).toEqual({ amount: '700', currency: 'JPY' });
  });

  it('changes nothing when it is repeated', async ({ app, manager }) => {
    const { customerId } = await registerCustomer(app);
    const input = { customerId, amount: '3.00', idempotencyKey: `adjust-${customerId}` };
    const first = await adjustCredit(manager, input);
    await adjustCredit(manager, { customerId, amount: '1.00' });
    const again = await adjustCredit(manager, input);
    expect(first.storeCredit!.balance.amount).toBe('3.00');
    expect(again.storeCredit!.balance.amount).toBe('4.00');
  });

  it('refuses an amount of zero and an empty reason', async ({ app, manager }) => {
    const { customerId } = await registerCustomer(app);
    const wrong = [
      [{ amount: '0.00' }, 'amount'],
      [{ reason: ' ' }, 'reason'],
    ] as const;
    for (const [input, field] of wrong) {
      const { userErrors } = await adjustCredit(manager, { customerId, ...input });
      expect(userErrors).toMatchObject([{ code: 'VALIDATION', field: ['input', field] }]);
    }
  });

  it('is for managers of the store of the customer', async ({ app, rep }) => {
    const { customerId, ...ada } = await registerCustomer(app);
    for (const client of [app.anonymous, ada, rep]) {
      await expect(adjustCredit(client, { customerId })).rejects.toThrow(/FORBIDDEN|UNAUTHENTICATED/);
    }
    const id = await app.shop.features.stores.service.create({ code: 'other', name: 'O', currency: 'USD' });
    const stranger = await signedInAs(app, UserRole.ADMIN, { id, code: 'other' });
    expect(await adjustCredit(stranger, { customerId })).toMatchObject({
      customer: null,
      userErrors: [{ code: 'NOT_FOUND', field: ['input', 'customerId'] }],
    });
  });
});
