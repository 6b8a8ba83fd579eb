/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A postal address to keep; every field is one line. The country decides which fields are required. */
export type AddressInput = {
  /** City, town or village, at most 200 characters; required where addresses of the country have one. */
  city?: string | null | undefined;
  /** Company of the receiver, at most 200 characters. */
  company?: string | null | undefined;
  /** Country; taxes and shipping rates depend on it. */
  countryCode: string;
  /** Street and number, or whatever stands for them, 1 to 200 characters. */
  line1: string;
  /** Apartment, floor or another addition to the street, at most 200 characters. */
  line2?: string | null | undefined;
  /** Who receives it, at most 200 characters. */
  name?: string | null | undefined;
  /** Telephone number for the carrier, at most 40 characters. */
  phone?: string | null | undefined;
  /** Postal code in the country's form; required where parcels need it. Some sixty countries have none. */
  postalCode?: string | null | undefined;
  /** State, province or county as written on a parcel, at most 200 characters; required where parcels need it. */
  region?: string | null | undefined;
};

/** So many of one variant. */
export type CartItemInput = {
  /** How many: 1 to 1,000,000 with what is there already. */
  quantity?: number;
  /** The variant, which must be on sale. */
  variantId: string;
};

/** A cart to buy, and how. */
export type CheckoutInput = {
  /** Who is billed; that of the cart, or else the shipping address, by default. */
  billingAddress?: AddressInput | null | undefined;
  /** Secret of the cart, as createCart gave it; without it your own cart as a signed-in customer. */
  cartToken?: string | null | undefined;
  /** Where the messages about the order go; that of the cart, or the customer's own, by default. */
  email?: string | null | undefined;
  /** What it must cost, in the store's currency; refused when the prices have changed. */
  expectedTotal?: string | null | undefined;
  /** Refuse when the cart is at another version by now. */
  expectedVersion?: number | null | undefined;
  /** Chosen by you, 1 to 200 characters: the same call under the same key is done once, for 24 hours. A repeated checkout gives the same order, and never a second charge. */
  idempotencyKey: string;
  /** Name of a guest; the name on the shipping address by default. */
  name?: string | null | undefined;
  /** How to pay. */
  payment: PaymentChoiceInput;
  /** Telephone number of a guest. */
  phone?: string | null | undefined;
  /** Where it goes; that of the cart by default. */
  shippingAddress?: AddressInput | null | undefined;
};

/** Why a mutation did not do what it was asked. */
export type ErrorCode =
  /** Something else already has this unique value. */
  | 'ALREADY_EXISTS'
  /** A cart without items cannot be checked out. */
  | 'CART_EMPTY'
  /** The idempotency key was used before with other arguments. */
  | 'IDEMPOTENCY_MISMATCH'
  /** The status cannot change in this way. */
  | 'ILLEGAL_TRANSITION'
  /** Less is available than was asked for. */
  | 'INSUFFICIENT_STOCK'
  /** E-mail and password do not belong together. */
  | 'INVALID_CREDENTIALS'
  /** A mailed token is unknown, used or too old. */
  | 'INVALID_TOKEN'
  /** The current state does not allow this. */
  | 'NOT_ALLOWED_NOW'
  /** There is no such thing in this store, or it is not yours. */
  | 'NOT_FOUND'
  /** The payment provider declined. */
  | 'PAYMENT_DECLINED'
  /** The sign-in has ended or its token was used before; sign in again. */
  | 'SESSION_ENDED'
  /** It failed too often; `retryAfter` says when to try again. */
  | 'TOO_MANY_ATTEMPTS'
  /** An input is malformed or out of bounds. */
  | 'VALIDATION'
  /** It changed since the version you expected; read it again and retry. */
  | 'VERSION_CONFLICT';

/** Who signs in. */
export type LoginInput = {
  /** Secret of a cart filled before; its items move into your own cart. */
  cartToken?: string | null | undefined;
  /** E-mail address of the account. */
  email: string;
  /** Its password. */
  password: string;
};

/** What was paid of an order; it moves apart from the status, so an order may ship unpaid. */
export type OrderPaymentStatus =
  /** A payment is promised but not captured. */
  | 'AUTHORIZED'
  /** The total was paid, or there is nothing to pay. */
  | 'PAID'
  /** Less than the total was paid. */
  | 'PARTIALLY_PAID'
  /** Part of what was paid went back. */
  | 'PARTIALLY_REFUNDED'
  /** A payment is under way at its provider. */
  | 'PENDING'
  /** All that was paid went back. */
  | 'REFUNDED'
  /** Nothing was paid. */
  | 'UNPAID';

/** How far an order has come. Money and parcels have statuses of their own. */
export type OrderStatus =
  /** Called off before it was shipped; its stock is free again. */
  | 'CANCELLED'
  /** Done; nothing follows. */
  | 'COMPLETED'
  /** Accepted, by its payment or by staff; its stock is kept for it. */
  | 'CONFIRMED'
  /** Reached the customer. */
  | 'DELIVERED'
  /** Being written by staff; it holds no stock and may be deleted. */
  | 'DRAFT'
  /** Not paid in time, set by the system alone; its stock is free again. It may become PENDING again. */
  | 'EXPIRED'
  /** Placed; its stock is reserved, until `expiresAt` if it has one. */
  | 'PENDING'
  /** Being packed; its items no longer change. */
  | 'PROCESSING'
  /** Left the house; its stock is gone and it can no longer be cancelled. */
  | 'SHIPPED';

