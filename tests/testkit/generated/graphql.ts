/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** An item to add to a cart. */
export type AddCartItemInput = {
  /** Token of the cart, from `createCart`. The default is your own cart as a signed-in customer. */
  cartToken?: string | null | undefined;
  /** Fails when the cart has another version. */
  expectedVersion?: number | null | undefined;
  /** Number of units to add. With those already in the cart, 1 to 1,000,000. */
  quantity?: number;
  /** The variant, which must be on sale. */
  variantId: string;
};

/** Items to add to a cart, all or none. */
export type AddCartItemsInput = {
  /** Token of the cart, from `createCart`. The default is your own cart as a signed-in customer. */
  cartToken?: string | null | undefined;
  /** Fails when the cart has another version. */
  expectedVersion?: number | null | undefined;
  /** The items. A cart has at most 200 different items. */
  items: Array<CartItemInput>;
};

/** A new address for an address book. */
export type AddCustomerAddressInput = {
  /** The address. */
  address: AddressInput;
  /** The customer. The default is yourself, if you are a customer. */
  customerId?: string | null | undefined;
  /** Whether it becomes the default. The first address always does. */
  isDefault?: boolean | null | undefined;
};

/** Items to add. */
export type AddOrderItemsInput = {
  /** Whether to change nothing and only return what would change. The default is false. */
  dryRun?: boolean | null | undefined;
  /** Fails when the order has another version. */
  expectedVersion?: number | null | undefined;
  /** A key that the client chooses, 1 to 200 characters. A call that repeats the key within 24 hours returns the first result and changes nothing. A dry run does not use the key. */
  idempotencyKey: string;
  /** The lines to add, 1 to 200. */
  items: Array<OrderItemInput>;
  /** The order. It must not be in packing yet. */
  orderId: string;
};

/** A note to add to an order. */
export type AddOrderNoteInput = {
  /** The text of the note, 1 to 5,000 characters. */
  body: string;
  /** Fails when the order has another version. */
  expectedVersion?: number | null | undefined;
  /** A key that the client chooses, 1 to 200 characters. A call that repeats the key within 24 hours returns the first result and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Whether the customer can read it. The default is false. */
  isVisibleToCustomer?: boolean | null | undefined;
  /** The order, in any status. */
  orderId: string;
};

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

/** A change of the store credit of a customer. */
export type AdjustStoreCreditInput = {
  /** The change: positive to give credit, negative to take it away. No more than there is can be taken. */
  amount: string;
  /** The currency. The default is the store's. */
  currency?: string | null | undefined;
  /** The customer. */
  customerId: string;
  /** A key that the client chooses, 1 to 200 characters. A call that repeats the key within 24 hours returns the first result and changes nothing. */
  idempotencyKey: string;
  /** Reason of the change, 1 to 500 characters. */
  reason: string;
};

/** A discount code to enter. */
export type ApplyDiscountCodeInput = {
  /** Token of the cart, from `createCart`. The default is your own cart as a signed-in customer. */
  cartToken?: string | null | undefined;
  /** The code. Upper and lower case are the same. */
  code: string;
  /** Fails when the cart has another version. */
  expectedVersion?: number | null | undefined;
};

/** A condition on a boolean. */
export type BooleanFilter = {
  /** Equals this value. */
  eq?: boolean | null | undefined;
};

/** Changes to many orders. */
export type BulkUpdateOrdersInput = {
  /** A key that the client chooses, 1 to 200 characters. A call that repeats the key within 24 hours returns the first result and changes nothing. */
  idempotencyKey: string;
  /** What changes, 1 to 100 items, each of another order. */
  items: Array<BulkUpdateOrdersItemInput>;
};

/** Changes to one order; what is left out stays. The status changes last, as a change of its own. */
export type BulkUpdateOrdersItemInput = {
  /** Billing address, if it differs from the shipping address. */
  billingAddress?: AddressInput | null | undefined;
  /** What the customer writes for the shop; at most 2,000 characters. */
  customerNote?: string | null | undefined;
  /** E-mail address for messages about the order. */
  email?: string | null | undefined;
  /** Leaves this item out when the order has another version. */
  expectedVersion?: number | null | undefined;
  /** Message to the recipient of a gift, at most 500 characters. It may have several lines. */
  giftMessage?: string | null | undefined;
  /** The order; each order once. */
  orderId: string;
  /** Staff account in charge of the order. Only managers may choose another one than themselves. */
  salesRepId?: string | null | undefined;
  /** Shipping address. */
  shippingAddress?: AddressInput | null | undefined;
  /** Shipping method, which must fit the goods and the address. Its rates are the price of shipping. */
  shippingMethodId?: string | null | undefined;
  /** Price of shipping, in the order's currency, in place of `shippingMethodId`. */
  shippingTotal?: string | null | undefined;
  /** One of its allowedTransitions. */
  status?: OrderStatus | null | undefined;
};

/** An order to cancel. */
export type CancelOrderInput = {
  /** Secret that checkout or a mailed link gave: what lets a guest cancel it. */
  accessToken?: string | null | undefined;
  /** Fails when the order has another version. */
  expectedVersion?: number | null | undefined;
  /** A key that the client chooses, 1 to 200 characters. A call that repeats the key within 24 hours returns the first result and changes nothing. Without a key a repeated call fails with ILLEGAL_TRANSITION. */
  idempotencyKey?: string | null | undefined;
  /** The order, which must not be shipped yet. Customers can cancel only until packing begins. */
  orderId: string;
  /** Reason for people, at most 500 characters. */
  reason?: string | null | undefined;
};

/** A quantity of one variant. */
export type CartItemInput = {
  /** Number of units to add. With those already in the cart, 1 to 1,000,000. */
  quantity?: number;
  /** The variant, which must be on sale. */
  variantId: string;
};

/** Whether a cart can still be changed. */
export type CartStatus =
  /** Its items went to the cart of the customer who signed in. It does not change any more. */
  | 'MERGED'
  /** It can be changed and checked out. */
  | 'OPEN'
  /** It was checked out. It does not change any more. */
  | 'ORDERED';

/** Why a cart, or an item of it, cannot be checked out now. */
export type CartWarningCode =
  /** The amount exceeds the largest amount of an order. Lower the quantity. */
  | 'AMOUNT_TOO_LARGE'
  /** Less stock is available than the quantity of the item. */
  | 'INSUFFICIENT_STOCK'
  /** No price list gives the variant a price in the currency of the cart, for this buyer and quantity. Remove the item to check out. */
  | 'NO_PRICE'
  /** The chosen shipping method does not fit the cart any more. Choose another one. */
  | 'SHIPPING_METHOD_UNAVAILABLE'
  /** The variant is no longer on sale. Remove the item to check out. */
  | 'VARIANT_UNAVAILABLE';

/** A new e-mail address for your own account. */
export type ChangeEmailInput = {
  /** Your present password. */
  currentPassword: string;
  /** The new e-mail address. No other account of the store may have it. */
  email: string;
};

