import { encodeId } from '../../../src/values/ids.ts';
import type { TestApp } from '../app.ts';
import { type GraphqlClient, graphqlClient } from '../clients/graphql-client.ts';
import { graphql } from '../generated/gql.ts';
import { PASSWORD } from './people.ts';

const REGISTER = graphql(`
  mutation Register($input: RegisterInput!) {
    register(input: $input) { accessToken user { id } customer { id } userErrors { message } }
  }
`);

export interface CustomerClient extends GraphqlClient {
  /** API id: `cus_…`. */
  readonly customerId: string;
  /** API id: `usr_…`. */
  readonly userId: string;
  readonly email: string;
  readonly name: string;
}

/** A client signed in as a new customer, who registered through the API. */
export async function registerCustomer(
  app: TestApp,
  options: { storeCode?: string; email?: string; name?: string; phone?: string; cartToken?: string } = {},
): Promise<CustomerClient> {
  const { storeCode = 'default', name = 'Ada Lovelace', email = someEmail(), phone, cartToken } = options;
  const { register } = await app.anonymous
    .with({ 'x-store': storeCode })
    .run(REGISTER, { input: { email, password: PASSWORD, name, phone, cartToken } });
  const { accessToken, user, customer } = register;
  if (!accessToken || !user || !customer) throw new Error(`${email} cannot register`);
  const client = graphqlClient({
    url: app.url,
    headers: { authorization: `Bearer ${accessToken}` },
  });
  return { ...client, customerId: customer.id, userId: user.id, email, name };
}

/** Creates a guest as staff would. Returns the customer's API id. */
export async function seedGuest(
  app: TestApp,
  guest: { storeId: string; email?: string | null; name?: string; phone?: string; note?: string },
): Promise<string> {
  const { storeId, email = someEmail(), name = 'A guest', phone, note } = guest;
  const actor = { storeId, label: 'system:tests', source: 'cli' } as const;
  return encodeId(
    'cus',
    await app.shop.features.customers.customers.create(actor, { email, name, phone, note }),
  );
}

export function someEmail(): string {
  return `${Math.random().toString(36).slice(2)}@customer.example`;
}
