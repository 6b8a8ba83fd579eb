import type { PlaygroundContent } from './platform/graphiql/playground.ts';
import {
  ANALYTICS,
  BROWSE,
  CHECK_OUT,
  FILL_A_CART,
  ISSUE_A_GIFT_CARD,
  MAKE_A_PROMOTION,
  MOVE,
  PRICES,
  SEE,
  SIGN_IN,
  WATCH,
} from './playground-documents.ts';

/** Ids for the prepared tabs; null if the database has no suitable object. */
export interface PlaygroundExamples {
  readonly signIn: { readonly email: string; readonly password: string };
  readonly variantId: string | null;
  readonly orderId: string | null;
}

/** The tabs with which the playground opens: from signing in to a shipped order, its prices and the sales report. */
export function playgroundContent({ signIn, variantId, orderId }: PlaygroundExamples): PlaygroundContent {
  return {
    title: 'Ordinal',
    welcome: WELCOME,
    tabs: [
      { title: 'Sign in', query: SIGN_IN, variables: { input: signIn } },
      { title: 'Browse', query: BROWSE, variables: { search: null } },
      {
        title: 'Fill a cart',
        query: FILL_A_CART,
        variables: { input: { currency: null, items: [{ variantId: variantId ?? 'var_…', quantity: 1 }] } },
      },
      { title: 'Check out', query: CHECK_OUT, variables: { input: CHECKOUT_INPUT } },
      {
        title: 'See the order',
        query: SEE,
        variables: { number: '{{orderNumber}}', accessToken: '{{accessToken}}' },
      },
      { title: 'Watch live', query: WATCH, variables: { after: '{{lastEvent}}' } },
      {
        title: 'Move an order',
        query: MOVE,
        variables: { input: { orderId: '{{orderId}}', status: 'PROCESSING' } },
      },
      { title: 'Make a promotion', query: MAKE_A_PROMOTION, variables: { input: PROMOTION_INPUT } },
      { title: 'Prices', query: PRICES, variables: PRICES_VARIABLES },
      { title: 'Gift card', query: ISSUE_A_GIFT_CARD, variables: { input: GIFT_CARD_INPUT } },
      { title: 'Analytics', query: ANALYTICS, variables: { range: null } },
    ],
    values: {
      cartToken: {
        from: 'createCart.cartToken',
        missing: 'There is no cart yet. Run the tab "Fill a cart" first.',
      },
      orderId: { from: 'checkout.order.id', initial: orderId ?? 'ord_…' },
      orderNumber: { from: 'checkout.order.number', missing: NO_ORDER },
      accessToken: { from: 'checkout.orderAccessToken', missing: NO_ORDER },
      promotionId: {
        from: 'createPromotion.promotion.id',
        missing: 'There is no promotion yet. Run the tab "Make a promotion" first.',
      },
      lastEvent: { from: 'orderEvents.cursor', initial: null },
    },
  };
}

const NO_ORDER = 'There is no order yet. Run the tab "Check out" first.';

const GIFT_CARD_INPUT = { amount: '25.00', note: 'A present', idempotencyKey: '{{newKey}}' };

const CHECKOUT_INPUT = {
  cartToken: '{{cartToken}}',
  email: 'you@shoppers.example',
  name: 'You',
  shippingAddress: {
    line1: '1 Main Street',
    city: 'Portland',
    region: 'OR',
    postalCode: '97201',
    countryCode: 'US',
  },
  payments: [{ provider: 'TEST' }],
  idempotencyKey: '{{newKey}}',
};

const PROMOTION_INPUT = {
  name: '10 % off for newcomers',
  isCodeRequired: true,
  action: { kind: 'PERCENT', rate: '0.10' },
};

const CODE = 'WELCOME10';

const PRICES_VARIABLES = {
  codes: { promotionId: '{{promotionId}}', codes: [CODE], idempotencyKey: '{{newKey}}' },
  input: { cartToken: '{{cartToken}}', code: CODE },
};

const WELCOME = `**Welcome to Ordinal**, the API of a shop's orders.

1. Run *Sign in*. Every request after it carries the sign-in.
2. Run *Fill a cart*, then *Check out*. The token of the cart goes along by itself.
3. Run *See the order*: a guest needs no account, only the number of the order and its access token.
4. Run *Watch live*, and move an order in another window.
5. Run *Make a promotion*, fill a cart and run *Prices*: the total shows every discount and tax.

Below are all types and fields of the API. Search finds one by its name. Each description says what a field is, its unit, and when it is null.`;
