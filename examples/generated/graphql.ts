/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A postal address. Every field is a single line. The country determines which fields are required. */
export type AddressInput = {
  /** City, town or village, at most 200 characters. Required where addresses of the country have one. */
  city?: string | null | undefined;
  /** Company of the recipient, at most 200 characters. */
  company?: string | null | undefined;
  /** Country code. Taxes and shipping rates depend on it. */
  countryCode: string;
  /** Street and number, or their equivalent: 1 to 200 characters. */
  line1: string;
  /** Apartment, floor or other addition to the street, at most 200 characters. */
  line2?: string | null | undefined;
  /** Name of the recipient, at most 200 characters. */
  name?: string | null | undefined;
  /** Telephone number for the carrier, at most 40 characters. */
  phone?: string | null | undefined;
  /** Postal code in the country's format. Required where parcels need it; about sixty countries have none. */
  postalCode?: string | null | undefined;
  /** State, province or county as written on a parcel, at most 200 characters. Required where parcels need it. */
  region?: string | null | undefined;
};

/** A quantity of one variant. */
export type CartItemInput = {
  /** Number of units to add. With those already in the cart, 1 to 1,000,000. */
  quantity?: number;
  /** The variant, which must be on sale. */
  variantId: string;
};

/** A cart to check out. */
export type CheckoutInput = {
  /** Billing address. The default is that of the cart, or else the shipping address. */
  billingAddress?: AddressInput | null | undefined;
  /** Token of the cart, from `createCart`. The default is your own cart as a signed-in customer. */
  cartToken?: string | null | undefined;
  /** What the customer writes for the shop; at most 2,000 characters. */
  customerNote?: string | null | undefined;
  /** E-mail address for messages about the order. The default is that of the cart, or else the customer's own. */
  email?: string | null | undefined;
  /** The total that you expect, in the cart's currency. The checkout fails when the prices have changed. */
  expectedTotal?: string | null | undefined;
  /** Fails when the cart has another version. */
  expectedVersion?: number | null | undefined;
  /** Message to the recipient of a gift, at most 500 characters. It may have several lines. */
  giftMessage?: string | null | undefined;
  /** A key that the client chooses, 1 to 200 characters. A call that repeats the key within 24 hours returns the first result and changes nothing. A repeated checkout returns the same order and never charges twice. */
  idempotencyKey: string;
  /** Name of a guest. The default is the name in the shipping address. */
  name?: string | null | undefined;
  /** How to pay: one payment, or several that add up to the amount due. These are gift cards (5 at most), store credit, and one other provider. Credit is set aside until the other provider has the rest: it is spent in the same moment, and given back when the rest is not paid. Leave the list out when nothing is to be paid. */
  payments?: Array<PaymentChoiceInput> | null | undefined;
  /** Telephone number of a guest. */
  phone?: string | null | undefined;
  /** Shipping address. The default is that of the cart, or else the default address of a signed-in customer. */
  shippingAddress?: AddressInput | null | undefined;
  /** An address of your address book as a signed-in customer, in place of `shippingAddress`. */
  shippingAddressId?: string | null | undefined;
  /** One of `availableShippingMethods` of the cart. The default is that of the cart. Where the store has methods, one that fits the goods and the address is needed; otherwise a ShippingMethodError names those that do. */
  shippingMethodId?: string | null | undefined;
};

/** A new product, optionally with its variants. */
export type CreateProductInput = {
  /** Categories of the product, at most 50. */
  categoryIds?: Array<string> | null | undefined;
  /** Plain text, at most 10,000 characters. */
  description?: string | null | undefined;
  /** The displayed name, 1 to 200 characters. */
  name: string;
  /** Names of the options in which its variants differ, at most 5 different names. */
  optionNames?: Array<string> | null | undefined;
  /** Lower-case letters and digits joined by hyphens. The default is made from the name. */
  slug?: string | null | undefined;
  /** The status. The default is DRAFT. */
  status?: ProductStatus | null | undefined;
  /** Code of its tax class. The default is `standard`. */
  taxClass?: string | null | undefined;
  /** Its variants, at most 100. All are created or none. */
  variants?: Array<NewVariantInput> | null | undefined;
};

