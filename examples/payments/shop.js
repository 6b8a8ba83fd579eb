/**
 * A shop in a browser: nothing but `fetch`. Every operation is a GraphQL document, as in any other client.
 *
 * @param {string} url address of the server; an empty one is that of the page
 */
export function shopAt(url) {
  const headers = { 'content-type': 'application/json' };

  /** Runs an operation. Throws what the server refused, in its own words. */
  async function run(query, variables = {}) {
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    const { data, errors = [] } = await response.json();
    const refusals = Object.values(data ?? {}).flatMap((payload) => payload?.userErrors ?? []);
    const messages = [...errors, ...refusals].map(({ message }) => message);
    if (messages.length > 0) throw new Error(messages.join(' '));
    return data;
  }

  /** Buys one piece of the first thing in stock. The answer has the order, its payment, and the secret of the order. */
  async function buy(payment) {
    const { products } = await run(SHELF);
    const wanted = products.nodes.flatMap(({ variants }) => variants).find(({ isInStock }) => isInStock);
    if (!wanted) throw new Error('Nothing is in stock.');
    const { createCart } = await run(CREATE_CART);
    const { cartToken } = createCart;
    await run(ADD_ITEM, { input: { cartToken, variantId: wanted.id, quantity: 1 } });
    const input = { ...BUYER, cartToken, payments: [payment], idempotencyKey: crypto.randomUUID() };
    const { checkout } = await run(CHECK_OUT, { input });
    return { order: checkout.order, payment: checkout.payments[0], accessToken: checkout.orderAccessToken };
  }

  /** The order as it is now, also after the page was left and opened again. */
  async function orderOf({ number, accessToken }) {
    return (await run(SHOW_ORDER, { number, accessToken })).order;
  }

  return { run, buy, orderOf };
}

const BUYER = {
  email: 'payer@shoppers.example',
  name: 'Pia Payer',
  shippingAddress: { line1: '1 Main Street', city: 'Berlin', postalCode: '10115', countryCode: 'DE' },
};

const SHELF = /* GraphQL */ `
  query Shelf { products(first: 20) { nodes { name variants { id isInStock } } } }
`;

const CREATE_CART = /* GraphQL */ `
  mutation CreatePayersCart { createCart(input: {}) { cartToken userErrors { message } } }
`;

const ADD_ITEM = /* GraphQL */ `
  mutation AddWanted($input: AddCartItemInput!) {
    addCartItem(input: $input) { cart { total { amount currency } } userErrors { message } }
  }
`;

const CHECK_OUT = /* GraphQL */ `
  mutation BuyOnline($input: CheckoutInput!) {
    checkout(input: $input) {
      order { id number total { amount currency } }
      payments {
        id
        nextAction {
          __typename
          ... on StripeConfirmation { clientSecret }
          ... on PaymentRedirect { url }
          ... on RazorpayCheckout { razorpayOrderId keyId }
        }
      }
      orderAccessToken
      userErrors { message }
    }
  }
`;

const SHOW_ORDER = /* GraphQL */ `
  query PaidOrder($number: String, $accessToken: String) {
    order(number: $number, accessToken: $accessToken) {
      number status paymentStatus total { amount currency } payments { status declineCode }
    }
  }
`;
