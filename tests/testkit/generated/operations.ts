import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A whole number beyond 32 bits. Answers are JSON numbers up to ±(2^53 − 1), which JSON carries exactly, and strings past that; inputs are numbers or strings within it. */
  BigInt: { input: string; output: string; }
  /** A country by its ISO 3166-1 alpha-2 code in capitals, such as `DE`; `XK` is Kosovo. */
  CountryCode: { input: string; output: string; }
  /** A currency in use by its ISO 4217 code in capitals, such as `EUR`. */
  CurrencyCode: { input: string; output: string; }
  /** A moment as RFC 3339 writes it, such as `2026-01-31T08:30:00Z`. Answers are in UTC with milliseconds; inputs may have another offset, and digits below the millisecond are cut off. Years 1 to 9999. */
  DateTime: { input: string; output: string; }
  /** An exact decimal number as a string, such as `"12.50"`, since JSON numbers lose digits. At most 40 characters, without an exponent. */
  Decimal: { input: string; output: string; }
  /** An e-mail address of at most 254 ASCII characters; it is kept and compared in lower case. */
  EmailAddress: { input: string; output: string; }
  /** Any JSON value, for what has no fixed shape, such as what a provider sent. */
  JSON: { input: unknown; output: unknown; }
};

/** One more item for a cart. */
export type AddCartItemInput = {
  /** Secret of the cart, as createCart gave it; without it your own cart as a signed-in customer. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Refuse when the cart is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** How many: 1 to 1,000,000 with what is there already. */
  quantity?: Scalars['Int']['input'];
  /** The variant, which must be on sale. */
  variantId: Scalars['ID']['input'];
};

/** More items for a cart: all of them or, when one is refused, none. */
export type AddCartItemsInput = {
  /** Secret of the cart, as createCart gave it; without it your own cart as a signed-in customer. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Refuse when the cart is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What to put in; a cart holds at most 200 different items. */
  items: Array<CartItemInput>;
};