/** A new store. */
export type CreateStoreInput = {
  /** Short name: lower-case letters, digits and hyphens. It is unique and never changes. */
  code: string;
  /** The country where the store is established. Its tax rates apply where the store is not registered for taxes, and where no address is known yet. Null when it is not set. */
  country?: string | null | undefined;
  /** The currencies that it sells in. Its default currency is always one of them and need not be named. A variant has a price in another one where a price list gives it one. */
  currencies?: Array<string> | null | undefined;
  /** Currency of the prices of its variants. It never changes. */
  currency: string;
  /** The displayed name, at most 200 characters. */
  name: string;
  /** Prefix of order numbers: at most 10 printable characters. The default is `ORD-`. */
  orderNumberPrefix?: string | null | undefined;
  /** Seconds for which an unpaid order reserves its stock: 10 to 2,592,000. The default is 900. */
  reservationTtlSeconds?: number | null | undefined;
  /** Which tax rate applies to shipping. A new store has CLASS by default. */
  shippingTax?: ShippingTax | null | undefined;
  /** Code of the tax class of shipping, for methods without a class of their own. A new store has `standard` by default. */
  shippingTaxClass?: string | null | undefined;
  /** Whether tax is rounded once per tax rate or once per line. GROUP is required in Japan. A new store has GROUP by default. */
  taxRoundedPer?: TaxRoundedPer | null | undefined;
  /** How tax amounts are rounded. A new store has HALF_UP by default. */
  taxRounding?: TaxRounding | null | undefined;
  /** Whether prices include the tax. Otherwise the tax is added to them. A new store has false by default. */
  taxesIncluded?: boolean | null | undefined;
  /** IANA time zone, such as `Europe/Berlin`. The default is UTC. */
  timeZone?: string | null | undefined;
  /** Whether totals are rounded to amounts that can be paid. A new store has NONE by default. */
  totalRounding?: TotalRounding | null | undefined;
  /** What a price that includes tax is for buyers who owe no tax. A new store has KEEP_NET by default. */
  untaxedPrices?: UntaxedPrices | null | undefined;
};

/** A new staff account. */
export type CreateUserInput = {
  /** E-mail address to sign in with. It must be unique in the store. */
  email: string;
  /** The displayed name, at most 200 characters. */
  name: string;
  /** At least 8 characters, at most 72 bytes. */
  password: string;
  /** The role. CUSTOMER is not allowed. */
  role: UserRole;
  /** The store. The default is your own; only administrators of the default store may choose another one. */
  storeId?: string | null | undefined;
};

/** Conditions on a point in time. All of them must hold. */
export type DateTimeFilter = {
  /** After this moment. */
  gt?: string | null | undefined;
  /** The start of the period, inclusive. */
  gte?: string | null | undefined;
  /** True matches items without a value, false items with one. */
  isNull?: boolean | null | undefined;
  /** Before this moment. */
  lt?: string | null | undefined;
  /** At this moment or before. */
  lte?: string | null | undefined;
};

/** Why a mutation failed. Programs can branch on it. */
export type ErrorCode =
  /** Another object already has this unique value. */
  | 'ALREADY_EXISTS'
  /** A cart without items cannot be checked out. */
  | 'CART_EMPTY'
  /** The store does not sell in this currency. */
  | 'CURRENCY_NOT_SOLD'
  /** The idempotency key was used before with a different input. */
  | 'IDEMPOTENCY_MISMATCH'
  /** The status cannot change like this. */
  | 'ILLEGAL_TRANSITION'
  /** Less stock is available than requested. */
  | 'INSUFFICIENT_STOCK'
  /** The e-mail address or the password is wrong. */
  | 'INVALID_CREDENTIALS'
  /** The token from a mail is unknown, already used or expired. */
  | 'INVALID_TOKEN'
  /** The present state does not allow this. */
  | 'NOT_ALLOWED_NOW'
  /** The object does not exist in this store, or you may not use it. */
  | 'NOT_FOUND'
  /** A variant has no price in the currency of the cart or the order. */
  | 'NO_PRICE'
  /** The payment provider declined the payment. */
  | 'PAYMENT_DECLINED'
  /** The session has ended, or its refresh token was already used. Sign in again. */
  | 'SESSION_ENDED'
  /** There were too many attempts. `retryAfter` states when to try again. */
  | 'TOO_MANY_ATTEMPTS'
  /** An input is malformed or out of range. */
  | 'VALIDATION'
  /** The object has changed since the expected version. Read it again and retry. */
  | 'VERSION_CONFLICT';

