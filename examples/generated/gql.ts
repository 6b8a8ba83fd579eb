/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  subscription WatchEvents($after: String, $greet: Boolean = true) {\n    orderEvents(after: $after, greet: $greet) { id type cursor order { id number status } }\n  }\n": typeof types.WatchEventsDocument,
    "\n  subscription WatchOrders($after: String) {\n    orderEvents(after: $after) { type cursor data { ... on OrderChangeData { number status } } }\n  }\n": typeof types.WatchOrdersDocument,
    "\n  mutation MoveOrder($input: UpdateOrderStatusInput!) {\n    updateOrderStatus(input: $input) { order { status } userErrors { code message } }\n  }\n": typeof types.MoveOrderDocument,
    "\n  mutation SignIn($input: LoginInput!) {\n    login(input: $input) { accessToken user { name role } userErrors { code message } }\n  }\n": typeof types.SignInDocument,
    "\n  query Browse {\n    products(first: 20) { nodes { name variants { id sku isInStock } } }\n  }\n": typeof types.BrowseDocument,
    "\n  mutation FillCart($items: [CartItemInput!]) {\n    createCart(input: { items: $items }) { cartToken cart { total { amount currency } } userErrors { code message } }\n  }\n": typeof types.FillCartDocument,
    "\n  mutation Checkout($input: CheckoutInput!) {\n    checkout(input: $input) { order { id number status paymentStatus } userErrors { code message } }\n  }\n": typeof types.CheckoutDocument,
    "\n  query Timeline($id: ID) {\n    order(id: $id) { status timeline { nodes { type data { ... on OrderChangeData { status } } } } }\n  }\n": typeof types.TimelineDocument,
    "\n  mutation SignInToSell($input: LoginInput!) { login(input: $input) { accessToken userErrors { message } } }\n": typeof types.SignInToSellDocument,
    "\n  query FindStore($code: String) { stores(where: { code: { eq: $code } }) { nodes { id } } }\n": typeof types.FindStoreDocument,
    "\n  mutation FoundStore($input: CreateStoreInput!) { createStore(input: $input) { store { id } userErrors { message } } }\n": typeof types.FoundStoreDocument,
    "\n  mutation HireSeller($input: CreateUserInput!) { createUser(input: $input) { user { id } userErrors { message } } }\n": typeof types.HireSellerDocument,
    "\n  mutation OfferGoods($input: CreateProductInput!) {\n    createProduct(input: $input) { product { variants { id } } userErrors { message } }\n  }\n": typeof types.OfferGoodsDocument,
    "\n  mutation StockGoods($input: ReceiveStockInput!) { receiveStock(input: $input) { userErrors { message } } }\n": typeof types.StockGoodsDocument,
    "\n  query BrowseShelf($where: ProductWhere, $first: Int, $after: String, $last: Int, $before: String) {\n    products(where: $where, sortBy: { field: NAME, direction: ASC }, first: $first, after: $after, last: $last, before: $before) {\n      nodes { name variants { id sku isInStock price { amount currency } } }\n      pageInfo { startCursor endCursor hasPreviousPage }\n    }\n  }\n": typeof types.BrowseShelfDocument,
    "\n  mutation StartCart($items: [CartItemInput!]) {\n    createCart(input: { items: $items }) {\n      cartToken cart { items { id } warnings { message } } userErrors { code message field }\n    }\n  }\n": typeof types.StartCartDocument,
    "\n  mutation ChangeCart($input: UpdateCartItemInput!) {\n    updateCartItem(input: $input) {\n      cart { total { amount currency } warnings { message } } userErrors { code message field }\n    }\n  }\n": typeof types.ChangeCartDocument,
    "\n  mutation BuyAsGuest($input: CheckoutInput!) {\n    checkout(input: $input) { order { number status } orderAccessToken userErrors { code message field } }\n  }\n": typeof types.BuyAsGuestDocument,
    "\n  query ThankYou($number: String, $token: String) {\n    order(number: $number, accessToken: $token) { number status total { amount currency } }\n  }\n": typeof types.ThankYouDocument,
    "\n  mutation SignUp($input: RegisterInput!) {\n    register(input: $input) { accessToken userErrors { code message field } }\n  }\n": typeof types.SignUpDocument,
    "\n  mutation SignInAsStaff($input: LoginInput!) { login(input: $input) { accessToken userErrors { message } } }\n": typeof types.SignInAsStaffDocument,
    "query MailsTo($to: String) { mails(where: { to: { eq: $to } }) { nodes { subject text } } }": typeof types.MailsToDocument,
    "\n  mutation ConfirmAddress($token: String!) { verifyEmail(input: { token: $token }) { userErrors { message } } }\n": typeof types.ConfirmAddressDocument,
    "\n  query MyOrders { viewer { emailVerified customer { orders(first: 5) { nodes { number status } } } } }\n": typeof types.MyOrdersDocument,
};
const documents: Documents = {
    "\n  subscription WatchEvents($after: String, $greet: Boolean = true) {\n    orderEvents(after: $after, greet: $greet) { id type cursor order { id number status } }\n  }\n": types.WatchEventsDocument,
    "\n  subscription WatchOrders($after: String) {\n    orderEvents(after: $after) { type cursor data { ... on OrderChangeData { number status } } }\n  }\n": types.WatchOrdersDocument,
    "\n  mutation MoveOrder($input: UpdateOrderStatusInput!) {\n    updateOrderStatus(input: $input) { order { status } userErrors { code message } }\n  }\n": types.MoveOrderDocument,
    "\n  mutation SignIn($input: LoginInput!) {\n    login(input: $input) { accessToken user { name role } userErrors { code message } }\n  }\n": types.SignInDocument,
    "\n  query Browse {\n    products(first: 20) { nodes { name variants { id sku isInStock } } }\n  }\n": types.BrowseDocument,
    "\n  mutation FillCart($items: [CartItemInput!]) {\n    createCart(input: { items: $items }) { cartToken cart { total { amount currency } } userErrors { code message } }\n  }\n": types.FillCartDocument,
    "\n  mutation Checkout($input: CheckoutInput!) {\n    checkout(input: $input) { order { id number status paymentStatus } userErrors { code message } }\n  }\n": types.CheckoutDocument,
    "\n  query Timeline($id: ID) {\n    order(id: $id) { status timeline { nodes { type data { ... on OrderChangeData { status } } } } }\n  }\n": types.TimelineDocument,
    "\n  mutation SignInToSell($input: LoginInput!) { login(input: $input) { accessToken userErrors { message } } }\n": types.SignInToSellDocument,
    "\n  query FindStore($code: String) { stores(where: { code: { eq: $code } }) { nodes { id } } }\n": types.FindStoreDocument,
    "\n  mutation FoundStore($input: CreateStoreInput!) { createStore(input: $input) { store { id } userErrors { message } } }\n": types.FoundStoreDocument,
    "\n  mutation HireSeller($input: CreateUserInput!) { createUser(input: $input) { user { id } userErrors { message } } }\n": types.HireSellerDocument,
    "\n  mutation OfferGoods($input: CreateProductInput!) {\n    createProduct(input: $input) { product { variants { id } } userErrors { message } }\n  }\n": types.OfferGoodsDocument,
    "\n  mutation StockGoods($input: ReceiveStockInput!) { receiveStock(input: $input) { userErrors { message } } }\n": types.StockGoodsDocument,
    "\n  query BrowseShelf($where: ProductWhere, $first: Int, $after: String, $last: Int, $before: String) {\n    products(where: $where, sortBy: { field: NAME, direction: ASC }, first: $first, after: $after, last: $last, before: $before) {\n      nodes { name variants { id sku isInStock price { amount currency } } }\n      pageInfo { startCursor endCursor hasPreviousPage }\n    }\n  }\n": types.BrowseShelfDocument,
    "\n  mutation StartCart($items: [CartItemInput!]) {\n    createCart(input: { items: $items }) {\n      cartToken cart { items { id } warnings { message } } userErrors { code message field }\n    }\n  }\n": types.StartCartDocument,
    "\n  mutation ChangeCart($input: UpdateCartItemInput!) {\n    updateCartItem(input: $input) {\n      cart { total { amount currency } warnings { message } } userErrors { code message field }\n    }\n  }\n": types.ChangeCartDocument,
    "\n  mutation BuyAsGuest($input: CheckoutInput!) {\n    checkout(input: $input) { order { number status } orderAccessToken userErrors { code message field } }\n  }\n": types.BuyAsGuestDocument,
    "\n  query ThankYou($number: String, $token: String) {\n    order(number: $number, accessToken: $token) { number status total { amount currency } }\n  }\n": types.ThankYouDocument,
    "\n  mutation SignUp($input: RegisterInput!) {\n    register(input: $input) { accessToken userErrors { code message field } }\n  }\n": types.SignUpDocument,
    "\n  mutation SignInAsStaff($input: LoginInput!) { login(input: $input) { accessToken userErrors { message } } }\n": types.SignInAsStaffDocument,
    "query MailsTo($to: String) { mails(where: { to: { eq: $to } }) { nodes { subject text } } }": types.MailsToDocument,
    "\n  mutation ConfirmAddress($token: String!) { verifyEmail(input: { token: $token }) { userErrors { message } } }\n": types.ConfirmAddressDocument,
    "\n  query MyOrders { viewer { emailVerified customer { orders(first: 5) { nodes { number status } } } } }\n": types.MyOrdersDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription WatchEvents($after: String, $greet: Boolean = true) {\n    orderEvents(after: $after, greet: $greet) { id type cursor order { id number status } }\n  }\n"): typeof import('./graphql.ts').WatchEventsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription WatchOrders($after: String) {\n    orderEvents(after: $after) { type cursor data { ... on OrderChangeData { number status } } }\n  }\n"): typeof import('./graphql.ts').WatchOrdersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveOrder($input: UpdateOrderStatusInput!) {\n    updateOrderStatus(input: $input) { order { status } userErrors { code message } }\n  }\n"): typeof import('./graphql.ts').MoveOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: LoginInput!) {\n    login(input: $input) { accessToken user { name role } userErrors { code message } }\n  }\n"): typeof import('./graphql.ts').SignInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Browse {\n    products(first: 20) { nodes { name variants { id sku isInStock } } }\n  }\n"): typeof import('./graphql.ts').BrowseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FillCart($items: [CartItemInput!]) {\n    createCart(input: { items: $items }) { cartToken cart { total { amount currency } } userErrors { code message } }\n  }\n"): typeof import('./graphql.ts').FillCartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Checkout($input: CheckoutInput!) {\n    checkout(input: $input) { order { id number status paymentStatus } userErrors { code message } }\n  }\n"): typeof import('./graphql.ts').CheckoutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Timeline($id: ID) {\n    order(id: $id) { status timeline { nodes { type data { ... on OrderChangeData { status } } } } }\n  }\n"): typeof import('./graphql.ts').TimelineDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignInToSell($input: LoginInput!) { login(input: $input) { accessToken userErrors { message } } }\n"): typeof import('./graphql.ts').SignInToSellDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindStore($code: String) { stores(where: { code: { eq: $code } }) { nodes { id } } }\n"): typeof import('./graphql.ts').FindStoreDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FoundStore($input: CreateStoreInput!) { createStore(input: $input) { store { id } userErrors { message } } }\n"): typeof import('./graphql.ts').FoundStoreDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation HireSeller($input: CreateUserInput!) { createUser(input: $input) { user { id } userErrors { message } } }\n"): typeof import('./graphql.ts').HireSellerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OfferGoods($input: CreateProductInput!) {\n    createProduct(input: $input) { product { variants { id } } userErrors { message } }\n  }\n"): typeof import('./graphql.ts').OfferGoodsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StockGoods($input: ReceiveStockInput!) { receiveStock(input: $input) { userErrors { message } } }\n"): typeof import('./graphql.ts').StockGoodsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BrowseShelf($where: ProductWhere, $first: Int, $after: String, $last: Int, $before: String) {\n    products(where: $where, sortBy: { field: NAME, direction: ASC }, first: $first, after: $after, last: $last, before: $before) {\n      nodes { name variants { id sku isInStock price { amount currency } } }\n      pageInfo { startCursor endCursor hasPreviousPage }\n    }\n  }\n"): typeof import('./graphql.ts').BrowseShelfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartCart($items: [CartItemInput!]) {\n    createCart(input: { items: $items }) {\n      cartToken cart { items { id } warnings { message } } userErrors { code message field }\n    }\n  }\n"): typeof import('./graphql.ts').StartCartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeCart($input: UpdateCartItemInput!) {\n    updateCartItem(input: $input) {\n      cart { total { amount currency } warnings { message } } userErrors { code message field }\n    }\n  }\n"): typeof import('./graphql.ts').ChangeCartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BuyAsGuest($input: CheckoutInput!) {\n    checkout(input: $input) { order { number status } orderAccessToken userErrors { code message field } }\n  }\n"): typeof import('./graphql.ts').BuyAsGuestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ThankYou($number: String, $token: String) {\n    order(number: $number, accessToken: $token) { number status total { amount currency } }\n  }\n"): typeof import('./graphql.ts').ThankYouDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignUp($input: RegisterInput!) {\n    register(input: $input) { accessToken userErrors { code message field } }\n  }\n"): typeof import('./graphql.ts').SignUpDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignInAsStaff($input: LoginInput!) { login(input: $input) { accessToken userErrors { message } } }\n"): typeof import('./graphql.ts').SignInAsStaffDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MailsTo($to: String) { mails(where: { to: { eq: $to } }) { nodes { subject text } } }"): typeof import('./graphql.ts').MailsToDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmAddress($token: String!) { verifyEmail(input: { token: $token }) { userErrors { message } } }\n"): typeof import('./graphql.ts').ConfirmAddressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyOrders { viewer { emailVerified customer { orders(first: 5) { nodes { number status } } } } }\n"): typeof import('./graphql.ts').MyOrdersDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
