import type { PlaygroundTab } from './platform/graphiql/playground.ts';

/** Ids of things the prepared tabs can be tried with; null where the database has none to offer. */
export interface PlaygroundExamples {
  readonly signIn: { readonly email: string; readonly password: string };
  readonly variantId: string | null;
  readonly orderId: string | null;
}

/** The tabs the playground opens with: the way from signing in to a moved order, and to what was sold. */
export function playgroundTabs({ signIn, variantId, orderId }: PlaygroundExamples): PlaygroundTab[] {
  return [
    {
      title: 'Sign in',
      query: SIGN_IN,
      variables: { input: signIn },
    },
    { title: 'Browse', query: BROWSE, variables: { search: null } },
    {
      title: 'Cart to checkout',
      query: CART_TO_CHECKOUT,
      variables: {
        items: [{ variantId: variantId ?? 'var_…', quantity: 1 }],
        checkout: {
          cartToken: 'paste the token that OpenCart answered',
          email: 'you@shoppers.example',
          name: 'You',
          shippingAddress: {
            line1: '1 Main Street',
            city: 'Portland',
            region: 'OR',
            postalCode: '97201',
            countryCode: 'US',
          },
          payment: { provider: 'test' },
          idempotencyKey: 'my-first-order',
        },
      },
    },
    { title: 'Watch orders live', query: WATCH, variables: { after: null } },
    {
      title: 'Move an order',
      query: MOVE,
      variables: { input: { orderId: orderId ?? 'ord_…', status: 'PROCESSING' } },
    },
    { title: 'Analytics', query: ANALYTICS, variables: { range: null } },
  ];
}

const SIGN_IN = `# Run this first. The token is kept and sent with everything that follows, in every tab.
mutation SignIn($input: LoginInput!) {
  login(input: $input) {
    accessToken
    expiresAt
    refreshToken
    user { id name role }
    userErrors { code message }
  }
}
`;

const BROWSE = `# Search forgives typos: set search to "grindr".
# Visitors see what is on sale, staff see everything.
query Browse($search: String) {
  products(first: 10, search: $search) {
    totalCount
    isSearchCut
    nodes {
      id
      name
      description
      categories { name }
      variants {
        id
        sku
        name
        price { amount currency }
        isInStock
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`;

const CART_TO_CHECKOUT = `# The play button offers both. Run OpenCart, paste its token into the variables, then run Checkout.
# Run Checkout twice: the idempotency key gives the same order again, and no second charge.
mutation OpenCart($items: [CartItemInput!]) {
  createCart(input: { items: $items }) {
    token
    cart {
      items { name quantity unitPrice { amount } lineTotal { amount } }
      total { amount currency }
      warnings { code message }
    }
    userErrors { code message }
  }
}

mutation Checkout($checkout: CheckoutInput!) {
  checkout(input: $checkout) {
    order { id number status paymentStatus total { amount currency } }
    payment { id status }
    userErrors { code message field }
  }
}
`;

const WATCH = `# Leave this running and place or move an order in another tab or window.
# Pass the cursor of the last event as after, and nothing is missed in between.
subscription WatchOrders($after: String) {
  orderEvents(after: $after) {
    id
    type
    occurredAt
    cursor
    order { id number status paymentStatus total { amount currency } }
    metadata { actor source }
  }
}
`;

const MOVE = `# Staff move orders. An illegal move answers which moves are allowed; cancelling gives the stock back.
mutation MoveOrder($input: UpdateOrderStatusInput!) {
  updateOrderStatus(input: $input) {
    order { id number status fulfillmentStatus allowedTransitions version }
    userErrors {
      code
      message
      ... on IllegalTransitionError { from to allowed }
    }
  }
}
`;

const ANALYTICS = `# For managers and administrators. null is the last 30 days; a range of your own looks like
# { "from": "2026-01-01T00:00:00Z", "to": "2026-02-01T00:00:00Z" }.
query Analytics($range: DateTimeRange) {
  analytics(range: $range) {
    overview {
      orderCount
      total { amount currency }
      averageOrderValue { amount }
    }
    previousPeriod {
      overview { orderCount total { amount } }
    }
    topProducts(first: 5) {
      product { name }
      quantity
      revenue { amount }
    }
    funnel { stage orderCount rate }
    customers { customerCount newCustomerCount repeatRate }
    inventory { unitCount retailValue { amount } daysOfCover }
    sales(interval: WEEK) { from orderCount total { amount } }
  }
}
`;