/** The gift card of a payment by GIFT_CARD. */
export type GiftCardPaymentInput = {
  /** A code has 20 letters and digits. Upper and lower case are the same, and so are O and 0, and I, L and 1. Spaces and hyphens do not matter. */
  code: string;
};

/** Conditions on an id. All of them must hold. */
export type IdFilter = {
  /** Equals this id. */
  eq?: string | null | undefined;
  /** Equals one of these ids, at most 100. An empty list matches nothing. */
  in?: Array<string> | null | undefined;
  /** True matches items without a value, false items with one. */
  isNull?: boolean | null | undefined;
};

/** The credentials of a sign-in. */
export type LoginInput = {
  /** Token of a cart that was filled before signing in. Its items are merged into your own cart. */
  cartToken?: string | null | undefined;
  /** E-mail address of the account. */
  email: string;
  /** Password of the account. */
  password: string;
};

/** Conditions on an amount in the store's currency. All of them must hold. */
export type MoneyFilter = {
  /** Equals this amount. */
  eq?: string | null | undefined;
  /** More than this amount. */
  gt?: string | null | undefined;
  /** Greater than or equal to this amount. */
  gte?: string | null | undefined;
  /** Less than this amount. */
  lt?: string | null | undefined;
  /** Less than or equal to this amount. */
  lte?: string | null | undefined;
};

/** A new variant. Amounts are in the store's currency. */
export type NewVariantInput = {
  /** Barcode: 1 to 64 printable characters. */
  barcode?: string | null | undefined;
  /** The higher price that buyers can compare it with. */
  compareAtPrice?: string | null | undefined;
  /** Cost price: what the shop paid for one unit, at least 0. */
  costPrice?: string | null | undefined;
  /** Whether the variant is for sale. The default is true. */
  isActive?: boolean | null | undefined;
  /** One value for each of the product's option names, in their order. */
  optionValues?: Array<string> | null | undefined;
  /** Position among the variants. The default is the last one. */
  position?: number | null | undefined;
  /** Price of one unit, at least 0, with at most the decimals of the currency. */
  price: string;
  /** Stock keeping unit: 1 to 64 printable characters. It must be unique in the store. */
  sku: string;
  /** Weight with packaging in grams, at least 0. */
  weightGrams?: number | null | undefined;
};

/** What happened to an order or to a payment of it. */
export type OrderEventType =
  /** A greeting: the subscription has started. Nothing has happened. */
  | 'CONNECTED'
  /** Staff ended the access tokens of the order. */
  | 'ORDER_ACCESS_REVOKED'
  /** The order was cancelled. */
  | 'ORDER_CANCELLED'
  /** The order was placed, or created as a draft. */
  | 'ORDER_CREATED'
  /** The draft was deleted. */
  | 'ORDER_DELETED'
  /** The order was not paid in time. */
  | 'ORDER_EXPIRED'
  /** The order was imported from another system. */
  | 'ORDER_IMPORTED'
  /** Items were added, changed or removed. */
  | 'ORDER_ITEMS_CHANGED'
  /** The order of a guest went to the account with the same verified e-mail address. */
  | 'ORDER_JOINED_ACCOUNT'
  /** A note was added to the order. */
  | 'ORDER_NOTE_ADDED'
  /** The order moved to another status. */
  | 'ORDER_STATUS_CHANGED'
  /** Something else about the order changed, such as an address or what was paid. */
  | 'ORDER_UPDATED'
  /** Something that this version of the server does not know. */
  | 'OTHER'
  /** The payment provider authorized a payment. */
  | 'PAYMENT_AUTHORIZED'
  /** Money of a payment has arrived. */
  | 'PAYMENT_CAPTURED'
  /** The payment provider declined a payment. */
  | 'PAYMENT_DECLINED'
  /** Money at the payment provider does not fit the payment. */
  | 'PAYMENT_DISCREPANCY_FOUND'
  /** Money that did not fit a payment was dealt with. */
  | 'PAYMENT_DISCREPANCY_RESOLVED'
  /** The payment provider has not decided about a payment yet. */
  | 'PAYMENT_PENDING'
  /** A refund of a payment was made. */
  | 'PAYMENT_REFUNDED'
  /** A refund of a payment failed, at once or after it was made. */
  | 'PAYMENT_REFUND_FAILED'
  /** A payment ended at its provider without a capture. */
  | 'PAYMENT_VOIDED';

