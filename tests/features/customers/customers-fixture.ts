import { expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { decodeId } from '../../../src/values/ids.ts';
import { startTestApp, type TestApp } from '../../testkit/app.ts';
import { violations } from '../../testkit/audit.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

export const FULL = 'id email name phone note isRegistered deletedAt version addresses { id isDefault }';

export const CUSTOMER = 'query ($id: ID!) { customer(id: $id) { id name } }';

export const UPDATE = `mutation ($input: UpdateCustomerInput!) {
  updateCustomer(input: $input) {
    customer { name email phone version } userErrors { __typename code field }
  }
}`;

export interface CustomersWorld {
  readonly app: TestApp;
  readonly admin: GraphqlClient;
  readonly manager: GraphqlClient;
  readonly salesRep: GraphqlClient;
  /** A manager of another store. */
  readonly stranger: GraphqlClient;
  readonly otherStoreId: string;
  /** The types and data of the customer's events, the oldest first. */
  eventsOf(customerId: string): Promise<{ type: string; data: object }[]>;
  /** All stored data of the customer, to check that nothing changed. */
  storedCustomer(customerId: string): Promise<object>;
  /** Requires the audit to find nothing, and closes the app. */
  close(): Promise<void>;
}

export async function openCustomersWorld(): Promise<CustomersWorld> {
  const app = await startTestApp();
  const { reader } = app.shop.core;
  const otherStoreId = await app.shop.features.stores.service.create({
    code: 'other',
    name: 'Other',
    currency: 'EUR',
  });
  return {
    app,
    otherStoreId,
    admin: await signedInAs(app, UserRole.ADMIN),
    manager: await signedInAs(app, UserRole.MANAGER),
    salesRep: await signedInAs(app, UserRole.SALES_REP),
    stranger: await signedInAs(app, UserRole.MANAGER, { id: otherStoreId, code: 'other' }),
    eventsOf: (customerId) =>
      reader.query('select type, data from events where customer_id = $1 order by seq', [uuid(customerId)]),
    storedCustomer: async (customerId) => {
      const [stored] = await reader.query(
        `select to_jsonb(c) as customer,
           (select jsonb_agg(a order by a.id) from customer_addresses a where a.customer_id = c.id) as addresses,
           (select count(*) from events e where e.customer_id = c.id) as events
         from customers c where c.id = $1`,
        [uuid(customerId)],
      );
      return stored!;
    },
    close: async () => {
      const broken = await violations(app);
      await app.close();
      expect(broken).toEqual([]);
    },
  };
}

function uuid(customerId: string): string {
  return decodeId('cus', customerId)!;
}