/** A new password for your own account. */
export type ChangePasswordInput = {
  /** Your present password. */
  currentPassword: string;
  /** At least 8 characters, at most 72 bytes. */
  newPassword: string;
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

/** A cart to empty. */
export type ClearCartInput = {
  /** Token of the cart, from `createCart`. The default is your own cart as a signed-in customer. */
  cartToken?: string | null | undefined;
  /** Fails when the cart has another version. */
  expectedVersion?: number | null | undefined;
};

/** What the window of Razorpay hands to the page after a payment. */
export type ConfirmRazorpayPaymentInput = {
  /** Secret of the order that checkout or a mailed link gave: what lets a guest confirm it. */
  accessToken?: string | null | undefined;
  /** Token of the cart from which the order was made, with which a guest can confirm. */
  cartToken?: string | null | undefined;
  /** The payment of the provider RAZORPAY. */
  paymentId: string;
  /** The value `razorpay_payment_id`. */
  razorpayPaymentId: string;
  /** The value `razorpay_signature`. */
  razorpaySignature: string;
};

/** A new cart. */
export type CreateCartInput = {
  /** One of `Store.currencies`, in which everything in the cart is priced. The default is the currency of the store, or of your open cart. A cart of yours with items in another currency is refused. */
  currency?: string | null | undefined;
  /** Items to add immediately, at most 200. */
  items?: Array<CartItemInput> | null | undefined;
};

/** A new category. */
export type CreateCategoryInput = {
  /** The displayed name, 1 to 200 characters. */
  name: string;
  /** The parent category, which can have at most 100 children. The default is none, which makes a root. */
  parentId?: string | null | undefined;
  /** Position among its siblings. The default is the last one. */
  position?: number | null | undefined;
  /** Lower-case letters and digits joined by hyphens. The default is made from the name. */
  slug?: string | null | undefined;
};

/** A new customer group. */
export type CreateCustomerGroupInput = {
  /** Short name: lower-case letters, digits and hyphens. It is unique in the store and never changes. */
  code: string;
  /** The displayed name, at most 200 characters. */
  name: string;
};

/** New discount codes of a promotion: either these codes, or so many random ones. */
export type CreateDiscountCodesInput = {
  /** The codes, 1 to 100. A discount code has 1 to 40 letters A to Z, digits, hyphens and underscores. Upper and lower case are the same. No two of the store are the same. */
  codes?: Array<string> | null | undefined;
  /** The number of random codes, 1 to 10,000. Each has twelve characters that nobody can guess, after the prefix. */
  count?: number | null | undefined;
  /** A key that the client chooses, 1 to 200 characters. A call that repeats the key within 24 hours returns the first result and changes nothing. */
  idempotencyKey: string;
  /** What random codes begin with, at most 28 letters, digits, hyphens and underscores. */
  prefix?: string | null | undefined;
  /** A promotion that needs a code. */
  promotionId: string;
  /** The largest number of orders that use each code: 1 for single-use codes. Without it only the limits of the promotion count. */
  usageLimit?: number | null | undefined;
};

/** A new location. */
export type CreateLocationInput = {
  /** Short name: lower-case letters, digits and hyphens. It is unique in the store and never changes. */
  code: string;
  /** Whether its stock can be sold. The default is true. */
  isActive?: boolean | null | undefined;
  /** The displayed name, at most 200 characters. */
  name: string;
  /** Orders take stock from the location with the lowest number first. −1,000 to 1,000. The default is 0. */
  priority?: number | null | undefined;
};

/** A new order on behalf of a customer, at present prices. */
export type CreateOrderInput = {
  /** Whether to create a draft, which reserves no stock until it becomes PENDING. The default is false. */
  asDraft?: boolean | null | undefined;
  /** Billing address, if it differs from the shipping address. */
  billingAddress?: AddressInput | null | undefined;
  /** One of `Store.currencies`, in which all of its amounts are. The default is the currency of the store. In another one, a variant needs the price of a price list, or a `unitPrice`. */
  currency?: string | null | undefined;
  /** The customer. */
  customerId: string;
  /** What the customer writes for the shop; at most 2,000 characters. */
  customerNote?: string | null | undefined;
  /** Discount codes, at most 20. One that does not apply is refused with a DiscountCodeError. */
  discountCodes?: Array<string> | null | undefined;
  /** E-mail address for messages about the order. */
  email?: string | null | undefined;
  /** Message to the recipient of a gift, at most 500 characters. It may have several lines. */
  giftMessage?: string | null | undefined;
  /** A key that the client chooses, 1 to 200 characters. A call that repeats the key within 24 hours returns the first result and changes nothing. */
  idempotencyKey: string;
  /** The lines, at most 200. A draft may have none. */
  items: Array<OrderItemInput>;
  /** Staff account in charge of the order. Only managers may choose another one than themselves. */
  salesRepId?: string | null | undefined;
  /** Shipping address. */
  shippingAddress?: AddressInput | null | undefined;
  /** Shipping method, which must fit the goods and the address. Its rates are the price of shipping. */
  shippingMethodId?: string | null | undefined;
  /** Price of shipping, in the order's currency, in place of `shippingMethodId`. */
  shippingTotal?: string | null | undefined;
};

/** A new price list. A group or a moment that is left out does not restrict it. */
export type CreatePriceListInput = {
  /** Currency of its prices, which never changes. The default is the currency of the store. */
  currency?: string | null | undefined;
  /** It is only for customers of one of these groups, at most 100. By default it is for everybody. */
  customerGroupIds?: Array<string> | null | undefined;
  /** When it ends. It no longer counts at this moment. */
  endsAt?: string | null | undefined;
  /** The displayed name, a single line of at most 200 characters. */
  name: string;
  /** The list with the highest number counts. −1,000 to 1,000; the default is 0. */
  priority?: number | null | undefined;
  /** When it begins. */
  startsAt?: string | null | undefined;
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

/** A new promotion. A limit, minimum or moment that is left out does not restrict it. */
export type CreatePromotionInput = {
  /** What it does. */
  action: PromotionActionInput;
  /** Currency of its amounts. The default is the currency of the store. A promotion with amounts does not apply in another currency. */
  currency?: string | null | undefined;
  /** It is only for customers of one of these groups, at most 100. By default it is for everybody. */
  customerGroupIds?: Array<string> | null | undefined;
  /** When it ends. It no longer applies at this moment. */
  endsAt?: string | null | undefined;
  /** Whether it is only for the first order of a buyer. The default is false. */
  firstOrderOnly?: boolean | null | undefined;
  /** Whether it needs one of its codes, which `createDiscountCodes` makes. The default is false: it applies automatically. It never changes. */
  isCodeRequired?: boolean | null | undefined;
  /** Whether it combines with no other promotion: it applies if none before it does, and then none after it does. The default is false. */
  isExclusive?: boolean | null | undefined;
  /** It applies to at least this number of units of its target. */
  minimumQuantity?: number | null | undefined;
  /** It applies to goods of its target for at least this amount, as priced after the promotions of higher priority. It includes tax where the prices of the store do. */
  minimumSubtotal?: string | null | undefined;
  /** The name that buyers see, a single line of at most 200 characters. */
  name: string;
  /** −1,000 to 1,000; the default is 0. Promotions apply in descending order of priority. */
  priority?: number | null | undefined;
  /** When it begins. */
  startsAt?: string | null | undefined;
  /** What it lowers the price of. By default the order, for FREE_SHIPPING shipping. */
  target?: PromotionTargetInput | null | undefined;
  /** The largest number of orders that use it, at least 1. */
  usageLimit?: number | null | undefined;
  /** The largest number of orders of one buyer that use it, at least 1. Guests are told apart by their e-mail addresses; a guest with the address of a registered customer is that customer. */
  usageLimitPerCustomer?: number | null | undefined;
};

/** A new shipping method. */
export type CreateShippingMethodInput = {
  /** Short name: lower-case letters, digits and hyphens. It is unique in the store and never changes. */
  code: string;
  /** How long a delivery takes. */
  estimate?: DeliveryEstimateInput | null | undefined;
  /** Goods of at least this amount after discounts ship free. One amount for each currency. */
  freeFrom?: Array<ShippingFreeFromInput> | null | undefined;
  /** Whether buyers can choose it. The default is true. */
  isActive?: boolean | null | undefined;
  /** Whether it is the method of carts that choose none, if it fits. Of several, the first by `position` counts. The default is false. */
  isDefault?: boolean | null | undefined;
  /** The name that buyers see, at most 200 characters. */
  name: string;
  /** Buyers see the methods in ascending order of it. The default is 0. */
  position?: number | null | undefined;
  /** Its rates, at most 300. Ranges of the same zone, currency and basis may not overlap. If several rates fit, the lowest applies. A method without rates fits no cart. */
  rates?: Array<ShippingRateInput> | null | undefined;
  /** The code of a tax class. The default is the store's `shippingTaxClass`. */
  taxClass?: string | null | undefined;
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

/** What changed a balance. */
export type CreditEntryKind =
  /** Staff changed the balance. */
  | 'ADJUSTED'
  /** Set aside for an order until the rest of it is paid. */
  | 'HELD'
  /** The first amount of a gift card. */
  | 'ISSUED'
  /** A refund went to it. */
  | 'REFUNDED'
  /** Set aside no longer. Where the order was paid, SPENT follows. */
  | 'RELEASED'
  /** An order was paid with it. */
  | 'SPENT';

/** Conditions on a value of CreditEntryKind. All of them must hold. */
export type CreditEntryKindFilter = {
  /** Equals this value. */
  eq?: CreditEntryKind | null | undefined;
  /** Equals one of these values, at most 100. An empty list matches nothing. */
  in?: Array<CreditEntryKind> | null | undefined;
};

/** Conditions on entries of the credit ledger. All of them must hold. */
export type CreditEntryWhere = {
  /** All of these conditions hold; an empty list matches every item. At most 50 conditions. */
  and?: Array<CreditEntryWhere> | null | undefined;
  /** When it happened. */
  createdAt?: DateTimeFilter | null | undefined;
  /** Id of the customer whose store credit it is. */
  customerId?: IdFilter | null | undefined;
  /** Id of the gift card. */
  giftCardId?: IdFilter | null | undefined;
  /** What changed the balance. */
  kind?: CreditEntryKindFilter | null | undefined;
  /** These do not hold together. */
  not?: CreditEntryWhere | null | undefined;
  /** At least one of these conditions holds; an empty list matches nothing. At most 50 conditions. */
  or?: Array<CreditEntryWhere> | null | undefined;
};

/** Why a gift card or store credit does not pay. */
export type CreditRefusal =
  /** Less than that is left: see `balance`. */
  | 'BALANCE_TOO_LOW'
  /** Staff have disabled the gift card. */
  | 'DISABLED'
  /** The gift card has expired. */
  | 'EXPIRED'
  /** Only a signed-in customer can pay with store credit. */
  | 'NOT_SIGNED_IN'
  /** It is in another currency. */
  | 'OTHER_CURRENCY'
  /** There is no gift card with this code, or the customer has no store credit. */
  | 'UNKNOWN';

/** Conditions on customer groups. All of them must hold. */
export type CustomerGroupWhere = {
  /** All of these conditions hold; an empty list matches every item. At most 50 conditions. */
  and?: Array<CustomerGroupWhere> | null | undefined;
  /** The code of the group. */
  code?: StringFilter | null | undefined;
  /** When the object was created. */
  createdAt?: DateTimeFilter | null | undefined;
  /** The displayed name. */
  name?: StringFilter | null | undefined;
  /** This does not hold. */
  not?: CustomerGroupWhere | null | undefined;
  /** At least one of these conditions holds; an empty list matches nothing. At most 50 conditions. */
  or?: Array<CustomerGroupWhere> | null | undefined;
  /** When the object last changed. A change becomes visible a moment after this time, so read the last minutes again when you poll for changes. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The sort order of customers. */
export type CustomerSort = {
  /** The direction of the sort order. */
  direction: SortDirection;
  /** The field to sort by. */
  field: CustomerSortField;
};

/** The fields by which customers can be sorted. */
export type CustomerSortField =
  /** By the time of creation. */
  | 'CREATED_AT'
  /** By name, ignoring case and accents. */
  | 'NAME'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Conditions on customers. All of them must hold. */
export type CustomerWhere = {
  /** All of these conditions hold; an empty list matches every item. At most 50 conditions. */
  and?: Array<CustomerWhere> | null | undefined;
  /** When the object was created. */
  createdAt?: DateTimeFilter | null | undefined;
  /** The e-mail address, in upper or lower case. */
  email?: StringFilter | null | undefined;
  /** Id of the customer. */
  id?: IdFilter | null | undefined;
  /** Whether the customer has an account. */
  isRegistered?: BooleanFilter | null | undefined;
  /** The displayed name. `contains` ignores case and accents. */
  name?: StringFilter | null | undefined;
  /** These do not hold together. */
  not?: CustomerWhere | null | undefined;
  /** At least one of these conditions holds; an empty list matches nothing. At most 50 conditions. */
  or?: Array<CustomerWhere> | null | undefined;
  /** The telephone number as it was written. */
  phone?: StringFilter | null | undefined;
  /** When the object last changed. A change becomes visible a moment after this time, so read the last minutes again when you poll for changes. */
  updatedAt?: DateTimeFilter | null | undefined;
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

/** A customer group to delete. */
export type DeleteCustomerGroupInput = {
  /** A group that no promotion and no price list names. */
  customerGroupId: string;
  /** Fails when the group has another version. */
  expectedVersion?: number | null | undefined;
};

/** A customer to delete. */
export type DeleteCustomerInput = {
  /** The customer. */
  customerId: string;
  /** Fails when the customer has another version. */
  expectedVersion?: number | null | undefined;
};

/** A price list to delete. */
export type DeletePriceListInput = {
  /** Fails when the price list has another version. */
  expectedVersion?: number | null | undefined;
  /** The price list. */
  priceListId: string;
};

/** How long a delivery takes, in business days from Monday to Friday, from 0 to 365. */
export type DeliveryEstimateInput = {
  /** The latest: the number of business days after the day of the order. */
  maxBusinessDays: number;
  /** The earliest: the number of business days after the day of the order. */
  minBusinessDays: number;
};

/** A gift card to disable. */
export type DisableGiftCardInput = {
  /** The gift card. */
  giftCardId: string;
  /** A key that the client chooses, 1 to 200 characters. A call that repeats the key within 24 hours returns the first result and changes nothing. */
  idempotencyKey: string;
};

/** A payment provider that the store no longer offers. */
export type DisablePaymentProviderInput = {
  /** The provider. */
  provider: PaymentProvider;
  /** Reason for the staff of the store, 1 to 500 characters. */
  reason: string;
};

/** Conditions on a value of DiscrepancyKind. All of them must hold. */
export type DiscrepancyKindFilter = {
  /** Equals this value. */
  eq?: PaymentDiscrepancyKind | null | undefined;
  /** Equals one of these values, at most 100. An empty list matches nothing. */
  in?: Array<PaymentDiscrepancyKind> | null | undefined;
};

/** What becomes of money that does not fit. */
export type DiscrepancyResolution =
  /** The money pays an order. Only for UNKNOWN_PAYMENT, and an order that owes just this amount. */
  | 'ADOPT'
  /** Nothing happens, for the reason that you give. */
  | 'IGNORE'
  /** The provider gives the money back. Not for REFUND_MISMATCH. */
  | 'REFUND';

/** Whether money that does not fit was dealt with. */
export type DiscrepancyStatus =
  /** Staff have to decide what becomes of it. */
  | 'OPEN'
  /** The provider was asked to give the money back, and has not finished. */
  | 'REFUNDING'
  /** It was decided. */
  | 'RESOLVED';

/** Conditions on a value of DiscrepancyStatus. All of them must hold. */
export type DiscrepancyStatusFilter = {
  /** Equals this value. */
  eq?: DiscrepancyStatus | null | undefined;
  /** Equals one of these values, at most 100. An empty list matches nothing. */
  in?: Array<DiscrepancyStatus> | null | undefined;
};

/** A payment provider that the store offers again. */
export type EnablePaymentProviderInput = {
  /** The provider. */
  provider: PaymentProvider;
  /** Reason for the staff of the store, 1 to 500 characters. */
  reason: string;
};

/** A promotion to end. */
export type EndPromotionInput = {
  /** Fails when the promotion has another version. */
  expectedVersion?: number | null | undefined;
  /** The promotion. */
  promotionId: string;
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

/** Whether a gift card can be spent. */
export type GiftCardState =
  /** It can be spent as far as its balance goes. */
  | 'ACTIVE'
  /** Staff have ended it for good. Refunds still go to it. */
  | 'DISABLED'
  /** Its last day has passed. Refunds still go to it. */
  | 'EXPIRED';

/** Conditions on a value of GiftCardState. All of them must hold. */
export type GiftCardStateFilter = {
  /** Equals this value. */
  eq?: GiftCardState | null | undefined;
  /** Equals one of these values, at most 100. An empty list matches nothing. */
  in?: Array<GiftCardState> | null | undefined;
};

/** Conditions on gift cards. All of them must hold. */
export type GiftCardWhere = {
  /** All of these conditions hold; an empty list matches every item. At most 50 conditions. */
  and?: Array<GiftCardWhere> | null | undefined;
  /** When the object was created. */
  createdAt?: DateTimeFilter | null | undefined;
  /** Id of the customer it is for. */
  customerId?: IdFilter | null | undefined;
  /** The last four characters of the code, in upper case. */
  lastFour?: StringFilter | null | undefined;
  /** These do not hold together. */
  not?: GiftCardWhere | null | undefined;
  /** At least one of these conditions holds; an empty list matches nothing. At most 50 conditions. */
  or?: Array<GiftCardWhere> | null | undefined;
  /** Whether it can be spent. */
  state?: GiftCardStateFilter | null | undefined;
  /** When the object last changed. A change becomes visible a moment after this time, so read the last minutes again when you poll for changes. */
  updatedAt?: DateTimeFilter | null | undefined;
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

/** Conditions on a whole number. All of them must hold. */
export type IntFilter = {
  /** Equals this value. */
  eq?: number | null | undefined;
  /** More than this. */
  gt?: number | null | undefined;
  /** Greater than or equal to this number. */
  gte?: number | null | undefined;
  /** Equals one of these values, at most 100. An empty list matches nothing. */
  in?: Array<number> | null | undefined;
  /** True matches items without a value, false items with one. */
  isNull?: boolean | null | undefined;
  /** Less than this. */
  lt?: number | null | undefined;
  /** Less than or equal to this number. */
  lte?: number | null | undefined;
};

/** A new gift card. */
export type IssueGiftCardInput = {
  /** What it is worth, more than zero. */
  amount: string;
  /** Its currency. The default is the store's. */
  currency?: string | null | undefined;
  /** The customer it is for. Anybody who has the code can spend it. */
  customerId?: string | null | undefined;
  /** From when it can no longer be spent. Without it, it does not expire. */
  expiresAt?: string | null | undefined;
  /** A key that the client chooses, 1 to 200 characters. A call that repeats the key within 24 hours returns the first result and changes nothing. */
  idempotencyKey: string;
  /** A note for staff, at most 500 characters. */
  note?: string | null | undefined;
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

/** The kinds of mail. */
export type MailKind =
  /** Somebody signed up with an address that already has an account. */
  | 'ACCOUNT_EXISTS'
  /** The e-mail address of the account was changed. */
  | 'EMAIL_CHANGED'
  /** A link to confirm an e-mail address. */
  | 'EMAIL_VERIFICATION'
  /** A link that shows an order to its guest. */
  | 'ORDER_ACCESS'
  /** One that this version of the server does not know. */
  | 'OTHER'
  /** The password was changed. */
  | 'PASSWORD_CHANGED'
  /** A link to choose a new password. */
  | 'PASSWORD_RESET'
  /** A link to finish a sign-up. */
  | 'SIGN_UP';

/** The status of a mail. */
export type MailStatus =
  /** It was refused permanently, or has become useless. */
  | 'FAILED'
  /** No SMTP server is configured, so it is only stored here. */
  | 'KEPT'
  /** A job will send it, with retries when that fails. */
  | 'QUEUED'
  /** The SMTP server accepted it. */
  | 'SENT';

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

/** How much of an order is shipped. */
export type OrderFulfillmentStatus =
  /** Everything was shipped. */
  | 'FULFILLED'
  /** Some items were shipped. */
  | 'PARTIALLY_FULFILLED'
  /** Everything was returned. */
  | 'RETURNED'
  /** Nothing was shipped. */
  | 'UNFULFILLED';

/** Conditions on a value of OrderFulfillmentStatus. All of them must hold. */
export type OrderFulfillmentStatusFilter = {
  /** Equals this value. */
  eq?: OrderFulfillmentStatus | null | undefined;
  /** Equals one of these values, at most 100. An empty list matches nothing. */
  in?: Array<OrderFulfillmentStatus> | null | undefined;
};

/** A line to order: a variant that is on sale, by id or SKU. */
export type OrderItemInput = {
  /** Number of units, 1 to 1,000,000. */
  quantity: number;
  /** SKU of the variant, in place of `variantId`. */
  sku?: string | null | undefined;
  /** Price of one unit, in the order's currency. Only managers may set it. The default is the price of the catalog, or of a price list. */
  unitPrice?: string | null | undefined;
  /** The variant, in place of `sku`. */
  variantId?: string | null | undefined;
};

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

/** Conditions on a value of OrderPaymentStatus. All of them must hold. */
export type OrderPaymentStatusFilter = {
  /** Equals this value. */
  eq?: OrderPaymentStatus | null | undefined;
  /** Equals one of these values, at most 100. An empty list matches nothing. */
  in?: Array<OrderPaymentStatus> | null | undefined;
};

/** The sort order of a list of orders. */
export type OrderSort = {
  /** The direction of the sort order. */
  direction: SortDirection;
  /** The field to sort by. */
  field: OrderSortField;
};

/** The fields by which orders can be sorted. */
export type OrderSortField =
  /** By the time of creation. */
  | 'CREATED_AT'
  /** By their number, compared as text. */
  | 'NUMBER'
  /** By the time when they were placed. Drafts come last. */
  | 'PLACED_AT'
  /** By their total. */
  | 'TOTAL'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** The origin of an order. */
export type OrderSource =
  /** A customer or a guest checked out a cart. */
  | 'CHECKOUT'
  /** It was imported from a file. */
  | 'IMPORT'
  /** Staff created it on behalf of a customer. */
  | 'STAFF';

/** Conditions on a value of OrderSource. All of them must hold. */
export type OrderSourceFilter = {
  /** Equals this value. */
  eq?: OrderSource | null | undefined;
  /** Equals one of these values, at most 100. An empty list matches nothing. */
  in?: Array<OrderSource> | null | undefined;
};

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

/** Conditions on a value of OrderStatus. All of them must hold. */
export type OrderStatusFilter = {
  /** Equals this value. */
  eq?: OrderStatus | null | undefined;
  /** Equals one of these values, at most 100. An empty list matches nothing. */
  in?: Array<OrderStatus> | null | undefined;
};

/** Conditions on orders. All of them must hold. */
export type OrderWhere = {
  /** All of these conditions hold; an empty list matches every item. At most 50 conditions. */
  and?: Array<OrderWhere> | null | undefined;
  /** When the object was created. */
  createdAt?: DateTimeFilter | null | undefined;
  /** The currency. */
  currency?: StringFilter | null | undefined;
  /** The id of the customer. */
  customerId?: IdFilter | null | undefined;
  /** How much of the order is shipped. */
  fulfillmentStatus?: OrderFulfillmentStatusFilter | null | undefined;
  /** This does not hold. */
  not?: OrderWhere | null | undefined;
  /** The order number. */
  number?: StringFilter | null | undefined;
  /** At least one of these conditions holds; an empty list matches nothing. At most 50 conditions. */
  or?: Array<OrderWhere> | null | undefined;
  /** How much of the order is paid. */
  paymentStatus?: OrderPaymentStatusFilter | null | undefined;
  /** When the order was placed. Drafts have no value. */
  placedAt?: DateTimeFilter | null | undefined;
  /** The account of the sales representative in charge. */
  salesRepId?: IdFilter | null | undefined;
  /** The SKU of one of its items, as it was sold. */
  sku?: StringFilter | null | undefined;
  /** The origin of the order. */
  source?: OrderSourceFilter | null | undefined;
  /** The status of the order. */
  status?: OrderStatusFilter | null | undefined;
  /** The total of the order. Orders in another currency do not match. */
  total?: MoneyFilter | null | undefined;
  /** When the object last changed. A change becomes visible a moment after this time, so read the last minutes again when you poll for changes. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** A payment of the amount due of an order. */
export type PayOrderInput = {
  /** Secret of the order that checkout or a mailed link gave: what lets a guest pay it. */
  accessToken?: string | null | undefined;
  /** Token of the cart from which the order was made, with which a guest can pay. */
  cartToken?: string | null | undefined;
  /** A key that the client chooses, 1 to 200 characters. A call that repeats the key within 24 hours returns the first result and changes nothing. */
  idempotencyKey: string;
  /** The order: your own, or one that you may manage. */
  orderId: string;
  /** How to pay: one payment, or several that add up to the amount due. These are gift cards (5 at most), store credit, and one other provider. Credit is set aside until the other provider has the rest: it is spent in the same moment, and given back when the rest is not paid. Leave the list out when nothing is to be paid. */
  payments?: Array<PaymentChoiceInput> | null | undefined;
};

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

/** How money at a payment provider does not fit the books of the shop. */
export type PaymentDiscrepancyKind =
  /** The provider took or authorized another amount or currency than was asked. */
  | 'AMOUNT_MISMATCH'
  /** The provider took money twice for one payment. */
  | 'PAID_TWICE'
  /** The provider made a refund that does not fit, or one of another amount than was asked. */
  | 'REFUND_MISMATCH'
  /** The provider has money that belongs to no payment of the shop. */
  | 'UNKNOWN_PAYMENT';

/** Conditions on discrepancies of payments. All of them must hold. */
export type PaymentDiscrepancyWhere = {
  /** All of these conditions hold; an empty list matches every item. At most 50 conditions. */
  and?: Array<PaymentDiscrepancyWhere> | null | undefined;
  /** When the object was created. */
  createdAt?: DateTimeFilter | null | undefined;
  /** What does not fit. */
  kind?: DiscrepancyKindFilter | null | undefined;
  /** This does not hold. */
  not?: PaymentDiscrepancyWhere | null | undefined;
  /** At least one of these conditions holds; an empty list matches nothing. At most 50 conditions. */
  or?: Array<PaymentDiscrepancyWhere> | null | undefined;
  /** Whether it was dealt with. */
  status?: DiscrepancyStatusFilter | null | undefined;
  /** When the object last changed. A change becomes visible a moment after this time, so read the last minutes again when you poll for changes. */
  updatedAt?: DateTimeFilter | null | undefined;
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

/** Conditions on a value of PaymentProvider. All of them must hold. */
export type PaymentProviderFilter = {
  /** Equals this value. */
  eq?: PaymentProvider | null | undefined;
  /** Equals one of these values, at most 100. An empty list matches nothing. */
  in?: Array<PaymentProvider> | null | undefined;
};

/** The status of a payment. */
export type PaymentStatus =
  /** Authorized by the provider until `captureBefore`, but not captured yet. */
  | 'AUTHORIZED'
  /** Ended without money: with its order, for another payment, or at the provider. Money that still arrives is refunded. */
  | 'CANCELLED'
  /** The money was received: all of it, or the part of an authorization that was captured. */
  | 'CAPTURED'
  /** Declined by the provider. Another payment can be tried. It can still be paid when the payer tries again. */
  | 'DECLINED'
  /** Pending: the provider, the payer or staff have not completed it yet. */
  | 'PENDING';

/** A price to set or to remove. It replaces the one for the same minimum quantity. */
export type PriceListPriceInput = {
  /** Price of one unit in the list's currency. Null or left out removes the price. */
  amount?: string | null | undefined;
  /** The higher price that buyers can compare it with. */
  compareAtAmount?: string | null | undefined;
  /** It counts for at least this number of units in one item. The default is 1. */
  minimumQuantity?: number | null | undefined;
  /** SKU of the variant. */
  sku?: string | null | undefined;
  /** The variant. Give either this or `sku`. */
  variantId?: string | null | undefined;
};

/** The sort order of a list of PriceList objects. */
export type PriceListSort = {
  /** The direction of the sort order. */
  direction: SortDirection;
  /** The field to sort by. */
  field: PriceListSortField;
};

/** The fields by which a list of PriceList objects can be sorted. */
export type PriceListSortField =
  /** When it was created. */
  | 'CREATED_AT'
  /** By name, in the order of its characters. */
  | 'NAME'
  /** By priority. */
  | 'PRIORITY'
  /** When it last changed. */
  | 'UPDATED_AT';

/** Conditions on price lists. All of them must hold. */
export type PriceListWhere = {
  /** All of these conditions hold; an empty list matches every item. At most 50 conditions. */
  and?: Array<PriceListWhere> | null | undefined;
  /** When the object was created. */
  createdAt?: DateTimeFilter | null | undefined;
  /** The currency. */
  currency?: StringFilter | null | undefined;
  /** When it ends. */
  endsAt?: DateTimeFilter | null | undefined;
  /** Whether it is in force now, by the clock of the database. */
  isInForce?: BooleanFilter | null | undefined;
  /** The name. */
  name?: StringFilter | null | undefined;
  /** This does not hold. */
  not?: PriceListWhere | null | undefined;
  /** At least one of these conditions holds; an empty list matches nothing. At most 50 conditions. */
  or?: Array<PriceListWhere> | null | undefined;
  /** When it begins. */
  startsAt?: DateTimeFilter | null | undefined;
  /** When the object last changed. A change becomes visible a moment after this time, so read the last minutes again when you poll for changes. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The sort order of a list of products. */
export type ProductSort = {
  /** The direction. The best match has the highest relevance. */
  direction: SortDirection;
  /** The field to sort by. */
  field: ProductSortField;
};

/** The fields by which a list of products can be sorted. */
export type ProductSortField =
  /** By the time of creation. */
  | 'CREATED_AT'
  /** By name, ignoring case and accents. */
  | 'NAME'
  /** By how well the product matches the search. Only together with `search`. */
  | 'RELEVANCE'
  /** By the time of the last change. Changes of variants do not count. */
  | 'UPDATED_AT';

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

/** What a promotion does. Each kind has its own fields. */
export type PromotionActionInput = {
  /** For FIXED_AMOUNT what is taken off its target in all, more than 0. For FIXED_PRICE the new price: of one unit, or of all goods together if the target is the order, or of shipping. */
  amount?: string | null | undefined;
  /** For BUY_X_GET_Y: the number of units of the target that must be bought. */
  buyQuantity?: number | null | undefined;
  /** For BUY_X_GET_Y: the number of units that become cheaper. The default is 1. */
  getQuantity?: number | null | undefined;
  /** For BUY_X_GET_Y: the goods that become cheaper. Without it they are of the target as well, and are bought in addition: "buy 2, get 1" needs three units. */
  getTarget?: PromotionTargetInput | null | undefined;
  /** The kind of promotion. */
  kind: PromotionKind;
  /** The share that is taken off, more than 0 and at most `1`, with at most six decimals: `"0.19"` is 19 %. For PERCENT, and for BUY_X_GET_Y, where the default `"1"` makes the gifts free. */
  rate?: string | null | undefined;
};

/** What a promotion does. */
export type PromotionKind =
  /** Makes units cheaper for those who buy others. The cheapest units are the gifts. A last set that is not complete gives the gifts that it has. */
  | 'BUY_X_GET_Y'
  /** Takes an amount off its goods together, at most what they cost. The lines share it. */
  | 'FIXED_AMOUNT'
  /** Sets the price of each unit, or of shipping. It never raises a price. */
  | 'FIXED_PRICE'
  /** Takes the whole price of shipping. */
  | 'FREE_SHIPPING'
  /** Takes a share of what the promotions before it left. The discount is rounded once, half up in favor of the buyer, and shared by the lines of its goods. */
  | 'PERCENT';

/** Conditions on a value of PromotionKind. All of them must hold. */
export type PromotionKindFilter = {
  /** Equals this value. */
  eq?: PromotionKind | null | undefined;
  /** Equals one of these values, at most 100. An empty list matches nothing. */
  in?: Array<PromotionKind> | null | undefined;
};

/** The sort order of a list of Promotion objects. */
export type PromotionSort = {
  /** The direction of the sort order. */
  direction: SortDirection;
  /** The field to sort by. */
  field: PromotionSortField;
};

/** The fields by which a list of Promotion objects can be sorted. */
export type PromotionSortField =
  /** When it was created. */
  | 'CREATED_AT'
  /** By its end. Those without one come last. */
  | 'ENDS_AT'
  /** By name, ignoring case and accents. */
  | 'NAME'
  /** By priority. */
  | 'PRIORITY'
  /** By its beginning. Those without one come last. */
  | 'STARTS_AT'
  /** When it last changed. */
  | 'UPDATED_AT';

/** What a promotion lowers the price of, or which goods a free shipping needs. */
export type PromotionTargetInput = {
  /** The products, categories or variants, 1 to 100. Not for the order or for shipping. */
  ids?: Array<string> | null | undefined;
  /** The kind of target. */
  on: PromotionTargetKind;
};

/** What a promotion lowers the price of. */
export type PromotionTargetKind =
  /** The products of some categories and their descendants. */
  | 'CATEGORIES'
  /** All goods of the order. */
  | 'ORDER'
  /** All variants of some products. */
  | 'PRODUCTS'
  /** The price of shipping. */
  | 'SHIPPING'
  /** Some variants. */
  | 'VARIANTS';

/** Conditions on promotions. All of them must hold. */
export type PromotionWhere = {
  /** All of these conditions hold; an empty list matches every item. At most 50 conditions. */
  and?: Array<PromotionWhere> | null | undefined;
  /** When the object was created. */
  createdAt?: DateTimeFilter | null | undefined;
  /** When it ends. */
  endsAt?: DateTimeFilter | null | undefined;
  /** Whether it needs a code. */
  isCodeRequired?: BooleanFilter | null | undefined;
  /** Whether it is in force now, by the clock of the database. */
  isInForce?: BooleanFilter | null | undefined;
  /** What it does. */
  kind?: PromotionKindFilter | null | undefined;
  /** The name. `contains` ignores case and accents. */
  name?: StringFilter | null | undefined;
  /** This does not hold. */
  not?: PromotionWhere | null | undefined;
  /** At least one of these conditions holds; an empty list matches nothing. At most 50 conditions. */
  or?: Array<PromotionWhere> | null | undefined;
  /** When it begins. */
  startsAt?: DateTimeFilter | null | undefined;
  /** When the object last changed. A change becomes visible a moment after this time, so read the last minutes again when you poll for changes. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** A session to continue. */
export type RefreshSessionInput = {
  /** The latest refresh token of the session. It is single-use. Leave it out when it is in a cookie. */
  refreshToken?: string | null | undefined;
};

/** The status of a refund. */
export type RefundStatus =
  /** Refused by the provider. Nothing was refunded. */
  | 'FAILED'
  /** Pending: it is retried until the provider answers. */
  | 'PENDING'
  /** The money was refunded. */
  | 'SUCCEEDED';

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

/** A discount code to take out. */
export type RemoveDiscountCodeInput = {
  /** Token of the cart, from `createCart`. The default is your own cart as a signed-in customer. */
  cartToken?: string | null | undefined;
  /** The code. Upper and lower case are the same. */
  code: string;
  /** Fails when the cart has another version. */
  expectedVersion?: number | null | undefined;
};

/** An item to remove. */
export type RemoveOrderItemInput = {
  /** Whether to change nothing and only return what would change. The default is false. */
  dryRun?: boolean | null | undefined;
  /** Fails when the order has another version. */
  expectedVersion?: number | null | undefined;
  /** A key that the client chooses, 1 to 200 characters. A call that repeats the key within 24 hours returns the first result and changes nothing. A dry run does not use the key. */
  idempotencyKey: string;
  /** The item. The last item of a placed order cannot be removed. */
  itemId: string;
  /** The order. It must not be in packing yet. */
  orderId: string;
};

/** A decision about money that does not fit. */
export type ResolvePaymentDiscrepancyInput = {
  /** The discrepancy, which must be OPEN. */
  discrepancyId: string;
  /** A key that the client chooses, 1 to 200 characters. A call that repeats the key within 24 hours returns the first result and changes nothing. */
  idempotencyKey: string;
  /** The order that the money pays: required for ADOPT, refused otherwise. */
  orderId?: string | null | undefined;
  /** Reason of the decision, 1 to 500 characters. */
  reason: string;
  /** What becomes of the money. */
  resolution: DiscrepancyResolution;
};

/** An event of a payment provider to try again. */
export type RetryWebhookEventInput = {
  /** An event of `webhookEvents`. */
  webhookEventId: string;
};

/** The shipping method of a cart. */
export type SetCartShippingMethodInput = {
  /** Token of the cart, from `createCart`. The default is your own cart as a signed-in customer. */
  cartToken?: string | null | undefined;
  /** Fails when the cart has another version. */
  expectedVersion?: number | null | undefined;
  /** One of `availableShippingMethods` of the cart. Null takes the choice back. */
  methodId?: string | null | undefined;
};

/** Prices of a price list to set or to remove. The others stay as they are. */
export type SetPriceListPricesInput = {
  /** The price list. */
  priceListId: string;
  /** The prices, at most 500, each for another variant or minimum quantity. */
  prices: Array<PriceListPriceInput>;
};

/** From which amount of goods shipping is free. */
export type ShippingFreeFromInput = {
  /** The amount of goods after discounts. It includes tax where the prices of the store do. */
  amount: string;
  /** The currency of its amounts. The default is the store's. */
  currency?: string | null | undefined;
};

/** What the range of a shipping rate is compared with. */
export type ShippingRateBasis =
  /** Nothing: the rate always fits. */
  | 'FLAT'
  /** The number of units. */
  | 'ITEMS'
  /** The price of the goods after discounts. It includes tax where the prices of the store do. */
  | 'SUBTOTAL'
  /** The weight of the goods in grams. Goods whose weight is not known count as 0. */
  | 'WEIGHT';

/** What a shipping method costs in one zone and currency, for a range. */
export type ShippingRateInput = {
  /** The price of shipping. It includes tax where the prices of the store do. */
  amount: string;
  /** What the range is compared with. The default is FLAT. */
  basis?: ShippingRateBasis | null | undefined;
  /** The currency of its amounts. The default is the store's. */
  currency?: string | null | undefined;
  /** The start of the range, which is part of it: whole grams, an amount or a number of units, by the basis. The default is 0. */
  from?: string | null | undefined;
  /** The end of the range, which is not part of it. The default is no end. */
  to?: string | null | undefined;
  /** The shipping zone of the address. */
  zoneId: string;
};

/** Why the shipping method of a cart or an order is refused. */
export type ShippingRefusal =
  /** No rate of the method fits the goods and the address, or the method does not exist. */
  | 'DOES_NOT_FIT'
  /** None is chosen, and there are some that fit. */
  | 'NOT_CHOSEN'
  /** The cart has no shipping address yet. */
  | 'NO_ADDRESS'
  /** The method has no rate in the currency of the cart or the order. */
  | 'NO_RATE_IN_CURRENCY';

/** Which tax rate applies to shipping. */
export type ShippingTax =
  /** The rate of a tax class: that of the shipping method, or `shippingTaxClass`. */
  | 'CLASS'
  /** The rates of the goods, each for the share of its goods in the order. */
  | 'PROPORTIONAL';

/** The direction of a sort order. */
export type SortDirection =
  /** Ascending: the smallest, earliest or alphabetically first item comes first. */
  | 'ASC'
  /** Descending: the largest, latest or alphabetically last item comes first. */
  | 'DESC';

/** The sort order of stock levels. */
export type StockLevelSort = {
  /** The direction of the sort order. */
  direction: SortDirection;
  /** The field to sort by. */
  field: StockLevelSortField;
};

/** The fields by which stock levels can be sorted. */
export type StockLevelSortField =
  /** By the available quantity. */
  | 'AVAILABLE'
  /** By the time when the variant first came to the location. */
  | 'CREATED_AT'
  /** By the quantity on hand. */
  | 'ON_HAND'
  /** By the SKU of the variant, in the order of its characters. */
  | 'SKU'
  /** By the time of the last change. A reservation is a change. */
  | 'UPDATED_AT';

/** Conditions on stock levels. All of them must hold. */
export type StockLevelWhere = {
  /** All of these conditions hold; an empty list matches every item. At most 50 conditions. */
  and?: Array<StockLevelWhere> | null | undefined;
  /** The available quantity. */
  available?: IntFilter | null | undefined;
  /** When the object was created. */
  createdAt?: DateTimeFilter | null | undefined;
  /** Whether available ≤ reorderPoint. */
  isLow?: BooleanFilter | null | undefined;
  /** Id of the location. */
  locationId?: IdFilter | null | undefined;
  /** These do not hold together. */
  not?: StockLevelWhere | null | undefined;
  /** At least one of these conditions holds; an empty list matches nothing. At most 50 conditions. */
  or?: Array<StockLevelWhere> | null | undefined;
  /** SKU of the variant. */
  sku?: StringFilter | null | undefined;
  /** When the object last changed. A change becomes visible a moment after this time, so read the last minutes again when you poll for changes. */
  updatedAt?: DateTimeFilter | null | undefined;
  /** Id of the variant. */
  variantId?: IdFilter | null | undefined;
};

/** Why the quantity on hand changed. */
export type StockMovementReason =
  /** A person corrected the quantity. */
  | 'ADJUSTED'
  /** A count with `setStock` found another quantity. */
  | 'COUNTED'
  /** Goods were damaged. */
  | 'DAMAGED'
  /** Missing goods were found. */
  | 'FOUND'
  /** An import added the stock that its open orders reserve and the location lacked. */
  | 'IMPORT'
  /** Goods are missing. */
  | 'LOST'
  /** Goods were received with `receiveStock`. */
  | 'RECEIVED'
  /** Goods of an order were returned. */
  | 'RETURNED'
  /** Goods were shipped with an order. */
  | 'SOLD'
  /** Goods arrived from another location. */
  | 'TRANSFERRED_IN'
  /** Goods left for another location. */
  | 'TRANSFERRED_OUT';

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

/** Why a tax has its rate, in the categories of EN 16931. */
export type TaxCategory =
  /** Exempt by law (E). */
  | 'EXEMPT'
  /** The buyer has a certificate of exemption (E). */
  | 'EXEMPT_CUSTOMER'
  /** Goods that leave the country or the EU (G). */
  | 'EXPORT'
  /** Goods to a business in another country of the EU (K). */
  | 'INTRA_COMMUNITY'
  /** Not subject to the tax (O). */
  | 'OUT_OF_SCOPE'
  /** A reduced rate (S). */
  | 'REDUCED'
  /** The buyer owes the tax (AE). */
  | 'REVERSE_CHARGE'
  /** The standard rate (S). */
  | 'STANDARD'
  /** Taxed at 0 % (Z). */
  | 'ZERO';

/** A certificate because of which a customer pays no tax. */
export type TaxExemptionInput = {
  /** The certificate or the reason, as it is printed on invoices, at most 200 characters. */
  reason: string;
  /** When it ends. Null if no end is known. */
  validTo?: string | null | undefined;
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

/** Why a promotion does not apply to a cart. */
export type UnappliedReason =
  /** The promotion has ended. */
  | 'ENDED'
  /** There are too few units of its goods. `missingQuantity` says how many are missing. */
  | 'MINIMUM_QUANTITY'
  /** Its goods cost less than its minimum. `missingAmount` says how much less. */
  | 'MINIMUM_SUBTOTAL'
  /** It does not combine with another promotion of the cart. */
  | 'NOT_COMBINABLE'
  /** It is for the first order of a buyer. */
  | 'NOT_FIRST_ORDER'
  /** The cart has none of its goods. */
  | 'NOT_FOR_THESE_ITEMS'
  /** It is for other groups of customers. */
  | 'NOT_FOR_THIS_CUSTOMER'
  /** The promotion has not begun. */
  | 'NOT_STARTED'
  /** Nothing is left that it could take off. */
  | 'NO_EFFECT'
  /** Its amounts are in another currency than the cart. */
  | 'OTHER_CURRENCY'
  /** There is no such discount code, or it was switched off. */
  | 'UNKNOWN_CODE'
  /** As many orders used it as its limit allows. */
  | 'USED_UP'
  /** The buyer has used it as often as one buyer may. */
  | 'USED_UP_BY_CUSTOMER';

/** What buyers pay who owe no tax, where prices include the tax. Exports are an example. */
export type UntaxedPrices =
  /** The same price as others. */
  | 'KEEP_GROSS'
  /** The price without the tax: `21.50` for a price of `23.00` with `7 %`. */
  | 'KEEP_NET';

/** Changes to a customer group. A field that is left out stays unchanged. */
export type UpdateCustomerGroupInput = {
  /** The group. */
  customerGroupId: string;
  /** Fails when the group has another version. */
  expectedVersion?: number | null | undefined;
  /** The displayed name, at most 200 characters. */
  name?: string | null | undefined;
};

/** Changes to a customer. A field that is left out stays unchanged; null clears an optional one. */
export type UpdateCustomerInput = {
  /** The customer. Customers may only choose themselves. */
  customerId: string;
  /** E-mail address of a guest. A registered customer changes it with `changeEmail`. */
  email?: string | null | undefined;
  /** Fails when the customer has another version. */
  expectedVersion?: number | null | undefined;
  /** All groups of the customer, at most 20; null or an empty list for none. Only managers and administrators may change them. */
  groupIds?: Array<string> | null | undefined;
  /** The displayed name, a single line of at most 200 characters. It cannot be cleared. */
  name?: string | null | undefined;
  /** Note that only staff can read, at most 5,000 characters. */
  note?: string | null | undefined;
  /** Telephone number, at most 40 characters. */
  phone?: string | null | undefined;
  /** A certificate because of which the customer pays no tax. Only staff can change it. */
  taxExemption?: TaxExemptionInput | null | undefined;
  /** VAT id of a business with its country, such as `DE123456789`, or a GSTIN of India. Only its syntax is checked. */
  taxId?: string | null | undefined;
};

/** Changes to an order that is not being packed yet. A field that is left out stays unchanged. */
export type UpdateOrderInput = {
  /** Billing address, if it differs from the shipping address. */
  billingAddress?: AddressInput | null | undefined;
  /** What the customer writes for the shop; at most 2,000 characters. */
  customerNote?: string | null | undefined;
  /** E-mail address for messages about the order. */
  email?: string | null | undefined;
  /** Fails when the order has another version. */
  expectedVersion?: number | null | undefined;
  /** Message to the recipient of a gift, at most 500 characters. It may have several lines. */
  giftMessage?: string | null | undefined;
  /** A key that the client chooses, 1 to 200 characters. A call that repeats the key within 24 hours returns the first result and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The order. */
  orderId: string;
  /** Staff account in charge of the order. Only managers may choose another one than themselves. */
  salesRepId?: string | null | undefined;
  /** Shipping address. */
  shippingAddress?: AddressInput | null | undefined;
  /** Shipping method, which must fit the goods and the address. Its rates are the price of shipping. */
  shippingMethodId?: string | null | undefined;
  /** Price of shipping, in the order's currency, in place of `shippingMethodId`. */
  shippingTotal?: string | null | undefined;
};

/** Changes to one item. A field that is left out stays unchanged. */
export type UpdateOrderItemInput = {
  /** Whether to change nothing and only return what would change. The default is false. */
  dryRun?: boolean | null | undefined;
  /** Fails when the order has another version. */
  expectedVersion?: number | null | undefined;
  /** A key that the client chooses, 1 to 200 characters. A call that repeats the key within 24 hours returns the first result and changes nothing. A dry run does not use the key. */
  idempotencyKey: string;
  /** The item. */
  itemId: string;
  /** The order. It must not be in packing yet. */
  orderId: string;
  /** Number of units, 1 to 1,000,000. */
  quantity?: number | null | undefined;
  /** Price of one unit. Only managers may set it. */
  unitPrice?: string | null | undefined;
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

/** Changes to a price list. A field that is left out stays unchanged; null clears groups and moments. */
export type UpdatePriceListInput = {
  /** It is only for customers of one of these groups, at most 100. By default it is for everybody. */
  customerGroupIds?: Array<string> | null | undefined;
  /** When it ends. It no longer counts at this moment. */
  endsAt?: string | null | undefined;
  /** Fails when the price list has another version. */
  expectedVersion?: number | null | undefined;
  /** The displayed name, at most 200 characters. */
  name?: string | null | undefined;
  /** The price list. */
  priceListId: string;
  /** The list with the highest number counts. −1,000 to 1,000; the default is 0. */
  priority?: number | null | undefined;
  /** When it begins. */
  startsAt?: string | null | undefined;
};

/** Changes to a product. A field that is left out or null stays unchanged. */
export type UpdateProductInput = {
  /** The complete list of its categories, at most 50. It replaces the present one. */
  categoryIds?: Array<string> | null | undefined;
  /** Plain text, at most 10,000 characters. */
  description?: string | null | undefined;
  /** Fails when the product has another version. */
  expectedVersion?: number | null | undefined;
  /** The displayed name, 1 to 200 characters. The slug does not change with it. */
  name?: string | null | undefined;
  /** New names of its options. Their number cannot change while there are variants. */
  optionNames?: Array<string> | null | undefined;
  /** The product to change. */
  productId: string;
  /** Lower-case letters and digits joined by hyphens. It must be unique in the store. */
  slug?: string | null | undefined;
  /** The new status, which must be allowed after the present one. */
  status?: ProductStatus | null | undefined;
  /** Code of its tax class. Later prices of carts and orders use it. */
  taxClass?: string | null | undefined;
};

/** Changes to a promotion. A field that is left out stays unchanged; null clears a limit, minimum or moment. Orders keep the prices that they were placed with. */
export type UpdatePromotionInput = {
  /** What it does, as a whole. */
  action?: PromotionActionInput | null | undefined;
  /** It is only for customers of one of these groups, at most 100. By default it is for everybody. */
  customerGroupIds?: Array<string> | null | undefined;
  /** When it ends. It no longer applies at this moment. */
  endsAt?: string | null | undefined;
  /** Fails when the promotion has another version. */
  expectedVersion?: number | null | undefined;
  /** Whether it is only for the first order of a buyer. The default is false. */
  firstOrderOnly?: boolean | null | undefined;
  /** Whether it combines with no other promotion: it applies if none before it does, and then none after it does. The default is false. */
  isExclusive?: boolean | null | undefined;
  /** It applies to at least this number of units of its target. */
  minimumQuantity?: number | null | undefined;
  /** It applies to goods of its target for at least this amount, as priced after the promotions of higher priority. It includes tax where the prices of the store do. */
  minimumSubtotal?: string | null | undefined;
  /** The name that buyers see, at most 200 characters. */
  name?: string | null | undefined;
  /** −1,000 to 1,000; the default is 0. Promotions apply in descending order of priority. */
  priority?: number | null | undefined;
  /** The promotion. */
  promotionId: string;
  /** When it begins. */
  startsAt?: string | null | undefined;
  /** What it lowers the price of. By default the order, for FREE_SHIPPING shipping. */
  target?: PromotionTargetInput | null | undefined;
  /** The largest number of orders that use it, at least 1. */
  usageLimit?: number | null | undefined;
  /** The largest number of orders of one buyer that use it, at least 1. Guests are told apart by their e-mail addresses; a guest with the address of a registered customer is that customer. */
  usageLimitPerCustomer?: number | null | undefined;
};

/** Changes to a variant. A field that is left out stays unchanged. */
export type UpdateVariantInput = {
  /** Barcode. Null clears it. */
  barcode?: string | null | undefined;
  /** The higher price that buyers can compare it with. Null clears it. */
  compareAtPrice?: string | null | undefined;
  /** Cost price: what the shop paid for one unit. Null clears it. */
  costPrice?: string | null | undefined;
  /** Fails when the variant has another version. */
  expectedVersion?: number | null | undefined;
  /** Whether the variant is for sale. */
  isActive?: boolean | null | undefined;
  /** One value for each of the product's option names, in their order. */
  optionValues?: Array<string> | null | undefined;
  /** Place among the variants of the product, the lowest first. */
  position?: number | null | undefined;
  /** New price of one unit. Existing orders keep their prices. */
  price?: string | null | undefined;
  /** New stock keeping unit. Existing orders keep the former one. */
  sku?: string | null | undefined;
  /** The variant to change. */
  variantId: string;
  /** Weight with packaging in grams. Null clears it. */
  weightGrams?: number | null | undefined;
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

/** What became of an event of a payment provider. */
export type WebhookEventState =
  /** The payment, refund or dispute has the state that the event tells, or a later one. */
  | 'APPLIED'
  /** Could not be applied for 3 days. Staff can retry it. */
  | 'FAILED'
  /** An event of a type that changes nothing here. */
  | 'IGNORED'
  /** Stored, and not applied yet. It is tried again while that fails. */
  | 'RECEIVED'
  /** Its payment was still unknown after 3 days. It may belong to another program that uses the same account. */
  | 'UNMATCHED'
  /** Names a payment that is unknown here. It is tried again for 3 days, because the payment may be stored later. */
  | 'WAITING';

/** Conditions on a value of WebhookEventState. All of them must hold. */
export type WebhookEventStateFilter = {
  /** Equals this value. */
  eq?: WebhookEventState | null | undefined;
  /** Equals one of these values, at most 100. An empty list matches nothing. */
  in?: Array<WebhookEventState> | null | undefined;
};

/** Conditions on events of payment providers. All of them must hold. */
export type WebhookEventWhere = {
  /** All of these conditions hold; an empty list matches every item. At most 50 conditions. */
  and?: Array<WebhookEventWhere> | null | undefined;
  /** When the object was created. */
  createdAt?: DateTimeFilter | null | undefined;
  /** The provider's name of the type, such as `payment_intent.succeeded`. */
  eventType?: StringFilter | null | undefined;
  /** This does not hold. */
  not?: WebhookEventWhere | null | undefined;
  /** At least one of these conditions holds; an empty list matches nothing. At most 50 conditions. */
  or?: Array<WebhookEventWhere> | null | undefined;
  /** The provider that sent it. */
  provider?: PaymentProviderFilter | null | undefined;
  /** The provider's own id of the event. */
  providerReference?: StringFilter | null | undefined;
  /** What became of the event. */
  state?: WebhookEventStateFilter | null | undefined;
  /** When the object last changed. A change becomes visible a moment after this time, so read the last minutes again when you poll for changes. */
  updatedAt?: DateTimeFilter | null | undefined;
};

export type BruteForceLoginMutationVariables = Exact<{
  input: LoginInput;
}>;


export type BruteForceLoginMutation = { login: { accessToken: string | null, userErrors: Array<
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
      | { retryAfter: number, code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
    > } | null };

export type BruteForceChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type BruteForceChangePasswordMutation = { changePassword: { userErrors: Array<
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
    > } | null };

export type BruteForceRegisterMutationVariables = Exact<{
  input: RegisterInput;
}>;


export type BruteForceRegisterMutation = { register: { userErrors: Array<
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
    > } | null };

export type ChangePasswordChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordChangePasswordMutation = { changePassword: { user: { email: string } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'CreditError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'CurrencyNotSoldError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'DiscountCodeError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'IdempotencyMismatchError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'IllegalTransitionError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'InsufficientStockError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'InvalidCredentialsError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'InvalidTokenError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'NoPriceError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'NotFoundError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'PaymentDeclinedError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'PriceChangedError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'SessionEndedError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'ShippingMethodError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'TooManyAttemptsError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'UnexpectedStockError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'ValidationError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'VersionConflictError', code: ErrorCode, field: Array<string> | null }
    > } | null };

export type RevocationViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type RevocationViewerQuery = { viewer: { id: string } | null };

export type RevocationChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type RevocationChangePasswordMutation = { changePassword: { accessToken: string | null, refreshToken: string | null } | null };

export type SessionsSessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionsSessionsQuery = { sessions: { totalCount: number, nodes: Array<{ id: string, isCurrent: boolean, userAgent: string | null, address: string, lastUsedAt: string, expiresAt: string }> } | null };

export type SessionsViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionsViewerQuery = { viewer: { id: string } | null };

export type SignInViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInViewerQuery = { viewer: { id: string, email: string, role: UserRole, isActive: boolean } | null };

export type StaffCreateUserMutationVariables = Exact<{
  input: CreateUserInput;
}>;


export type StaffCreateUserMutation = { createUser: { user: { id: string, email: string, role: UserRole } | null, userErrors: Array<
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
    > } | null };

export type StaffCreateStoreMutationVariables = Exact<{
  code: string;
}>;


export type StaffCreateStoreMutation = { createStore: { store: { id: string } | null, userErrors: Array<
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
    > } | null };

export type LargeSumsCustomersQueryVariables = Exact<{ [key: string]: never; }>;


export type LargeSumsCustomersQuery = { customers: { nodes: Array<{ id: string, lifetimeValue: Array<{ amount: string, minorUnits: string }> }> } | null };

export type CreateReportedPromotionMutationVariables = Exact<{
  input: CreatePromotionInput;
}>;


export type CreateReportedPromotionMutation = { createPromotion: { promotion: { id: string } | null, userErrors: Array<
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

export type MakeCartPromotionMutationVariables = Exact<{
  input: CreatePromotionInput;
}>;


export type MakeCartPromotionMutation = { createPromotion: { promotion: { id: string } | null, userErrors: Array<
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

export type MakeCartCodesMutationVariables = Exact<{
  input: CreateDiscountCodesInput;
}>;


export type MakeCartCodesMutation = { createDiscountCodes: { codes: Array<string> | null, userErrors: Array<
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

export type DiscountedCartFragment = { version: number, discountCodes: Array<string>, discountTotal: { amount: string }, total: { amount: string }, discounts: Array<{ code: string | null, name: string, amount: { amount: string } }>, unappliedPromotions: Array<{ reason: UnappliedReason, message: string, code: string | null, missingQuantity: number | null, missingAmount: { amount: string } | null, promotion: { name: string } | null }> };

type RefusedCode_ConflictError_Fragment = { __typename: 'ConflictError', code: ErrorCode, field: Array<string> | null };

type RefusedCode_CreditError_Fragment = { __typename: 'CreditError', code: ErrorCode, field: Array<string> | null };

type RefusedCode_CurrencyNotSoldError_Fragment = { __typename: 'CurrencyNotSoldError', code: ErrorCode, field: Array<string> | null };

type RefusedCode_DiscountCodeError_Fragment = { __typename: 'DiscountCodeError', discountCode: string, reason: UnappliedReason, missingQuantity: number | null, code: ErrorCode, field: Array<string> | null, missingAmount: { amount: string, currency: string } | null };

type RefusedCode_IdempotencyMismatchError_Fragment = { __typename: 'IdempotencyMismatchError', code: ErrorCode, field: Array<string> | null };

type RefusedCode_IllegalTransitionError_Fragment = { __typename: 'IllegalTransitionError', code: ErrorCode, field: Array<string> | null };

type RefusedCode_InsufficientStockError_Fragment = { __typename: 'InsufficientStockError', code: ErrorCode, field: Array<string> | null };

type RefusedCode_InvalidCredentialsError_Fragment = { __typename: 'InvalidCredentialsError', code: ErrorCode, field: Array<string> | null };

type RefusedCode_InvalidTokenError_Fragment = { __typename: 'InvalidTokenError', code: ErrorCode, field: Array<string> | null };

type RefusedCode_NoPriceError_Fragment = { __typename: 'NoPriceError', code: ErrorCode, field: Array<string> | null };

type RefusedCode_NotFoundError_Fragment = { __typename: 'NotFoundError', code: ErrorCode, field: Array<string> | null };

type RefusedCode_PaymentDeclinedError_Fragment = { __typename: 'PaymentDeclinedError', code: ErrorCode, field: Array<string> | null };

type RefusedCode_PriceChangedError_Fragment = { __typename: 'PriceChangedError', code: ErrorCode, field: Array<string> | null };

type RefusedCode_SessionEndedError_Fragment = { __typename: 'SessionEndedError', code: ErrorCode, field: Array<string> | null };

type RefusedCode_ShippingMethodError_Fragment = { __typename: 'ShippingMethodError', code: ErrorCode, field: Array<string> | null };

type RefusedCode_TooManyAttemptsError_Fragment = { __typename: 'TooManyAttemptsError', code: ErrorCode, field: Array<string> | null };

type RefusedCode_UnexpectedStockError_Fragment = { __typename: 'UnexpectedStockError', code: ErrorCode, field: Array<string> | null };

type RefusedCode_ValidationError_Fragment = { __typename: 'ValidationError', code: ErrorCode, field: Array<string> | null };

type RefusedCode_VersionConflictError_Fragment = { __typename: 'VersionConflictError', code: ErrorCode, field: Array<string> | null };

export type RefusedCodeFragment =
  | RefusedCode_ConflictError_Fragment
  | RefusedCode_CreditError_Fragment
  | RefusedCode_CurrencyNotSoldError_Fragment
  | RefusedCode_DiscountCodeError_Fragment
  | RefusedCode_IdempotencyMismatchError_Fragment
  | RefusedCode_IllegalTransitionError_Fragment
  | RefusedCode_InsufficientStockError_Fragment
  | RefusedCode_InvalidCredentialsError_Fragment
  | RefusedCode_InvalidTokenError_Fragment
  | RefusedCode_NoPriceError_Fragment
  | RefusedCode_NotFoundError_Fragment
  | RefusedCode_PaymentDeclinedError_Fragment
  | RefusedCode_PriceChangedError_Fragment
  | RefusedCode_SessionEndedError_Fragment
  | RefusedCode_ShippingMethodError_Fragment
  | RefusedCode_TooManyAttemptsError_Fragment
  | RefusedCode_UnexpectedStockError_Fragment
  | RefusedCode_ValidationError_Fragment
  | RefusedCode_VersionConflictError_Fragment
;

export type ApplyTestCodeMutationVariables = Exact<{
  input: ApplyDiscountCodeInput;
}>;


export type ApplyTestCodeMutation = { result: { cart: { version: number, discountCodes: Array<string>, discountTotal: { amount: string }, total: { amount: string }, discounts: Array<{ code: string | null, name: string, amount: { amount: string } }>, unappliedPromotions: Array<{ reason: UnappliedReason, message: string, code: string | null, missingQuantity: number | null, missingAmount: { amount: string } | null, promotion: { name: string } | null }> } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'CreditError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'CurrencyNotSoldError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'DiscountCodeError', discountCode: string, reason: UnappliedReason, missingQuantity: number | null, code: ErrorCode, field: Array<string> | null, missingAmount: { amount: string, currency: string } | null }
      | { __typename: 'IdempotencyMismatchError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'IllegalTransitionError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'InsufficientStockError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'InvalidCredentialsError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'InvalidTokenError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'NoPriceError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'NotFoundError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'PaymentDeclinedError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'PriceChangedError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'SessionEndedError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'ShippingMethodError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'TooManyAttemptsError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'UnexpectedStockError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'ValidationError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'VersionConflictError', code: ErrorCode, field: Array<string> | null }
    > } | null };

export type RemoveTestCodeMutationVariables = Exact<{
  input: RemoveDiscountCodeInput;
}>;


export type RemoveTestCodeMutation = { result: { cart: { version: number, discountCodes: Array<string>, discountTotal: { amount: string }, total: { amount: string }, discounts: Array<{ code: string | null, name: string, amount: { amount: string } }>, unappliedPromotions: Array<{ reason: UnappliedReason, message: string, code: string | null, missingQuantity: number | null, missingAmount: { amount: string } | null, promotion: { name: string } | null }> } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'CreditError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'CurrencyNotSoldError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'DiscountCodeError', discountCode: string, reason: UnappliedReason, missingQuantity: number | null, code: ErrorCode, field: Array<string> | null, missingAmount: { amount: string, currency: string } | null }
      | { __typename: 'IdempotencyMismatchError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'IllegalTransitionError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'InsufficientStockError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'InvalidCredentialsError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'InvalidTokenError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'NoPriceError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'NotFoundError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'PaymentDeclinedError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'PriceChangedError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'SessionEndedError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'ShippingMethodError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'TooManyAttemptsError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'UnexpectedStockError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'ValidationError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'VersionConflictError', code: ErrorCode, field: Array<string> | null }
    > } | null };

export type ShowDiscountedCartQueryVariables = Exact<{
  cartToken?: string | null | undefined;
}>;


export type ShowDiscountedCartQuery = { cart: { version: number, discountCodes: Array<string>, discountTotal: { amount: string }, total: { amount: string }, discounts: Array<{ code: string | null, name: string, amount: { amount: string } }>, unappliedPromotions: Array<{ reason: UnappliedReason, message: string, code: string | null, missingQuantity: number | null, missingAmount: { amount: string } | null, promotion: { name: string } | null }> } | null };

export type FillOwnCartMutationVariables = Exact<{
  input: AddCartItemInput;
}>;


export type FillOwnCartMutation = { addCartItem: { userErrors: Array<
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

export type ClearCodedCartMutationVariables = Exact<{
  input: ClearCartInput;
}>;


export type ClearCodedCartMutation = { clearCart: { userErrors: Array<
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

export type OnSaleCreateOrderMutationVariables = Exact<{
  input: CreateOrderInput;
}>;


export type OnSaleCreateOrderMutation = { createOrder: { order: { items: Array<{ sku: string, name: string }> } | null, userErrors: Array<
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
    > } | null };

export type RegisterWithCartMutationVariables = Exact<{
  input: RegisterInput;
}>;


export type RegisterWithCartMutation = { register: { cart: { status: CartStatus, totalQuantity: number } | null, userErrors: Array<
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
    > } | null };

export type OfferedMethodFragment = { methodId: string, code: string, isChosen: boolean, listAmount: { amount: string }, amount: { amount: string }, freeFrom: { amount: string } | null, missingForFree: { amount: string } | null, estimate: { minBusinessDays: number, maxBusinessDays: number, earliest: string, latest: string } | null };

export type CartShippingFragment = { version: number, shippingTotal: { amount: string }, total: { amount: string }, shippingLine: { methodId: string | null, name: string | null, amount: { amount: string }, estimate: { earliest: string, latest: string } | null }, availableShippingMethods: Array<{ methodId: string, code: string, isChosen: boolean, listAmount: { amount: string }, amount: { amount: string }, freeFrom: { amount: string } | null, missingForFree: { amount: string } | null, estimate: { minBusinessDays: number, maxBusinessDays: number, earliest: string, latest: string } | null }>, warnings: Array<{ code: CartWarningCode, message: string, itemId: string | null, sku: string | null, availableShippingMethods: Array<{ methodId: string, amount: { amount: string } }> | null }> };

export type ShowCartShippingQueryVariables = Exact<{
  cartToken?: string | null | undefined;
}>;


export type ShowCartShippingQuery = { cart: { version: number, shippingTotal: { amount: string }, total: { amount: string }, shippingLine: { methodId: string | null, name: string | null, amount: { amount: string }, estimate: { earliest: string, latest: string } | null }, availableShippingMethods: Array<{ methodId: string, code: string, isChosen: boolean, listAmount: { amount: string }, amount: { amount: string }, freeFrom: { amount: string } | null, missingForFree: { amount: string } | null, estimate: { minBusinessDays: number, maxBusinessDays: number, earliest: string, latest: string } | null }>, warnings: Array<{ code: CartWarningCode, message: string, itemId: string | null, sku: string | null, availableShippingMethods: Array<{ methodId: string, amount: { amount: string } }> | null }> } | null };

export type ShowMethodsForQueryVariables = Exact<{
  cartToken?: string | null | undefined;
  country?: string | null | undefined;
  region?: string | null | undefined;
}>;


export type ShowMethodsForQuery = { cart: { availableShippingMethods: Array<{ code: string }> } | null };

export type ChooseShippingMutationVariables = Exact<{
  input: SetCartShippingMethodInput;
}>;


export type ChooseShippingMutation = { result: { cart: { version: number, shippingTotal: { amount: string }, total: { amount: string }, shippingLine: { methodId: string | null, name: string | null, amount: { amount: string }, estimate: { earliest: string, latest: string } | null }, availableShippingMethods: Array<{ methodId: string, code: string, isChosen: boolean, listAmount: { amount: string }, amount: { amount: string }, freeFrom: { amount: string } | null, missingForFree: { amount: string } | null, estimate: { minBusinessDays: number, maxBusinessDays: number, earliest: string, latest: string } | null }>, warnings: Array<{ code: CartWarningCode, message: string, itemId: string | null, sku: string | null, availableShippingMethods: Array<{ methodId: string, amount: { amount: string } }> | null }> } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'CreditError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'CurrencyNotSoldError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'DiscountCodeError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'IdempotencyMismatchError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'IllegalTransitionError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InsufficientStockError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InvalidCredentialsError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InvalidTokenError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'NoPriceError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'NotFoundError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'PaymentDeclinedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'PriceChangedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'SessionEndedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'ShippingMethodError', code: ErrorCode, message: string, field: Array<string> | null, available: Array<{ methodId: string, code: string, isChosen: boolean, listAmount: { amount: string }, amount: { amount: string }, freeFrom: { amount: string } | null, missingForFree: { amount: string } | null, estimate: { minBusinessDays: number, maxBusinessDays: number, earliest: string, latest: string } | null }> }
      | { __typename: 'TooManyAttemptsError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'UnexpectedStockError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'ValidationError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'VersionConflictError', code: ErrorCode, message: string, field: Array<string> | null }
    > } | null };

export type CategoriesCreateProductMutationVariables = Exact<{
  input: CreateProductInput;
}>;


export type CategoriesCreateProductMutation = { createProduct: { userErrors: Array<
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
    > } | null };

export type CategoriesUpdateProductMutationVariables = Exact<{
  input: UpdateProductInput;
}>;


export type CategoriesUpdateProductMutation = { updateProduct: { product: { version: number, categories: Array<{ id: string }> } | null, userErrors: Array<
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
    > } | null };

export type UpdateComparedVariantMutationVariables = Exact<{
  input: UpdateVariantInput;
}>;


export type UpdateComparedVariantMutation = { result: { variant: { compareAtPrice: { amount: string } | null, lowestPriceBeforeReduction: { amount: string } | null } | null, userErrors: Array<
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
    > } | null };

export type CreateComparedVariantMutationVariables = Exact<{
  input: CreateProductInput;
}>;


export type CreateComparedVariantMutation = { createProduct: { product: { variants: Array<{ compareAtPrice: { amount: string } | null }> } | null, userErrors: Array<
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
    > } | null };

export type ReferencePriceQueryVariables = Exact<{
  id: string;
}>;


export type ReferencePriceQuery = { variant: { lowestPriceBeforeReduction: { amount: string } | null } | null };

export type ProductListProductsQueryVariables = Exact<{
  search?: string | null | undefined;
  where?: ProductWhere | null | undefined;
  sortBy?: ProductSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProductListProductsQuery = { products: { nodes: Array<{ name: string }>, edges: Array<{ cursor: string }> } | null };

export type StatementsProductsQueryVariables = Exact<{ [key: string]: never; }>;


export type StatementsProductsQuery = { products: { nodes: Array<{ id: string }> } | null };

export type CheckoutCustomersQueryVariables = Exact<{ [key: string]: never; }>;


export type CheckoutCustomersQuery = { customers: { nodes: Array<{ id: string }> } | null };

export type CheckoutWithCartMutationVariables = Exact<{
  input: CheckoutInput;
}>;


export type CheckoutWithCartMutation = { checkout: { cart: { id: string, status: CartStatus, version: number, totalQuantity: number, items: Array<{ sku: string, quantity: number, warnings: Array<{ code: CartWarningCode }> }>, warnings: Array<{ code: CartWarningCode }> } | null, order: { id: string } | null, userErrors: Array<
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
    > } | null };

export type CheckOutShippedMutationVariables = Exact<{
  input: CheckoutInput;
}>;


export type CheckOutShippedMutation = { checkout: { order: { id: string, total: { amount: string }, shippingTotal: { amount: string }, shippingLine: { methodId: string | null, name: string | null, listAmount: { amount: string }, amount: { amount: string }, estimate: { earliest: string, latest: string, maxBusinessDays: number } | null } } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'CreditError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'CurrencyNotSoldError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'DiscountCodeError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'IdempotencyMismatchError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'IllegalTransitionError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'InsufficientStockError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'InvalidCredentialsError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'InvalidTokenError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'NoPriceError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'NotFoundError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'PaymentDeclinedError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'PriceChangedError', code: ErrorCode, field: Array<string> | null, message: string, currentTotal: { amount: string } }
      | { __typename: 'SessionEndedError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'ShippingMethodError', code: ErrorCode, field: Array<string> | null, message: string, available: Array<{ methodId: string, code: string, amount: { amount: string } }> }
      | { __typename: 'TooManyAttemptsError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'UnexpectedStockError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'ValidationError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'VersionConflictError', code: ErrorCode, field: Array<string> | null, message: string }
    > } | null };

export type EditShippedItemMutationVariables = Exact<{
  input: UpdateOrderItemInput;
}>;


export type EditShippedItemMutation = { updateOrderItem: { order: { total: { amount: string }, shippingLine: { methodId: string | null, name: string | null, listAmount: { amount: string }, amount: { amount: string }, estimate: { earliest: string, latest: string, maxBusinessDays: number } | null } } | null, userErrors: Array<
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

export type ChooseForCheckoutMutationVariables = Exact<{
  input: SetCartShippingMethodInput;
}>;


export type ChooseForCheckoutMutation = { setCartShippingMethod: { userErrors: Array<
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

export type TamperingCartQueryVariables = Exact<{
  token?: string | null | undefined;
}>;


export type TamperingCartQuery = { cart: { total: { amount: string, currency: string } } | null };

export type TamperingOrdersQueryVariables = Exact<{ [key: string]: never; }>;


export type TamperingOrdersQuery = { orders: { nodes: Array<{ total: { amount: string, currency: string } }> } | null };

export type WrittenRowsCreateOrderMutationVariables = Exact<{
  input: CreateOrderInput;
}>;


export type WrittenRowsCreateOrderMutation = { createOrder: { userErrors: Array<
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

export type AddressBookViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type AddressBookViewerQuery = { viewer: { customer: { addresses: Array<{ id: string, address: { name: string | null, line1: string, line2: string | null, city: string | null, postalCode: string | null, countryCode: string } }> } | null } | null };

export type AddressBookViewer2QueryVariables = Exact<{ [key: string]: never; }>;


export type AddressBookViewer2Query = { viewer: { customer: { addresses: Array<{ isDefault: boolean }> } | null } | null };

export type ChangeEmailChangeEmailMutationVariables = Exact<{
  input: ChangeEmailInput;
}>;


export type ChangeEmailChangeEmailMutation = { changeEmail: { user: { email: string, emailVerified: boolean, customer: { email: string | null } | null } | null, userErrors: Array<
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
    > } | null };

export type ShownGroupFragment = { id: string, code: string, name: string, version: number };

export type CreateTestGroupMutationVariables = Exact<{
  input: CreateCustomerGroupInput;
}>;


export type CreateTestGroupMutation = { result: { customerGroup: { id: string, code: string, name: string, version: number } | null, userErrors: Array<
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

export type UpdateTestGroupMutationVariables = Exact<{
  input: UpdateCustomerGroupInput;
}>;


export type UpdateTestGroupMutation = { result: { customerGroup: { id: string, code: string, name: string, version: number } | null, userErrors: Array<
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

export type DeleteTestGroupMutationVariables = Exact<{
  input: DeleteCustomerGroupInput;
}>;


export type DeleteTestGroupMutation = { result: { deletedId: string | null, userErrors: Array<
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

export type ListTestGroupsQueryVariables = Exact<{
  where?: CustomerGroupWhere | null | undefined;
}>;


export type ListTestGroupsQuery = { customerGroups: { totalCount: number, nodes: Array<{ code: string }> } | null };

export type GroupTestCustomerMutationVariables = Exact<{
  input: UpdateCustomerInput;
}>;


export type GroupTestCustomerMutation = { result: { customer: { version: number, groups: Array<{ code: string }> | null } | null, userErrors: Array<
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

export type PromoteToGroupMutationVariables = Exact<{
  input: CreatePromotionInput;
}>;


export type PromoteToGroupMutation = { result: { promotion: { id: string, customerGroups: Array<{ code: string }> | null } | null, userErrors: Array<
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

export type CustomerListCustomersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  search?: string | null | undefined;
  where?: CustomerWhere | null | undefined;
  sortBy?: CustomerSort | null | undefined;
}>;


export type CustomerListCustomersQuery = { customers: { totalCount: number, nodes: Array<{ name: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type RegistrationRegisterMutationVariables = Exact<{
  input: RegisterInput;
}>;


export type RegistrationRegisterMutation = { register: { accessToken: string | null, expiresAt: string | null, user: { id: string, email: string, name: string, role: UserRole, customer: { id: string } | null } | null, customer: { id: string, email: string | null, name: string, phone: string | null, isRegistered: boolean, version: number } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'CreditError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'CurrencyNotSoldError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'DiscountCodeError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'IdempotencyMismatchError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'IllegalTransitionError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'InsufficientStockError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'InvalidCredentialsError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'InvalidTokenError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'NoPriceError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'NotFoundError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'PaymentDeclinedError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'PriceChangedError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'SessionEndedError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'ShippingMethodError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'TooManyAttemptsError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'UnexpectedStockError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'ValidationError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'VersionConflictError', code: ErrorCode, field: Array<string> | null }
    > } | null };

export type RegistrationViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type RegistrationViewerQuery = { viewer: { customer: { id: string, name: string } | null } | null };

export type RegistrationCustomersQueryVariables = Exact<{
  email?: string | null | undefined;
}>;


export type RegistrationCustomersQuery = { customers: { nodes: Array<{ id: string, name: string, isRegistered: boolean }> } | null };

export type VerifiedSignUpRegisterMutationVariables = Exact<{
  input: RegisterInput;
}>;


export type VerifiedSignUpRegisterMutation = { register: { verificationSent: boolean | null, accessToken: string | null, refreshToken: string | null, user: { id: string } | null, customer: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
    > } | null };

export type VerifiedSignUpLoginMutationVariables = Exact<{
  input: LoginInput;
}>;


export type VerifiedSignUpLoginMutation = { login: { accessToken: string | null, userErrors: Array<
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
    > } | null };

export type ImportedDatesQueryVariables = Exact<{ [key: string]: never; }>;


export type ImportedDatesQuery = { orders: { nodes: Array<{ number: string, status: OrderStatus, placedAt: string | null, shippedAt: string | null, deliveredAt: string | null }> } | null };

export type ImportedStockOrderQueryVariables = Exact<{
  id: string;
}>;


export type ImportedStockOrderQuery = { order: { id: string, status: OrderStatus, fulfillmentStatus: OrderFulfillmentStatus, shippedBeforeImport: boolean } | null };

export type ImportedStockUpdateOrderStatusMutationVariables = Exact<{
  input: UpdateOrderStatusInput;
}>;


export type ImportedStockUpdateOrderStatusMutation = { updateOrderStatus: { userErrors: Array<
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

export type ImportedStockAddOrderItemsMutationVariables = Exact<{
  input: AddOrderItemsInput;
}>;


export type ImportedStockAddOrderItemsMutation = { addOrderItems: { changes: { stock: Array<{ before: number, after: number }> } | null, userErrors: Array<
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

export type ImportedStockStockMovementsQueryVariables = Exact<{ [key: string]: never; }>;


export type ImportedStockStockMovementsQuery = { stockMovements: { nodes: Array<{ quantity: number, reason: StockMovementReason, actor: string, location: { code: string } }> } | null };

export type OrderImportProductsQueryVariables = Exact<{ [key: string]: never; }>;


export type OrderImportProductsQuery = { products: { nodes: Array<{ name: string }> } | null };

export type AccessCreateLocationMutationVariables = Exact<{
  input: CreateLocationInput;
}>;


export type AccessCreateLocationMutation = { createLocation: { location: { id: string, code: string, name: string, priority: number, isActive: boolean, version: number } | null, userErrors: Array<
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
    > } | null };

export type AccessLocationsQueryVariables = Exact<{ [key: string]: never; }>;


export type AccessLocationsQuery = { locations: { nodes: Array<{ code: string }> } | null };

export type StockListsStockLevelsQueryVariables = Exact<{
  where?: StockLevelWhere | null | undefined;
  sortBy?: StockLevelSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type StockListsStockLevelsQuery = { stockLevels: { totalCount: number, nodes: Array<{ available: number, variant: { sku: string }, location: { code: string }, movements: Array<{ id: string }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type StockListsLowStockQueryVariables = Exact<{ [key: string]: never; }>;


export type StockListsLowStockQuery = { stockLevels: { nodes: Array<{ available: number, variant: { sku: string } }> } | null };

export type CostCreateCategoryMutationVariables = Exact<{
  input: CreateCategoryInput;
}>;


export type CostCreateCategoryMutation = { createCategory: { category: { id: string } | null } | null };

export type DeletedCustomersOrdersQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type DeletedCustomersOrdersQuery = { orders: { nodes: Array<{ number: string }> } | null };

export type DeletedCustomersDeleteCustomerMutationVariables = Exact<{
  input: DeleteCustomerInput;
}>;


export type DeletedCustomersDeleteCustomerMutation = { deleteCustomer: { userErrors: Array<
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
    > } | null };

export type DetailsOrderQueryVariables = Exact<{
  id: string;
}>;


export type DetailsOrderQuery = { order: { notes: Array<{ body: string }>, timeline: { totalCount: number, nodes: Array<{ type: OrderEventType, data:
          | { version: number | null }
          | { version: number | null }
          | { version: number | null }
          | { version: number | null }
          | { version: number | null }
          | { version: number | null }
          | { version: number | null }
          | { version: number | null }
          | { version: number | null, noteId: string | null, isVisibleToCustomer: boolean | null }
          | { version: number | null }
          | { version: number | null }
          | Record<PropertyKey, never>
         | null }> } } | null };

export type LifecycleAddOrderItemsMutationVariables = Exact<{
  input: AddOrderItemsInput;
}>;


export type LifecycleAddOrderItemsMutation = { addOrderItems: { userErrors: Array<
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
    > } | null };

export type ListOrdersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  where?: OrderWhere | null | undefined;
  search?: string | null | undefined;
  sortBy?: OrderSort | null | undefined;
}>;


export type ListOrdersQuery = { orders: { totalCount: number, nodes: Array<{ number: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type OrderPriceQueryVariables = Exact<{
  id: string;
}>;


export type OrderPriceQuery = { order: { taxesIncluded: boolean, subtotal: { minorUnits: string }, discountTotal: { minorUnits: string }, shippingTotal: { minorUnits: string }, taxTotal: { minorUnits: string }, roundingTotal: { minorUnits: string }, total: { minorUnits: string }, discounts: Array<{ code: string | null, name: string, amount: { minorUnits: string } }>, taxLines: Array<{ category: TaxCategory, reason: string | null, name: string, country: string, region: string | null, rate: string, base: { minorUnits: string }, amount: { minorUnits: string }, difference: { amount: string } }>, shippingLine: { name: string | null, listAmount: { amount: string }, discounts: Array<{ name: string, amount: { amount: string } }>, amount: { amount: string, currency: string }, taxLines: Array<{ rate: string, amount: { amount: string } }> }, items: Array<{ listPrice: { amount: string }, unitPrice: { amount: string }, discounts: Array<{ code: string | null, name: string, amount: { amount: string } }>, taxLines: Array<{ rate: string, base: { amount: string }, amount: { amount: string } }>, total: { amount: string } }> } | null };

export type PlacingCreateOrderMutationVariables = Exact<{
  input: CreateOrderInput;
}>;


export type PlacingCreateOrderMutation = { createOrder: { order: { id: string, number: string, status: OrderStatus, paymentStatus: OrderPaymentStatus, fulfillmentStatus: OrderFulfillmentStatus, source: OrderSource, email: string | null, version: number, placedAt: string | null, expiresAt: string | null, salesRepName: string | null, allowedTransitions: Array<OrderStatus>, subtotal: { amount: string }, shippingTotal: { amount: string }, total: { amount: string, currency: string }, items: Array<{ sku: string, quantity: number, unitPrice: { amount: string }, total: { amount: string }, variant: { sku: string } | null }>, customer: { id: string } | null, salesRep: { id: string } | null, shippingAddress: { city: string | null } | null } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'CreditError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'CurrencyNotSoldError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'DiscountCodeError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'IdempotencyMismatchError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'IllegalTransitionError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'InsufficientStockError', sku: string, requested: number, available: number, code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'InvalidCredentialsError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'InvalidTokenError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'NoPriceError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'NotFoundError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'PaymentDeclinedError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'PriceChangedError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'SessionEndedError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'ShippingMethodError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'TooManyAttemptsError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'UnexpectedStockError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'ValidationError', code: ErrorCode, field: Array<string> | null, message: string }
      | { __typename: 'VersionConflictError', code: ErrorCode, field: Array<string> | null, message: string }
    > } | null };

export type PlacingUpdateOrderStatusMutationVariables = Exact<{
  input: UpdateOrderStatusInput;
}>;


export type PlacingUpdateOrderStatusMutation = { updateOrderStatus: { order: { status: OrderStatus, version: number, placedAt: string | null } | null, userErrors: Array<
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

export type PromoteOrdersMutationVariables = Exact<{
  input: CreatePromotionInput;
}>;


export type PromoteOrdersMutation = { createPromotion: { promotion: { id: string } | null, userErrors: Array<
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

export type EndOrderPromotionMutationVariables = Exact<{
  input: EndPromotionInput;
}>;


export type EndOrderPromotionMutation = { endPromotion: { userErrors: Array<
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

export type CreatePromotedOrderMutationVariables = Exact<{
  input: CreateOrderInput;
}>;


export type CreatePromotedOrderMutation = { createOrder: { order: { id: string, status: OrderStatus, discountTotal: { amount: string }, total: { amount: string }, discounts: Array<{ name: string }>, items: Array<{ id: string, discountTotal: { amount: string } }> } | null, userErrors: Array<
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

export type SetPromotedQuantityMutationVariables = Exact<{
  input: UpdateOrderItemInput;
}>;


export type SetPromotedQuantityMutation = { updateOrderItem: { order: { discountTotal: { amount: string }, total: { amount: string }, discounts: Array<{ name: string }> } | null, changes: { discountTotal: { before: { amount: string }, after: { amount: string } } } | null, userErrors: Array<
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

export type PlacePromotedDraftMutationVariables = Exact<{
  input: UpdateOrderStatusInput;
}>;


export type PlacePromotedDraftMutation = { updateOrderStatus: { order: { status: OrderStatus, total: { amount: string } } | null, userErrors: Array<
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

export type SettledOrderQueryVariables = Exact<{
  id: string;
}>;


export type SettledOrderQuery = { order: { items: Array<{ id: string }> } | null };

export type SettledPayOrderMutationVariables = Exact<{
  input: PayOrderInput;
}>;


export type SettledPayOrderMutation = { payOrder: { payments: Array<{ id: string, amount: { amount: string } }> | null } | null };

export type TimelinePageQueryVariables = Exact<{
  id?: string | null | undefined;
  accessToken?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type TimelinePageQuery = { order: { timeline: { totalCount: number, eventCursor: string, edges: Array<{ cursor: string, node: { id: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ type: OrderEventType, data:
          | { noteId: string | null, isVisibleToCustomer: boolean | null }
          | Record<PropertyKey, never>
         | null }> } } | null };

export type NewestEventsQueryVariables = Exact<{
  id?: string | null | undefined;
  accessToken?: string | null | undefined;
}>;


export type NewestEventsQuery = { order: { timeline: { totalCount: number, pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string }> } } | null };

export type TimelineNoteMutationVariables = Exact<{
  input: AddOrderNoteInput;
}>;


export type TimelineNoteMutation = { addOrderNote: { note: { id: string } | null, userErrors: Array<
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
    > } | null };

export type CancelledOrdersCancelOrderMutationVariables = Exact<{
  input: CancelOrderInput;
}>;


export type CancelledOrdersCancelOrderMutation = { cancelOrder: { order: { status: OrderStatus } | null, userErrors: Array<
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

export type EndAuthorizedOrderMutationVariables = Exact<{
  input: CancelOrderInput;
}>;


export type EndAuthorizedOrderMutation = { cancelOrder: { order: { status: OrderStatus } | null, userErrors: Array<
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

export type AddToAuthorizedOrderMutationVariables = Exact<{
  input: AddOrderItemsInput;
}>;


export type AddToAuthorizedOrderMutation = { addOrderItems: { order: { paymentStatus: OrderPaymentStatus } | null, userErrors: Array<
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

export type ShipAuthorizedOrderMutationVariables = Exact<{
  input: UpdateOrderInput;
}>;


export type ShipAuthorizedOrderMutation = { updateOrder: { order: { paymentStatus: OrderPaymentStatus } | null, userErrors: Array<
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

export type EndOrderOfPaymentMutationVariables = Exact<{
  input: CancelOrderInput;
}>;


export type EndOrderOfPaymentMutation = { cancelOrder: { order: { status: OrderStatus } | null, userErrors: Array<
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

export type IssueCardMutationVariables = Exact<{
  input: IssueGiftCardInput;
}>;


export type IssueCardMutation = { issueGiftCard: { code: string | null, giftCard: { id: string, lastFour: string, state: GiftCardState, note: string | null, expiresAt: string | null, disabledAt: string | null, version: number, balance: { amount: string, currency: string }, heldAmount: { amount: string }, customer: { id: string } | null } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'CreditError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'CurrencyNotSoldError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'DiscountCodeError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'IdempotencyMismatchError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'IllegalTransitionError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InsufficientStockError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InvalidCredentialsError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InvalidTokenError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'NoPriceError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'NotFoundError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'PaymentDeclinedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'PriceChangedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'SessionEndedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'ShippingMethodError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'TooManyAttemptsError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'UnexpectedStockError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'ValidationError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'VersionConflictError', code: ErrorCode, message: string, field: Array<string> | null }
    > } | null };

export type DisableCardMutationVariables = Exact<{
  input: DisableGiftCardInput;
}>;


export type DisableCardMutation = { disableGiftCard: { giftCard: { id: string, state: GiftCardState, disabledAt: string | null, version: number, balance: { amount: string } } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'CreditError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'CurrencyNotSoldError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'DiscountCodeError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'IdempotencyMismatchError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'IllegalTransitionError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InsufficientStockError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InvalidCredentialsError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InvalidTokenError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'NoPriceError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'NotFoundError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'PaymentDeclinedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'PriceChangedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'SessionEndedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'ShippingMethodError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'TooManyAttemptsError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'UnexpectedStockError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'ValidationError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'VersionConflictError', code: ErrorCode, message: string, field: Array<string> | null }
    > } | null };

export type AdjustCreditMutationVariables = Exact<{
  input: AdjustStoreCreditInput;
}>;


export type AdjustCreditMutation = { adjustStoreCredit: { customer: { id: string } | null, storeCredit: { balance: { amount: string, currency: string }, heldAmount: { amount: string } } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'CreditError', reason: CreditRefusal, code: ErrorCode, message: string, field: Array<string> | null, balance: { amount: string } | null }
      | { __typename: 'CurrencyNotSoldError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'DiscountCodeError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'IdempotencyMismatchError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'IllegalTransitionError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InsufficientStockError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InvalidCredentialsError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InvalidTokenError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'NoPriceError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'NotFoundError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'PaymentDeclinedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'PriceChangedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'SessionEndedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'ShippingMethodError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'TooManyAttemptsError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'UnexpectedStockError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'ValidationError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'VersionConflictError', code: ErrorCode, message: string, field: Array<string> | null }
    > } | null };

export type BalanceOfCardQueryVariables = Exact<{
  code: string;
}>;


export type BalanceOfCardQuery = { giftCardBalance: { state: GiftCardState, expiresAt: string | null, balance: { amount: string, currency: string } } | null };

export type EntriesOfCreditQueryVariables = Exact<{
  where?: CreditEntryWhere | null | undefined;
}>;


export type EntriesOfCreditQuery = { creditEntries: { totalCount: number, nodes: Array<{ id: string, kind: CreditEntryKind, reason: string | null, createdBy: string, amount: { amount: string }, balanceAfter: { amount: string }, giftCard: { id: string } | null, customer: { id: string } | null, payment: { id: string, provider: PaymentProvider } | null }> } | null };

export type CancelPaidOrderMutationVariables = Exact<{
  input: CancelOrderInput;
}>;


export type CancelPaidOrderMutation = { cancelOrder: { userErrors: Array<
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

export type OrderPaidByCreditQueryVariables = Exact<{
  id: string;
}>;


export type OrderPaidByCreditQuery = { order: { status: OrderStatus, paymentStatus: OrderPaymentStatus, payments: Array<{ provider: PaymentProvider, status: PaymentStatus }> } | null };

export type ListCardsQueryVariables = Exact<{
  where?: GiftCardWhere | null | undefined;
}>;


export type ListCardsQuery = { giftCards: { nodes: Array<{ id: string, lastFour: string, state: GiftCardState }> } | null };

export type OwnCreditQueryVariables = Exact<{
  id: string;
  currency?: string | null | undefined;
}>;


export type OwnCreditQuery = { customer: { storeCredit: { balance: { amount: string, currency: string }, heldAmount: { amount: string } } } | null };

export type RetryEventMutationVariables = Exact<{
  input: RetryWebhookEventInput;
}>;


export type RetryEventMutation = { retryWebhookEvent: { webhookEvent: { id: string, state: WebhookEventState, attempts: number, lastError: string | null, nextAttemptAt: string | null, endedAt: string | null } | null, userErrors: Array<
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
    > } | null };

export type FindEventsQueryVariables = Exact<{
  where?: WebhookEventWhere | null | undefined;
}>;


export type FindEventsQuery = { webhookEvents: { totalCount: number, nodes: Array<{ id: string, state: WebhookEventState, provider: PaymentProvider, eventType: string, providerReference: string, attempts: number, payload: string | null }> } | null };

export type SeenWebhookEventsQueryVariables = Exact<{ [key: string]: never; }>;


export type SeenWebhookEventsQuery = { webhookEvents: { totalCount: number, nodes: Array<{ id: string, payload: string | null, payment: { id: string } | null }> } | null };

export type ShownWebhookEventQueryVariables = Exact<{
  id: string;
}>;


export type ShownWebhookEventQuery = { node:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { payload: string | null, id: string }
   | null };

export type RetryForeignEventMutationVariables = Exact<{
  id: string;
}>;


export type RetryForeignEventMutation = { retryWebhookEvent: { webhookEvent: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
    > } | null };

export type NextActionFragment = { status: PaymentStatus, nextAction:
    | { url: string, expiresAt: string | null }
    | { clientSecret: string }
    | Record<PropertyKey, never>
   | null };

export type SwitchOffMutationVariables = Exact<{
  input: DisablePaymentProviderInput;
}>;


export type SwitchOffMutation = { disablePaymentProvider: { disabledPaymentProviders: Array<{ provider: PaymentProvider, reason: string, disabledBy: string }> | null, userErrors: Array<
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
    > } | null };

export type SwitchOnMutationVariables = Exact<{
  input: EnablePaymentProviderInput;
}>;


export type SwitchOnMutation = { enablePaymentProvider: { disabledPaymentProviders: Array<{ provider: PaymentProvider }> | null, userErrors: Array<
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
    > } | null };

export type OfferedProvidersQueryVariables = Exact<{ [key: string]: never; }>;


export type OfferedProvidersQuery = { paymentProviders: Array<{ provider: PaymentProvider }> | null };

export type ConfirmAtRazorpayMutationVariables = Exact<{
  input: ConfirmRazorpayPaymentInput;
}>;


export type ConfirmAtRazorpayMutation = { confirmRazorpayPayment: { order: { id: string, number: string, status: OrderStatus, paymentStatus: OrderPaymentStatus, version: number, payments: Array<{ id: string }> } | null, payment: { id: string, status: PaymentStatus, provider: PaymentProvider, declineCode: string | null, amount: { amount: string }, capturedAmount: { amount: string }, refundedAmount: { amount: string }, refunds: Array<{ status: RefundStatus, reason: string, amount: { amount: string } }> } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'CreditError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'CurrencyNotSoldError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'DiscountCodeError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'IdempotencyMismatchError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'IllegalTransitionError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InsufficientStockError', sku: string, requested: number, available: number, code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InvalidCredentialsError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InvalidTokenError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'NoPriceError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'NotFoundError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'PaymentDeclinedError', declineCode: string, code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'PriceChangedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'SessionEndedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'ShippingMethodError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'TooManyAttemptsError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'UnexpectedStockError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'ValidationError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'VersionConflictError', code: ErrorCode, message: string, field: Array<string> | null }
    > } | null };

export type DiscrepanciesQueryVariables = Exact<{
  where?: PaymentDiscrepancyWhere | null | undefined;
}>;


export type DiscrepanciesQuery = { paymentDiscrepancies: { totalCount: number, nodes: Array<{ id: string, kind: PaymentDiscrepancyKind, status: DiscrepancyStatus, provider: PaymentProvider, providerReference: string, resolution: DiscrepancyResolution | null, resolutionReason: string | null, refundFailure: string | null, amount: { amount: string, currency: string }, expectedAmount: { amount: string } | null, payment: { id: string } | null }> } | null };

export type ResolveDiscrepancyMutationVariables = Exact<{
  input: ResolvePaymentDiscrepancyInput;
}>;


export type ResolveDiscrepancyMutation = { resolvePaymentDiscrepancy: { discrepancy: { id: string, status: DiscrepancyStatus, resolution: DiscrepancyResolution | null, payment: { id: string, status: PaymentStatus } | null } | null, userErrors: Array<
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
    > } | null };

export type FailedJobsFailedJobsQueryVariables = Exact<{ [key: string]: never; }>;


export type FailedJobsFailedJobsQuery = { failedJobs: { totalCount: number, nodes: Array<{ id: string, task: string, attempts: number, lastError: string | null }> } | null };

export type FailedJobsRetryJobMutationVariables = Exact<{
  jobId: string;
}>;


export type FailedJobsRetryJobMutation = { retryJob: { job: { id: string, task: string } | null, userErrors: Array<
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
    > } | null };

export type SellInMutationVariables = Exact<{
  currencies?: Array<string> | string | null | undefined;
}>;


export type SellInMutation = { result: { store: { currency: string, currencies: Array<string> } | null, userErrors: Array<
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
    > } | null };

export type CartInFragment = { currency: string, totalQuantity: number, subtotal: { amount: string, currency: string }, total: { amount: string, currency: string }, items: Array<{ id: string, sku: string, quantity: number, listPrice: { amount: string, currency: string } | null, unitPrice: { amount: string, currency: string } | null, total: { amount: string, currency: string } | null, warnings: Array<{ code: CartWarningCode }> }>, warnings: Array<{ code: CartWarningCode, sku: string | null, message: string }>, discounts: Array<{ name: string, amount: { amount: string, currency: string } }>, unappliedPromotions: Array<{ code: string | null, reason: UnappliedReason }>, availableShippingMethods: Array<{ methodId: string, amount: { amount: string, currency: string } }> };

export type CreateCartInMutationVariables = Exact<{
  input: CreateCartInput;
}>;


export type CreateCartInMutation = { result: { cartToken: string | null, cart: { currency: string, totalQuantity: number, subtotal: { amount: string, currency: string }, total: { amount: string, currency: string }, items: Array<{ id: string, sku: string, quantity: number, listPrice: { amount: string, currency: string } | null, unitPrice: { amount: string, currency: string } | null, total: { amount: string, currency: string } | null, warnings: Array<{ code: CartWarningCode }> }>, warnings: Array<{ code: CartWarningCode, sku: string | null, message: string }>, discounts: Array<{ name: string, amount: { amount: string, currency: string } }>, unappliedPromotions: Array<{ code: string | null, reason: UnappliedReason }>, availableShippingMethods: Array<{ methodId: string, amount: { amount: string, currency: string } }> } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'CreditError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'CurrencyNotSoldError', currency: string, available: Array<string>, code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'DiscountCodeError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'IdempotencyMismatchError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'IllegalTransitionError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InsufficientStockError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InvalidCredentialsError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InvalidTokenError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'NoPriceError', sku: string, currency: string, code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'NotFoundError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'PaymentDeclinedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'PriceChangedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'SessionEndedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'ShippingMethodError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'TooManyAttemptsError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'UnexpectedStockError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'ValidationError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'VersionConflictError', code: ErrorCode, message: string, field: Array<string> | null }
    > } | null };

export type AddToCartInMutationVariables = Exact<{
  input: AddCartItemsInput;
}>;


export type AddToCartInMutation = { result: { cart: { currency: string, totalQuantity: number, subtotal: { amount: string, currency: string }, total: { amount: string, currency: string }, items: Array<{ id: string, sku: string, quantity: number, listPrice: { amount: string, currency: string } | null, unitPrice: { amount: string, currency: string } | null, total: { amount: string, currency: string } | null, warnings: Array<{ code: CartWarningCode }> }>, warnings: Array<{ code: CartWarningCode, sku: string | null, message: string }>, discounts: Array<{ name: string, amount: { amount: string, currency: string } }>, unappliedPromotions: Array<{ code: string | null, reason: UnappliedReason }>, availableShippingMethods: Array<{ methodId: string, amount: { amount: string, currency: string } }> } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'CreditError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'CurrencyNotSoldError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'DiscountCodeError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'IdempotencyMismatchError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'IllegalTransitionError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InsufficientStockError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InvalidCredentialsError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InvalidTokenError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'NoPriceError', sku: string, currency: string, code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'NotFoundError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'PaymentDeclinedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'PriceChangedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'SessionEndedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'ShippingMethodError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'TooManyAttemptsError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'UnexpectedStockError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'ValidationError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'VersionConflictError', code: ErrorCode, message: string, field: Array<string> | null }
    > } | null };

export type ShowCartInQueryVariables = Exact<{
  token?: string | null | undefined;
}>;


export type ShowCartInQuery = { cart: { currency: string, totalQuantity: number, subtotal: { amount: string, currency: string }, total: { amount: string, currency: string }, items: Array<{ id: string, sku: string, quantity: number, listPrice: { amount: string, currency: string } | null, unitPrice: { amount: string, currency: string } | null, total: { amount: string, currency: string } | null, warnings: Array<{ code: CartWarningCode }> }>, warnings: Array<{ code: CartWarningCode, sku: string | null, message: string }>, discounts: Array<{ name: string, amount: { amount: string, currency: string } }>, unappliedPromotions: Array<{ code: string | null, reason: UnappliedReason }>, availableShippingMethods: Array<{ methodId: string, amount: { amount: string, currency: string } }> } | null };

export type MoneyOfOrderQueryVariables = Exact<{
  id: string;
}>;


export type MoneyOfOrderQuery = { order: { currency: string, total: { amount: string, currency: string }, items: Array<{ sku: string, quantity: number, unitPrice: { amount: string, currency: string }, listPrice: { amount: string }, total: { amount: string, currency: string } }>, payments: Array<{ amount: { amount: string, currency: string } }> } | null };

export type CreateOrderInMutationVariables = Exact<{
  input: CreateOrderInput;
}>;


export type CreateOrderInMutation = { result: { order: { id: string, status: OrderStatus, currency: string, total: { amount: string, currency: string }, items: Array<{ id: string }> } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'CreditError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'CurrencyNotSoldError', currency: string, available: Array<string>, code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'DiscountCodeError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'IdempotencyMismatchError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'IllegalTransitionError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InsufficientStockError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InvalidCredentialsError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InvalidTokenError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'NoPriceError', sku: string, currency: string, code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'NotFoundError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'PaymentDeclinedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'PriceChangedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'SessionEndedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'ShippingMethodError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'TooManyAttemptsError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'UnexpectedStockError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'ValidationError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'VersionConflictError', code: ErrorCode, message: string, field: Array<string> | null }
    > } | null };

export type AddItemsInMutationVariables = Exact<{
  input: AddOrderItemsInput;
}>;


export type AddItemsInMutation = { result: { order: { version: number, total: { amount: string, currency: string }, items: Array<{ sku: string, quantity: number, unitPrice: { amount: string, currency: string } }> } | null, changes: { total: { before: { amount: string, currency: string }, after: { amount: string, currency: string } } } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'CreditError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'CurrencyNotSoldError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'DiscountCodeError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'IdempotencyMismatchError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'IllegalTransitionError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'InsufficientStockError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'InvalidCredentialsError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'InvalidTokenError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'NoPriceError', sku: string, currency: string, code: ErrorCode, field: Array<string> | null }
      | { __typename: 'NotFoundError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'PaymentDeclinedError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'PriceChangedError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'SessionEndedError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'ShippingMethodError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'TooManyAttemptsError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'UnexpectedStockError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'ValidationError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'VersionConflictError', code: ErrorCode, field: Array<string> | null }
    > } | null };

export type PlaceDraftInMutationVariables = Exact<{
  input: UpdateOrderStatusInput;
}>;


export type PlaceDraftInMutation = { result: { order: { status: OrderStatus, total: { amount: string, currency: string } } | null, userErrors: Array<
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

export type OrdersInQueryVariables = Exact<{
  where?: OrderWhere | null | undefined;
}>;


export type OrdersInQuery = { orders: { nodes: Array<{ id: string }> } | null };

export type UnappliedInQueryVariables = Exact<{
  token?: string | null | undefined;
}>;


export type UnappliedInQuery = { cart: { unappliedPromotions: Array<{ reason: UnappliedReason, promotion: { id: string } | null, missingAmount: { amount: string } | null }> } | null };

export type ChooseMethodInMutationVariables = Exact<{
  input: SetCartShippingMethodInput;
}>;


export type ChooseMethodInMutation = { result: { cart: { total: { amount: string, currency: string } } | null, userErrors: Array<
      | { __typename: 'ConflictError', message: string }
      | { __typename: 'CreditError', message: string }
      | { __typename: 'CurrencyNotSoldError', message: string }
      | { __typename: 'DiscountCodeError', message: string }
      | { __typename: 'IdempotencyMismatchError', message: string }
      | { __typename: 'IllegalTransitionError', message: string }
      | { __typename: 'InsufficientStockError', message: string }
      | { __typename: 'InvalidCredentialsError', message: string }
      | { __typename: 'InvalidTokenError', message: string }
      | { __typename: 'NoPriceError', message: string }
      | { __typename: 'NotFoundError', message: string }
      | { __typename: 'PaymentDeclinedError', message: string }
      | { __typename: 'PriceChangedError', message: string }
      | { __typename: 'SessionEndedError', message: string }
      | { __typename: 'ShippingMethodError', reason: ShippingRefusal | null, message: string, available: Array<{ methodId: string, amount: { amount: string, currency: string } }> }
      | { __typename: 'TooManyAttemptsError', message: string }
      | { __typename: 'UnexpectedStockError', message: string }
      | { __typename: 'ValidationError', message: string }
      | { __typename: 'VersionConflictError', message: string }
    > } | null };

export type RoundTotalsMutationVariables = Exact<{
  totalRounding: TotalRounding;
}>;


export type RoundTotalsMutation = { updateStore: { userErrors: Array<
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
    > } | null };

export type RoundedInQueryVariables = Exact<{
  token?: string | null | undefined;
}>;


export type RoundedInQuery = { cart: { roundingTotal: { amount: string, currency: string }, total: { amount: string, currency: string } } | null };

export type EventsInQueryVariables = Exact<{
  id: string;
}>;


export type EventsInQuery = { order: { timeline: { nodes: Array<{ type: OrderEventType, data:
          | { currency: string, total: { amount: string, currency: string } | null }
          | { currency: string, total: { amount: string, currency: string } | null }
          | { currency: string, total: { amount: string, currency: string } | null }
          | { currency: string, total: { amount: string, currency: string } | null }
          | { currency: string, total: { amount: string, currency: string } | null }
          | { currency: string, total: { amount: string, currency: string } | null }
          | { currency: string, total: { amount: string, currency: string } | null }
          | { currency: string, total: { amount: string, currency: string } | null }
          | { currency: string, total: { amount: string, currency: string } | null }
          | { currency: string, total: { amount: string, currency: string } | null }
          | { currency: string, total: { amount: string, currency: string } | null }
          | { currency: string }
          | { currency: string, amount: { amount: string, currency: string } | null }
          | { currency: string, amount: { amount: string, currency: string } | null }
          | { currency: string, amount: { amount: string, currency: string } | null }
          | { currency: string, amount: { amount: string, currency: string } | null }
          | { currency: string, amount: { amount: string, currency: string } | null }
          | { currency: string, amount: { amount: string, currency: string } | null }
          | { currency: string, amount: { amount: string, currency: string } | null }
          | { currency: string, amount: { amount: string, currency: string } | null }
          | { currency: string, amount: { amount: string, currency: string } | null }
         | null }> } } | null };

export type ReportInQueryVariables = Exact<{
  currency?: string | null | undefined;
}>;


export type ReportInQuery = { analytics: { currency: string, currencies: Array<string>, overview: { orderCount: number, total: { amount: string, currency: string } } } | null };

export type CreateStoreInMutationVariables = Exact<{
  input: CreateStoreInput;
}>;


export type CreateStoreInMutation = { createStore: { store: { currency: string, currencies: Array<string> } | null, userErrors: Array<
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
    > } | null };

export type CurrenciesOfStoreQueryVariables = Exact<{ [key: string]: never; }>;


export type CurrenciesOfStoreQuery = { store: { currencies: Array<string> } | null };

export type PricesOfVariantQueryVariables = Exact<{
  id: string;
}>;


export type PricesOfVariantQuery = { variant: { usd: { price: { amount: string, currency: string }, compareAtPrice: { amount: string } | null } | null, eur: { price: { amount: string, currency: string }, compareAtPrice: { amount: string } | null } | null, jpy: { price: { amount: string, currency: string }, compareAtPrice: { amount: string } | null } | null, gbp: { price: { amount: string, currency: string }, compareAtPrice: { amount: string } | null } | null } | null };

export type PriceOfVariantFragment = { price: { amount: string, currency: string }, compareAtPrice: { amount: string } | null };

export type MakeCodedPromotionMutationVariables = Exact<{
  isCodeRequired: boolean;
}>;


export type MakeCodedPromotionMutation = { createPromotion: { promotion: { id: string } | null } | null };

export type CreateTestCodesMutationVariables = Exact<{
  input: CreateDiscountCodesInput;
}>;


export type CreateTestCodesMutation = { result: { codes: Array<string> | null, promotion: { id: string } | null, userErrors: Array<
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

export type ReadTestCodesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReadTestCodesQuery = { promotion: { codes: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, code: string, usageLimit: number | null, usageCount: number, isActive: boolean, promotion: { id: string } }> } } | null };

export type DeactivateTestCodeMutationVariables = Exact<{
  id: string;
}>;


export type DeactivateTestCodeMutation = { result: { discountCode: { code: string, isActive: boolean } | null, userErrors: Array<
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
    > } | null };

export type ShownListFragment = { id: string, name: string, currency: string, priority: number, startsAt: string | null, endsAt: string | null, version: number, customerGroups: Array<{ code: string }> | null, prices: { totalCount: number, nodes: Array<{ minimumQuantity: number, variant: { id: string }, amount: { amount: string, currency: string }, compareAtAmount: { amount: string } | null }> } };

export type CreateTestListMutationVariables = Exact<{
  input: CreatePriceListInput;
}>;


export type CreateTestListMutation = { result: { priceList: { id: string, name: string, currency: string, priority: number, startsAt: string | null, endsAt: string | null, version: number, customerGroups: Array<{ code: string }> | null, prices: { totalCount: number, nodes: Array<{ minimumQuantity: number, variant: { id: string }, amount: { amount: string, currency: string }, compareAtAmount: { amount: string } | null }> } } | null, userErrors: Array<
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

export type UpdateTestListMutationVariables = Exact<{
  input: UpdatePriceListInput;
}>;


export type UpdateTestListMutation = { result: { priceList: { id: string, name: string, currency: string, priority: number, startsAt: string | null, endsAt: string | null, version: number, customerGroups: Array<{ code: string }> | null, prices: { totalCount: number, nodes: Array<{ minimumQuantity: number, variant: { id: string }, amount: { amount: string, currency: string }, compareAtAmount: { amount: string } | null }> } } | null, userErrors: Array<
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

export type DeleteTestListMutationVariables = Exact<{
  input: DeletePriceListInput;
}>;


export type DeleteTestListMutation = { result: { deletedId: string | null, userErrors: Array<
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

export type SetTestPricesMutationVariables = Exact<{
  input: SetPriceListPricesInput;
}>;


export type SetTestPricesMutation = { result: { priceList: { id: string, name: string, currency: string, priority: number, startsAt: string | null, endsAt: string | null, version: number, customerGroups: Array<{ code: string }> | null, prices: { totalCount: number, nodes: Array<{ minimumQuantity: number, variant: { id: string }, amount: { amount: string, currency: string }, compareAtAmount: { amount: string } | null }> } } | null, userErrors: Array<
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

export type ListTestListsQueryVariables = Exact<{
  where?: PriceListWhere | null | undefined;
  sortBy?: PriceListSort | null | undefined;
}>;


export type ListTestListsQuery = { priceLists: { totalCount: number, nodes: Array<{ name: string }> } | null };

export type CreateListGroupMutationVariables = Exact<{
  code: string;
}>;


export type CreateListGroupMutation = { createCustomerGroup: { customerGroup: { id: string } | null } | null };

export type DeleteListGroupMutationVariables = Exact<{
  id: string;
}>;


export type DeleteListGroupMutation = { deleteCustomerGroup: { deletedId: string | null, userErrors: Array<
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
    > } | null };

export type JoinListGroupMutationVariables = Exact<{
  input: UpdateCustomerInput;
}>;


export type JoinListGroupMutation = { updateCustomer: { userErrors: Array<
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
    > } | null };

export type PromoteListedMutationVariables = Exact<{
  input: CreatePromotionInput;
}>;


export type PromoteListedMutation = { createPromotion: { userErrors: Array<
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
      | { code: ErrorCode }
    > } | null };

export type UnitPricesQueryVariables = Exact<{
  token?: string | null | undefined;
}>;


export type UnitPricesQuery = { cart: { items: Array<{ quantity: number, listPrice: { amount: string } | null, unitPrice: { amount: string } | null, total: { amount: string } | null }> } | null };

export type OrderAtListPriceMutationVariables = Exact<{
  input: CreateOrderInput;
}>;


export type OrderAtListPriceMutation = { createOrder: { order: { id: string, items: Array<{ quantity: number, listPrice: { amount: string }, unitPrice: { amount: string } }> } | null, userErrors: Array<
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

export type AddAtListPriceMutationVariables = Exact<{
  input: AddOrderItemsInput;
}>;


export type AddAtListPriceMutation = { addOrderItems: { order: { items: Array<{ quantity: number, listPrice: { amount: string }, unitPrice: { amount: string } }> } | null, userErrors: Array<
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

export type PricesOfOrderQueryVariables = Exact<{
  id: string;
}>;


export type PricesOfOrderQuery = { order: { items: Array<{ listPrice: { amount: string }, unitPrice: { amount: string } }> } | null };

export type MakeLimitedPromotionMutationVariables = Exact<{
  input: CreatePromotionInput;
}>;


export type MakeLimitedPromotionMutation = { createPromotion: { promotion: { id: string } | null, userErrors: Array<
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

export type LimitPromotionMutationVariables = Exact<{
  input: UpdatePromotionInput;
}>;


export type LimitPromotionMutation = { updatePromotion: { promotion: { usageLimit: number | null, usageCount: number } | null, userErrors: Array<
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
      | { code: ErrorCode, field: Array<string> | null, message: string }
    > } | null };

export type MakeLimitedCodesMutationVariables = Exact<{
  input: CreateDiscountCodesInput;
}>;


export type MakeLimitedCodesMutation = { createDiscountCodes: { codes: Array<string> | null, userErrors: Array<
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

export type CancelUsingOrderMutationVariables = Exact<{
  input: CancelOrderInput;
}>;


export type CancelUsingOrderMutation = { cancelOrder: { userErrors: Array<
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

export type CancelUsingOrdersMutationVariables = Exact<{
  input: BulkUpdateOrdersInput;
}>;


export type CancelUsingOrdersMutation = { bulkUpdateOrders: { userErrors: Array<
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

export type ShownPromotionFragment = { id: string, name: string, isCodeRequired: boolean, priority: number, isExclusive: boolean, currency: string, version: number, minimumQuantity: number | null, startsAt: string | null, endsAt: string | null, firstOrderOnly: boolean, usageLimit: number | null, usageLimitPerCustomer: number | null, usageCount: number, action: { kind: PromotionKind, rate: string | null, buyQuantity: number | null, getQuantity: number | null, amount: { amount: string, currency: string } | null, getTarget: { on: PromotionTargetKind, ids: Array<string> } | null }, target: { on: PromotionTargetKind, ids: Array<string> }, minimumSubtotal: { amount: string } | null };

export type CreateTestPromotionMutationVariables = Exact<{
  input: CreatePromotionInput;
}>;


export type CreateTestPromotionMutation = { result: { promotion: { id: string, name: string, isCodeRequired: boolean, priority: number, isExclusive: boolean, currency: string, version: number, minimumQuantity: number | null, startsAt: string | null, endsAt: string | null, firstOrderOnly: boolean, usageLimit: number | null, usageLimitPerCustomer: number | null, usageCount: number, action: { kind: PromotionKind, rate: string | null, buyQuantity: number | null, getQuantity: number | null, amount: { amount: string, currency: string } | null, getTarget: { on: PromotionTargetKind, ids: Array<string> } | null }, target: { on: PromotionTargetKind, ids: Array<string> }, minimumSubtotal: { amount: string } | null } | null, userErrors: Array<
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

export type UpdateTestPromotionMutationVariables = Exact<{
  input: UpdatePromotionInput;
}>;


export type UpdateTestPromotionMutation = { result: { promotion: { id: string, name: string, isCodeRequired: boolean, priority: number, isExclusive: boolean, currency: string, version: number, minimumQuantity: number | null, startsAt: string | null, endsAt: string | null, firstOrderOnly: boolean, usageLimit: number | null, usageLimitPerCustomer: number | null, usageCount: number, action: { kind: PromotionKind, rate: string | null, buyQuantity: number | null, getQuantity: number | null, amount: { amount: string, currency: string } | null, getTarget: { on: PromotionTargetKind, ids: Array<string> } | null }, target: { on: PromotionTargetKind, ids: Array<string> }, minimumSubtotal: { amount: string } | null } | null, userErrors: Array<
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

export type EndTestPromotionMutationVariables = Exact<{
  input: EndPromotionInput;
}>;


export type EndTestPromotionMutation = { result: { promotion: { id: string, name: string, isCodeRequired: boolean, priority: number, isExclusive: boolean, currency: string, version: number, minimumQuantity: number | null, startsAt: string | null, endsAt: string | null, firstOrderOnly: boolean, usageLimit: number | null, usageLimitPerCustomer: number | null, usageCount: number, action: { kind: PromotionKind, rate: string | null, buyQuantity: number | null, getQuantity: number | null, amount: { amount: string, currency: string } | null, getTarget: { on: PromotionTargetKind, ids: Array<string> } | null }, target: { on: PromotionTargetKind, ids: Array<string> }, minimumSubtotal: { amount: string } | null } | null, userErrors: Array<
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

export type ListTestPromotionsQueryVariables = Exact<{
  search?: string | null | undefined;
  where?: PromotionWhere | null | undefined;
  sortBy?: PromotionSort | null | undefined;
}>;


export type ListTestPromotionsQuery = { promotions: { totalCount: number, nodes: Array<{ name: string }> } | null };

export type ReadTestPromotionQueryVariables = Exact<{
  id: string;
}>;


export type ReadTestPromotionQuery = { promotion: { id: string, name: string, isCodeRequired: boolean, priority: number, isExclusive: boolean, currency: string, version: number, minimumQuantity: number | null, startsAt: string | null, endsAt: string | null, firstOrderOnly: boolean, usageLimit: number | null, usageLimitPerCustomer: number | null, usageCount: number, action: { kind: PromotionKind, rate: string | null, buyQuantity: number | null, getQuantity: number | null, amount: { amount: string, currency: string } | null, getTarget: { on: PromotionTargetKind, ids: Array<string> } | null }, target: { on: PromotionTargetKind, ids: Array<string> }, minimumSubtotal: { amount: string } | null } | null };

export type ReportsOfSampleShopQueryVariables = Exact<{ [key: string]: never; }>;


export type ReportsOfSampleShopQuery = { analytics: { discountsByPromotion: Array<{ codeCount: number, orderCount: number, promotion: { name: string } | null, discountTotal: { amount: string } }>, taxes: Array<{ country: string | null, rate: string | null, base: { amount: string }, amount: { amount: string } }> } | null };

export type DiscountsOfSampleShopQueryVariables = Exact<{ [key: string]: never; }>;


export type DiscountsOfSampleShopQuery = { orders: { nodes: Array<{ discounts: Array<{ code: string | null, promotion: { name: string } | null }>, items: Array<{ sku: string, listPrice: { amount: string }, unitPrice: { amount: string }, discounts: Array<{ promotion: { name: string } | null }> }> }> } | null };

export type OwnDiscountsOfSampleShopQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnDiscountsOfSampleShopQuery = { viewer: { customer: { orders: { nodes: Array<{ discounts: Array<{ name: string, promotion: { name: string } | null }> }> } } | null } | null };

export type WhoAmIQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAmIQuery = { viewer: { email: string, role: UserRole } | null };

export type BadTextsCreateLocationMutationVariables = Exact<{ [key: string]: never; }>;


export type BadTextsCreateLocationMutation = { createLocation: { location: { id: string } | null } | null };

export type AddVisibleNoteMutationVariables = Exact<{
  input: AddOrderNoteInput;
}>;


export type AddVisibleNoteMutation = { addOrderNote: { note: { id: string } | null } | null };

export type CreateVisitorsCartMutationVariables = Exact<{ [key: string]: never; }>;


export type CreateVisitorsCartMutation = { createCart: { cart: { id: string } | null } | null };

export type CancelMutationVariables = Exact<{
  input: CancelOrderInput;
}>;


export type CancelMutation = { cancelOrder: { order: { id: string, status: OrderStatus } | null } | null };

export type DatabaseReplacedOrdersQueryVariables = Exact<{ [key: string]: never; }>;


export type DatabaseReplacedOrdersQuery = { orders: { nodes: Array<{ timeline: { nodes: Array<{ id: string, cursor: string }> } }> } | null };

export type ShownCartFragment = { id: string, version: number, email: string | null, totalQuantity: number, subtotal: { amount: string }, total: { amount: string, currency: string }, shippingAddress: { line1: string } | null, items: Array<{ id: string, createdAt: string, updatedAt: string, sku: string, name: string, quantity: number, variant: { id: string } | null, unitPrice: { amount: string } | null, total: { amount: string } | null, warnings: Array<{ code: CartWarningCode, available: number | null }> }>, warnings: Array<{ code: CartWarningCode, sku: string | null, itemId: string | null, available: number | null, message: string }> };

export type CreateFilledCartMutationVariables = Exact<{
  input: CreateCartInput;
}>;


export type CreateFilledCartMutation = { result: { cartToken: string | null, cart: { id: string, version: number, email: string | null, totalQuantity: number, subtotal: { amount: string }, total: { amount: string, currency: string }, shippingAddress: { line1: string } | null, items: Array<{ id: string, createdAt: string, updatedAt: string, sku: string, name: string, quantity: number, variant: { id: string } | null, unitPrice: { amount: string } | null, total: { amount: string } | null, warnings: Array<{ code: CartWarningCode, available: number | null }> }>, warnings: Array<{ code: CartWarningCode, sku: string | null, itemId: string | null, available: number | null, message: string }> } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'CreditError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'CurrencyNotSoldError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'DiscountCodeError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'IdempotencyMismatchError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'IllegalTransitionError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InsufficientStockError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InvalidCredentialsError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'InvalidTokenError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'NoPriceError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'NotFoundError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'PaymentDeclinedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'PriceChangedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'SessionEndedError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'ShippingMethodError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'TooManyAttemptsError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'UnexpectedStockError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'ValidationError', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'VersionConflictError', code: ErrorCode, message: string, field: Array<string> | null }
    > } | null };

export type ShowCartQueryVariables = Exact<{
  token?: string | null | undefined;
}>;


export type ShowCartQuery = { cart: { id: string, version: number, email: string | null, totalQuantity: number, subtotal: { amount: string }, total: { amount: string, currency: string }, shippingAddress: { line1: string } | null, items: Array<{ id: string, createdAt: string, updatedAt: string, sku: string, name: string, quantity: number, variant: { id: string } | null, unitPrice: { amount: string } | null, total: { amount: string } | null, warnings: Array<{ code: CartWarningCode, available: number | null }> }>, warnings: Array<{ code: CartWarningCode, sku: string | null, itemId: string | null, available: number | null, message: string }> } | null };

export type CheckoutMutationVariables = Exact<{
  input: CheckoutInput;
}>;


export type CheckoutMutation = { checkout: { order: { id: string, number: string, status: OrderStatus, paymentStatus: OrderPaymentStatus, version: number } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: ErrorCode, message: string }
      | { __typename: 'CreditError', code: ErrorCode, message: string }
      | { __typename: 'CurrencyNotSoldError', code: ErrorCode, message: string }
      | { __typename: 'DiscountCodeError', code: ErrorCode, message: string }
      | { __typename: 'IdempotencyMismatchError', code: ErrorCode, message: string }
      | { __typename: 'IllegalTransitionError', code: ErrorCode, message: string }
      | { __typename: 'InsufficientStockError', code: ErrorCode, message: string }
      | { __typename: 'InvalidCredentialsError', code: ErrorCode, message: string }
      | { __typename: 'InvalidTokenError', code: ErrorCode, message: string }
      | { __typename: 'NoPriceError', code: ErrorCode, message: string }
      | { __typename: 'NotFoundError', code: ErrorCode, message: string }
      | { __typename: 'PaymentDeclinedError', code: ErrorCode, message: string }
      | { __typename: 'PriceChangedError', code: ErrorCode, message: string }
      | { __typename: 'SessionEndedError', code: ErrorCode, message: string }
      | { __typename: 'ShippingMethodError', code: ErrorCode, message: string }
      | { __typename: 'TooManyAttemptsError', code: ErrorCode, message: string }
      | { __typename: 'UnexpectedStockError', code: ErrorCode, message: string }
      | { __typename: 'ValidationError', code: ErrorCode, message: string }
      | { __typename: 'VersionConflictError', code: ErrorCode, message: string }
    > } | null };

export type BoughtOrderFragment = { id: string, number: string, status: OrderStatus, paymentStatus: OrderPaymentStatus, version: number, payments: Array<{ id: string }> };

export type MadePaymentFragment = { id: string, status: PaymentStatus, provider: PaymentProvider, declineCode: string | null, amount: { amount: string }, capturedAmount: { amount: string }, refundedAmount: { amount: string }, refunds: Array<{ status: RefundStatus, reason: string, amount: { amount: string } }> };

type MoneyError_ConflictError_Fragment = { __typename: 'ConflictError', code: ErrorCode, message: string, field: Array<string> | null };

type MoneyError_CreditError_Fragment = { __typename: 'CreditError', code: ErrorCode, message: string, field: Array<string> | null };

type MoneyError_CurrencyNotSoldError_Fragment = { __typename: 'CurrencyNotSoldError', code: ErrorCode, message: string, field: Array<string> | null };

type MoneyError_DiscountCodeError_Fragment = { __typename: 'DiscountCodeError', code: ErrorCode, message: string, field: Array<string> | null };

type MoneyError_IdempotencyMismatchError_Fragment = { __typename: 'IdempotencyMismatchError', code: ErrorCode, message: string, field: Array<string> | null };

type MoneyError_IllegalTransitionError_Fragment = { __typename: 'IllegalTransitionError', code: ErrorCode, message: string, field: Array<string> | null };

type MoneyError_InsufficientStockError_Fragment = { __typename: 'InsufficientStockError', sku: string, requested: number, available: number, code: ErrorCode, message: string, field: Array<string> | null };

type MoneyError_InvalidCredentialsError_Fragment = { __typename: 'InvalidCredentialsError', code: ErrorCode, message: string, field: Array<string> | null };

type MoneyError_InvalidTokenError_Fragment = { __typename: 'InvalidTokenError', code: ErrorCode, message: string, field: Array<string> | null };

type MoneyError_NoPriceError_Fragment = { __typename: 'NoPriceError', code: ErrorCode, message: string, field: Array<string> | null };

type MoneyError_NotFoundError_Fragment = { __typename: 'NotFoundError', code: ErrorCode, message: string, field: Array<string> | null };

type MoneyError_PaymentDeclinedError_Fragment = { __typename: 'PaymentDeclinedError', declineCode: string, code: ErrorCode, message: string, field: Array<string> | null };

type MoneyError_PriceChangedError_Fragment = { __typename: 'PriceChangedError', code: ErrorCode, message: string, field: Array<string> | null };

type MoneyError_SessionEndedError_Fragment = { __typename: 'SessionEndedError', code: ErrorCode, message: string, field: Array<string> | null };

type MoneyError_ShippingMethodError_Fragment = { __typename: 'ShippingMethodError', code: ErrorCode, message: string, field: Array<string> | null };

type MoneyError_TooManyAttemptsError_Fragment = { __typename: 'TooManyAttemptsError', code: ErrorCode, message: string, field: Array<string> | null };

type MoneyError_UnexpectedStockError_Fragment = { __typename: 'UnexpectedStockError', code: ErrorCode, message: string, field: Array<string> | null };

type MoneyError_ValidationError_Fragment = { __typename: 'ValidationError', code: ErrorCode, message: string, field: Array<string> | null };

type MoneyError_VersionConflictError_Fragment = { __typename: 'VersionConflictError', code: ErrorCode, message: string, field: Array<string> | null };

export type MoneyErrorFragment =
  | MoneyError_ConflictError_Fragment
  | MoneyError_CreditError_Fragment
  | MoneyError_CurrencyNotSoldError_Fragment
  | MoneyError_DiscountCodeError_Fragment
  | MoneyError_IdempotencyMismatchError_Fragment
  | MoneyError_IllegalTransitionError_Fragment
  | MoneyError_InsufficientStockError_Fragment
  | MoneyError_InvalidCredentialsError_Fragment
  | MoneyError_InvalidTokenError_Fragment
  | MoneyError_NoPriceError_Fragment
  | MoneyError_NotFoundError_Fragment
  | MoneyError_PaymentDeclinedError_Fragment
  | MoneyError_PriceChangedError_Fragment
  | MoneyError_SessionEndedError_Fragment
  | MoneyError_ShippingMethodError_Fragment
  | MoneyError_TooManyAttemptsError_Fragment
  | MoneyError_UnexpectedStockError_Fragment
  | MoneyError_ValidationError_Fragment
  | MoneyError_VersionConflictError_Fragment
;

export type RegisterMutationVariables = Exact<{
  input: RegisterInput;
}>;


export type RegisterMutation = { register: { accessToken: string | null, user: { id: string } | null, customer: { id: string } | null, userErrors: Array<
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

export type AddAddressMutationVariables = Exact<{
  input: AddCustomerAddressInput;
}>;


export type AddAddressMutation = { addCustomerAddress: { userErrors: Array<
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

export type CreateAnyCategoryMutationVariables = Exact<{ [key: string]: never; }>;


export type CreateAnyCategoryMutation = { createCategory: { userErrors: Array<
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

export type CreateAnyGroupMutationVariables = Exact<{ [key: string]: never; }>;


export type CreateAnyGroupMutation = { createCustomerGroup: { customerGroup: { id: string } | null } | null };

export type CreateAnyListMutationVariables = Exact<{
  groupId: string;
}>;


export type CreateAnyListMutation = { createPriceList: { priceList: { id: string } | null } | null };

export type SetAnyPricesMutationVariables = Exact<{
  input: SetPriceListPricesInput;
}>;


export type SetAnyPricesMutation = { setPriceListPrices: { userErrors: Array<
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

export type CreateAnyPromotionMutationVariables = Exact<{ [key: string]: never; }>;


export type CreateAnyPromotionMutation = { createPromotion: { promotion: { id: string } | null } | null };

export type CreateAnyCodesMutationVariables = Exact<{
  input: CreateDiscountCodesInput;
}>;


export type CreateAnyCodesMutation = { createDiscountCodes: { userErrors: Array<
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

export type AddNoteMutationVariables = Exact<{
  input: AddOrderNoteInput;
}>;


export type AddNoteMutation = { addOrderNote: { userErrors: Array<
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

export type AddItemToCartMutationVariables = Exact<{
  input: AddCartItemInput;
}>;


export type AddItemToCartMutation = { addCartItem: { userErrors: Array<
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

export type IssueAnyCardMutationVariables = Exact<{
  customerId: string;
}>;


export type IssueAnyCardMutation = { issueGiftCard: { giftCard: { id: string } | null } | null };

export type AddTaxRulesMutationVariables = Exact<{ [key: string]: never; }>;


export type AddTaxRulesMutation = { createTaxRate: { userErrors: Array<
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
    > } | null, createTaxRegistration: { userErrors: Array<
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

export type AddAnyZoneMutationVariables = Exact<{ [key: string]: never; }>;


export type AddAnyZoneMutation = { createShippingZone: { shippingZone: { id: string } | null } | null };

export type AddAnyMethodMutationVariables = Exact<{
  input: CreateShippingMethodInput;
}>;


export type AddAnyMethodMutation = { createShippingMethod: { userErrors: Array<
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

export type MailsQueryVariables = Exact<{ [key: string]: never; }>;


export type MailsQuery = { mails: { nodes: Array<{ id: string, to: string, kind: MailKind, subject: string, text: string | null, html: string | null, status: MailStatus, attempts: number, lastError: string | null, sentAt: string | null }> } | null };

export type EditedOrderFragment = { version: number, total: { amount: string }, items: Array<{ id: string, sku: string, quantity: number }> };

export type ItemChangesFragment = { subtotal: { before: { amount: string }, after: { amount: string } }, total: { before: { amount: string }, after: { amount: string } }, stock: Array<{ sku: string, before: number, after: number }> };

type EditError_ConflictError_Fragment = { __typename: 'ConflictError', code: ErrorCode, field: Array<string> | null };

type EditError_CreditError_Fragment = { __typename: 'CreditError', code: ErrorCode, field: Array<string> | null };

type EditError_CurrencyNotSoldError_Fragment = { __typename: 'CurrencyNotSoldError', code: ErrorCode, field: Array<string> | null };

type EditError_DiscountCodeError_Fragment = { __typename: 'DiscountCodeError', code: ErrorCode, field: Array<string> | null };

type EditError_IdempotencyMismatchError_Fragment = { __typename: 'IdempotencyMismatchError', code: ErrorCode, field: Array<string> | null };

type EditError_IllegalTransitionError_Fragment = { __typename: 'IllegalTransitionError', code: ErrorCode, field: Array<string> | null };

type EditError_InsufficientStockError_Fragment = { __typename: 'InsufficientStockError', code: ErrorCode, field: Array<string> | null };

type EditError_InvalidCredentialsError_Fragment = { __typename: 'InvalidCredentialsError', code: ErrorCode, field: Array<string> | null };

type EditError_InvalidTokenError_Fragment = { __typename: 'InvalidTokenError', code: ErrorCode, field: Array<string> | null };

type EditError_NoPriceError_Fragment = { __typename: 'NoPriceError', code: ErrorCode, field: Array<string> | null };

type EditError_NotFoundError_Fragment = { __typename: 'NotFoundError', code: ErrorCode, field: Array<string> | null };

type EditError_PaymentDeclinedError_Fragment = { __typename: 'PaymentDeclinedError', code: ErrorCode, field: Array<string> | null };

type EditError_PriceChangedError_Fragment = { __typename: 'PriceChangedError', code: ErrorCode, field: Array<string> | null };

type EditError_SessionEndedError_Fragment = { __typename: 'SessionEndedError', code: ErrorCode, field: Array<string> | null };

type EditError_ShippingMethodError_Fragment = { __typename: 'ShippingMethodError', code: ErrorCode, field: Array<string> | null };

type EditError_TooManyAttemptsError_Fragment = { __typename: 'TooManyAttemptsError', code: ErrorCode, field: Array<string> | null };

type EditError_UnexpectedStockError_Fragment = { __typename: 'UnexpectedStockError', code: ErrorCode, field: Array<string> | null };

type EditError_ValidationError_Fragment = { __typename: 'ValidationError', code: ErrorCode, field: Array<string> | null };

type EditError_VersionConflictError_Fragment = { __typename: 'VersionConflictError', currentVersion: number, code: ErrorCode, field: Array<string> | null };

export type EditErrorFragment =
  | EditError_ConflictError_Fragment
  | EditError_CreditError_Fragment
  | EditError_CurrencyNotSoldError_Fragment
  | EditError_DiscountCodeError_Fragment
  | EditError_IdempotencyMismatchError_Fragment
  | EditError_IllegalTransitionError_Fragment
  | EditError_InsufficientStockError_Fragment
  | EditError_InvalidCredentialsError_Fragment
  | EditError_InvalidTokenError_Fragment
  | EditError_NoPriceError_Fragment
  | EditError_NotFoundError_Fragment
  | EditError_PaymentDeclinedError_Fragment
  | EditError_PriceChangedError_Fragment
  | EditError_SessionEndedError_Fragment
  | EditError_ShippingMethodError_Fragment
  | EditError_TooManyAttemptsError_Fragment
  | EditError_UnexpectedStockError_Fragment
  | EditError_ValidationError_Fragment
  | EditError_VersionConflictError_Fragment
;

export type AddItemsMutationVariables = Exact<{
  input: AddOrderItemsInput;
}>;


export type AddItemsMutation = { answer: { order: { version: number, total: { amount: string }, items: Array<{ id: string, sku: string, quantity: number }> } | null, changes: { subtotal: { before: { amount: string }, after: { amount: string } }, total: { before: { amount: string }, after: { amount: string } }, stock: Array<{ sku: string, before: number, after: number }> } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'CreditError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'CurrencyNotSoldError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'DiscountCodeError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'IdempotencyMismatchError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'IllegalTransitionError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'InsufficientStockError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'InvalidCredentialsError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'InvalidTokenError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'NoPriceError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'NotFoundError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'PaymentDeclinedError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'PriceChangedError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'SessionEndedError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'ShippingMethodError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'TooManyAttemptsError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'UnexpectedStockError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'ValidationError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'VersionConflictError', currentVersion: number, code: ErrorCode, field: Array<string> | null }
    > } | null };

export type UpdateItemMutationVariables = Exact<{
  input: UpdateOrderItemInput;
}>;


export type UpdateItemMutation = { answer: { order: { version: number, total: { amount: string }, items: Array<{ id: string, sku: string, quantity: number }> } | null, changes: { subtotal: { before: { amount: string }, after: { amount: string } }, total: { before: { amount: string }, after: { amount: string } }, stock: Array<{ sku: string, before: number, after: number }> } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'CreditError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'CurrencyNotSoldError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'DiscountCodeError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'IdempotencyMismatchError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'IllegalTransitionError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'InsufficientStockError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'InvalidCredentialsError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'InvalidTokenError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'NoPriceError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'NotFoundError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'PaymentDeclinedError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'PriceChangedError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'SessionEndedError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'ShippingMethodError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'TooManyAttemptsError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'UnexpectedStockError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'ValidationError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'VersionConflictError', currentVersion: number, code: ErrorCode, field: Array<string> | null }
    > } | null };

export type RemoveItemMutationVariables = Exact<{
  input: RemoveOrderItemInput;
}>;


export type RemoveItemMutation = { answer: { order: { version: number, total: { amount: string }, items: Array<{ id: string, sku: string, quantity: number }> } | null, changes: { subtotal: { before: { amount: string }, after: { amount: string } }, total: { before: { amount: string }, after: { amount: string } }, stock: Array<{ sku: string, before: number, after: number }> } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'CreditError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'CurrencyNotSoldError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'DiscountCodeError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'IdempotencyMismatchError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'IllegalTransitionError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'InsufficientStockError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'InvalidCredentialsError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'InvalidTokenError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'NoPriceError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'NotFoundError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'PaymentDeclinedError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'PriceChangedError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'SessionEndedError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'ShippingMethodError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'TooManyAttemptsError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'UnexpectedStockError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'ValidationError', code: ErrorCode, field: Array<string> | null }
      | { __typename: 'VersionConflictError', currentVersion: number, code: ErrorCode, field: Array<string> | null }
    > } | null };

export type ItemsOfOrderQueryVariables = Exact<{
  id: string;
}>;


export type ItemsOfOrderQuery = { order: { items: Array<{ id: string }> } | null };

export type SignInMutationVariables = Exact<{
  input: LoginInput;
}>;


export type SignInMutation = { login: { accessToken: string | null, userErrors: Array<
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

type AccountError_ConflictError_Fragment = { __typename: 'ConflictError', code: ErrorCode, field: Array<string> | null };

type AccountError_CreditError_Fragment = { __typename: 'CreditError', code: ErrorCode, field: Array<string> | null };

type AccountError_CurrencyNotSoldError_Fragment = { __typename: 'CurrencyNotSoldError', code: ErrorCode, field: Array<string> | null };

type AccountError_DiscountCodeError_Fragment = { __typename: 'DiscountCodeError', code: ErrorCode, field: Array<string> | null };

type AccountError_IdempotencyMismatchError_Fragment = { __typename: 'IdempotencyMismatchError', code: ErrorCode, field: Array<string> | null };

type AccountError_IllegalTransitionError_Fragment = { __typename: 'IllegalTransitionError', code: ErrorCode, field: Array<string> | null };

type AccountError_InsufficientStockError_Fragment = { __typename: 'InsufficientStockError', code: ErrorCode, field: Array<string> | null };

type AccountError_InvalidCredentialsError_Fragment = { __typename: 'InvalidCredentialsError', code: ErrorCode, field: Array<string> | null };

type AccountError_InvalidTokenError_Fragment = { __typename: 'InvalidTokenError', code: ErrorCode, field: Array<string> | null };

type AccountError_NoPriceError_Fragment = { __typename: 'NoPriceError', code: ErrorCode, field: Array<string> | null };

type AccountError_NotFoundError_Fragment = { __typename: 'NotFoundError', code: ErrorCode, field: Array<string> | null };

type AccountError_PaymentDeclinedError_Fragment = { __typename: 'PaymentDeclinedError', code: ErrorCode, field: Array<string> | null };

type AccountError_PriceChangedError_Fragment = { __typename: 'PriceChangedError', code: ErrorCode, field: Array<string> | null };

type AccountError_SessionEndedError_Fragment = { __typename: 'SessionEndedError', code: ErrorCode, field: Array<string> | null };

type AccountError_ShippingMethodError_Fragment = { __typename: 'ShippingMethodError', code: ErrorCode, field: Array<string> | null };

type AccountError_TooManyAttemptsError_Fragment = { __typename: 'TooManyAttemptsError', code: ErrorCode, field: Array<string> | null };

type AccountError_UnexpectedStockError_Fragment = { __typename: 'UnexpectedStockError', code: ErrorCode, field: Array<string> | null };

type AccountError_ValidationError_Fragment = { __typename: 'ValidationError', code: ErrorCode, field: Array<string> | null };

type AccountError_VersionConflictError_Fragment = { __typename: 'VersionConflictError', code: ErrorCode, field: Array<string> | null };

export type AccountErrorFragment =
  | AccountError_ConflictError_Fragment
  | AccountError_CreditError_Fragment
  | AccountError_CurrencyNotSoldError_Fragment
  | AccountError_DiscountCodeError_Fragment
  | AccountError_IdempotencyMismatchError_Fragment
  | AccountError_IllegalTransitionError_Fragment
  | AccountError_InsufficientStockError_Fragment
  | AccountError_InvalidCredentialsError_Fragment
  | AccountError_InvalidTokenError_Fragment
  | AccountError_NoPriceError_Fragment
  | AccountError_NotFoundError_Fragment
  | AccountError_PaymentDeclinedError_Fragment
  | AccountError_PriceChangedError_Fragment
  | AccountError_SessionEndedError_Fragment
  | AccountError_ShippingMethodError_Fragment
  | AccountError_TooManyAttemptsError_Fragment
  | AccountError_UnexpectedStockError_Fragment
  | AccountError_ValidationError_Fragment
  | AccountError_VersionConflictError_Fragment
;

export type IsVerifiedQueryVariables = Exact<{ [key: string]: never; }>;


export type IsVerifiedQuery = { viewer: { emailVerified: boolean } | null };

export type OpenSessionMutationVariables = Exact<{
  input: LoginInput;
}>;


export type OpenSessionMutation = { login: { accessToken: string | null, expiresAt: string | null, refreshToken: string | null, refreshExpiresAt: string | null, user: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
    > } | null };

export type RefreshSessionMutationVariables = Exact<{
  input: RefreshSessionInput;
}>;


export type RefreshSessionMutation = { refreshSession: { accessToken: string | null, expiresAt: string | null, refreshToken: string | null, refreshExpiresAt: string | null, user: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
      | { code: ErrorCode, field: Array<string> | null }
    > } | null };

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
export const DiscountedCartFragmentDoc = new TypedDocumentString(`
    fragment DiscountedCart on Cart {
  version
  discountCodes
  discountTotal {
    amount
  }
  total {
    amount
  }
  discounts {
    code
    name
    amount {
      amount
    }
  }
  unappliedPromotions {
    reason
    message
    code
    missingAmount {
      amount
    }
    missingQuantity
    promotion {
      name
    }
  }
}
    `, {"fragmentName":"DiscountedCart"}) as unknown as TypedDocumentString<DiscountedCartFragment, unknown>;
export const RefusedCodeFragmentDoc = new TypedDocumentString(`
    fragment RefusedCode on UserError {
  __typename
  code
  field
  ... on DiscountCodeError {
    discountCode
    reason
    missingAmount {
      amount
      currency
    }
    missingQuantity
  }
}
    `, {"fragmentName":"RefusedCode"}) as unknown as TypedDocumentString<RefusedCodeFragment, unknown>;
export const OfferedMethodFragmentDoc = new TypedDocumentString(`
    fragment OfferedMethod on AvailableShippingMethod {
  methodId
  code
  listAmount {
    amount
  }
  amount {
    amount
  }
  freeFrom {
    amount
  }
  missingForFree {
    amount
  }
  isChosen
  estimate {
    minBusinessDays
    maxBusinessDays
    earliest
    latest
  }
}
    `, {"fragmentName":"OfferedMethod"}) as unknown as TypedDocumentString<OfferedMethodFragment, unknown>;
export const CartShippingFragmentDoc = new TypedDocumentString(`
    fragment CartShipping on Cart {
  version
  shippingTotal {
    amount
  }
  total {
    amount
  }
  shippingLine {
    methodId
    name
    amount {
      amount
    }
    estimate {
      earliest
      latest
    }
  }
  availableShippingMethods {
    ...OfferedMethod
  }
  warnings {
    code
    message
    itemId
    sku
    availableShippingMethods {
      methodId
      amount {
        amount
      }
    }
  }
}
    fragment OfferedMethod on AvailableShippingMethod {
  methodId
  code
  listAmount {
    amount
  }
  amount {
    amount
  }
  freeFrom {
    amount
  }
  missingForFree {
    amount
  }
  isChosen
  estimate {
    minBusinessDays
    maxBusinessDays
    earliest
    latest
  }
}`, {"fragmentName":"CartShipping"}) as unknown as TypedDocumentString<CartShippingFragment, unknown>;
export const ShownGroupFragmentDoc = new TypedDocumentString(`
    fragment ShownGroup on CustomerGroup {
  id
  code
  name
  version
}
    `, {"fragmentName":"ShownGroup"}) as unknown as TypedDocumentString<ShownGroupFragment, unknown>;
export const NextActionFragmentDoc = new TypedDocumentString(`
    fragment NextAction on Payment {
  status
  nextAction {
    ... on StripeConfirmation {
      clientSecret
    }
    ... on PaymentRedirect {
      url
      expiresAt
    }
  }
}
    `, {"fragmentName":"NextAction"}) as unknown as TypedDocumentString<NextActionFragment, unknown>;
export const CartInFragmentDoc = new TypedDocumentString(`
    fragment CartIn on Cart {
  currency
  subtotal {
    amount
    currency
  }
  total {
    amount
    currency
  }
  totalQuantity
  items {
    id
    sku
    quantity
    listPrice {
      amount
      currency
    }
    unitPrice {
      amount
      currency
    }
    total {
      amount
      currency
    }
    warnings {
      code
    }
  }
  warnings {
    code
    sku
    message
  }
  discounts {
    name
    amount {
      amount
      currency
    }
  }
  unappliedPromotions {
    code
    reason
  }
  availableShippingMethods {
    methodId
    amount {
      amount
      currency
    }
  }
}
    `, {"fragmentName":"CartIn"}) as unknown as TypedDocumentString<CartInFragment, unknown>;
export const PriceOfVariantFragmentDoc = new TypedDocumentString(`
    fragment PriceOfVariant on VariantPrice {
  price {
    amount
    currency
  }
  compareAtPrice {
    amount
  }
}
    `, {"fragmentName":"PriceOfVariant"}) as unknown as TypedDocumentString<PriceOfVariantFragment, unknown>;
export const ShownListFragmentDoc = new TypedDocumentString(`
    fragment ShownList on PriceList {
  id
  name
  currency
  priority
  startsAt
  endsAt
  version
  customerGroups {
    code
  }
  prices {
    totalCount
    nodes {
      variant {
        id
      }
      minimumQuantity
      amount {
        amount
        currency
      }
      compareAtAmount {
        amount
      }
    }
  }
}
    `, {"fragmentName":"ShownList"}) as unknown as TypedDocumentString<ShownListFragment, unknown>;
export const ShownPromotionFragmentDoc = new TypedDocumentString(`
    fragment ShownPromotion on Promotion {
  id
  name
  isCodeRequired
  priority
  isExclusive
  currency
  version
  minimumQuantity
  startsAt
  endsAt
  firstOrderOnly
  usageLimit
  usageLimitPerCustomer
  usageCount
  action {
    kind
    rate
    amount {
      amount
      currency
    }
    buyQuantity
    getQuantity
    getTarget {
      on
      ids
    }
  }
  target {
    on
    ids
  }
  minimumSubtotal {
    amount
  }
}
    `, {"fragmentName":"ShownPromotion"}) as unknown as TypedDocumentString<ShownPromotionFragment, unknown>;
export const ShownCartFragmentDoc = new TypedDocumentString(`
    fragment ShownCart on Cart {
  id
  version
  email
  totalQuantity
  subtotal {
    amount
  }
  total {
    amount
    currency
  }
  shippingAddress {
    line1
  }
  items {
    id
    createdAt
    updatedAt
    sku
    name
    quantity
    variant {
      id
    }
    unitPrice {
      amount
    }
    total {
      amount
    }
    warnings {
      code
      available
    }
  }
  warnings {
    code
    sku
    itemId
    available
    message
  }
}
    `, {"fragmentName":"ShownCart"}) as unknown as TypedDocumentString<ShownCartFragment, unknown>;
export const BoughtOrderFragmentDoc = new TypedDocumentString(`
    fragment BoughtOrder on Order {
  id
  number
  status
  paymentStatus
  version
  payments {
    id
  }
}
    `, {"fragmentName":"BoughtOrder"}) as unknown as TypedDocumentString<BoughtOrderFragment, unknown>;
export const MadePaymentFragmentDoc = new TypedDocumentString(`
    fragment MadePayment on Payment {
  id
  status
  provider
  declineCode
  amount {
    amount
  }
  capturedAmount {
    amount
  }
  refundedAmount {
    amount
  }
  refunds {
    amount {
      amount
    }
    status
    reason
  }
}
    `, {"fragmentName":"MadePayment"}) as unknown as TypedDocumentString<MadePaymentFragment, unknown>;
export const MoneyErrorFragmentDoc = new TypedDocumentString(`
    fragment MoneyError on UserError {
  __typename
  code
  message
  field
  ... on InsufficientStockError {
    sku
    requested
    available
  }
  ... on PaymentDeclinedError {
    declineCode
  }
}
    `, {"fragmentName":"MoneyError"}) as unknown as TypedDocumentString<MoneyErrorFragment, unknown>;
export const EditedOrderFragmentDoc = new TypedDocumentString(`
    fragment EditedOrder on Order {
  version
  total {
    amount
  }
  items {
    id
    sku
    quantity
  }
}
    `, {"fragmentName":"EditedOrder"}) as unknown as TypedDocumentString<EditedOrderFragment, unknown>;
export const ItemChangesFragmentDoc = new TypedDocumentString(`
    fragment ItemChanges on OrderChanges {
  subtotal {
    before {
      amount
    }
    after {
      amount
    }
  }
  total {
    before {
      amount
    }
    after {
      amount
    }
  }
  stock {
    sku
    before
    after
  }
}
    `, {"fragmentName":"ItemChanges"}) as unknown as TypedDocumentString<ItemChangesFragment, unknown>;
export const EditErrorFragmentDoc = new TypedDocumentString(`
    fragment EditError on UserError {
  __typename
  code
  field
  ... on VersionConflictError {
    currentVersion
  }
}
    `, {"fragmentName":"EditError"}) as unknown as TypedDocumentString<EditErrorFragment, unknown>;
export const AccountErrorFragmentDoc = new TypedDocumentString(`
    fragment AccountError on UserError {
  __typename
  code
  field
}
    `, {"fragmentName":"AccountError"}) as unknown as TypedDocumentString<AccountErrorFragment, unknown>;
export const BruteForceLoginDocument = new TypedDocumentString(`
    mutation BruteForceLogin($input: LoginInput!) {
  login(input: $input) {
    accessToken
    userErrors {
      code
      message
      ... on TooManyAttemptsError {
        retryAfter
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BruteForceLoginMutation, BruteForceLoginMutationVariables>;
export const BruteForceChangePasswordDocument = new TypedDocumentString(`
    mutation BruteForceChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<BruteForceChangePasswordMutation, BruteForceChangePasswordMutationVariables>;
export const BruteForceRegisterDocument = new TypedDocumentString(`
    mutation BruteForceRegister($input: RegisterInput!) {
  register(input: $input) {
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<BruteForceRegisterMutation, BruteForceRegisterMutationVariables>;
export const ChangePasswordChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePasswordChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    user {
      email
    }
    userErrors {
      __typename
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ChangePasswordChangePasswordMutation, ChangePasswordChangePasswordMutationVariables>;
export const RevocationViewerDocument = new TypedDocumentString(`
    query RevocationViewer {
  viewer {
    id
  }
}
    `) as unknown as TypedDocumentString<RevocationViewerQuery, RevocationViewerQueryVariables>;
export const RevocationChangePasswordDocument = new TypedDocumentString(`
    mutation RevocationChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    accessToken
    refreshToken
  }
}
    `) as unknown as TypedDocumentString<RevocationChangePasswordMutation, RevocationChangePasswordMutationVariables>;
export const SessionsSessionsDocument = new TypedDocumentString(`
    query SessionsSessions {
  sessions {
    nodes {
      id
      isCurrent
      userAgent
      address
      lastUsedAt
      expiresAt
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<SessionsSessionsQuery, SessionsSessionsQueryVariables>;
export const SessionsViewerDocument = new TypedDocumentString(`
    query SessionsViewer {
  viewer {
    id
  }
}
    `) as unknown as TypedDocumentString<SessionsViewerQuery, SessionsViewerQueryVariables>;
export const SignInViewerDocument = new TypedDocumentString(`
    query SignInViewer {
  viewer {
    id
    email
    role
    isActive
  }
}
    `) as unknown as TypedDocumentString<SignInViewerQuery, SignInViewerQueryVariables>;
export const StaffCreateUserDocument = new TypedDocumentString(`
    mutation StaffCreateUser($input: CreateUserInput!) {
  createUser(input: $input) {
    user {
      id
      email
      role
    }
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<StaffCreateUserMutation, StaffCreateUserMutationVariables>;
export const StaffCreateStoreDocument = new TypedDocumentString(`
    mutation StaffCreateStore($code: String!) {
  createStore(input: {code: $code, name: "Another", currency: "EUR"}) {
    store {
      id
    }
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<StaffCreateStoreMutation, StaffCreateStoreMutationVariables>;
export const LargeSumsCustomersDocument = new TypedDocumentString(`
    query LargeSumsCustomers {
  customers {
    nodes {
      id
      lifetimeValue {
        amount
        minorUnits
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LargeSumsCustomersQuery, LargeSumsCustomersQueryVariables>;
export const CreateReportedPromotionDocument = new TypedDocumentString(`
    mutation CreateReportedPromotion($input: CreatePromotionInput!) {
  createPromotion(input: $input) {
    promotion {
      id
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateReportedPromotionMutation, CreateReportedPromotionMutationVariables>;
export const MakeCartPromotionDocument = new TypedDocumentString(`
    mutation MakeCartPromotion($input: CreatePromotionInput!) {
  createPromotion(input: $input) {
    promotion {
      id
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MakeCartPromotionMutation, MakeCartPromotionMutationVariables>;
export const MakeCartCodesDocument = new TypedDocumentString(`
    mutation MakeCartCodes($input: CreateDiscountCodesInput!) {
  createDiscountCodes(input: $input) {
    codes
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MakeCartCodesMutation, MakeCartCodesMutationVariables>;
export const ApplyTestCodeDocument = new TypedDocumentString(`
    mutation ApplyTestCode($input: ApplyDiscountCodeInput!) {
  result: applyDiscountCode(input: $input) {
    cart {
      ...DiscountedCart
    }
    userErrors {
      ...RefusedCode
    }
  }
}
    fragment DiscountedCart on Cart {
  version
  discountCodes
  discountTotal {
    amount
  }
  total {
    amount
  }
  discounts {
    code
    name
    amount {
      amount
    }
  }
  unappliedPromotions {
    reason
    message
    code
    missingAmount {
      amount
    }
    missingQuantity
    promotion {
      name
    }
  }
}
fragment RefusedCode on UserError {
  __typename
  code
  field
  ... on DiscountCodeError {
    discountCode
    reason
    missingAmount {
      amount
      currency
    }
    missingQuantity
  }
}`) as unknown as TypedDocumentString<ApplyTestCodeMutation, ApplyTestCodeMutationVariables>;
export const RemoveTestCodeDocument = new TypedDocumentString(`
    mutation RemoveTestCode($input: RemoveDiscountCodeInput!) {
  result: removeDiscountCode(input: $input) {
    cart {
      ...DiscountedCart
    }
    userErrors {
      ...RefusedCode
    }
  }
}
    fragment DiscountedCart on Cart {
  version
  discountCodes
  discountTotal {
    amount
  }
  total {
    amount
  }
  discounts {
    code
    name
    amount {
      amount
    }
  }
  unappliedPromotions {
    reason
    message
    code
    missingAmount {
      amount
    }
    missingQuantity
    promotion {
      name
    }
  }
}
fragment RefusedCode on UserError {
  __typename
  code
  field
  ... on DiscountCodeError {
    discountCode
    reason
    missingAmount {
      amount
      currency
    }
    missingQuantity
  }
}`) as unknown as TypedDocumentString<RemoveTestCodeMutation, RemoveTestCodeMutationVariables>;
export const ShowDiscountedCartDocument = new TypedDocumentString(`
    query ShowDiscountedCart($cartToken: String) {
  cart(cartToken: $cartToken) {
    ...DiscountedCart
  }
}
    fragment DiscountedCart on Cart {
  version
  discountCodes
  discountTotal {
    amount
  }
  total {
    amount
  }
  discounts {
    code
    name
    amount {
      amount
    }
  }
  unappliedPromotions {
    reason
    message
    code
    missingAmount {
      amount
    }
    missingQuantity
    promotion {
      name
    }
  }
}`) as unknown as TypedDocumentString<ShowDiscountedCartQuery, ShowDiscountedCartQueryVariables>;
export const FillOwnCartDocument = new TypedDocumentString(`
    mutation FillOwnCart($input: AddCartItemInput!) {
  addCartItem(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<FillOwnCartMutation, FillOwnCartMutationVariables>;
export const ClearCodedCartDocument = new TypedDocumentString(`
    mutation ClearCodedCart($input: ClearCartInput!) {
  clearCart(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ClearCodedCartMutation, ClearCodedCartMutationVariables>;
export const OnSaleCreateOrderDocument = new TypedDocumentString(`
    mutation OnSaleCreateOrder($input: CreateOrderInput!) {
  createOrder(input: $input) {
    order {
      items {
        sku
        name
      }
    }
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<OnSaleCreateOrderMutation, OnSaleCreateOrderMutationVariables>;
export const RegisterWithCartDocument = new TypedDocumentString(`
    mutation RegisterWithCart($input: RegisterInput!) {
  register(input: $input) {
    cart {
      status
      totalQuantity
    }
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterWithCartMutation, RegisterWithCartMutationVariables>;
export const ShowCartShippingDocument = new TypedDocumentString(`
    query ShowCartShipping($cartToken: String) {
  cart(cartToken: $cartToken) {
    ...CartShipping
  }
}
    fragment OfferedMethod on AvailableShippingMethod {
  methodId
  code
  listAmount {
    amount
  }
  amount {
    amount
  }
  freeFrom {
    amount
  }
  missingForFree {
    amount
  }
  isChosen
  estimate {
    minBusinessDays
    maxBusinessDays
    earliest
    latest
  }
}
fragment CartShipping on Cart {
  version
  shippingTotal {
    amount
  }
  total {
    amount
  }
  shippingLine {
    methodId
    name
    amount {
      amount
    }
    estimate {
      earliest
      latest
    }
  }
  availableShippingMethods {
    ...OfferedMethod
  }
  warnings {
    code
    message
    itemId
    sku
    availableShippingMethods {
      methodId
      amount {
        amount
      }
    }
  }
}`) as unknown as TypedDocumentString<ShowCartShippingQuery, ShowCartShippingQueryVariables>;
export const ShowMethodsForDocument = new TypedDocumentString(`
    query ShowMethodsFor($cartToken: String, $country: CountryCode, $region: String) {
  cart(cartToken: $cartToken) {
    availableShippingMethods(country: $country, region: $region) {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ShowMethodsForQuery, ShowMethodsForQueryVariables>;
export const ChooseShippingDocument = new TypedDocumentString(`
    mutation ChooseShipping($input: SetCartShippingMethodInput!) {
  result: setCartShippingMethod(input: $input) {
    cart {
      ...CartShipping
    }
    userErrors {
      __typename
      code
      message
      field
      ... on ShippingMethodError {
        available {
          ...OfferedMethod
        }
      }
    }
  }
}
    fragment OfferedMethod on AvailableShippingMethod {
  methodId
  code
  listAmount {
    amount
  }
  amount {
    amount
  }
  freeFrom {
    amount
  }
  missingForFree {
    amount
  }
  isChosen
  estimate {
    minBusinessDays
    maxBusinessDays
    earliest
    latest
  }
}
fragment CartShipping on Cart {
  version
  shippingTotal {
    amount
  }
  total {
    amount
  }
  shippingLine {
    methodId
    name
    amount {
      amount
    }
    estimate {
      earliest
      latest
    }
  }
  availableShippingMethods {
    ...OfferedMethod
  }
  warnings {
    code
    message
    itemId
    sku
    availableShippingMethods {
      methodId
      amount {
        amount
      }
    }
  }
}`) as unknown as TypedDocumentString<ChooseShippingMutation, ChooseShippingMutationVariables>;
export const CategoriesCreateProductDocument = new TypedDocumentString(`
    mutation CategoriesCreateProduct($input: CreateProductInput!) {
  createProduct(input: $input) {
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<CategoriesCreateProductMutation, CategoriesCreateProductMutationVariables>;
export const CategoriesUpdateProductDocument = new TypedDocumentString(`
    mutation CategoriesUpdateProduct($input: UpdateProductInput!) {
  updateProduct(input: $input) {
    product {
      version
      categories {
        id
      }
    }
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<CategoriesUpdateProductMutation, CategoriesUpdateProductMutationVariables>;
export const UpdateComparedVariantDocument = new TypedDocumentString(`
    mutation UpdateComparedVariant($input: UpdateVariantInput!) {
  result: updateVariant(input: $input) {
    variant {
      compareAtPrice {
        amount
      }
      lowestPriceBeforeReduction {
        amount
      }
    }
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateComparedVariantMutation, UpdateComparedVariantMutationVariables>;
export const CreateComparedVariantDocument = new TypedDocumentString(`
    mutation CreateComparedVariant($input: CreateProductInput!) {
  createProduct(input: $input) {
    product {
      variants {
        compareAtPrice {
          amount
        }
      }
    }
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<CreateComparedVariantMutation, CreateComparedVariantMutationVariables>;
export const ReferencePriceDocument = new TypedDocumentString(`
    query ReferencePrice($id: ID!) {
  variant(id: $id) {
    lowestPriceBeforeReduction {
      amount
    }
  }
}
    `) as unknown as TypedDocumentString<ReferencePriceQuery, ReferencePriceQueryVariables>;
export const ProductListProductsDocument = new TypedDocumentString(`
    query ProductListProducts($search: String, $where: ProductWhere, $sortBy: ProductSort, $first: Int, $after: String) {
  products(
    search: $search
    where: $where
    sortBy: $sortBy
    first: $first
    after: $after
  ) {
    nodes {
      name
    }
    edges {
      cursor
    }
  }
}
    `) as unknown as TypedDocumentString<ProductListProductsQuery, ProductListProductsQueryVariables>;
export const StatementsProductsDocument = new TypedDocumentString(`
    query StatementsProducts {
  products(first: 1) {
    nodes {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<StatementsProductsQuery, StatementsProductsQueryVariables>;
export const CheckoutCustomersDocument = new TypedDocumentString(`
    query CheckoutCustomers {
  customers {
    nodes {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CheckoutCustomersQuery, CheckoutCustomersQueryVariables>;
export const CheckoutWithCartDocument = new TypedDocumentString(`
    mutation CheckoutWithCart($input: CheckoutInput!) {
  checkout(input: $input) {
    cart {
      id
      status
      version
      totalQuantity
      items {
        sku
        quantity
        warnings {
          code
        }
      }
      warnings {
        code
      }
    }
    order {
      id
    }
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<CheckoutWithCartMutation, CheckoutWithCartMutationVariables>;
export const CheckOutShippedDocument = new TypedDocumentString(`
    mutation CheckOutShipped($input: CheckoutInput!) {
  checkout(input: $input) {
    order {
      id
      total {
        amount
      }
      shippingTotal {
        amount
      }
      shippingLine {
        methodId
        name
        listAmount {
          amount
        }
        amount {
          amount
        }
        estimate {
          earliest
          latest
          maxBusinessDays
        }
      }
    }
    userErrors {
      __typename
      code
      field
      message
      ... on ShippingMethodError {
        available {
          methodId
          code
          amount {
            amount
          }
        }
      }
      ... on PriceChangedError {
        currentTotal {
          amount
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CheckOutShippedMutation, CheckOutShippedMutationVariables>;
export const EditShippedItemDocument = new TypedDocumentString(`
    mutation EditShippedItem($input: UpdateOrderItemInput!) {
  updateOrderItem(input: $input) {
    order {
      total {
        amount
      }
      shippingLine {
        methodId
        name
        listAmount {
          amount
        }
        amount {
          amount
        }
        estimate {
          earliest
          latest
          maxBusinessDays
        }
      }
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<EditShippedItemMutation, EditShippedItemMutationVariables>;
export const ChooseForCheckoutDocument = new TypedDocumentString(`
    mutation ChooseForCheckout($input: SetCartShippingMethodInput!) {
  setCartShippingMethod(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChooseForCheckoutMutation, ChooseForCheckoutMutationVariables>;
export const TamperingCartDocument = new TypedDocumentString(`
    query TamperingCart($token: String) {
  cart(cartToken: $token) {
    total {
      amount
      currency
    }
  }
}
    `) as unknown as TypedDocumentString<TamperingCartQuery, TamperingCartQueryVariables>;
export const TamperingOrdersDocument = new TypedDocumentString(`
    query TamperingOrders {
  orders(first: 1) {
    nodes {
      total {
        amount
        currency
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TamperingOrdersQuery, TamperingOrdersQueryVariables>;
export const WrittenRowsCreateOrderDocument = new TypedDocumentString(`
    mutation WrittenRowsCreateOrder($input: CreateOrderInput!) {
  createOrder(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WrittenRowsCreateOrderMutation, WrittenRowsCreateOrderMutationVariables>;
export const AddressBookViewerDocument = new TypedDocumentString(`
    query AddressBookViewer {
  viewer {
    customer {
      addresses {
        id
        address {
          name
          line1
          line2
          city
          postalCode
          countryCode
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AddressBookViewerQuery, AddressBookViewerQueryVariables>;
export const AddressBookViewer2Document = new TypedDocumentString(`
    query AddressBookViewer2 {
  viewer {
    customer {
      addresses {
        isDefault
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AddressBookViewer2Query, AddressBookViewer2QueryVariables>;
export const ChangeEmailChangeEmailDocument = new TypedDocumentString(`
    mutation ChangeEmailChangeEmail($input: ChangeEmailInput!) {
  changeEmail(input: $input) {
    user {
      email
      emailVerified
      customer {
        email
      }
    }
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeEmailChangeEmailMutation, ChangeEmailChangeEmailMutationVariables>;
export const CreateTestGroupDocument = new TypedDocumentString(`
    mutation CreateTestGroup($input: CreateCustomerGroupInput!) {
  result: createCustomerGroup(input: $input) {
    customerGroup {
      ...ShownGroup
    }
    userErrors {
      code
      message
      field
    }
  }
}
    fragment ShownGroup on CustomerGroup {
  id
  code
  name
  version
}`) as unknown as TypedDocumentString<CreateTestGroupMutation, CreateTestGroupMutationVariables>;
export const UpdateTestGroupDocument = new TypedDocumentString(`
    mutation UpdateTestGroup($input: UpdateCustomerGroupInput!) {
  result: updateCustomerGroup(input: $input) {
    customerGroup {
      ...ShownGroup
    }
    userErrors {
      code
      message
      field
    }
  }
}
    fragment ShownGroup on CustomerGroup {
  id
  code
  name
  version
}`) as unknown as TypedDocumentString<UpdateTestGroupMutation, UpdateTestGroupMutationVariables>;
export const DeleteTestGroupDocument = new TypedDocumentString(`
    mutation DeleteTestGroup($input: DeleteCustomerGroupInput!) {
  result: deleteCustomerGroup(input: $input) {
    deletedId
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteTestGroupMutation, DeleteTestGroupMutationVariables>;
export const ListTestGroupsDocument = new TypedDocumentString(`
    query ListTestGroups($where: CustomerGroupWhere) {
  customerGroups(where: $where) {
    totalCount
    nodes {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ListTestGroupsQuery, ListTestGroupsQueryVariables>;
export const GroupTestCustomerDocument = new TypedDocumentString(`
    mutation GroupTestCustomer($input: UpdateCustomerInput!) {
  result: updateCustomer(input: $input) {
    customer {
      version
      groups {
        code
      }
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<GroupTestCustomerMutation, GroupTestCustomerMutationVariables>;
export const PromoteToGroupDocument = new TypedDocumentString(`
    mutation PromoteToGroup($input: CreatePromotionInput!) {
  result: createPromotion(input: $input) {
    promotion {
      id
      customerGroups {
        code
      }
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<PromoteToGroupMutation, PromoteToGroupMutationVariables>;
export const CustomerListCustomersDocument = new TypedDocumentString(`
    query CustomerListCustomers($first: Int, $after: String, $search: String, $where: CustomerWhere, $sortBy: CustomerSort) {
  customers(
    first: $first
    after: $after
    search: $search
    where: $where
    sortBy: $sortBy
  ) {
    nodes {
      name
    }
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<CustomerListCustomersQuery, CustomerListCustomersQueryVariables>;
export const RegistrationRegisterDocument = new TypedDocumentString(`
    mutation RegistrationRegister($input: RegisterInput!) {
  register(input: $input) {
    accessToken
    expiresAt
    user {
      id
      email
      name
      role
      customer {
        id
      }
    }
    customer {
      id
      email
      name
      phone
      isRegistered
      version
    }
    userErrors {
      __typename
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<RegistrationRegisterMutation, RegistrationRegisterMutationVariables>;
export const RegistrationViewerDocument = new TypedDocumentString(`
    query RegistrationViewer {
  viewer {
    customer {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<RegistrationViewerQuery, RegistrationViewerQueryVariables>;
export const RegistrationCustomersDocument = new TypedDocumentString(`
    query RegistrationCustomers($email: String) {
  customers(where: {email: {eq: $email}}, sortBy: {field: NAME, direction: ASC}) {
    nodes {
      id
      name
      isRegistered
    }
  }
}
    `) as unknown as TypedDocumentString<RegistrationCustomersQuery, RegistrationCustomersQueryVariables>;
export const VerifiedSignUpRegisterDocument = new TypedDocumentString(`
    mutation VerifiedSignUpRegister($input: RegisterInput!) {
  register(input: $input) {
    verificationSent
    accessToken
    refreshToken
    user {
      id
    }
    customer {
      id
    }
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<VerifiedSignUpRegisterMutation, VerifiedSignUpRegisterMutationVariables>;
export const VerifiedSignUpLoginDocument = new TypedDocumentString(`
    mutation VerifiedSignUpLogin($input: LoginInput!) {
  login(input: $input) {
    accessToken
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<VerifiedSignUpLoginMutation, VerifiedSignUpLoginMutationVariables>;
export const ImportedDatesDocument = new TypedDocumentString(`
    query ImportedDates {
  orders(first: 50) {
    nodes {
      number
      status
      placedAt
      shippedAt
      deliveredAt
    }
  }
}
    `) as unknown as TypedDocumentString<ImportedDatesQuery, ImportedDatesQueryVariables>;
export const ImportedStockOrderDocument = new TypedDocumentString(`
    query ImportedStockOrder($id: ID!) {
  order(id: $id) {
    id
    status
    fulfillmentStatus
    shippedBeforeImport
  }
}
    `) as unknown as TypedDocumentString<ImportedStockOrderQuery, ImportedStockOrderQueryVariables>;
export const ImportedStockUpdateOrderStatusDocument = new TypedDocumentString(`
    mutation ImportedStockUpdateOrderStatus($input: UpdateOrderStatusInput!) {
  updateOrderStatus(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ImportedStockUpdateOrderStatusMutation, ImportedStockUpdateOrderStatusMutationVariables>;
export const ImportedStockAddOrderItemsDocument = new TypedDocumentString(`
    mutation ImportedStockAddOrderItems($input: AddOrderItemsInput!) {
  addOrderItems(input: $input) {
    changes {
      stock {
        before
        after
      }
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ImportedStockAddOrderItemsMutation, ImportedStockAddOrderItemsMutationVariables>;
export const ImportedStockStockMovementsDocument = new TypedDocumentString(`
    query ImportedStockStockMovements {
  stockMovements(first: 10, where: {reason: {eq: IMPORT}}) {
    nodes {
      quantity
      reason
      actor
      location {
        code
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ImportedStockStockMovementsQuery, ImportedStockStockMovementsQueryVariables>;
export const OrderImportProductsDocument = new TypedDocumentString(`
    query OrderImportProducts {
  products(search: "gren tea") {
    nodes {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<OrderImportProductsQuery, OrderImportProductsQueryVariables>;
export const AccessCreateLocationDocument = new TypedDocumentString(`
    mutation AccessCreateLocation($input: CreateLocationInput!) {
  createLocation(input: $input) {
    location {
      id
      code
      name
      priority
      isActive
      version
    }
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<AccessCreateLocationMutation, AccessCreateLocationMutationVariables>;
export const AccessLocationsDocument = new TypedDocumentString(`
    query AccessLocations {
  locations {
    nodes {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<AccessLocationsQuery, AccessLocationsQueryVariables>;
export const StockListsStockLevelsDocument = new TypedDocumentString(`
    query StockListsStockLevels($where: StockLevelWhere, $sortBy: StockLevelSort, $first: Int, $after: String) {
  stockLevels(where: $where, sortBy: $sortBy, first: $first, after: $after) {
    totalCount
    nodes {
      available
      variant {
        sku
      }
      location {
        code
      }
      movements {
        id
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<StockListsStockLevelsQuery, StockListsStockLevelsQueryVariables>;
export const StockListsLowStockDocument = new TypedDocumentString(`
    query StockListsLowStock {
  stockLevels(where: {isLow: {eq: true}}) {
    nodes {
      available
      variant {
        sku
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StockListsLowStockQuery, StockListsLowStockQueryVariables>;
export const CostCreateCategoryDocument = new TypedDocumentString(`
    mutation CostCreateCategory($input: CreateCategoryInput!) {
  createCategory(input: $input) {
    category {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CostCreateCategoryMutation, CostCreateCategoryMutationVariables>;
export const DeletedCustomersOrdersDocument = new TypedDocumentString(`
    query DeletedCustomersOrders($search: String) {
  orders(search: $search) {
    nodes {
      number
    }
  }
}
    `) as unknown as TypedDocumentString<DeletedCustomersOrdersQuery, DeletedCustomersOrdersQueryVariables>;
export const DeletedCustomersDeleteCustomerDocument = new TypedDocumentString(`
    mutation DeletedCustomersDeleteCustomer($input: DeleteCustomerInput!) {
  deleteCustomer(input: $input) {
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<DeletedCustomersDeleteCustomerMutation, DeletedCustomersDeleteCustomerMutationVariables>;
export const DetailsOrderDocument = new TypedDocumentString(`
    query DetailsOrder($id: ID!) {
  order(id: $id) {
    notes {
      body
    }
    timeline {
      totalCount
      nodes {
        type
        data {
          ... on OrderChangeData {
            version
          }
          ... on OrderNoteAddedData {
            noteId
            isVisibleToCustomer
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DetailsOrderQuery, DetailsOrderQueryVariables>;
export const LifecycleAddOrderItemsDocument = new TypedDocumentString(`
    mutation LifecycleAddOrderItems($input: AddOrderItemsInput!) {
  addOrderItems(input: $input) {
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<LifecycleAddOrderItemsMutation, LifecycleAddOrderItemsMutationVariables>;
export const ListOrdersDocument = new TypedDocumentString(`
    query ListOrders($first: Int, $after: String, $where: OrderWhere, $search: String, $sortBy: OrderSort) {
  orders(
    first: $first
    after: $after
    where: $where
    search: $search
    sortBy: $sortBy
  ) {
    nodes {
      number
    }
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ListOrdersQuery, ListOrdersQueryVariables>;
export const OrderPriceDocument = new TypedDocumentString(`
    query OrderPrice($id: ID!) {
  order(id: $id) {
    taxesIncluded
    subtotal {
      minorUnits
    }
    discountTotal {
      minorUnits
    }
    shippingTotal {
      minorUnits
    }
    taxTotal {
      minorUnits
    }
    roundingTotal {
      minorUnits
    }
    total {
      minorUnits
    }
    discounts {
      code
      name
      amount {
        minorUnits
      }
    }
    taxLines {
      category
      reason
      name
      country
      region
      rate
      base {
        minorUnits
      }
      amount {
        minorUnits
      }
      difference {
        amount
      }
    }
    shippingLine {
      name
      listAmount {
        amount
      }
      discounts {
        name
        amount {
          amount
        }
      }
      amount {
        amount
        currency
      }
      taxLines {
        rate
        amount {
          amount
        }
      }
    }
    items {
      listPrice {
        amount
      }
      unitPrice {
        amount
      }
      discounts {
        code
        name
        amount {
          amount
        }
      }
      taxLines {
        rate
        base {
          amount
        }
        amount {
          amount
        }
      }
      total {
        amount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrderPriceQuery, OrderPriceQueryVariables>;
export const PlacingCreateOrderDocument = new TypedDocumentString(`
    mutation PlacingCreateOrder($input: CreateOrderInput!) {
  createOrder(input: $input) {
    order {
      id
      number
      status
      paymentStatus
      fulfillmentStatus
      source
      email
      version
      placedAt
      expiresAt
      salesRepName
      subtotal {
        amount
      }
      shippingTotal {
        amount
      }
      total {
        amount
        currency
      }
      items {
        sku
        quantity
        unitPrice {
          amount
        }
        total {
          amount
        }
        variant {
          sku
        }
      }
      customer {
        id
      }
      salesRep {
        id
      }
      shippingAddress {
        city
      }
      allowedTransitions
    }
    userErrors {
      __typename
      code
      field
      message
      ... on InsufficientStockError {
        sku
        requested
        available
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PlacingCreateOrderMutation, PlacingCreateOrderMutationVariables>;
export const PlacingUpdateOrderStatusDocument = new TypedDocumentString(`
    mutation PlacingUpdateOrderStatus($input: UpdateOrderStatusInput!) {
  updateOrderStatus(input: $input) {
    order {
      status
      version
      placedAt
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PlacingUpdateOrderStatusMutation, PlacingUpdateOrderStatusMutationVariables>;
export const PromoteOrdersDocument = new TypedDocumentString(`
    mutation PromoteOrders($input: CreatePromotionInput!) {
  createPromotion(input: $input) {
    promotion {
      id
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PromoteOrdersMutation, PromoteOrdersMutationVariables>;
export const EndOrderPromotionDocument = new TypedDocumentString(`
    mutation EndOrderPromotion($input: EndPromotionInput!) {
  endPromotion(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<EndOrderPromotionMutation, EndOrderPromotionMutationVariables>;
export const CreatePromotedOrderDocument = new TypedDocumentString(`
    mutation CreatePromotedOrder($input: CreateOrderInput!) {
  createOrder(input: $input) {
    order {
      id
      status
      discountTotal {
        amount
      }
      total {
        amount
      }
      discounts {
        name
      }
      items {
        id
        discountTotal {
          amount
        }
      }
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreatePromotedOrderMutation, CreatePromotedOrderMutationVariables>;
export const SetPromotedQuantityDocument = new TypedDocumentString(`
    mutation SetPromotedQuantity($input: UpdateOrderItemInput!) {
  updateOrderItem(input: $input) {
    order {
      discountTotal {
        amount
      }
      total {
        amount
      }
      discounts {
        name
      }
    }
    changes {
      discountTotal {
        before {
          amount
        }
        after {
          amount
        }
      }
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetPromotedQuantityMutation, SetPromotedQuantityMutationVariables>;
export const PlacePromotedDraftDocument = new TypedDocumentString(`
    mutation PlacePromotedDraft($input: UpdateOrderStatusInput!) {
  updateOrderStatus(input: $input) {
    order {
      status
      total {
        amount
      }
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PlacePromotedDraftMutation, PlacePromotedDraftMutationVariables>;
export const SettledOrderDocument = new TypedDocumentString(`
    query SettledOrder($id: ID!) {
  order(id: $id) {
    items {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<SettledOrderQuery, SettledOrderQueryVariables>;
export const SettledPayOrderDocument = new TypedDocumentString(`
    mutation SettledPayOrder($input: PayOrderInput!) {
  payOrder(input: $input) {
    payments {
      id
      amount {
        amount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SettledPayOrderMutation, SettledPayOrderMutationVariables>;
export const TimelinePageDocument = new TypedDocumentString(`
    query TimelinePage($id: ID, $accessToken: String, $first: Int, $after: String, $last: Int, $before: String) {
  order(id: $id, accessToken: $accessToken) {
    timeline(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      eventCursor
      edges {
        cursor
        node {
          id
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        type
        data {
          ... on OrderNoteAddedData {
            noteId
            isVisibleToCustomer
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TimelinePageQuery, TimelinePageQueryVariables>;
export const NewestEventsDocument = new TypedDocumentString(`
    query NewestEvents($id: ID, $accessToken: String) {
  order(id: $id, accessToken: $accessToken) {
    timeline {
      totalCount
      pageInfo {
        hasNextPage
      }
      nodes {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NewestEventsQuery, NewestEventsQueryVariables>;
export const TimelineNoteDocument = new TypedDocumentString(`
    mutation TimelineNote($input: AddOrderNoteInput!) {
  addOrderNote(input: $input) {
    note {
      id
    }
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<TimelineNoteMutation, TimelineNoteMutationVariables>;
export const CancelledOrdersCancelOrderDocument = new TypedDocumentString(`
    mutation CancelledOrdersCancelOrder($input: CancelOrderInput!) {
  cancelOrder(input: $input) {
    order {
      status
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CancelledOrdersCancelOrderMutation, CancelledOrdersCancelOrderMutationVariables>;
export const EndAuthorizedOrderDocument = new TypedDocumentString(`
    mutation EndAuthorizedOrder($input: CancelOrderInput!) {
  cancelOrder(input: $input) {
    order {
      status
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<EndAuthorizedOrderMutation, EndAuthorizedOrderMutationVariables>;
export const AddToAuthorizedOrderDocument = new TypedDocumentString(`
    mutation AddToAuthorizedOrder($input: AddOrderItemsInput!) {
  addOrderItems(input: $input) {
    order {
      paymentStatus
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddToAuthorizedOrderMutation, AddToAuthorizedOrderMutationVariables>;
export const ShipAuthorizedOrderDocument = new TypedDocumentString(`
    mutation ShipAuthorizedOrder($input: UpdateOrderInput!) {
  updateOrder(input: $input) {
    order {
      paymentStatus
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ShipAuthorizedOrderMutation, ShipAuthorizedOrderMutationVariables>;
export const EndOrderOfPaymentDocument = new TypedDocumentString(`
    mutation EndOrderOfPayment($input: CancelOrderInput!) {
  cancelOrder(input: $input) {
    order {
      status
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<EndOrderOfPaymentMutation, EndOrderOfPaymentMutationVariables>;
export const IssueCardDocument = new TypedDocumentString(`
    mutation IssueCard($input: IssueGiftCardInput!) {
  issueGiftCard(input: $input) {
    code
    giftCard {
      id
      lastFour
      balance {
        amount
        currency
      }
      heldAmount {
        amount
      }
      state
      note
      expiresAt
      disabledAt
      version
      customer {
        id
      }
    }
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<IssueCardMutation, IssueCardMutationVariables>;
export const DisableCardDocument = new TypedDocumentString(`
    mutation DisableCard($input: DisableGiftCardInput!) {
  disableGiftCard(input: $input) {
    giftCard {
      id
      state
      disabledAt
      balance {
        amount
      }
      version
    }
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DisableCardMutation, DisableCardMutationVariables>;
export const AdjustCreditDocument = new TypedDocumentString(`
    mutation AdjustCredit($input: AdjustStoreCreditInput!) {
  adjustStoreCredit(input: $input) {
    customer {
      id
    }
    storeCredit {
      balance {
        amount
        currency
      }
      heldAmount {
        amount
      }
    }
    userErrors {
      __typename
      code
      message
      field
      ... on CreditError {
        reason
        balance {
          amount
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AdjustCreditMutation, AdjustCreditMutationVariables>;
export const BalanceOfCardDocument = new TypedDocumentString(`
    query BalanceOfCard($code: String!) {
  giftCardBalance(code: $code) {
    balance {
      amount
      currency
    }
    state
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<BalanceOfCardQuery, BalanceOfCardQueryVariables>;
export const EntriesOfCreditDocument = new TypedDocumentString(`
    query EntriesOfCredit($where: CreditEntryWhere) {
  creditEntries(first: 100, where: $where) {
    totalCount
    nodes {
      id
      kind
      amount {
        amount
      }
      balanceAfter {
        amount
      }
      reason
      createdBy
      giftCard {
        id
      }
      customer {
        id
      }
      payment {
        id
        provider
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EntriesOfCreditQuery, EntriesOfCreditQueryVariables>;
export const CancelPaidOrderDocument = new TypedDocumentString(`
    mutation CancelPaidOrder($input: CancelOrderInput!) {
  cancelOrder(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CancelPaidOrderMutation, CancelPaidOrderMutationVariables>;
export const OrderPaidByCreditDocument = new TypedDocumentString(`
    query OrderPaidByCredit($id: ID!) {
  order(id: $id) {
    status
    paymentStatus
    payments {
      provider
      status
    }
  }
}
    `) as unknown as TypedDocumentString<OrderPaidByCreditQuery, OrderPaidByCreditQueryVariables>;
export const ListCardsDocument = new TypedDocumentString(`
    query ListCards($where: GiftCardWhere) {
  giftCards(where: $where) {
    nodes {
      id
      lastFour
      state
    }
  }
}
    `) as unknown as TypedDocumentString<ListCardsQuery, ListCardsQueryVariables>;
export const OwnCreditDocument = new TypedDocumentString(`
    query OwnCredit($id: ID!, $currency: CurrencyCode) {
  customer(id: $id) {
    storeCredit(currency: $currency) {
      balance {
        amount
        currency
      }
      heldAmount {
        amount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OwnCreditQuery, OwnCreditQueryVariables>;
export const RetryEventDocument = new TypedDocumentString(`
    mutation RetryEvent($input: RetryWebhookEventInput!) {
  retryWebhookEvent(input: $input) {
    webhookEvent {
      id
      state
      attempts
      lastError
      nextAttemptAt
      endedAt
    }
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<RetryEventMutation, RetryEventMutationVariables>;
export const FindEventsDocument = new TypedDocumentString(`
    query FindEvents($where: WebhookEventWhere) {
  webhookEvents(where: $where) {
    totalCount
    nodes {
      id
      state
      provider
      eventType
      providerReference
      attempts
      payload
    }
  }
}
    `) as unknown as TypedDocumentString<FindEventsQuery, FindEventsQueryVariables>;
export const SeenWebhookEventsDocument = new TypedDocumentString(`
    query SeenWebhookEvents {
  webhookEvents {
    totalCount
    nodes {
      id
      payload
      payment {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SeenWebhookEventsQuery, SeenWebhookEventsQueryVariables>;
export const ShownWebhookEventDocument = new TypedDocumentString(`
    query ShownWebhookEvent($id: ID!) {
  node(id: $id) {
    id
    ... on WebhookEvent {
      payload
    }
  }
}
    `) as unknown as TypedDocumentString<ShownWebhookEventQuery, ShownWebhookEventQueryVariables>;
export const RetryForeignEventDocument = new TypedDocumentString(`
    mutation RetryForeignEvent($id: ID!) {
  retryWebhookEvent(input: {webhookEventId: $id}) {
    webhookEvent {
      id
    }
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<RetryForeignEventMutation, RetryForeignEventMutationVariables>;
export const SwitchOffDocument = new TypedDocumentString(`
    mutation SwitchOff($input: DisablePaymentProviderInput!) {
  disablePaymentProvider(input: $input) {
    disabledPaymentProviders {
      provider
      reason
      disabledBy
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SwitchOffMutation, SwitchOffMutationVariables>;
export const SwitchOnDocument = new TypedDocumentString(`
    mutation SwitchOn($input: EnablePaymentProviderInput!) {
  enablePaymentProvider(input: $input) {
    disabledPaymentProviders {
      provider
    }
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<SwitchOnMutation, SwitchOnMutationVariables>;
export const OfferedProvidersDocument = new TypedDocumentString(`
    query OfferedProviders {
  paymentProviders {
    provider
  }
}
    `) as unknown as TypedDocumentString<OfferedProvidersQuery, OfferedProvidersQueryVariables>;
export const ConfirmAtRazorpayDocument = new TypedDocumentString(`
    mutation ConfirmAtRazorpay($input: ConfirmRazorpayPaymentInput!) {
  confirmRazorpayPayment(input: $input) {
    order {
      ...BoughtOrder
    }
    payment {
      ...MadePayment
    }
    userErrors {
      ...MoneyError
    }
  }
}
    fragment BoughtOrder on Order {
  id
  number
  status
  paymentStatus
  version
  payments {
    id
  }
}
fragment MadePayment on Payment {
  id
  status
  provider
  declineCode
  amount {
    amount
  }
  capturedAmount {
    amount
  }
  refundedAmount {
    amount
  }
  refunds {
    amount {
      amount
    }
    status
    reason
  }
}
fragment MoneyError on UserError {
  __typename
  code
  message
  field
  ... on InsufficientStockError {
    sku
    requested
    available
  }
  ... on PaymentDeclinedError {
    declineCode
  }
}`) as unknown as TypedDocumentString<ConfirmAtRazorpayMutation, ConfirmAtRazorpayMutationVariables>;
export const DiscrepanciesDocument = new TypedDocumentString(`
    query Discrepancies($where: PaymentDiscrepancyWhere) {
  paymentDiscrepancies(where: $where) {
    totalCount
    nodes {
      id
      kind
      status
      provider
      providerReference
      amount {
        amount
        currency
      }
      expectedAmount {
        amount
      }
      payment {
        id
      }
      resolution
      resolutionReason
      refundFailure
    }
  }
}
    `) as unknown as TypedDocumentString<DiscrepanciesQuery, DiscrepanciesQueryVariables>;
export const ResolveDiscrepancyDocument = new TypedDocumentString(`
    mutation ResolveDiscrepancy($input: ResolvePaymentDiscrepancyInput!) {
  resolvePaymentDiscrepancy(input: $input) {
    discrepancy {
      id
      status
      resolution
      payment {
        id
        status
      }
    }
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ResolveDiscrepancyMutation, ResolveDiscrepancyMutationVariables>;
export const FailedJobsFailedJobsDocument = new TypedDocumentString(`
    query FailedJobsFailedJobs {
  failedJobs {
    totalCount
    nodes {
      id
      task
      attempts
      lastError
    }
  }
}
    `) as unknown as TypedDocumentString<FailedJobsFailedJobsQuery, FailedJobsFailedJobsQueryVariables>;
export const FailedJobsRetryJobDocument = new TypedDocumentString(`
    mutation FailedJobsRetryJob($jobId: ID!) {
  retryJob(input: {jobId: $jobId}) {
    job {
      id
      task
    }
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<FailedJobsRetryJobMutation, FailedJobsRetryJobMutationVariables>;
export const SellInDocument = new TypedDocumentString(`
    mutation SellIn($currencies: [CurrencyCode!]) {
  result: updateStore(input: {currencies: $currencies}) {
    store {
      currency
      currencies
    }
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<SellInMutation, SellInMutationVariables>;
export const CreateCartInDocument = new TypedDocumentString(`
    mutation CreateCartIn($input: CreateCartInput!) {
  result: createCart(input: $input) {
    cartToken
    cart {
      ...CartIn
    }
    userErrors {
      __typename
      code
      message
      field
      ... on CurrencyNotSoldError {
        currency
        available
      }
      ... on NoPriceError {
        sku
        currency
      }
    }
  }
}
    fragment CartIn on Cart {
  currency
  subtotal {
    amount
    currency
  }
  total {
    amount
    currency
  }
  totalQuantity
  items {
    id
    sku
    quantity
    listPrice {
      amount
      currency
    }
    unitPrice {
      amount
      currency
    }
    total {
      amount
      currency
    }
    warnings {
      code
    }
  }
  warnings {
    code
    sku
    message
  }
  discounts {
    name
    amount {
      amount
      currency
    }
  }
  unappliedPromotions {
    code
    reason
  }
  availableShippingMethods {
    methodId
    amount {
      amount
      currency
    }
  }
}`) as unknown as TypedDocumentString<CreateCartInMutation, CreateCartInMutationVariables>;
export const AddToCartInDocument = new TypedDocumentString(`
    mutation AddToCartIn($input: AddCartItemsInput!) {
  result: addCartItems(input: $input) {
    cart {
      ...CartIn
    }
    userErrors {
      __typename
      code
      message
      field
      ... on NoPriceError {
        sku
        currency
      }
    }
  }
}
    fragment CartIn on Cart {
  currency
  subtotal {
    amount
    currency
  }
  total {
    amount
    currency
  }
  totalQuantity
  items {
    id
    sku
    quantity
    listPrice {
      amount
      currency
    }
    unitPrice {
      amount
      currency
    }
    total {
      amount
      currency
    }
    warnings {
      code
    }
  }
  warnings {
    code
    sku
    message
  }
  discounts {
    name
    amount {
      amount
      currency
    }
  }
  unappliedPromotions {
    code
    reason
  }
  availableShippingMethods {
    methodId
    amount {
      amount
      currency
    }
  }
}`) as unknown as TypedDocumentString<AddToCartInMutation, AddToCartInMutationVariables>;
export const ShowCartInDocument = new TypedDocumentString(`
    query ShowCartIn($token: String) {
  cart(cartToken: $token) {
    ...CartIn
  }
}
    fragment CartIn on Cart {
  currency
  subtotal {
    amount
    currency
  }
  total {
    amount
    currency
  }
  totalQuantity
  items {
    id
    sku
    quantity
    listPrice {
      amount
      currency
    }
    unitPrice {
      amount
      currency
    }
    total {
      amount
      currency
    }
    warnings {
      code
    }
  }
  warnings {
    code
    sku
    message
  }
  discounts {
    name
    amount {
      amount
      currency
    }
  }
  unappliedPromotions {
    code
    reason
  }
  availableShippingMethods {
    methodId
    amount {
      amount
      currency
    }
  }
}`) as unknown as TypedDocumentString<ShowCartInQuery, ShowCartInQueryVariables>;
export const MoneyOfOrderDocument = new TypedDocumentString(`
    query MoneyOfOrder($id: ID!) {
  order(id: $id) {
    currency
    total {
      amount
      currency
    }
    items {
      sku
      quantity
      unitPrice {
        amount
        currency
      }
      listPrice {
        amount
      }
      total {
        amount
        currency
      }
    }
    payments {
      amount {
        amount
        currency
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MoneyOfOrderQuery, MoneyOfOrderQueryVariables>;
export const CreateOrderInDocument = new TypedDocumentString(`
    mutation CreateOrderIn($input: CreateOrderInput!) {
  result: createOrder(input: $input) {
    order {
      id
      status
      currency
      total {
        amount
        currency
      }
      items {
        id
      }
    }
    userErrors {
      __typename
      code
      message
      field
      ... on NoPriceError {
        sku
        currency
      }
      ... on CurrencyNotSoldError {
        currency
        available
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CreateOrderInMutation, CreateOrderInMutationVariables>;
export const AddItemsInDocument = new TypedDocumentString(`
    mutation AddItemsIn($input: AddOrderItemsInput!) {
  result: addOrderItems(input: $input) {
    order {
      version
      total {
        amount
        currency
      }
      items {
        sku
        quantity
        unitPrice {
          amount
          currency
        }
      }
    }
    changes {
      total {
        before {
          amount
          currency
        }
        after {
          amount
          currency
        }
      }
    }
    userErrors {
      __typename
      code
      field
      ... on NoPriceError {
        sku
        currency
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AddItemsInMutation, AddItemsInMutationVariables>;
export const PlaceDraftInDocument = new TypedDocumentString(`
    mutation PlaceDraftIn($input: UpdateOrderStatusInput!) {
  result: updateOrderStatus(input: $input) {
    order {
      status
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
    `) as unknown as TypedDocumentString<PlaceDraftInMutation, PlaceDraftInMutationVariables>;
export const OrdersInDocument = new TypedDocumentString(`
    query OrdersIn($where: OrderWhere) {
  orders(where: $where) {
    nodes {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<OrdersInQuery, OrdersInQueryVariables>;
export const UnappliedInDocument = new TypedDocumentString(`
    query UnappliedIn($token: String) {
  cart(cartToken: $token) {
    unappliedPromotions {
      promotion {
        id
      }
      reason
      missingAmount {
        amount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UnappliedInQuery, UnappliedInQueryVariables>;
export const ChooseMethodInDocument = new TypedDocumentString(`
    mutation ChooseMethodIn($input: SetCartShippingMethodInput!) {
  result: setCartShippingMethod(input: $input) {
    cart {
      total {
        amount
        currency
      }
    }
    userErrors {
      __typename
      message
      ... on ShippingMethodError {
        reason
        available {
          methodId
          amount {
            amount
            currency
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChooseMethodInMutation, ChooseMethodInMutationVariables>;
export const RoundTotalsDocument = new TypedDocumentString(`
    mutation RoundTotals($totalRounding: TotalRounding!) {
  updateStore(input: {totalRounding: $totalRounding}) {
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RoundTotalsMutation, RoundTotalsMutationVariables>;
export const RoundedInDocument = new TypedDocumentString(`
    query RoundedIn($token: String) {
  cart(cartToken: $token) {
    roundingTotal {
      amount
      currency
    }
    total {
      amount
      currency
    }
  }
}
    `) as unknown as TypedDocumentString<RoundedInQuery, RoundedInQueryVariables>;
export const EventsInDocument = new TypedDocumentString(`
    query EventsIn($id: ID!) {
  order(id: $id) {
    timeline {
      nodes {
        type
        data {
          currency
          ... on OrderChangeData {
            total {
              amount
              currency
            }
          }
          ... on PaymentEventData {
            amount {
              amount
              currency
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EventsInQuery, EventsInQueryVariables>;
export const ReportInDocument = new TypedDocumentString(`
    query ReportIn($currency: CurrencyCode) {
  analytics(currency: $currency) {
    currency
    currencies
    overview {
      total {
        amount
        currency
      }
      orderCount
    }
  }
}
    `) as unknown as TypedDocumentString<ReportInQuery, ReportInQueryVariables>;
export const CreateStoreInDocument = new TypedDocumentString(`
    mutation CreateStoreIn($input: CreateStoreInput!) {
  createStore(input: $input) {
    store {
      currency
      currencies
    }
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<CreateStoreInMutation, CreateStoreInMutationVariables>;
export const CurrenciesOfStoreDocument = new TypedDocumentString(`
    query CurrenciesOfStore {
  store {
    currencies
  }
}
    `) as unknown as TypedDocumentString<CurrenciesOfStoreQuery, CurrenciesOfStoreQueryVariables>;
export const PricesOfVariantDocument = new TypedDocumentString(`
    query PricesOfVariant($id: ID!) {
  variant(id: $id) {
    usd: priceIn(currency: "USD") {
      ...PriceOfVariant
    }
    eur: priceIn(currency: "EUR") {
      ...PriceOfVariant
    }
    jpy: priceIn(currency: "JPY") {
      ...PriceOfVariant
    }
    gbp: priceIn(currency: "GBP") {
      ...PriceOfVariant
    }
  }
}
    fragment PriceOfVariant on VariantPrice {
  price {
    amount
    currency
  }
  compareAtPrice {
    amount
  }
}`) as unknown as TypedDocumentString<PricesOfVariantQuery, PricesOfVariantQueryVariables>;
export const MakeCodedPromotionDocument = new TypedDocumentString(`
    mutation MakeCodedPromotion($isCodeRequired: Boolean!) {
  createPromotion(
    input: {name: "Coded", action: {kind: PERCENT, rate: "0.1"}, isCodeRequired: $isCodeRequired}
  ) {
    promotion {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<MakeCodedPromotionMutation, MakeCodedPromotionMutationVariables>;
export const CreateTestCodesDocument = new TypedDocumentString(`
    mutation CreateTestCodes($input: CreateDiscountCodesInput!) {
  result: createDiscountCodes(input: $input) {
    codes
    promotion {
      id
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<CreateTestCodesMutation, CreateTestCodesMutationVariables>;
export const ReadTestCodesDocument = new TypedDocumentString(`
    query ReadTestCodes($id: ID!, $first: Int, $after: String) {
  promotion(id: $id) {
    codes(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        code
        usageLimit
        usageCount
        isActive
        promotion {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadTestCodesQuery, ReadTestCodesQueryVariables>;
export const DeactivateTestCodeDocument = new TypedDocumentString(`
    mutation DeactivateTestCode($id: ID!) {
  result: deactivateDiscountCode(input: {discountCodeId: $id}) {
    discountCode {
      code
      isActive
    }
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DeactivateTestCodeMutation, DeactivateTestCodeMutationVariables>;
export const CreateTestListDocument = new TypedDocumentString(`
    mutation CreateTestList($input: CreatePriceListInput!) {
  result: createPriceList(input: $input) {
    priceList {
      ...ShownList
    }
    userErrors {
      code
      message
      field
    }
  }
}
    fragment ShownList on PriceList {
  id
  name
  currency
  priority
  startsAt
  endsAt
  version
  customerGroups {
    code
  }
  prices {
    totalCount
    nodes {
      variant {
        id
      }
      minimumQuantity
      amount {
        amount
        currency
      }
      compareAtAmount {
        amount
      }
    }
  }
}`) as unknown as TypedDocumentString<CreateTestListMutation, CreateTestListMutationVariables>;
export const UpdateTestListDocument = new TypedDocumentString(`
    mutation UpdateTestList($input: UpdatePriceListInput!) {
  result: updatePriceList(input: $input) {
    priceList {
      ...ShownList
    }
    userErrors {
      code
      message
      field
    }
  }
}
    fragment ShownList on PriceList {
  id
  name
  currency
  priority
  startsAt
  endsAt
  version
  customerGroups {
    code
  }
  prices {
    totalCount
    nodes {
      variant {
        id
      }
      minimumQuantity
      amount {
        amount
        currency
      }
      compareAtAmount {
        amount
      }
    }
  }
}`) as unknown as TypedDocumentString<UpdateTestListMutation, UpdateTestListMutationVariables>;
export const DeleteTestListDocument = new TypedDocumentString(`
    mutation DeleteTestList($input: DeletePriceListInput!) {
  result: deletePriceList(input: $input) {
    deletedId
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteTestListMutation, DeleteTestListMutationVariables>;
export const SetTestPricesDocument = new TypedDocumentString(`
    mutation SetTestPrices($input: SetPriceListPricesInput!) {
  result: setPriceListPrices(input: $input) {
    priceList {
      ...ShownList
    }
    userErrors {
      code
      message
      field
    }
  }
}
    fragment ShownList on PriceList {
  id
  name
  currency
  priority
  startsAt
  endsAt
  version
  customerGroups {
    code
  }
  prices {
    totalCount
    nodes {
      variant {
        id
      }
      minimumQuantity
      amount {
        amount
        currency
      }
      compareAtAmount {
        amount
      }
    }
  }
}`) as unknown as TypedDocumentString<SetTestPricesMutation, SetTestPricesMutationVariables>;
export const ListTestListsDocument = new TypedDocumentString(`
    query ListTestLists($where: PriceListWhere, $sortBy: PriceListSort) {
  priceLists(where: $where, sortBy: $sortBy) {
    totalCount
    nodes {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<ListTestListsQuery, ListTestListsQueryVariables>;
export const CreateListGroupDocument = new TypedDocumentString(`
    mutation CreateListGroup($code: String!) {
  createCustomerGroup(input: {code: $code, name: "A group"}) {
    customerGroup {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CreateListGroupMutation, CreateListGroupMutationVariables>;
export const DeleteListGroupDocument = new TypedDocumentString(`
    mutation DeleteListGroup($id: ID!) {
  deleteCustomerGroup(input: {customerGroupId: $id}) {
    deletedId
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteListGroupMutation, DeleteListGroupMutationVariables>;
export const JoinListGroupDocument = new TypedDocumentString(`
    mutation JoinListGroup($input: UpdateCustomerInput!) {
  updateCustomer(input: $input) {
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<JoinListGroupMutation, JoinListGroupMutationVariables>;
export const PromoteListedDocument = new TypedDocumentString(`
    mutation PromoteListed($input: CreatePromotionInput!) {
  createPromotion(input: $input) {
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<PromoteListedMutation, PromoteListedMutationVariables>;
export const UnitPricesDocument = new TypedDocumentString(`
    query UnitPrices($token: String) {
  cart(cartToken: $token) {
    items {
      quantity
      listPrice {
        amount
      }
      unitPrice {
        amount
      }
      total {
        amount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UnitPricesQuery, UnitPricesQueryVariables>;
export const OrderAtListPriceDocument = new TypedDocumentString(`
    mutation OrderAtListPrice($input: CreateOrderInput!) {
  createOrder(input: $input) {
    order {
      id
      items {
        quantity
        listPrice {
          amount
        }
        unitPrice {
          amount
        }
      }
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<OrderAtListPriceMutation, OrderAtListPriceMutationVariables>;
export const AddAtListPriceDocument = new TypedDocumentString(`
    mutation AddAtListPrice($input: AddOrderItemsInput!) {
  addOrderItems(input: $input) {
    order {
      items {
        quantity
        listPrice {
          amount
        }
        unitPrice {
          amount
        }
      }
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddAtListPriceMutation, AddAtListPriceMutationVariables>;
export const PricesOfOrderDocument = new TypedDocumentString(`
    query PricesOfOrder($id: ID!) {
  order(id: $id) {
    items {
      listPrice {
        amount
      }
      unitPrice {
        amount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PricesOfOrderQuery, PricesOfOrderQueryVariables>;
export const MakeLimitedPromotionDocument = new TypedDocumentString(`
    mutation MakeLimitedPromotion($input: CreatePromotionInput!) {
  createPromotion(input: $input) {
    promotion {
      id
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MakeLimitedPromotionMutation, MakeLimitedPromotionMutationVariables>;
export const LimitPromotionDocument = new TypedDocumentString(`
    mutation LimitPromotion($input: UpdatePromotionInput!) {
  updatePromotion(input: $input) {
    promotion {
      usageLimit
      usageCount
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<LimitPromotionMutation, LimitPromotionMutationVariables>;
export const MakeLimitedCodesDocument = new TypedDocumentString(`
    mutation MakeLimitedCodes($input: CreateDiscountCodesInput!) {
  createDiscountCodes(input: $input) {
    codes
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MakeLimitedCodesMutation, MakeLimitedCodesMutationVariables>;
export const CancelUsingOrderDocument = new TypedDocumentString(`
    mutation CancelUsingOrder($input: CancelOrderInput!) {
  cancelOrder(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CancelUsingOrderMutation, CancelUsingOrderMutationVariables>;
export const CancelUsingOrdersDocument = new TypedDocumentString(`
    mutation CancelUsingOrders($input: BulkUpdateOrdersInput!) {
  bulkUpdateOrders(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CancelUsingOrdersMutation, CancelUsingOrdersMutationVariables>;
export const CreateTestPromotionDocument = new TypedDocumentString(`
    mutation CreateTestPromotion($input: CreatePromotionInput!) {
  result: createPromotion(input: $input) {
    promotion {
      ...ShownPromotion
    }
    userErrors {
      code
      message
      field
    }
  }
}
    fragment ShownPromotion on Promotion {
  id
  name
  isCodeRequired
  priority
  isExclusive
  currency
  version
  minimumQuantity
  startsAt
  endsAt
  firstOrderOnly
  usageLimit
  usageLimitPerCustomer
  usageCount
  action {
    kind
    rate
    amount {
      amount
      currency
    }
    buyQuantity
    getQuantity
    getTarget {
      on
      ids
    }
  }
  target {
    on
    ids
  }
  minimumSubtotal {
    amount
  }
}`) as unknown as TypedDocumentString<CreateTestPromotionMutation, CreateTestPromotionMutationVariables>;
export const UpdateTestPromotionDocument = new TypedDocumentString(`
    mutation UpdateTestPromotion($input: UpdatePromotionInput!) {
  result: updatePromotion(input: $input) {
    promotion {
      ...ShownPromotion
    }
    userErrors {
      code
      message
      field
    }
  }
}
    fragment ShownPromotion on Promotion {
  id
  name
  isCodeRequired
  priority
  isExclusive
  currency
  version
  minimumQuantity
  startsAt
  endsAt
  firstOrderOnly
  usageLimit
  usageLimitPerCustomer
  usageCount
  action {
    kind
    rate
    amount {
      amount
      currency
    }
    buyQuantity
    getQuantity
    getTarget {
      on
      ids
    }
  }
  target {
    on
    ids
  }
  minimumSubtotal {
    amount
  }
}`) as unknown as TypedDocumentString<UpdateTestPromotionMutation, UpdateTestPromotionMutationVariables>;
export const EndTestPromotionDocument = new TypedDocumentString(`
    mutation EndTestPromotion($input: EndPromotionInput!) {
  result: endPromotion(input: $input) {
    promotion {
      ...ShownPromotion
    }
    userErrors {
      code
      message
      field
    }
  }
}
    fragment ShownPromotion on Promotion {
  id
  name
  isCodeRequired
  priority
  isExclusive
  currency
  version
  minimumQuantity
  startsAt
  endsAt
  firstOrderOnly
  usageLimit
  usageLimitPerCustomer
  usageCount
  action {
    kind
    rate
    amount {
      amount
      currency
    }
    buyQuantity
    getQuantity
    getTarget {
      on
      ids
    }
  }
  target {
    on
    ids
  }
  minimumSubtotal {
    amount
  }
}`) as unknown as TypedDocumentString<EndTestPromotionMutation, EndTestPromotionMutationVariables>;
export const ListTestPromotionsDocument = new TypedDocumentString(`
    query ListTestPromotions($search: String, $where: PromotionWhere, $sortBy: PromotionSort) {
  promotions(search: $search, where: $where, sortBy: $sortBy) {
    totalCount
    nodes {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<ListTestPromotionsQuery, ListTestPromotionsQueryVariables>;
export const ReadTestPromotionDocument = new TypedDocumentString(`
    query ReadTestPromotion($id: ID!) {
  promotion(id: $id) {
    ...ShownPromotion
  }
}
    fragment ShownPromotion on Promotion {
  id
  name
  isCodeRequired
  priority
  isExclusive
  currency
  version
  minimumQuantity
  startsAt
  endsAt
  firstOrderOnly
  usageLimit
  usageLimitPerCustomer
  usageCount
  action {
    kind
    rate
    amount {
      amount
      currency
    }
    buyQuantity
    getQuantity
    getTarget {
      on
      ids
    }
  }
  target {
    on
    ids
  }
  minimumSubtotal {
    amount
  }
}`) as unknown as TypedDocumentString<ReadTestPromotionQuery, ReadTestPromotionQueryVariables>;
export const ReportsOfSampleShopDocument = new TypedDocumentString(`
    query ReportsOfSampleShop {
  analytics {
    discountsByPromotion {
      promotion {
        name
      }
      codeCount
      orderCount
      discountTotal {
        amount
      }
    }
    taxes {
      country
      rate
      base {
        amount
      }
      amount {
        amount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReportsOfSampleShopQuery, ReportsOfSampleShopQueryVariables>;
export const DiscountsOfSampleShopDocument = new TypedDocumentString(`
    query DiscountsOfSampleShop {
  orders(first: 1, sortBy: {field: CREATED_AT, direction: ASC}) {
    nodes {
      discounts {
        code
        promotion {
          name
        }
      }
      items {
        sku
        listPrice {
          amount
        }
        unitPrice {
          amount
        }
        discounts {
          promotion {
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DiscountsOfSampleShopQuery, DiscountsOfSampleShopQueryVariables>;
export const OwnDiscountsOfSampleShopDocument = new TypedDocumentString(`
    query OwnDiscountsOfSampleShop {
  viewer {
    customer {
      orders(first: 10) {
        nodes {
          discounts {
            name
            promotion {
              name
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OwnDiscountsOfSampleShopQuery, OwnDiscountsOfSampleShopQueryVariables>;
export const WhoAmIDocument = new TypedDocumentString(`
    query WhoAmI {
  viewer {
    email
    role
  }
}
    `) as unknown as TypedDocumentString<WhoAmIQuery, WhoAmIQueryVariables>;
export const BadTextsCreateLocationDocument = new TypedDocumentString(`
    mutation BadTextsCreateLocation {
  createLocation(input: {code: "other", name: "Other"}) {
    location {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<BadTextsCreateLocationMutation, BadTextsCreateLocationMutationVariables>;
export const AddVisibleNoteDocument = new TypedDocumentString(`
    mutation AddVisibleNote($input: AddOrderNoteInput!) {
  addOrderNote(input: $input) {
    note {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<AddVisibleNoteMutation, AddVisibleNoteMutationVariables>;
export const CreateVisitorsCartDocument = new TypedDocumentString(`
    mutation CreateVisitorsCart {
  createCart {
    cart {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CreateVisitorsCartMutation, CreateVisitorsCartMutationVariables>;
export const CancelDocument = new TypedDocumentString(`
    mutation Cancel($input: CancelOrderInput!) {
  cancelOrder(input: $input) {
    order {
      id
      status
    }
  }
}
    `) as unknown as TypedDocumentString<CancelMutation, CancelMutationVariables>;
export const DatabaseReplacedOrdersDocument = new TypedDocumentString(`
    query DatabaseReplacedOrders {
  orders(last: 1) {
    nodes {
      timeline {
        nodes {
          id
          cursor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DatabaseReplacedOrdersQuery, DatabaseReplacedOrdersQueryVariables>;
export const CreateFilledCartDocument = new TypedDocumentString(`
    mutation CreateFilledCart($input: CreateCartInput!) {
  result: createCart(input: $input) {
    cart {
      ...ShownCart
    }
    cartToken
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    fragment ShownCart on Cart {
  id
  version
  email
  totalQuantity
  subtotal {
    amount
  }
  total {
    amount
    currency
  }
  shippingAddress {
    line1
  }
  items {
    id
    createdAt
    updatedAt
    sku
    name
    quantity
    variant {
      id
    }
    unitPrice {
      amount
    }
    total {
      amount
    }
    warnings {
      code
      available
    }
  }
  warnings {
    code
    sku
    itemId
    available
    message
  }
}`) as unknown as TypedDocumentString<CreateFilledCartMutation, CreateFilledCartMutationVariables>;
export const ShowCartDocument = new TypedDocumentString(`
    query ShowCart($token: String) {
  cart(cartToken: $token) {
    ...ShownCart
  }
}
    fragment ShownCart on Cart {
  id
  version
  email
  totalQuantity
  subtotal {
    amount
  }
  total {
    amount
    currency
  }
  shippingAddress {
    line1
  }
  items {
    id
    createdAt
    updatedAt
    sku
    name
    quantity
    variant {
      id
    }
    unitPrice {
      amount
    }
    total {
      amount
    }
    warnings {
      code
      available
    }
  }
  warnings {
    code
    sku
    itemId
    available
    message
  }
}`) as unknown as TypedDocumentString<ShowCartQuery, ShowCartQueryVariables>;
export const CheckoutDocument = new TypedDocumentString(`
    mutation Checkout($input: CheckoutInput!) {
  checkout(input: $input) {
    order {
      id
      number
      status
      paymentStatus
      version
    }
    userErrors {
      __typename
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CheckoutMutation, CheckoutMutationVariables>;
export const RegisterDocument = new TypedDocumentString(`
    mutation Register($input: RegisterInput!) {
  register(input: $input) {
    accessToken
    user {
      id
    }
    customer {
      id
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterMutation, RegisterMutationVariables>;
export const AddAddressDocument = new TypedDocumentString(`
    mutation AddAddress($input: AddCustomerAddressInput!) {
  addCustomerAddress(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddAddressMutation, AddAddressMutationVariables>;
export const CreateAnyCategoryDocument = new TypedDocumentString(`
    mutation CreateAnyCategory {
  createCategory(input: {name: "All of it"}) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateAnyCategoryMutation, CreateAnyCategoryMutationVariables>;
export const CreateAnyGroupDocument = new TypedDocumentString(`
    mutation CreateAnyGroup {
  createCustomerGroup(input: {code: "any", name: "Any group"}) {
    customerGroup {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CreateAnyGroupMutation, CreateAnyGroupMutationVariables>;
export const CreateAnyListDocument = new TypedDocumentString(`
    mutation CreateAnyList($groupId: ID!) {
  createPriceList(input: {name: "Any list", customerGroupIds: [$groupId]}) {
    priceList {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CreateAnyListMutation, CreateAnyListMutationVariables>;
export const SetAnyPricesDocument = new TypedDocumentString(`
    mutation SetAnyPrices($input: SetPriceListPricesInput!) {
  setPriceListPrices(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetAnyPricesMutation, SetAnyPricesMutationVariables>;
export const CreateAnyPromotionDocument = new TypedDocumentString(`
    mutation CreateAnyPromotion {
  createPromotion(
    input: {name: "With a code", action: {kind: PERCENT, rate: "0.1"}, isCodeRequired: true}
  ) {
    promotion {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CreateAnyPromotionMutation, CreateAnyPromotionMutationVariables>;
export const CreateAnyCodesDocument = new TypedDocumentString(`
    mutation CreateAnyCodes($input: CreateDiscountCodesInput!) {
  createDiscountCodes(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateAnyCodesMutation, CreateAnyCodesMutationVariables>;
export const AddNoteDocument = new TypedDocumentString(`
    mutation AddNote($input: AddOrderNoteInput!) {
  addOrderNote(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddNoteMutation, AddNoteMutationVariables>;
export const AddItemToCartDocument = new TypedDocumentString(`
    mutation AddItemToCart($input: AddCartItemInput!) {
  addCartItem(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddItemToCartMutation, AddItemToCartMutationVariables>;
export const IssueAnyCardDocument = new TypedDocumentString(`
    mutation IssueAnyCard($customerId: ID!) {
  issueGiftCard(
    input: {amount: "5.00", customerId: $customerId, idempotencyKey: "any-card"}
  ) {
    giftCard {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<IssueAnyCardMutation, IssueAnyCardMutationVariables>;
export const AddTaxRulesDocument = new TypedDocumentString(`
    mutation AddTaxRules {
  createTaxRate(
    input: {country: "IT", taxClass: "standard", name: "VAT", rate: "0.22", category: STANDARD}
  ) {
    userErrors {
      message
    }
  }
  createTaxRegistration(input: {country: "IT", taxId: "IT12345678901"}) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddTaxRulesMutation, AddTaxRulesMutationVariables>;
export const AddAnyZoneDocument = new TypedDocumentString(`
    mutation AddAnyZone {
  createShippingZone(input: {name: "Far away", isRestOfWorld: true}) {
    shippingZone {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<AddAnyZoneMutation, AddAnyZoneMutationVariables>;
export const AddAnyMethodDocument = new TypedDocumentString(`
    mutation AddAnyMethod($input: CreateShippingMethodInput!) {
  createShippingMethod(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddAnyMethodMutation, AddAnyMethodMutationVariables>;
export const MailsDocument = new TypedDocumentString(`
    query Mails {
  mails(first: 100) {
    nodes {
      id
      to
      kind
      subject
      text
      html
      status
      attempts
      lastError
      sentAt
    }
  }
}
    `) as unknown as TypedDocumentString<MailsQuery, MailsQueryVariables>;
export const AddItemsDocument = new TypedDocumentString(`
    mutation AddItems($input: AddOrderItemsInput!) {
  answer: addOrderItems(input: $input) {
    order {
      ...EditedOrder
    }
    changes {
      ...ItemChanges
    }
    userErrors {
      ...EditError
    }
  }
}
    fragment EditedOrder on Order {
  version
  total {
    amount
  }
  items {
    id
    sku
    quantity
  }
}
fragment ItemChanges on OrderChanges {
  subtotal {
    before {
      amount
    }
    after {
      amount
    }
  }
  total {
    before {
      amount
    }
    after {
      amount
    }
  }
  stock {
    sku
    before
    after
  }
}
fragment EditError on UserError {
  __typename
  code
  field
  ... on VersionConflictError {
    currentVersion
  }
}`) as unknown as TypedDocumentString<AddItemsMutation, AddItemsMutationVariables>;
export const UpdateItemDocument = new TypedDocumentString(`
    mutation UpdateItem($input: UpdateOrderItemInput!) {
  answer: updateOrderItem(input: $input) {
    order {
      ...EditedOrder
    }
    changes {
      ...ItemChanges
    }
    userErrors {
      ...EditError
    }
  }
}
    fragment EditedOrder on Order {
  version
  total {
    amount
  }
  items {
    id
    sku
    quantity
  }
}
fragment ItemChanges on OrderChanges {
  subtotal {
    before {
      amount
    }
    after {
      amount
    }
  }
  total {
    before {
      amount
    }
    after {
      amount
    }
  }
  stock {
    sku
    before
    after
  }
}
fragment EditError on UserError {
  __typename
  code
  field
  ... on VersionConflictError {
    currentVersion
  }
}`) as unknown as TypedDocumentString<UpdateItemMutation, UpdateItemMutationVariables>;
export const RemoveItemDocument = new TypedDocumentString(`
    mutation RemoveItem($input: RemoveOrderItemInput!) {
  answer: removeOrderItem(input: $input) {
    order {
      ...EditedOrder
    }
    changes {
      ...ItemChanges
    }
    userErrors {
      ...EditError
    }
  }
}
    fragment EditedOrder on Order {
  version
  total {
    amount
  }
  items {
    id
    sku
    quantity
  }
}
fragment ItemChanges on OrderChanges {
  subtotal {
    before {
      amount
    }
    after {
      amount
    }
  }
  total {
    before {
      amount
    }
    after {
      amount
    }
  }
  stock {
    sku
    before
    after
  }
}
fragment EditError on UserError {
  __typename
  code
  field
  ... on VersionConflictError {
    currentVersion
  }
}`) as unknown as TypedDocumentString<RemoveItemMutation, RemoveItemMutationVariables>;
export const ItemsOfOrderDocument = new TypedDocumentString(`
    query ItemsOfOrder($id: ID!) {
  order(id: $id) {
    items {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ItemsOfOrderQuery, ItemsOfOrderQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: LoginInput!) {
  login(input: $input) {
    accessToken
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const IsVerifiedDocument = new TypedDocumentString(`
    query IsVerified {
  viewer {
    emailVerified
  }
}
    `) as unknown as TypedDocumentString<IsVerifiedQuery, IsVerifiedQueryVariables>;
export const OpenSessionDocument = new TypedDocumentString(`
    mutation OpenSession($input: LoginInput!) {
  login(input: $input) {
    accessToken
    expiresAt
    refreshToken
    refreshExpiresAt
    user {
      id
    }
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<OpenSessionMutation, OpenSessionMutationVariables>;
export const RefreshSessionDocument = new TypedDocumentString(`
    mutation RefreshSession($input: RefreshSessionInput!) {
  refreshSession(input: $input) {
    accessToken
    expiresAt
    refreshToken
    refreshExpiresAt
    user {
      id
    }
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<RefreshSessionMutation, RefreshSessionMutationVariables>;