/** How much of an order is paid. It is independent of the status, so an unpaid order can be shipped. */
export type OrderPaymentStatus =
  /** What is due is authorized, and nothing is captured. When an authorization ends without a capture, the order is UNPAID again and keeps its status. */
  | 'AUTHORIZED'
  /** The total was paid, or nothing is to be paid. */
  | 'PAID'
  /** Less than the total was paid. */
  | 'PARTIALLY_PAID'
  /** Part of the paid amount was refunded. */
  | 'PARTIALLY_REFUNDED'
  /** A payment is pending at its provider. */
  | 'PENDING'
  /** The whole paid amount was refunded. */
  | 'REFUNDED'
  /** Nothing was paid. */
  | 'UNPAID';

/** The status of an order. Payment and shipping have statuses of their own. */
export type OrderStatus =
  /** Cancelled before it was shipped. Its stock was released. */
  | 'CANCELLED'
  /** Completed. No change of status follows. */
  | 'COMPLETED'
  /** Accepted by its payment, by an authorization of everything due, or by staff. Its stock stays reserved. */
  | 'CONFIRMED'
  /** Delivered to the customer. */
  | 'DELIVERED'
  /** Prepared by staff. It reserves no stock and can be deleted. */
  | 'DRAFT'
  /** Not paid in time. Its stock was released. Only the system sets this status. It can become PENDING again. */
  | 'EXPIRED'
  /** Placed, with its stock reserved until `expiresAt`, or without limit. */
  | 'PENDING'
  /** Being packed. Its items can no longer change. */
  | 'PROCESSING'
  /** Shipped. Its stock has left, and it can no longer be cancelled. */
  | 'SHIPPED';

/** A choice of a payment provider. Its options are in the field with the provider's name. */
export type PaymentChoiceInput = {
  /** Amount, in the order's currency. One payment may leave it out, which pays what the others leave of the amount due. */
  amount?: string | null | undefined;
  /** The gift card, for the provider GIFT_CARD. */
  giftCard?: GiftCardPaymentInput | null | undefined;
  /** The provider that moves the money. */
  provider: PaymentProvider;
  /** Options of the provider STRIPE. By default the payer pays in the shop. */
  stripe?: StripePaymentInput | null | undefined;
  /** Options of the provider TEST, which captures the money at once by default. */
  test?: TestPaymentInput | null | undefined;
};

/** Who moves the money of a payment. */
export type PaymentProvider =
  /** The balance of a gift card of the store. */
  | 'GIFT_CARD'
  /** Cash and bank transfers; staff confirm with capturePayment that the money has arrived. */
  | 'MANUAL'
  /** Razorpay. Available when the installation has keys of a Razorpay account. */
  | 'RAZORPAY'
  /** The customer's balance at the store. */
  | 'STORE_CREDIT'
  /** Stripe. Available when the installation has keys of a Stripe account. */
  | 'STRIPE'
  /** Moves no money; the outcome is chosen by the caller. Not available in every installation. */
  | 'TEST';

/** Whether a product is a draft, on sale or archived. */
export type ProductStatus =
  /** On sale; everybody sees it. It can become DRAFT or ARCHIVED. */
  | 'ACTIVE'
  /** No longer sold; only staff see it. It can become DRAFT. */
  | 'ARCHIVED'
  /** In preparation; only staff see it. It can become ACTIVE or ARCHIVED. */
  | 'DRAFT';

/** Conditions on a value of ProductStatus. All of them must hold. */
export type ProductStatusFilter = {
  /** Equals this value. */
  eq?: ProductStatus | null | undefined;
  /** Equals one of these values, at most 100. An empty list matches nothing. */
  in?: Array<ProductStatus> | null | undefined;
};