/** How to pay. */
export type PaymentChoiceInput = {
  /** manual for cash and bank transfers that staff confirm; test, where it is on, moves no money. */
  provider: string;
  /** What the test provider is to answer; SUCCEED by default. Others ignore it. */
  testOutcome?: TestOutcome | null | undefined;
};

/** What the test provider is to answer. */
export type TestOutcome =
  /** The payment is declined with card_declined. */
  | 'DECLINE'
  /** The payment waits until confirmTestPayment says how it ends. */
  | 'PENDING'
  /** The money is captured at once. */
  | 'SUCCEED';

/** A new status for an order. */
export type UpdateOrderStatusInput = {
  /** Refuse when the order is at another version by now. */
  expectedVersion?: number | null | undefined;
  /** Chosen by you, 1 to 200 characters: the same call under the same key is done once, for 24 hours. Without one a repeated call is refused as an illegal move. */
  idempotencyKey?: string | null | undefined;
  /** The order. */
  orderId: string;
  /** One of its allowedTransitions. */
  status: OrderStatus;
};

/** What an account may do. */
export type UserRole =
  /** Everything, staff and settings included. */
  | 'ADMIN'
  /** Shops, and sees their own. */
  | 'CUSTOMER'
  /** The whole shop, but neither staff nor settings. */
  | 'MANAGER'
  /** Customers, and the orders they look after. */
  | 'SALES_REP';

export type WatchOrdersSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type WatchOrdersSubscription = { orderEvents: { type: string, cursor: string, data: unknown } | null };

export type MoveOrderMutationVariables = Exact<{
  input: UpdateOrderStatusInput;
}>;


export type MoveOrderMutation = { updateOrderStatus: { order: { status: OrderStatus } | null, userErrors: Array<
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
    > } | null };

export type SignInMutationVariables = Exact<{
  input: LoginInput;
}>;


export type SignInMutation = { login: { accessToken: string | null, user: { name: string, role: UserRole } | null, userErrors: Array<
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
    > } | null };

export type BrowseQueryVariables = Exact<{ [key: string]: never; }>;


export type BrowseQuery = { products: { nodes: Array<{ name: string, variants: Array<{ id: string, sku: string, isInStock: boolean }> }> } | null };

export type FillCartMutationVariables = Exact<{
  items?: Array<CartItemInput> | CartItemInput | null | undefined;
}>;


export type FillCartMutation = { createCart: { cartToken: string | null, cart: { total: { amount: string, currency: string } } | null, userErrors: Array<
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
    > } | null };

export type CheckoutMutationVariables = Exact<{
  input: CheckoutInput;
}>;


export type CheckoutMutation = { checkout: { order: { id: string, number: string, status: OrderStatus, paymentStatus: OrderPaymentStatus } | null, userErrors: Array<
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
    > } | null };

export type TimelineQueryVariables = Exact<{
  id?: string | null | undefined;
}>;


export type TimelineQuery = { order: { status: OrderStatus, timeline: Array<{ type: string, data: unknown }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const WatchOrdersDocument = new TypedDocumentString(`
    subscription WatchOrders($after: String) {
  orderEvents(after: $after) {
    type
    cursor
    data
  }
}
    `) as unknown as TypedDocumentString<WatchOrdersSubscription, WatchOrdersSubscriptionVariables>;
export const MoveOrderDocument = new TypedDocumentString(`
    mutation MoveOrder($input: UpdateOrderStatusInput!) {
  updateOrderStatus(input: $input) {
    order {
      status
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MoveOrderMutation, MoveOrderMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: LoginInput!) {
  login(input: $input) {
    accessToken
    user {
      name
      role
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const BrowseDocument = new TypedDocumentString(`
    query Browse {
  products(first: 20) {
    nodes {
      name
      variants {
        id
        sku
        isInStock
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BrowseQuery, BrowseQueryVariables>;
export const FillCartDocument = new TypedDocumentString(`
    mutation FillCart($items: [CartItemInput!]) {
  createCart(input: {items: $items}) {
    cartToken
    cart {
      total {
        amount
        currency
      }
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<FillCartMutation, FillCartMutationVariables>;
export const CheckoutDocument = new TypedDocumentString(`
    mutation Checkout($input: CheckoutInput!) {
  checkout(input: $input) {
    order {
      id
      number
      status
      paymentStatus
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CheckoutMutation, CheckoutMutationVariables>;
export const TimelineDocument = new TypedDocumentString(`
    query Timeline($id: ID) {
  order(id: $id) {
    status
    timeline {
      type
      data
    }
  }
}
    `) as unknown as TypedDocumentString<TimelineQuery, TimelineQueryVariables>;