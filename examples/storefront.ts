/**
 * What a storefront does, from the first page to the account, over HTTP with nothing but `fetch`. Start the server with
 * its sample shop (`npm start`), then
 *
 *     npm run example:storefront                            against http://127.0.0.1:4000
 *     npm run example:storefront -- http://127.0.0.1:4001   against another one
 */
import { randomUUID } from 'node:crypto';
import { graphql } from './generated/gql.ts';
import { operationsAt } from './operations.ts';

const url = process.argv[2] ?? 'http://127.0.0.1:4000';
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const run = operationsAt(url);

const BROWSE = graphql(`
  query BrowseShelf($where: ProductWhere, $first: Int, $after: String, $last: Int, $before: String) {
    products(where: $where, sortBy: { field: NAME, direction: ASC }, first: $first, after: $after, last: $last, before: $before) {
      nodes { name variants { id sku isInStock price { amount currency } } }
      pageInfo { startCursor endCursor hasPreviousPage }
    }
  }
`);
const where = { price: { lt: '60.00' } };
const { products: first } = await run(BROWSE, { where, first: 2 });
const { products: second } = await run(BROWSE, { where, first: 2, after: first.pageInfo.endCursor });
const { products: back } = await run(BROWSE, { where, last: 2, before: second.pageInfo.startCursor });
const names = (page: typeof first): string => page.nodes.map(({ name }) => name).join(', ');
say(`1. Under 60.00, by name: ${names(first)}. Next page: ${names(second)}. Back: ${names(back)}.`);

const wanted = back.nodes.flatMap(({ variants }) => variants).find(({ isInStock }) => isInStock);
if (!wanted) throw new Error('Nothing is in stock: start the server with its sample shop.');
const FILL = graphql(`
  mutation StartCart($items: [CartItemInput!]) {
    createCart(input: { items: $items }) {
      cartToken cart { items { id } warnings { message } } userErrors { code message field }
    }
  }
`);
const { createCart } = await run(FILL, { items: [{ variantId: wanted.id, quantity: 900 }] });
say(`2. 900 of ${wanted.sku} in the cart: ${createCart.cart?.warnings[0]?.message}`);

const CHANGE = graphql(`
  mutation ChangeCart($input: UpdateCartItemInput!) {
    updateCartItem(input: $input) {
      cart { total { amount currency } warnings { message } } userErrors { code message field }
    }
  }
`);
const { cartToken } = createCart;
const itemId = createCart.cart?.items[0]?.id ?? '';
const { updateCartItem } = await run(CHANGE, { input: { cartToken, itemId, quantity: 1 } });
const total = updateCartItem.cart?.total;
say(
  `   One is enough: ${total?.amount} ${total?.currency}, ${updateCartItem.cart?.warnings.length} warnings.`,
);

const BUY = graphql(`
  mutation BuyAsGuest($input: CheckoutInput!) {
    checkout(input: $input) { order { number status } orderAccessToken userErrors { code message field } }
  }
`);
const email = `guest-${randomUUID()}@shoppers.example`;
const shippingAddress = { line1: '1 Main Street', city: 'Berlin', postalCode: '10115', countryCode: 'DE' };
const payments = [{ provider: 'TEST' as const }];
const buyer = { email, name: 'Gwen Guest', shippingAddress, payments };
const { checkout } = await run(BUY, {
  input: { ...buyer, cartToken, expectedTotal: total?.amount, idempotencyKey: randomUUID() },
});
const THANKS = graphql(`
  query ThankYou($number: String, $token: String) {
    order(number: $number, accessToken: $token) { number status total { amount currency } }
  }
`);
const { number } = checkout.order ?? {};
const { order } = await run(THANKS, { number, token: checkout.orderAccessToken });
say(`3. A guest checks out. The thank-you page, reloaded: ${order.number} is ${order.status}.`);

const SIGN_UP = graphql(`
  mutation SignUp($input: RegisterInput!) {
    register(input: $input) { accessToken userErrors { code message field } }
  }
`);
const { register } = await run(SIGN_UP, { input: { email, name: 'Gwen Guest', password: randomUUID() } });
const STAFF = graphql(`
  mutation SignInAsStaff($input: LoginInput!) { login(input: $input) { accessToken userErrors { message } } }
`);
const { login } = await run(STAFF, { input: { email: 'admin@ordinal.example', password: 'ordinal-demo' } });
const MAILS = graphql(
  `query MailsTo($to: String) { mails(where: { to: { eq: $to } }) { nodes { subject text } } }`,
);
const { mails } = await run(MAILS, { to: email }, login.accessToken);
// Without an SMTP server, administrators can read the mails; a customer gets this one and opens its link.
const mail = mails.nodes.find(({ text }) => text?.includes('token'));
const [, mailed = ''] = /token(?:=|: ")([\w-]+)/.exec(mail?.text ?? '') ?? [];
const VERIFY = graphql(`
  mutation ConfirmAddress($token: String!) { verifyEmail(input: { token: $token }) { userErrors { message } } }
`);
await run(VERIFY, { token: mailed });
say(`4. The guest signs up, and the mail "${mail?.subject}" confirms the address.`);

const MINE = graphql(`
  query MyOrders { viewer { emailVerified customer { orders(first: 5) { nodes { number status } } } } }
`);
const { viewer } = await run(MINE, {}, register.accessToken);
const found = viewer.customer?.orders?.nodes.map(({ number }) => number) ?? [];
if (!found.includes(order.number)) throw new Error('The account does not show its order.');
say(`5. The account, verified: ${viewer.emailVerified}, finds the order of the guest: ${found.join(', ')}.`);