/** Conditions on products. All of them must hold. */
export type ProductWhere = {
  /** All of these conditions hold; an empty list matches every item. At most 50 conditions. */
  and?: Array<ProductWhere> | null | undefined;
  /** A category to which it belongs, directly or through a descendant. */
  categoryId?: IdFilter | null | undefined;
  /** When the object was created. */
  createdAt?: DateTimeFilter | null | undefined;
  /** The displayed name. `contains` ignores case and accents. */
  name?: StringFilter | null | undefined;
  /** This does not hold. */
  not?: ProductWhere | null | undefined;
  /** At least one of these conditions holds; an empty list matches nothing. At most 50 conditions. */
  or?: Array<ProductWhere> | null | undefined;
  /** The price of at least one of its variants. */
  price?: MoneyFilter | null | undefined;
  /** The SKU of at least one of its variants. */
  sku?: StringFilter | null | undefined;
  /** The status of the product. */
  status?: ProductStatusFilter | null | undefined;
  /** When the object last changed. A change becomes visible a moment after this time, so read the last minutes again when you poll for changes. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Goods that were received. */
export type ReceiveStockInput = {
  /** A key that the client chooses, 1 to 200 characters. A call that repeats the key within 24 hours returns the first result and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The location. The default is the one with the code `main`, which is created on first use. */
  locationId?: string | null | undefined;
  /** Note for the ledger, at most 1,000 characters. */
  note?: string | null | undefined;
  /** Number of units received, 1 to 1,000,000. */
  quantity: number;
  /** The variant. */
  variantId: string;
};

/** A new account of a customer. */
export type RegisterInput = {
  /** Token of a cart that was filled before signing in. Its items are merged into your own cart. */
  cartToken?: string | null | undefined;
  /** E-mail address to sign in with. No other account of the store may have it. */
  email: string;
  /** The displayed name, a single line of at most 200 characters. */
  name: string;
  /** At least 8 characters, at most 72 bytes. */
  password: string;
  /** Telephone number, at most 40 characters. */
  phone?: string | null | undefined;
};

/** Which tax rate applies to shipping. */
export type ShippingTax =
  /** The rate of a tax class: that of the shipping method, or `shippingTaxClass`. */
  | 'CLASS'
  /** The rates of the goods, each for the share of its goods in the order. */
  | 'PROPORTIONAL';

/** Conditions on a text. All of them must hold. */
export type StringFilter = {
  /** Contains this text of at least one character. It is not case-sensitive. */
  contains?: string | null | undefined;
  /** Equals this value. It is case-sensitive. */
  eq?: string | null | undefined;
  /** Equals one of these values, at most 100. An empty list matches nothing. */
  in?: Array<string> | null | undefined;
  /** True matches items without a value, false items with one. */
  isNull?: boolean | null | undefined;
};

/** How the payer pays at Stripe. */
export type StripeFlow =
  /** On a page of Stripe, to which the client sends the payer. */
  | 'CHECKOUT'
  /** In the shop: the client confirms the payment with a client secret. */
  | 'ELEMENTS';

/** Options of the provider STRIPE. */
export type StripePaymentInput = {
  /** How the payer pays. */
  flow?: StripeFlow;
  /** Whether to keep the payment method for later payments. Only for customers who are signed in. */
  save?: boolean;
  /** A saved payment method of yours (`savedPaymentMethods`), which is charged at once. Only with the flow ELEMENTS. */
  savedMethodId?: string | null | undefined;
};

/** What a tax amount is rounded for. */
export type TaxRoundedPer =
  /** Once for all amounts of the order with the same tax rate, as EN 16931 requires. */
  | 'GROUP'
  /** Once for each line. Invoices in Japan may not do this. */
  | 'LINE';

/** How a fraction of the smallest unit of a tax amount is rounded. */
export type TaxRounding =
  /** Fractions are cut off, as is usual in Japan. */
  | 'DOWN'
  /** Half a unit and more is rounded up. */
  | 'HALF_UP';

/** The answer of the test provider. */
export type TestOutcome =
  /** The payment is declined with card_declined. */
  | 'DECLINE'
  /** The payment stays pending until `confirmTestPayment` completes it. */
  | 'PENDING'
  /** The money is captured at once. */
  | 'SUCCEED';

/** Options of the provider TEST. */
export type TestPaymentInput = {
  /** The answer of the test provider. */
  outcome: TestOutcome;
};

/** Whether the total of an order is rounded to an amount that can be paid. */
export type TotalRounding =
  /** To the smallest coin, such as 0.05 CHF. It includes what PAYABLE does. */
  | 'CASH'
  /** The total is not rounded. */
  | 'NONE'
  /** To the smallest amount that payment providers can move. This is 0.010 in KWD, BHD, OMR, JOD and TND, 1.00 in MGA, and the smallest unit elsewhere. */
  | 'PAYABLE';

/** What buyers pay who owe no tax, where prices include the tax. Exports are an example. */
export type UntaxedPrices =
  /** The same price as others. */
  | 'KEEP_GROSS'
  /** The price without the tax: `21.50` for a price of `23.00` with `7 %`. */
  | 'KEEP_NET';

/** A new quantity for an item. */
export type UpdateCartItemInput = {
  /** Token of the cart, from `createCart`. The default is your own cart as a signed-in customer. */
  cartToken?: string | null | undefined;
  /** Fails when the cart has another version. */
  expectedVersion?: number | null | undefined;
  /** The item of the cart. */
  itemId: string;
  /** The new number of units, 1 to 1,000,000. Use `removeCartItem` to remove the item. */
  quantity: number;
};

/** A new status for an order. */
export type UpdateOrderStatusInput = {
  /** Fails when the order has another version. */
  expectedVersion?: number | null | undefined;
  /** A key that the client chooses, 1 to 200 characters. A call that repeats the key within 24 hours returns the first result and changes nothing. Without a key a repeated call fails with ILLEGAL_TRANSITION. */
  idempotencyKey?: string | null | undefined;
  /** The order. */
  orderId: string;
  /** The new status, one of the order's `allowedTransitions`. */
  status: OrderStatus;
};

/** The role of an account, which determines its permissions. */
export type UserRole =
  /** May do everything, including staff accounts and settings. */
  | 'ADMIN'
  /** A customer, who may shop and see their own data. */
  | 'CUSTOMER'
  /** May do everything except staff accounts and settings. */
  | 'MANAGER'
  /** May manage customers and the orders assigned to them. */
  | 'SALES_REP';

export type WatchEventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  greet?: boolean | null | undefined;
}>;


