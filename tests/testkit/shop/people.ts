import type { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { encodeId } from '../../../src/values/ids.ts';
import type { TestApp } from '../app.ts';
import { type GraphqlClient, graphqlClient } from '../clients/graphql-client.ts';
import { graphql } from '../generated/gql.ts';

export const DEFAULT_STORE = '00000000-0000-7000-8000-000000000001';
export const PASSWORD = 'correct horse battery';

export const SIGN_IN = graphql(`
  mutation SignIn($input: LoginInput!) { login(input: $input) { accessToken userErrors { message } } }
`);

type StaffRole = Exclude<UserRole, UserRole.CUSTOMER>;

export interface StaffClient extends GraphqlClient {
  /** API id: `usr_…`. */
  readonly userId: string;
  readonly rawUserId: string;
  readonly email: string;
}

/** A client signed in through the API as a new staff user of the store. */
export async function signedInAs(
  app: TestApp,
  role: StaffRole,
  store: { id: string; code: string } = { id: DEFAULT_STORE, code: 'default' },
): Promise<StaffClient> {
  const { accounts } = app.shop.features.accounts;
  const email = `${role.toLowerCase().replace('_', '.')}-${Math.random().toString(36).slice(2)}@staff.example`;
  const rawUserId = await accounts.createStaff({
    storeId: store.id,
    email,
    password: PASSWORD,
    name: `A ${role}`,
    role,
  });
  const client = await signIn(app, { email, password: PASSWORD, storeCode: store.code });
  return { ...client, userId: encodeId('usr', rawUserId), rawUserId, email };
}

export async function signIn(
  app: TestApp,
  credentials: { email: string; password: string; storeCode?: string },
): Promise<GraphqlClient> {
  const { email, password, storeCode = 'default' } = credentials;
  const visitor = app.anonymous.with({ 'x-store': storeCode });
  const { login } = await visitor.run(SIGN_IN, { input: { email, password } });
  if (!login.accessToken) throw new Error(`${email} cannot sign in`);
  return graphqlClient({ url: app.url, headers: { authorization: `Bearer ${login.accessToken}` } });
}
