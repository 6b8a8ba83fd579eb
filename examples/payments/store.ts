import { randomUUID } from 'node:crypto';
import { graphql } from '../generated/gql.ts';
import { operationsAt } from '../operations.ts';

const SIGN_IN = graphql(`
  mutation SignInToSell($input: LoginInput!) { login(input: $input) { accessToken userErrors { message } } }
`);
const FIND = graphql(`
  query FindStore($code: String) { stores(where: { code: { eq: $code } }) { nodes { id } } }
`);
const FOUND = graphql(`
  mutation FoundStore($input: CreateStoreInput!) { createStore(input: $input) { store { id } userErrors { message } } }
`);
const HIRE = graphql(`
  mutation HireSeller($input: CreateUserInput!) { createUser(input: $input) { user { id } userErrors { message } } }
`);
const OFFER = graphql(`
  mutation OfferGoods($input: CreateProductInput!) {
    createProduct(input: $input) { product { variants { id } } userErrors { message } }
  }
`);
const STOCK = graphql(`
  mutation StockGoods($input: ReceiveStockInput!) { receiveStock(input: $input) { userErrors { message } } }
`);

/** The administrator of the sample shop. */
const ADMIN = { email: 'admin@ordinal.example', password: 'ordinal-demo' };

/**
 * A store beside the sample shop that sells one thing in another currency, unless there is one already.
 *
 * @param admin an administrator of the default store
 * @returns the code of the store
 */
export async function storeIn(currency: 'INR' | 'EUR', url: string, admin = ADMIN): Promise<string> {
  const code = `sells-in-${currency.toLowerCase()}`;
  const headquarters = operationsAt(url);
  const { login } = await headquarters(SIGN_IN, { input: admin });
  const { stores } = await headquarters(FIND, { code }, login.accessToken);
  if (stores.nodes.length > 0) return code;
  const store = { code, name: `Sells in ${currency}`, currency };
  const { createStore } = await headquarters(FOUND, { input: store }, login.accessToken);
  const seller = { email: `seller@${code}.example`, password: randomUUID() };
  const hired = {
    ...seller,
    name: 'Sam Seller',
    role: 'ADMIN' as const,
    storeId: createStore.store?.id ?? '',
  };
  await headquarters(HIRE, { input: hired }, login.accessToken);
  const branch = operationsAt(url, { 'x-store': code });
  const { accessToken } = (await branch(SIGN_IN, { input: seller })).login;
  const mug = { name: 'Mug', status: 'ACTIVE' as const, variants: [{ sku: 'MUG', price: '499.00' }] };
  const { createProduct } = await branch(OFFER, { input: mug }, accessToken);
  const variantId = createProduct.product?.variants[0]?.id ?? '';
  await branch(STOCK, { input: { variantId, quantity: 1_000 } }, accessToken);
  return code;
}