/** A new address for an address book. */
export type AddCustomerAddressInput = {
  /** The address. */
  address: AddressInput;
  /** Whose address it is; you by default, if you are a customer. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it becomes the default; the first address always does. */
  isDefault?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Items to add. */
export type AddOrderItemsInput = {
  /** Change nothing and only tell what would change; false by default. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refuse when the order is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Chosen by you, 1 to 200 characters: the same call under the same key is done once, for 24 hours. A dry run does not use it up. */
  idempotencyKey: Scalars['String']['input'];
  /** What is added, 1 to 200 lines. */
  items: Array<OrderItemInput>;
  /** The order, which is not being packed yet. */
  orderId: Scalars['ID']['input'];
};

/** Something to write down about an order. */
export type AddOrderNoteInput = {
  /** The text, 1 to 5000 characters. */
  body: Scalars['String']['input'];
  /** Refuse when the order is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Chosen by you, 1 to 200 characters: the same call under the same key is done once, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whether the customer sees it as well; false by default. */
  isVisibleToCustomer?: InputMaybe<Scalars['Boolean']['input']>;
  /** The order, in whatever status. */
  orderId: Scalars['ID']['input'];
};

/** A postal address to keep; every field is one line. The country decides which fields are required. */
export type AddressInput = {
  /** City, town or village, at most 200 characters; required where addresses of the country have one. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** Company of the receiver, at most 200 characters. */
  company?: InputMaybe<Scalars['String']['input']>;
  /** Country; taxes and shipping rates depend on it. */
  countryCode: Scalars['CountryCode']['input'];
  /** Street and number, or whatever stands for them, 1 to 200 characters. */
  line1: Scalars['String']['input'];
  /** Apartment, floor or another addition to the street, at most 200 characters. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** Who receives it, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Telephone number for the carrier, at most 40 characters. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Postal code in the country's form; required where parcels need it. Some sixty countries have none. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** State, province or county as written on a parcel, at most 200 characters; required where parcels need it. */
  region?: InputMaybe<Scalars['String']['input']>;
};

/** A change of what lies at a location. */
export type AdjustStockInput = {
  /** By how much: −1,000,000 to 1,000,000, not 0. */
  delta: Scalars['Int']['input'];
  /** Chosen by you, 1 to 200 characters: the same call under the same key is done once, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Where; the location called main by default, which is made on first use. */
  locationId?: InputMaybe<Scalars['ID']['input']>;
  /** What to remember about it, up to 1,000 characters; kept in the ledger. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  reason: StockAdjustmentReason;
  /** The variant. */
  variantId: Scalars['ID']['input'];
};

/** How long each point of a series is, by the clock and calendar of the time zone. */
export type AnalyticsInterval =
  /** From midnight to midnight, which is 23 or 25 hours when the clocks change. */
  | 'DAY'
  /** An hour. */
  | 'HOUR'
  /** A calendar month. */
  | 'MONTH'
  /** Three months from January, April, July or October on. */
  | 'QUARTER'
  /** From Monday to Sunday. */
  | 'WEEK'
  /** A calendar year. */
  | 'YEAR';

/** A report as a file. */
export type AnalyticsReport =
  /** What `customers` shows. */
  | 'CUSTOMERS'
  /** What `funnel` shows, a line for each stage. */
  | 'FUNNEL'
  /** What `inventory` shows. */
  | 'INVENTORY'
  /** What `overview` shows. */
  | 'OVERVIEW'
  /** What `recentOrders` shows, a line for each order. */
  | 'RECENT_ORDERS'
  /** What `refunds` shows. */
  | 'REFUNDS'
  /** What `sales` shows, a line for each point. */
  | 'SALES'
  /** What `statusCounts` shows, a line for each status. */
  | 'STATUS_COUNTS'
  /** What `topCustomers` shows, a line for each customer. */
  | 'TOP_CUSTOMERS'
  /** What `topProducts` shows, a line for each product. */
  | 'TOP_PRODUCTS';

/** The product to take off sale. */
export type ArchiveProductInput = {
  /** Refuse when the product is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The product; orders keep what they hold of it. */
  id: Scalars['ID']['input'];
};

/** A condition on something that is true or false. */
export type BooleanFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An order to call off. */
export type CancelOrderInput = {
  /** Refuse when the order is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Chosen by you, 1 to 200 characters: the same call under the same key is done once, for 24 hours. Without one a repeated call is refused as an illegal move. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The order, which has not been shipped; customers only until it is packed. */
  orderId: Scalars['ID']['input'];
  /** Why, for people; at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Money of a pending payment that has arrived. */
export type CapturePaymentInput = {
  /** How much arrived, in the currency of the payment; all that is left of it by default. */
  amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Chosen by you, 1 to 200 characters: the same call under the same key is done once, for 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** The pending payment. */
  paymentId: Scalars['ID']['input'];
};

/** So many of one variant. */
export type CartItemInput = {
  /** How many: 1 to 1,000,000 with what is there already. */
  quantity?: Scalars['Int']['input'];
  /** The variant, which must be on sale. */
  variantId: Scalars['ID']['input'];
};

/** Why a cart cannot be bought as it is. */
export type CartWarningCode =
  /** The amount is beyond what can be paid; lower the quantity. */
  | 'AMOUNT_TOO_LARGE'
  /** Less is available at this moment than the item asks for. */
  | 'INSUFFICIENT_STOCK'
  /** It is no longer on sale; take it out to check out. */
  | 'VARIANT_UNAVAILABLE';

/** Another e-mail address for your own account. */
export type ChangeEmailInput = {
  /** The password of the account. */
  currentPassword: Scalars['String']['input'];
  /** The new address; no other account of the store may have it. */
  email: Scalars['String']['input'];
};

/** Another password for your own account. */
export type ChangePasswordInput = {
  /** The password it has now. */
  currentPassword: Scalars['String']['input'];
  /** At least 8 characters, at most 72 bytes. */
  newPassword: Scalars['String']['input'];
};

/** A cart to buy, and how. */
export type CheckoutInput = {
  /** Who is billed; that of the cart, or else the shipping address, by default. */
  billingAddress?: InputMaybe<AddressInput>;
  /** Secret of the cart, as createCart gave it; without it your own cart as a signed-in customer. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Where the messages about the order go; that of the cart, or the customer's own, by default. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** What it must cost, in the store's currency; refused when the prices have changed. */
  expectedTotal?: InputMaybe<Scalars['Decimal']['input']>;
  /** Refuse when the cart is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Chosen by you, 1 to 200 characters: the same call under the same key is done once, for 24 hours. A repeated checkout gives the same order, and never a second charge. */
  idempotencyKey: Scalars['String']['input'];
  /** Name of a guest; the name on the shipping address by default. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** How to pay. */
  payment: PaymentChoiceInput;
  /** Telephone number of a guest. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Where it goes; that of the cart by default. */
  shippingAddress?: InputMaybe<AddressInput>;
};

/** A cart to empty. */
export type ClearCartInput = {
  /** Secret of the cart, as createCart gave it; without it your own cart as a signed-in customer. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Refuse when the cart is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** How a pending test payment ends. */
export type ConfirmTestPaymentInput = {
  /** Secret of the cart the order was made of: what lets a guest confirm it. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by you, 1 to 200 characters: the same call under the same key is done once, for 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** How it ends. */
  outcome: TestConfirmation;
  /** The pending payment of the test provider. */
  paymentId: Scalars['ID']['input'];
};

/** A new cart. */
export type CreateCartInput = {
  /** What to put in at once; at most 200 items. */
  items?: InputMaybe<Array<CartItemInput>>;
};

/** A new category. */
export type CreateCategoryInput = {
  /** Name people see, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** The category above, which has at most 100 children; a root by default. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Place among its siblings; the last by default. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** Lower-case letters and digits joined by hyphens; made of the name by default. */
  slug?: InputMaybe<Scalars['String']['input']>;
};

/** A customer whom staff enters, for example from a phone call; not one with an account. */
export type CreateCustomerInput = {
  /** Where mails go; no other guest of the store may have it. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Name people see, one line of up to 200 characters. */
  name: Scalars['String']['input'];
  /** Seen by staff only, up to 5,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Telephone number, up to 40 characters. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** A new place where stock lies. */
export type CreateLocationInput = {
  /** Lower-case letters, digits and hyphens; unique in the store, and never changes. */
  code: Scalars['String']['input'];
  /** Whether its stock is sold; true by default. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Name people see, up to 200 characters. */
  name: Scalars['String']['input'];
  /** Orders take from the lowest number first; −1,000 to 1,000, 0 by default. */
  priority?: InputMaybe<Scalars['Int']['input']>;
};

/** A new order on behalf of a customer, at the prices of the moment. */
export type CreateOrderInput = {
  /** A draft holds no stock until it becomes PENDING; false by default. */
  asDraft?: InputMaybe<Scalars['Boolean']['input']>;
  /** Who is billed; null when it is the shipping address. */
  billingAddress?: InputMaybe<AddressInput>;
  /** Whose it is. */
  customerId: Scalars['ID']['input'];
  /** Where its messages go. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Chosen by you, 1 to 200 characters: the same call under the same key is done once, for 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** What is ordered, at most 200 lines; a draft may have none yet. */
  items: Array<OrderItemInput>;
  /** Staff account that looks after it; only managers name another one than themselves. */
  salesRepId?: InputMaybe<Scalars['ID']['input']>;
  /** Where it goes. */
  shippingAddress?: InputMaybe<AddressInput>;
  /** What shipping costs, in the order's currency. */
  shippingAmount?: InputMaybe<Scalars['Decimal']['input']>;
};

/** A new product, with its variants if you know them already. */
export type CreateProductInput = {
  /** Categories it is in, at most 50. */
  categoryIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Plain text, at most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Name people see, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** What its variants differ in, at most 5 different names. */
  optionNames?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Lower-case letters and digits joined by hyphens; made of the name by default. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** DRAFT by default. */
  status?: InputMaybe<ProductStatus>;
  /** At most 100; all are created or none. */
  variants?: InputMaybe<Array<NewVariantInput>>;
};

/** A new store. */
export type CreateStoreInput = {
  /** Lower-case letters, digits and hyphens; unique, and never changes. */
  code: Scalars['String']['input'];
  /** Currency of its prices; never changes. */
  currency: Scalars['CurrencyCode']['input'];
  /** Name people see, up to 200 characters. */
  name: Scalars['String']['input'];
  /** What order numbers start with; ORD- by default. */
  orderNumberPrefix?: InputMaybe<Scalars['String']['input']>;
  /** Seconds an unpaid order keeps its stock; 900 by default. */
  reservationTtlSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Whether prices contain the tax; EXCLUSIVE by default. */
  taxMode?: InputMaybe<TaxMode>;
  /** IANA time zone; UTC by default. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** A new staff account. */
export type CreateUserInput = {
  /** Address it signs in with; unique in the store. */
  email: Scalars['String']['input'];
  /** Name people see, up to 200 characters. */
  name: Scalars['String']['input'];
  /** At least 8 characters, at most 72 bytes. */
  password: Scalars['String']['input'];
  /** What it may do; not CUSTOMER. */
  role: UserRole;
  /** Its store; yours by default, and only who may open stores may name another. */
  storeId?: InputMaybe<Scalars['ID']['input']>;
};

/** A new variant of a product that exists. */
export type CreateVariantInput = {
  /** Barcode: 1 to 64 printable characters. */
  barcode?: InputMaybe<Scalars['String']['input']>;
  /** What the shop paid, at least 0; staff only. */
  costPrice?: InputMaybe<Scalars['Decimal']['input']>;
  /** Whether it is for sale; true by default. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** One value for each of the product's option names, in their order. */
  optionValues?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Place among the variants; the last by default. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** What it costs, at least 0, with no more digits than the currency has. */
  price: Scalars['Decimal']['input'];
  /** The product it is a form of, which never changes. */
  productId: Scalars['ID']['input'];
  /** Stock keeping unit: 1 to 64 printable characters, unique in the store. */
  sku: Scalars['String']['input'];
  /** Weight with packaging in grams, at least 0. */
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
};

/** An order of customers. */
export type CustomerSort = {
  /** Which end comes first. */
  direction: SortDirection;
  /** What they are ordered by. */
  field: CustomerSortField;
};

/** What customers can be ordered by. */
export type CustomerSortField =
  /** When they were first seen. */
  | 'CREATED_AT'
  /** Name people see, without regard to case and accents. */
  | 'NAME';

/** Conditions on customers; all of them must hold. */
export type CustomerWhere = {
  /** All of these hold, and an empty list always does; at most 50 of them. */
  and?: InputMaybe<Array<CustomerWhere>>;
  /** When they were first seen. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** E-mail address, in any case. */
  email?: InputMaybe<StringFilter>;
  /** Id of the customer. */
  id?: InputMaybe<IdFilter>;
  /** Whether they registered. */
  isRegistered?: InputMaybe<BooleanFilter>;
  /** Name people see; `contains` minds neither case nor accents. */
  name?: InputMaybe<StringFilter>;
  /** These do not hold together. */
  not?: InputMaybe<CustomerWhere>;
  /** At least one of these holds, and an empty list never does; at most 50 of them. */
  or?: InputMaybe<Array<CustomerWhere>>;
  /** Telephone number as it was written. */
  phone?: InputMaybe<StringFilter>;
};

/** Conditions on a moment; all of them must hold. */
export type DateTimeFilter = {
  /** True for what has no value here, false for what has one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Inside this span, its start included and its end not. */
  range?: InputMaybe<DateTimeRange>;
};

/** A span of time with at least one end. */
export type DateTimeRange = {
  /** At this moment or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before this moment, so that neighbouring spans never share one. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A staff account to close. */
export type DeactivateUserInput = {
  /** Refuse when the account is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The account. */
  userId: Scalars['ID']['input'];
};

/** The category to delete. */
export type DeleteCategoryInput = {
  /** Refuse when the category is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A category without children; its products stay and only leave it. */
  id: Scalars['ID']['input'];
};

/** A customer to make anonymous. */
export type DeleteCustomerInput = {
  /** The customer. */
  customerId: Scalars['ID']['input'];
  /** Refuse when the customer is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** A draft to delete. */
export type DeleteDraftOrderInput = {
  /** Refuse when the order is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The order, still a draft. */
  orderId: Scalars['ID']['input'];
};

/** The variant to delete. */
export type DeleteVariantInput = {
  /** Refuse when the variant is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A variant that is in no cart, not stocked and never was sold. */
  id: Scalars['ID']['input'];
};

/** A session of your own to end. */
export type EndSessionInput = {
  /** The session. */
  sessionId: Scalars['ID']['input'];
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

/** How much of an order has left the house. */
export type FulfillmentStatus =
  /** Everything was shipped. */
  | 'FULFILLED'
  /** Some items were shipped. */
  | 'PARTIALLY_FULFILLED'
  /** Everything came back. */
  | 'RETURNED'
  /** Nothing was shipped. */
  | 'UNFULFILLED';

/** Conditions on a value of FulfillmentStatus; all of them must hold. */
export type FulfillmentStatusFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<FulfillmentStatus>;
  /** One of these values, at most 100; none of them matches nothing. */
  in?: InputMaybe<Array<FulfillmentStatus>>;
};

/** How far orders get. */
export type FunnelStage =
  /** Accepted by its payment or by staff, and not cancelled. */
  | 'CONFIRMED'
  /** Reached the customer. */
  | 'DELIVERED'
  /** Placed, whatever became of it. */
  | 'PLACED'
  /** Left the house. */
  | 'SHIPPED';

/** Conditions on a reference; all of them must hold. */
export type IdFilter = {
  /** Exactly this id. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these ids, at most 100; none of them matches nothing. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Conditions on a whole number; all of them must hold. */
export type IntFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<Scalars['Int']['input']>;
  /** One of these values, at most 100; none of them matches nothing. */
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** True for what has no value here, false for what has one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Inside this range, its ends included. */
  range?: InputMaybe<IntRange>;
};

/** A range of whole numbers with at least one end. */
export type IntRange = {
  /** At least this. */
  gte?: InputMaybe<Scalars['Int']['input']>;
  /** At most this. */
  lte?: InputMaybe<Scalars['Int']['input']>;
};

/** Who signs in. */
export type LoginInput = {
  /** Secret of a cart filled before; its items move into your own cart. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address of the account. */
  email: Scalars['String']['input'];
  /** Its password. */
  password: Scalars['String']['input'];
};

/** The sign-in to end. */
export type LogoutInput = {
  /** Ends its session also when the access token has expired by now. */
  refreshToken?: InputMaybe<Scalars['String']['input']>;
};

/** What became of a mail. */
export type MailStatus =
  /** It was refused for good, or was of no use any more. */
  | 'FAILED'
  /** There was no SMTP server: it is only kept here to be read. */
  | 'KEPT'
  /** A job is going to send it, again and again while that fails. */
  | 'QUEUED'
  /** The SMTP server took it. */
  | 'SENT';

/** Conditions on an amount in the store's currency; all of them must hold. */
export type MoneyFilter = {
  /** Exactly this amount. */
  eq?: InputMaybe<Scalars['Decimal']['input']>;
  /** Inside this range, its ends included. */
  range?: InputMaybe<MoneyRange>;
};

/** A range of amounts in the store's currency with at least one end. */
export type MoneyRange = {
  /** At least this amount. */
  gte?: InputMaybe<Scalars['Decimal']['input']>;
  /** At most this amount. */
  lte?: InputMaybe<Scalars['Decimal']['input']>;
};

/** A new variant; amounts are in the currency of the store. */
export type NewVariantInput = {
  /** Barcode: 1 to 64 printable characters. */
  barcode?: InputMaybe<Scalars['String']['input']>;
  /** What the shop paid, at least 0; staff only. */
  costPrice?: InputMaybe<Scalars['Decimal']['input']>;
  /** Whether it is for sale; true by default. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** One value for each of the product's option names, in their order. */
  optionValues?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Place among the variants; the last by default. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** What it costs, at least 0, with no more digits than the currency has. */
  price: Scalars['Decimal']['input'];
  /** Stock keeping unit: 1 to 64 printable characters, unique in the store. */
  sku: Scalars['String']['input'];
  /** Weight with packaging in grams, at least 0. */
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
};

/** A line to order: a variant on sale by its id or its SKU. */
export type OrderItemInput = {
  /** How many, 1 to 1,000,000. */
  quantity: Scalars['Int']['input'];
  /** Its SKU; or name its id. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** A price of its own, for managers; the price of the catalog by default. */
  unitPrice?: InputMaybe<Scalars['Decimal']['input']>;
  /** The variant; or name its SKU. */
  variantId?: InputMaybe<Scalars['ID']['input']>;
};

/** The order of a list of orders. */
export type OrderSort = {
  /** Which end comes first. */
  direction: SortDirection;
  /** What counts. */
  field: OrderSortField;
};

/** What orders are sorted by. */
export type OrderSortField =
  /** When they were created. */
  | 'CREATED_AT'
  /** Their number, as a text. */
  | 'NUMBER'
  /** When they were placed; drafts come last. */
  | 'PLACED_AT'
  /** What they cost in all. */
  | 'TOTAL';

/** How an order came in. */
export type OrderSource =
  /** A customer checked a cart out. */
  | 'CHECKOUT'
  /** It was imported from a file. */
  | 'IMPORT'
  /** Staff wrote it on behalf of a customer. */
  | 'STAFF';

/** Conditions on a value of OrderSource; all of them must hold. */
export type OrderSourceFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<OrderSource>;
  /** One of these values, at most 100; none of them matches nothing. */
  in?: InputMaybe<Array<OrderSource>>;
};

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

/** Conditions on a value of OrderStatus; all of them must hold. */
export type OrderStatusFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<OrderStatus>;
  /** One of these values, at most 100; none of them matches nothing. */
  in?: InputMaybe<Array<OrderStatus>>;
};

/** Which orders; all conditions must hold. */
export type OrderWhere = {
  /** All of these hold, and an empty list always does; at most 50 of them. */
  and?: InputMaybe<Array<OrderWhere>>;
  /** By when they were created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** By whose they are. */
  customerId?: InputMaybe<IdFilter>;
  /** By how much of them has left the house. */
  fulfillmentStatus?: InputMaybe<FulfillmentStatusFilter>;
  /** This does not hold. */
  not?: InputMaybe<OrderWhere>;
  /** By their number. */
  number?: InputMaybe<StringFilter>;
  /** At least one of these holds, and an empty list never does; at most 50 of them. */
  or?: InputMaybe<Array<OrderWhere>>;
  /** By what was paid of them. */
  paymentStatus?: InputMaybe<PaymentStatusFilter>;
  /** By when they were placed; drafts never were. */
  placedAt?: InputMaybe<DateTimeFilter>;
  /** By the account of the sales representative who looks after them. */
  salesRepId?: InputMaybe<IdFilter>;
  /** By the SKU of one of their items, as it was sold. */
  sku?: InputMaybe<StringFilter>;
  /** By how they came in. */
  source?: InputMaybe<OrderSourceFilter>;
  /** By how far they have come. */
  status?: InputMaybe<OrderStatusFilter>;
  /** By what they cost in all. */
  total?: InputMaybe<MoneyFilter>;
};

/** A payment of what is left to pay of an order. */
export type PayOrderInput = {
  /** Secret of the cart the order was made of: what lets a guest pay it. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by you, 1 to 200 characters: the same call under the same key is done once, for 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** The order; yours, or one you look after. */
  orderId: Scalars['ID']['input'];
  /** manual for cash and bank transfers that staff confirm; test, where it is on, moves no money. */
  provider: Scalars['String']['input'];
  /** What the test provider is to answer; SUCCEED by default. Others ignore it. */
  testOutcome?: InputMaybe<TestOutcome>;
};

/** How to pay. */
export type PaymentChoiceInput = {
  /** manual for cash and bank transfers that staff confirm; test, where it is on, moves no money. */
  provider: Scalars['String']['input'];
  /** What the test provider is to answer; SUCCEED by default. Others ignore it. */
  testOutcome?: InputMaybe<TestOutcome>;
};

/** How far one payment has come. */
export type PaymentState =
  /** Promised by the provider, not yet taken. */
  | 'AUTHORIZED'
  /** Called off with its order, or replaced by another payment. */
  | 'CANCELLED'
  /** The money is here. */
  | 'CAPTURED'
  /** The provider declined; another payment may be tried. */
  | 'DECLINED'
  /** Under way: the provider, the payer or staff have yet to say how it ends. */
  | 'PENDING';

/** What was paid of an order; it moves apart from the status, so an order may ship unpaid. */
export type PaymentStatus =
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

/** Conditions on a value of PaymentStatus; all of them must hold. */
export type PaymentStatusFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<PaymentStatus>;
  /** One of these values, at most 100; none of them matches nothing. */
  in?: InputMaybe<Array<PaymentStatus>>;
};

/** What makes a product a top product. */
export type ProductRanking =
  /** How many of it were sold. */
  | 'QUANTITY'
  /** What its lines cost after their discounts. */
  | 'REVENUE';

/** The order of a list of products. */
export type ProductSort = {
  /** Which end comes first; the best match is the highest relevance. */
  direction: SortDirection;
  /** What to order by. */
  field: ProductSortField;
};

/** What a list of products is ordered by. */
export type ProductSortField =
  /** By when it was created. */
  | 'CREATED_AT'
  /** By name, without regard to case and accents. */
  | 'NAME'
  /** By how well it matches; only together with `search`. */
  | 'RELEVANCE';

/** Whether a product is prepared, on sale, or kept for the books only. */
export type ProductStatus =
  /** On sale: everybody sees it. It becomes DRAFT or ARCHIVED. */
  | 'ACTIVE'
  /** Taken off sale for good: only staff see it. It becomes DRAFT again. */
  | 'ARCHIVED'
  /** In preparation: only staff see it. It becomes ACTIVE or ARCHIVED. */
  | 'DRAFT';

/** Conditions on a value of ProductStatus; all of them must hold. */
export type ProductStatusFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<ProductStatus>;
  /** One of these values, at most 100; none of them matches nothing. */
  in?: InputMaybe<Array<ProductStatus>>;
};

/** Conditions on products; all of them must hold. */
export type ProductWhere = {
  /** All of these hold, and an empty list always does; at most 50 of them. */
  and?: InputMaybe<Array<ProductWhere>>;
  /** A category it is in, directly or in one below. */
  categoryId?: InputMaybe<IdFilter>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Its name; `contains` minds neither case nor accents. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<ProductWhere>;
  /** At least one of these holds, and an empty list never does; at most 50 of them. */
  or?: InputMaybe<Array<ProductWhere>>;
  /** The price of at least one of its variants. */
  price?: InputMaybe<MoneyFilter>;
  /** The SKU of at least one of its variants. */
  sku?: InputMaybe<StringFilter>;
  /** Its status. */
  status?: InputMaybe<ProductStatusFilter>;
};

/** Goods that came in. */
export type ReceiveStockInput = {
  /** Chosen by you, 1 to 200 characters: the same call under the same key is done once, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Where; the location called main by default, which is made on first use. */
  locationId?: InputMaybe<Scalars['ID']['input']>;
  /** What to remember about it, up to 1,000 characters; kept in the ledger. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** How many came: 1 to 1,000,000. */
  quantity: Scalars['Int']['input'];
  /** The variant. */
  variantId: Scalars['ID']['input'];
};

/** The sign-in to continue. */
export type RefreshSessionInput = {
  /** The newest refresh token of the session; each is good once. Absent when it is in a cookie. */
  refreshToken?: InputMaybe<Scalars['String']['input']>;
};

/** Money to give back. */
export type RefundPaymentInput = {
  /** How much goes back, in the currency of the payment; at most what is left of what was captured. */
  amount: Scalars['Decimal']['input'];
  /** Chosen by you, 1 to 200 characters: the same call under the same key is done once, for 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** The payment it came with. */
  paymentId: Scalars['ID']['input'];
  /** Why, in 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** How far a refund has come. */
export type RefundState =
  /** The provider refused; nothing went back. */
  | 'FAILED'
  /** On its way: it is retried until the provider answers. */
  | 'PENDING'
  /** The money went back. */
  | 'SUCCEEDED';

/** A new account for somebody who buys. */
export type RegisterInput = {
  /** Secret of a cart filled before; its items move into your own cart. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Address to sign in with; no other account of the store may have it. */
  email: Scalars['String']['input'];
  /** Name people see, one line of up to 200 characters. */
  name: Scalars['String']['input'];
  /** At least 8 characters, at most 72 bytes. */
  password: Scalars['String']['input'];
  /** Telephone number, up to 40 characters. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** An item to take out. */
export type RemoveCartItemInput = {
  /** Secret of the cart, as createCart gave it; without it your own cart as a signed-in customer. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Refuse when the cart is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The item of the cart. */
  itemId: Scalars['ID']['input'];
};

/** An address to take out of an address book. */
export type RemoveCustomerAddressInput = {
  /** The address; after the default, the oldest one left becomes it. */
  addressId: Scalars['ID']['input'];
};

/** An item to take out. */
export type RemoveOrderItemInput = {
  /** Change nothing and only tell what would change; false by default. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refuse when the order is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Chosen by you, 1 to 200 characters: the same call under the same key is done once, for 24 hours. A dry run does not use it up. */
  idempotencyKey: Scalars['String']['input'];
  /** The item; the only one of a placed order stays. */
  itemId: Scalars['ID']['input'];
  /** The order, which is not being packed yet. */
  orderId: Scalars['ID']['input'];
};

/** Whose password is forgotten. */
export type RequestPasswordResetInput = {
  /** E-mail address of the account. */
  email: Scalars['String']['input'];
};

/** A new password, and the proof that it may be set. */
export type ResetPasswordInput = {
  /** At least 8 characters, at most 72 bytes. */
  newPassword: Scalars['String']['input'];
  /** The token of the mail; it works once, and for an hour. */
  token: Scalars['String']['input'];
};

/** A job to try again. */
export type RetryJobInput = {
  /** A job of `failedJobs`. */
  jobId: Scalars['ID']['input'];
};

/** An address to be offered first. */
export type SetDefaultCustomerAddressInput = {
  /** The address; the one that was the default is no longer. */
  addressId: Scalars['ID']['input'];
};

/** From where on a level is low. */
export type SetReorderPointInput = {
  /** Refuse when the level is at another version by now; reservations raise it too. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Where; the location called main by default, which is made on first use. */
  locationId?: InputMaybe<Scalars['ID']['input']>;
  /** Low when no more than this is available, 0 to 1,000,000; null is never low. */
  reorderPoint?: InputMaybe<Scalars['Int']['input']>;
  /** The variant. */
  variantId: Scalars['ID']['input'];
};

/** What a count found. */
export type SetStockInput = {
  /** Refuse when another quantity than this is on hand by now. */
  expectedOnHand?: InputMaybe<Scalars['Int']['input']>;
  /** Chosen by you, 1 to 200 characters: the same call under the same key is done once, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Where; the location called main by default, which is made on first use. */
  locationId?: InputMaybe<Scalars['ID']['input']>;
  /** What to remember about it, up to 1,000 characters; kept in the ledger. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** What lies there: 0 to 1,000,000, and not less than is reserved. */
  onHand: Scalars['Int']['input'];
  /** The variant. */
  variantId: Scalars['ID']['input'];
};

/** Which end of an order comes first. */
export type SortDirection =
  /** The smallest, earliest or alphabetically first before the others. */
  | 'ASC'
  /** The largest, latest or alphabetically last before the others. */
  | 'DESC';

/** Why a person changes the quantity on hand. */
export type StockAdjustmentReason =
  /** A correction; say in the note what was wrong. */
  | 'ADJUSTED'
  /** A count found another quantity. */
  | 'COUNTED'
  /** Goods are broken or spoilt; the quantity falls. */
  | 'DAMAGED'
  /** Missing goods came to light; the quantity rises. */
  | 'FOUND'
  /** Goods are missing; the quantity falls. */
  | 'LOST'
  /** Goods came back outside of an order; the quantity rises. */
  | 'RETURNED';

/** An order of stock levels. */
export type StockLevelSort = {
  /** Which end comes first. */
  direction: SortDirection;
  /** What they are ordered by. */
  field: StockLevelSortField;
};

/** What stock levels can be ordered by. */
export type StockLevelSortField =
  /** What can still be sold there. */
  | 'AVAILABLE'
  /** When the variant first came to the location. */
  | 'CREATED_AT'
  /** What lies there. */
  | 'ON_HAND'
  /** SKU of the variant, in the order of its characters. */
  | 'SKU';

/** Conditions on stock levels; all of them must hold. */
export type StockLevelWhere = {
  /** All of these hold, and an empty list always does; at most 50 of them. */
  and?: InputMaybe<Array<StockLevelWhere>>;
  /** What can still be sold there. */
  available?: InputMaybe<IntFilter>;
  /** Whether available ≤ reorderPoint. */
  isLow?: InputMaybe<BooleanFilter>;
  /** Id of the location. */
  locationId?: InputMaybe<IdFilter>;
  /** These do not hold together. */
  not?: InputMaybe<StockLevelWhere>;
  /** At least one of these holds, and an empty list never does; at most 50 of them. */
  or?: InputMaybe<Array<StockLevelWhere>>;
  /** SKU of the variant. */
  sku?: InputMaybe<StringFilter>;
  /** Id of the variant. */
  variantId?: InputMaybe<IdFilter>;
};

/** Why the quantity on hand changed. */
export type StockMovementReason =
  /** A person corrected the quantity. */
  | 'ADJUSTED'
  /** A count found another quantity, by setStock. */
  | 'COUNTED'
  /** Goods were broken or spoilt. */
  | 'DAMAGED'
  /** Missing goods came to light. */
  | 'FOUND'
  /** An import booked in the goods that its open orders reserve and the shelf lacked. */
  | 'IMPORT'
  /** Goods are missing. */
  | 'LOST'
  /** Goods came in, by receiveStock. */
  | 'RECEIVED'
  /** Goods of an order came back. */
  | 'RETURNED'
  /** Goods left with an order. */
  | 'SOLD'
  /** Goods came from another location. */
  | 'TRANSFERRED_IN'
  /** Goods went to another location. */
  | 'TRANSFERRED_OUT';

/** Conditions on a value of StockMovementReason; all of them must hold. */
export type StockMovementReasonFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<StockMovementReason>;
  /** One of these values, at most 100; none of them matches nothing. */
  in?: InputMaybe<Array<StockMovementReason>>;
};

/** Conditions on movements of stock; all of them must hold. */
export type StockMovementWhere = {
  /** All of these hold, and an empty list always does; at most 50 of them. */
  and?: InputMaybe<Array<StockMovementWhere>>;
  /** When it happened. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Id of the location. */
  locationId?: InputMaybe<IdFilter>;
  /** These do not hold together. */
  not?: InputMaybe<StockMovementWhere>;
  /** At least one of these holds, and an empty list never does; at most 50 of them. */
  or?: InputMaybe<Array<StockMovementWhere>>;
  /** Why the quantity changed. */
  reason?: InputMaybe<StockMovementReasonFilter>;
  /** Id of the variant. */
  variantId?: InputMaybe<IdFilter>;
};

/** Conditions on a text; all of them must hold. */
export type StringFilter = {
  /** Has this text, at least one character, anywhere in it. Capitals do not count. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Exactly this value. Capitals count. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** One of these values, at most 100; none of them matches nothing. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True for what has no value here, false for what has one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Whether prices contain the tax. */
export type TaxMode =
  /** The tax is added to prices. */
  | 'EXCLUSIVE'
  /** Prices contain the tax. */
  | 'INCLUSIVE';

/** How a pending test payment ends. */
export type TestConfirmation =
  /** The payment is declined with card_declined. */
  | 'DECLINE'
  /** The money is captured. */
  | 'SUCCEED';

/** What the test provider is to answer. */
export type TestOutcome =
  /** The payment is declined with card_declined. */
  | 'DECLINE'
  /** The payment waits until confirmTestPayment says how it ends. */
  | 'PENDING'
  /** The money is captured at once. */
  | 'SUCCEED';

/** Goods that move from one location to another. */
export type TransferStockInput = {
  /** Where it leaves; what is reserved there stays. */
  fromLocationId: Scalars['ID']['input'];
  /** Chosen by you, 1 to 200 characters: the same call under the same key is done once, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What to remember about it, up to 1,000 characters; kept in the ledger. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** How many move: 1 to 1,000,000. */
  quantity: Scalars['Int']['input'];
  /** Where it goes, another location. */
  toLocationId: Scalars['ID']['input'];
  /** The variant. */
  variantId: Scalars['ID']['input'];
};

/** Contact details of a cart; what is left out stays, and null removes. */
export type UpdateCartInput = {
  /** Who will be billed, when that is not the shipping address. */
  billingAddress?: InputMaybe<AddressInput>;
  /** Secret of the cart, as createCart gave it; without it your own cart as a signed-in customer. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Where the messages about the order will go. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Refuse when the cart is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Where it will go. */
  shippingAddress?: InputMaybe<AddressInput>;
};

/** Another quantity for an item. */
export type UpdateCartItemInput = {
  /** Secret of the cart, as createCart gave it; without it your own cart as a signed-in customer. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Refuse when the cart is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The item of the cart. */
  itemId: Scalars['ID']['input'];
  /** The new quantity, 1 to 1,000,000; removeCartItem takes the item out. */
  quantity: Scalars['Int']['input'];
};

/** Changes to a category; what is left out stays, and so does what cannot be null. */
export type UpdateCategoryInput = {
  /** Refuse when the category is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The category to change. */
  id: Scalars['ID']['input'];
  /** Name people see; the slug stays as it is. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Moves it, with all below it, under this category; null makes it a root. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Place among its siblings, the lowest first; the last one after a move. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** Lower-case letters and digits joined by hyphens, unique in the store. */
  slug?: InputMaybe<Scalars['String']['input']>;
};

/** An address as it shall be from now on; orders keep their copies. */
export type UpdateCustomerAddressInput = {
  /** All of the address: a field left out is removed. */
  address: AddressInput;
  /** The address to replace. */
  addressId: Scalars['ID']['input'];
};

/** Changes to a customer; what is left out stays, and null removes what may be missing. */
export type UpdateCustomerInput = {
  /** The customer; customers may only name themselves. */
  customerId: Scalars['ID']['input'];
  /** Where mails go, for a guest only: somebody who registered signs in with theirs. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Refuse when the customer is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Name people see, one line of up to 200 characters; it cannot be removed. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** For staff only, up to 5,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Telephone number, up to 40 characters. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to a location; what is left out stays. */
export type UpdateLocationInput = {
  /** Refuse when the location is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Whether its stock is sold; what orders hold there stays theirs. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** The location. */
  locationId: Scalars['ID']['input'];
  /** Name people see, up to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Orders take from the lowest number first; −1,000 to 1,000. */
  priority?: InputMaybe<Scalars['Int']['input']>;
};

/** Changes to an order that is not being packed yet; what is left out stays. */
export type UpdateOrderInput = {
  /** Who is billed; null when it is the shipping address. */
  billingAddress?: InputMaybe<AddressInput>;
  /** Where its messages go. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Refuse when the order is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Chosen by you, 1 to 200 characters: the same call under the same key is done once, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The order. */
  orderId: Scalars['ID']['input'];
  /** Staff account that looks after it; only managers name another one than themselves. */
  salesRepId?: InputMaybe<Scalars['ID']['input']>;
  /** Where it goes. */
  shippingAddress?: InputMaybe<AddressInput>;
  /** What shipping costs, in the order's currency. */
  shippingAmount?: InputMaybe<Scalars['Decimal']['input']>;
};

/** Changes to one item; what is left out stays. */
export type UpdateOrderItemInput = {
  /** Change nothing and only tell what would change; false by default. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refuse when the order is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Chosen by you, 1 to 200 characters: the same call under the same key is done once, for 24 hours. A dry run does not use it up. */
  idempotencyKey: Scalars['String']['input'];
  /** The item. */
  itemId: Scalars['ID']['input'];
  /** The order, which is not being packed yet. */
  orderId: Scalars['ID']['input'];
  /** How many, 1 to 1,000,000. */
  quantity?: InputMaybe<Scalars['Int']['input']>;
  /** A price of its own, for managers. */
  unitPrice?: InputMaybe<Scalars['Decimal']['input']>;
};

/** A new status for an order. */
export type UpdateOrderStatusInput = {
  /** Refuse when the order is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Chosen by you, 1 to 200 characters: the same call under the same key is done once, for 24 hours. Without one a repeated call is refused as an illegal move. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The order. */
  orderId: Scalars['ID']['input'];
  /** One of its allowedTransitions. */
  status: OrderStatus;
};

/** Changes to a product; what is left out or null stays. */
export type UpdateProductInput = {
  /** All categories it is in from now on, at most 50. */
  categoryIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Plain text, at most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Refuse when the product is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The product to change. */
  id: Scalars['ID']['input'];
  /** Name people see; the slug stays as it is. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** New names of its options; their number stays while there are variants. */
  optionNames?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Lower-case letters and digits joined by hyphens, unique in the store. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** A status that may follow the present one. */
  status?: InputMaybe<ProductStatus>;
};

/** Changes to yourself; what is left out stays. */
export type UpdateProfileInput = {
  /** Name people see, one line of up to 200 characters; it cannot be removed. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Telephone number, up to 40 characters; for customers only, and null removes it. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to your store; what is left out or null stays. */
export type UpdateStoreInput = {
  /** Refuse when the store is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The store to change; yours by default. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Name people see, up to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What the numbers of later orders start with. */
  orderNumberPrefix?: InputMaybe<Scalars['String']['input']>;
  /** Seconds a later unpaid order keeps its stock. */
  reservationTtlSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Whether prices contain the tax. */
  taxMode?: InputMaybe<TaxMode>;
  /** IANA time zone in which its days begin. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** A new role for a staff account. */
export type UpdateUserRoleInput = {
  /** Refuse when the account is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Its new role; not CUSTOMER. */
  role: UserRole;
  /** The account. */
  userId: Scalars['ID']['input'];
};

/** Changes to a variant; what is left out stays, and so does what cannot be null. */
export type UpdateVariantInput = {
  /** Barcode; null clears it. */
  barcode?: InputMaybe<Scalars['String']['input']>;
  /** What the shop paid; null clears it. */
  costPrice?: InputMaybe<Scalars['Decimal']['input']>;
  /** Refuse when the variant is at another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The variant to change. */
  id: Scalars['ID']['input'];
  /** Whether it is for sale. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** One value for each of the product's option names, in their order. */
  optionValues?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Place among the variants of the product, the lowest first. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** What it costs from now on; orders keep the price they were made at. */
  price?: InputMaybe<Scalars['Decimal']['input']>;
  /** Stock keeping unit; what was sold before keeps the former one. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** Weight with packaging in grams; null clears it. */
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
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

/** The proof that an e-mail address is one’s own. */
export type VerifyEmailInput = {
  /** The token of the mail; it works once, and for a day. */
  token: Scalars['String']['input'];
};

export type SignInMutationVariables = Exact<{
  input: LoginInput;
}>;


export type SignInMutation = { login?: { accessToken?: string | null, user?: { id: string, name: string, role: UserRole } | null, userErrors: Array<
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

export type WhoAmIQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAmIQuery = { viewer?: { email: string, role: UserRole } | null };


export const SignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LoginInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"login"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const WhoAmIDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoAmI"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]} as unknown as DocumentNode<WhoAmIQuery, WhoAmIQueryVariables>;