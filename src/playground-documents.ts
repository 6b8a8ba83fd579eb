/** The documents of the playground's tabs. A test checks them against the schema; a comment has at most 55 columns. */

export const SIGN_IN = `# Run this first. The access token is kept and sent
# with every request that follows, in every tab.
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

export const BROWSE = `# Search forgives typos: set search to "grindr".
# Visitors see what is on sale. Staff see everything.
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
        inEuro: priceIn(currency: "EUR") { price { amount } }
        isInStock
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`;

export const FILL_A_CART = `# Opens a cart. "Check out" gets its token by itself.
# null is the currency of the store. The sample shop
# also sells in "EUR".
mutation FillCart($input: CreateCartInput!) {
  createCart(input: $input) {
    cartToken
    cart {
      items {
        name
        quantity
        unitPrice { amount }
        total { amount }
      }
      total { amount currency }
      warnings { code message }
    }
    userErrors { code message }
  }
}
`;

export const CHECK_OUT = `# {{cartToken}} is the token of your last cart. A cart
# becomes one order: fill a new cart for the next one.
# {{newKey}} is a new idempotency key on each run.
# Write a key of your own and run twice: the same order
# is answered again, and nothing is charged twice.
# Guests use orderAccessToken in "See the order".
mutation CheckOut($input: CheckoutInput!) {
  checkout(input: $input) {
    order {
      id
      number
      status
      paymentStatus
      total { amount currency }
    }
    payments { id status }
    orderAccessToken
    userErrors { code message field }
  }
}
`;

export const SEE = `# A guest has no account. The number of the order and
# its access token show it: {{orderNumber}} and
# {{accessToken}} are those of your last checkout.
# If the token is lost, this mails a new link:
# mutation { requestOrderAccess(input: {
#   number: "ORD-00001", email: "you@shoppers.example"
# }) { userErrors { message } } }
# A signed-in customer needs no token.
query SeeOrder($number: String!, $accessToken: String) {
  order(number: $number, accessToken: $accessToken) {
    number
    status
    canCancel
    total { amount currency }
    items {
      name
      quantity
      total { amount }
    }
    timeline(first: 5) {
      totalCount
      nodes { type occurredAt }
    }
  }
}
`;

export const WATCH = `# Run this, then move an order in another window.
# The last 50 events are shown, the newest first.
# {{lastEvent}} is the cursor of the last one you saw.
# Stop and run again: nothing in between is missed.
subscription WatchOrders($after: String) {
  orderEvents(after: $after) {
    type
    occurredAt
    order {
      number
      status
      paymentStatus
      total { amount currency }
    }
    data {
      ... on OrderStatusChangedData { from to }
      ... on PaymentEventData { amount { amount } }
    }
    metadata { actor source }
    id
    cursor
  }
}
`;

export const MOVE = `# For staff. {{orderId}} is the order of your last
# checkout, or else one of the shop.
# An illegal move is answered with the allowed ones.
mutation MoveOrder($input: UpdateOrderStatusInput!) {
  updateOrderStatus(input: $input) {
    order {
      id
      number
      status
      fulfillmentStatus
      allowedTransitions
      version
    }
    userErrors {
      code
      message
      ... on IllegalTransitionError { from to allowed }
    }
  }
}
`;

export const MAKE_A_PROMOTION = `# For managers and administrators. Carts get the
# discount by a code, which the tab "Prices" makes.
# Without isCodeRequired they would get it at once.
mutation MakePromotion($input: CreatePromotionInput!) {
  createPromotion(input: $input) {
    promotion {
      id
      name
      isCodeRequired
      action { kind rate }
      minimumSubtotal { amount }
    }
    userErrors { code message field }
  }
}
`;

export const PRICES = `# Makes the code WELCOME10 for your last promotion and
# enters it in your last cart. Both are one request.
# Run it again: the code exists, and nothing changes.
# Each discount, tax and rounding is an amount of its
# own, and the order will keep them all.
mutation ShowPrices(
  $codes: CreateDiscountCodesInput!
  $input: ApplyDiscountCodeInput!
) {
  createDiscountCodes(input: $codes) {
    codes
    userErrors { code message }
  }
  applyDiscountCode(input: $input) {
    cart {
      items {
        name
        quantity
        listPrice { amount }
        discounts { name code amount { amount } }
        total { amount }
      }
      subtotal { amount }
      discountTotal { amount }
      discounts { name code amount { amount } }
      unappliedPromotions { code reason }
      shippingLine { name amount { amount } }
      taxesIncluded
      taxLines { name rate base { amount } amount { amount } }
      taxTotal { amount }
      roundingTotal { amount }
      total { amount currency }
    }
    userErrors { code message field }
  }
}
`;

export const ISSUE_A_GIFT_CARD = `# For managers. The code can pay in "Check out".
mutation IssueAGiftCard($input: IssueGiftCardInput!) {
  issueGiftCard(input: $input) { code userErrors { message } }
}
`;

export const ANALYTICS = `# For managers and administrators.
# null is the last 30 days. A range looks like this:
# { "from": "2026-01-01T00:00:00Z",
#   "to": "2026-02-01T00:00:00Z" }
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
    taxes { country rate base { amount } amount { amount } }
    discountsByPromotion(first: 5) {
      promotion { name }
      orderCount
      discountTotal { amount }
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