export type WatchEventsSubscription = { orderEvents: { id: string, type: OrderEventType, cursor: string, order: { id: string, number: string, status: OrderStatus } | null } | null };

export type WatchOrdersSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type WatchOrdersSubscription = { orderEvents: { type: OrderEventType, cursor: string, data:
      | { number: string | null, status: OrderStatus | null }
      | { number: string | null, status: OrderStatus | null }
      | { number: string | null, status: OrderStatus | null }
      | { number: string | null, status: OrderStatus | null }
      | { number: string | null, status: OrderStatus | null }
      | { number: string | null, status: OrderStatus | null }
      | { number: string | null, status: OrderStatus | null }
      | { number: string | null, status: OrderStatus | null }
      | { number: string | null, status: OrderStatus | null }
      | { number: string | null, status: OrderStatus | null }
      | { number: string | null, status: OrderStatus | null }
      | Record<PropertyKey, never>
     | null } | null };

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
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
    > } | null };

export type TimelineQueryVariables = Exact<{
  id?: string | null | undefined;
}>;


export type TimelineQuery = { order: { status: OrderStatus, timeline: { nodes: Array<{ type: OrderEventType, data:
          | { status: OrderStatus | null }
          | { status: OrderStatus | null }
          | { status: OrderStatus | null }
          | { status: OrderStatus | null }
          | { status: OrderStatus | null }
          | { status: OrderStatus | null }
          | { status: OrderStatus | null }
          | { status: OrderStatus | null }
          | { status: OrderStatus | null }
          | { status: OrderStatus | null }
          | { status: OrderStatus | null }
          | Record<PropertyKey, never>
         | null }> } } | null };

export type SignInToSellMutationVariables = Exact<{
  input: LoginInput;
}>;


export type SignInToSellMutation = { login: { accessToken: string | null, userErrors: Array<
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
    > } | null };

export type FindStoreQueryVariables = Exact<{
  code?: string | null | undefined;
}>;


export type FindStoreQuery = { stores: { nodes: Array<{ id: string }> } | null };

export type FoundStoreMutationVariables = Exact<{
  input: CreateStoreInput;
}>;


export type FoundStoreMutation = { createStore: { store: { id: string } | null, userErrors: Array<
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
    > } | null };

export type HireSellerMutationVariables = Exact<{
  input: CreateUserInput;
}>;


export type HireSellerMutation = { createUser: { user: { id: string } | null, userErrors: Array<
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
    > } | null };

export type OfferGoodsMutationVariables = Exact<{
  input: CreateProductInput;
}>;


export type OfferGoodsMutation = { createProduct: { product: { variants: Array<{ id: string }> } | null, userErrors: Array<
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
    > } | null };

export type StockGoodsMutationVariables = Exact<{
  input: ReceiveStockInput;
}>;


export type StockGoodsMutation = { receiveStock: { userErrors: Array<
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
    > } | null };

export type BrowseShelfQueryVariables = Exact<{
  where?: ProductWhere | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type BrowseShelfQuery = { products: { nodes: Array<{ name: string, variants: Array<{ id: string, sku: string, isInStock: boolean, price: { amount: string, currency: string } }> }>, pageInfo: { startCursor: string | null, endCursor: string | null, hasPreviousPage: boolean } } | null };

export type StartCartMutationVariables = Exact<{
  items?: Array<CartItemInput> | CartItemInput | null | undefined;
}>;


export type StartCartMutation = { createCart: { cartToken: string | null, cart: { items: Array<{ id: string }>, warnings: Array<{ message: string }> } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } | null };

export type ChangeCartMutationVariables = Exact<{
  input: UpdateCartItemInput;
}>;


export type ChangeCartMutation = { updateCartItem: { cart: { total: { amount: string, currency: string }, warnings: Array<{ message: string }> } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } | null };

export type BuyAsGuestMutationVariables = Exact<{
  input: CheckoutInput;
}>;


export type BuyAsGuestMutation = { checkout: { orderAccessToken: string | null, order: { number: string, status: OrderStatus } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } | null };

export type ThankYouQueryVariables = Exact<{
  number?: string | null | undefined;
  token?: string | null | undefined;
}>;


export type ThankYouQuery = { order: { number: string, status: OrderStatus, total: { amount: string, currency: string } } | null };

export type SignUpMutationVariables = Exact<{
  input: RegisterInput;
}>;


export type SignUpMutation = { register: { accessToken: string | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } | null };

export type SignInAsStaffMutationVariables = Exact<{
  input: LoginInput;
}>;


export type SignInAsStaffMutation = { login: { accessToken: string | null, userErrors: Array<
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
    > } | null };

export type MailsToQueryVariables = Exact<{
  to?: string | null | undefined;
}>;


export type MailsToQuery = { mails: { nodes: Array<{ subject: string, text: string | null }> } | null };

export type ConfirmAddressMutationVariables = Exact<{
  token: string;
}>;


export type ConfirmAddressMutation = { verifyEmail: { userErrors: Array<
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
    > } | null };

export type MyOrdersQueryVariables = Exact<{ [key: string]: never; }>;


export type MyOrdersQuery = { viewer: { emailVerified: boolean, customer: { orders: { nodes: Array<{ number: string, status: OrderStatus }> } } | null } | null };

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

export const WatchEventsDocument = new TypedDocumentString(`
    subscription WatchEvents($after: String, $greet: Boolean = true) {
  orderEvents(after: $after, greet: $greet) {
    id
    type
    cursor
    order {
      id
      number
      status
    }
  }
}
    `) as unknown as TypedDocumentString<WatchEventsSubscription, WatchEventsSubscriptionVariables>;
export const WatchOrdersDocument = new TypedDocumentString(`
    subscription WatchOrders($after: String) {
  orderEvents(after: $after) {
    type
    cursor
    data {
      ... on OrderChangeData {
        number
        status
      }
    }
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
      nodes {
        type
        data {
          ... on OrderChangeData {
            status
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TimelineQuery, TimelineQueryVariables>;
export const SignInToSellDocument = new TypedDocumentString(`
    mutation SignInToSell($input: LoginInput!) {
  login(input: $input) {
    accessToken
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SignInToSellMutation, SignInToSellMutationVariables>;
export const FindStoreDocument = new TypedDocumentString(`
    query FindStore($code: String) {
  stores(where: {code: {eq: $code}}) {
    nodes {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<FindStoreQuery, FindStoreQueryVariables>;
export const FoundStoreDocument = new TypedDocumentString(`
    mutation FoundStore($input: CreateStoreInput!) {
  createStore(input: $input) {
    store {
      id
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<FoundStoreMutation, FoundStoreMutationVariables>;
export const HireSellerDocument = new TypedDocumentString(`
    mutation HireSeller($input: CreateUserInput!) {
  createUser(input: $input) {
    user {
      id
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<HireSellerMutation, HireSellerMutationVariables>;
export const OfferGoodsDocument = new TypedDocumentString(`
    mutation OfferGoods($input: CreateProductInput!) {
  createProduct(input: $input) {
    product {
      variants {
        id
      }
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<OfferGoodsMutation, OfferGoodsMutationVariables>;
export const StockGoodsDocument = new TypedDocumentString(`
    mutation StockGoods($input: ReceiveStockInput!) {
  receiveStock(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<StockGoodsMutation, StockGoodsMutationVariables>;
export const BrowseShelfDocument = new TypedDocumentString(`
    query BrowseShelf($where: ProductWhere, $first: Int, $after: String, $last: Int, $before: String) {
  products(
    where: $where
    sortBy: {field: NAME, direction: ASC}
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      name
      variants {
        id
        sku
        isInStock
        price {
          amount
          currency
        }
      }
    }
    pageInfo {
      startCursor
      endCursor
      hasPreviousPage
    }
  }
}
    `) as unknown as TypedDocumentString<BrowseShelfQuery, BrowseShelfQueryVariables>;
export const StartCartDocument = new TypedDocumentString(`
    mutation StartCart($items: [CartItemInput!]) {
  createCart(input: {items: $items}) {
    cartToken
    cart {
      items {
        id
      }
      warnings {
        message
      }
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<StartCartMutation, StartCartMutationVariables>;
export const ChangeCartDocument = new TypedDocumentString(`
    mutation ChangeCart($input: UpdateCartItemInput!) {
  updateCartItem(input: $input) {
    cart {
      total {
        amount
        currency
      }
      warnings {
        message
      }
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeCartMutation, ChangeCartMutationVariables>;
export const BuyAsGuestDocument = new TypedDocumentString(`
    mutation BuyAsGuest($input: CheckoutInput!) {
  checkout(input: $input) {
    order {
      number
      status
    }
    orderAccessToken
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<BuyAsGuestMutation, BuyAsGuestMutationVariables>;
export const ThankYouDocument = new TypedDocumentString(`
    query ThankYou($number: String, $token: String) {
  order(number: $number, accessToken: $token) {
    number
    status
    total {
      amount
      currency
    }
  }
}
    `) as unknown as TypedDocumentString<ThankYouQuery, ThankYouQueryVariables>;
export const SignUpDocument = new TypedDocumentString(`
    mutation SignUp($input: RegisterInput!) {
  register(input: $input) {
    accessToken
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<SignUpMutation, SignUpMutationVariables>;
export const SignInAsStaffDocument = new TypedDocumentString(`
    mutation SignInAsStaff($input: LoginInput!) {
  login(input: $input) {
    accessToken
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SignInAsStaffMutation, SignInAsStaffMutationVariables>;
export const MailsToDocument = new TypedDocumentString(`
    query MailsTo($to: String) {
  mails(where: {to: {eq: $to}}) {
    nodes {
      subject
      text
    }
  }
}
    `) as unknown as TypedDocumentString<MailsToQuery, MailsToQueryVariables>;
export const ConfirmAddressDocument = new TypedDocumentString(`
    mutation ConfirmAddress($token: String!) {
  verifyEmail(input: {token: $token}) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmAddressMutation, ConfirmAddressMutationVariables>;
export const MyOrdersDocument = new TypedDocumentString(`
    query MyOrders {
  viewer {
    emailVerified
    customer {
      orders(first: 5) {
        nodes {
          number
          status
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyOrdersQuery, MyOrdersQueryVariables>;