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
    "mutation BruteForceLogin($input: LoginInput!) {\n  login(input: $input) { accessToken userErrors { code message ... on TooManyAttemptsError { retryAfter } } }\n}": typeof types.BruteForceLoginDocument,
    "mutation BruteForceChangePassword($input: ChangePasswordInput!) { changePassword(input: $input) { userErrors { code } } }": typeof types.BruteForceChangePasswordDocument,
    "mutation BruteForceRegister($input: RegisterInput!) { register(input: $input) { userErrors { code } } }": typeof types.BruteForceRegisterDocument,
    "mutation ChangePasswordChangePassword($input: ChangePasswordInput!) {\n  changePassword(input: $input) { user { email } userErrors { __typename code field } }\n}": typeof types.ChangePasswordChangePasswordDocument,
    "query RevocationViewer { viewer { id } }": typeof types.RevocationViewerDocument,
    "mutation RevocationChangePassword($input: ChangePasswordInput!) { changePassword(input: $input) { accessToken refreshToken } }": typeof types.RevocationChangePasswordDocument,
    "query SessionsSessions { sessions { nodes { id isCurrent userAgent address lastUsedAt expiresAt } totalCount } }": typeof types.SessionsSessionsDocument,
    "query SessionsViewer { viewer { id } }": typeof types.SessionsViewerDocument,
    "query SignInViewer { viewer { id email role isActive } }": typeof types.SignInViewerDocument,
    "mutation StaffCreateUser($input: CreateUserInput!) {\n  createUser(input: $input) { user { id email role } userErrors { code field } }\n}": typeof types.StaffCreateUserDocument,
    "mutation StaffCreateStore($code: String!) {\n      createStore(input: { code: $code, name: \"Another\", currency: \"EUR\" }) { store { id } userErrors { code } }\n    }": typeof types.StaffCreateStoreDocument,
    "query LargeSumsCustomers { customers { nodes { id lifetimeValue { amount minorUnits } } } }": typeof types.LargeSumsCustomersDocument,
    "\n  mutation CreateReportedPromotion($input: CreatePromotionInput!) {\n    createPromotion(input: $input) { promotion { id } userErrors { message } }\n  }\n": typeof types.CreateReportedPromotionDocument,
    "\n  mutation MakeCartPromotion($input: CreatePromotionInput!) {\n    createPromotion(input: $input) { promotion { id } userErrors { message } }\n  }\n": typeof types.MakeCartPromotionDocument,
    "\n  mutation MakeCartCodes($input: CreateDiscountCodesInput!) {\n    createDiscountCodes(input: $input) { codes userErrors { message } }\n  }\n": typeof types.MakeCartCodesDocument,
    "\n  fragment DiscountedCart on Cart {\n    version discountCodes discountTotal { amount } total { amount }\n    discounts { code name amount { amount } }\n    unappliedPromotions { reason message code missingAmount { amount } missingQuantity promotion { name } }\n  }\n": typeof types.DiscountedCartFragmentDoc,
    "\n  fragment RefusedCode on UserError {\n    __typename code field\n    ... on DiscountCodeError { discountCode reason missingAmount { amount currency } missingQuantity }\n  }\n": typeof types.RefusedCodeFragmentDoc,
    "\n  mutation ApplyTestCode($input: ApplyDiscountCodeInput!) {\n    result: applyDiscountCode(input: $input) { cart { ...DiscountedCart } userErrors { ...RefusedCode } }\n  }\n": typeof types.ApplyTestCodeDocument,
    "\n  mutation RemoveTestCode($input: RemoveDiscountCodeInput!) {\n    result: removeDiscountCode(input: $input) { cart { ...DiscountedCart } userErrors { ...RefusedCode } }\n  }\n": typeof types.RemoveTestCodeDocument,
    "query ShowDiscountedCart($cartToken: String) { cart(cartToken: $cartToken) { ...DiscountedCart } }": typeof types.ShowDiscountedCartDocument,
    "mutation FillOwnCart($input: AddCartItemInput!) { addCartItem(input: $input) { userErrors { message } } }": typeof types.FillOwnCartDocument,
    "mutation ClearCodedCart($input: ClearCartInput!) { clearCart(input: $input) { userErrors { message } } }": typeof types.ClearCodedCartDocument,
    "mutation OnSaleCreateOrder($input: CreateOrderInput!) {\n  createOrder(input: $input) { order { items { sku name } } userErrors { code } }\n}": typeof types.OnSaleCreateOrderDocument,
    "mutation RegisterWithCart($input: RegisterInput!) {\n  register(input: $input) { cart { status totalQuantity } userErrors { code } }\n}": typeof types.RegisterWithCartDocument,
    "\n  fragment OfferedMethod on AvailableShippingMethod {\n    methodId code listAmount { amount } amount { amount } freeFrom { amount } missingForFree { amount } isChosen\n    estimate { minBusinessDays maxBusinessDays earliest latest }\n  }\n": typeof types.OfferedMethodFragmentDoc,
    "\n  fragment CartShipping on Cart {\n    version shippingTotal { amount } total { amount }\n    shippingLine { methodId name amount { amount } estimate { earliest latest } }\n    availableShippingMethods { ...OfferedMethod }\n    warnings { code message itemId sku availableShippingMethods { methodId amount { amount } } }\n  }\n": typeof types.CartShippingFragmentDoc,
    "\n  query ShowCartShipping($cartToken: String) { cart(cartToken: $cartToken) { ...CartShipping } }\n": typeof types.ShowCartShippingDocument,
    "\n  query ShowMethodsFor($cartToken: String, $country: CountryCode, $region: String) {\n    cart(cartToken: $cartToken) { availableShippingMethods(country: $country, region: $region) { code } }\n  }\n": typeof types.ShowMethodsForDocument,
    "\n  mutation ChooseShipping($input: SetCartShippingMethodInput!) {\n    result: setCartShippingMethod(input: $input) {\n      cart { ...CartShipping }\n      userErrors { __typename code message field ... on ShippingMethodError { available { ...OfferedMethod } } }\n    }\n  }\n": typeof types.ChooseShippingDocument,
    "mutation CategoriesCreateProduct($input: CreateProductInput!) { createProduct(input: $input) { userErrors { code field } } }": typeof types.CategoriesCreateProductDocument,
    "mutation CategoriesUpdateProduct($input: UpdateProductInput!) { updateProduct(input: $input) {\n      product { version categories { id } } userErrors { code } } }": typeof types.CategoriesUpdateProductDocument,
    "\n  mutation UpdateComparedVariant($input: UpdateVariantInput!) {\n    result: updateVariant(input: $input) {\n      variant { compareAtPrice { amount } lowestPriceBeforeReduction { amount } } userErrors { code field }\n    }\n  }\n": typeof types.UpdateComparedVariantDocument,
    "\n  mutation CreateComparedVariant($input: CreateProductInput!) {\n    createProduct(input: $input) { product { variants { compareAtPrice { amount } } } userErrors { code field } }\n  }\n": typeof types.CreateComparedVariantDocument,
    "\n  query ReferencePrice($id: ID!) { variant(id: $id) { lowestPriceBeforeReduction { amount } } }\n": typeof types.ReferencePriceDocument,
    "query ProductListProducts($search: String, $where: ProductWhere, $sortBy: ProductSort, $first: Int, $after: String) {\n  products(search: $search, where: $where, sortBy: $sortBy, first: $first, after: $after) {\n    nodes { name } edges { cursor }\n  }\n}": typeof types.ProductListProductsDocument,
    "query StatementsProducts { products(first: 1) { nodes { id } } }": typeof types.StatementsProductsDocument,
    "query CheckoutCustomers { customers { nodes { id } } }": typeof types.CheckoutCustomersDocument,
    "mutation CheckoutWithCart($input: CheckoutInput!) {\n  checkout(input: $input) {\n    cart { id status version totalQuantity items { sku quantity warnings { code } } warnings { code } }\n    order { id } userErrors { code }\n  }\n}": typeof types.CheckoutWithCartDocument,
    "\n  mutation CheckOutShipped($input: CheckoutInput!) {\n    checkout(input: $input) {\n      order {\n        id total { amount } shippingTotal { amount }\n        shippingLine { methodId name listAmount { amount } amount { amount } estimate { earliest latest maxBusinessDays } }\n      }\n      userErrors {\n        __typename code field message\n        ... on ShippingMethodError { available { methodId code amount { amount } } }\n        ... on PriceChangedError { currentTotal { amount } }\n      }\n    }\n  }\n": typeof types.CheckOutShippedDocument,
    "\n  mutation EditShippedItem($input: UpdateOrderItemInput!) {\n    updateOrderItem(input: $input) {\n      order {\n        total { amount }\n        shippingLine { methodId name listAmount { amount } amount { amount } estimate { earliest latest maxBusinessDays } }\n      }\n      userErrors { message }\n    }\n  }\n": typeof types.EditShippedItemDocument,
    "\n  mutation ChooseForCheckout($input: SetCartShippingMethodInput!) {\n    setCartShippingMethod(input: $input) { userErrors { message } }\n  }\n": typeof types.ChooseForCheckoutDocument,
    "query TamperingCart($token: String) { cart(cartToken: $token) { total { amount currency } } }": typeof types.TamperingCartDocument,
    "query TamperingOrders { orders(first: 1) { nodes { total { amount currency } } } }": typeof types.TamperingOrdersDocument,
    "mutation WrittenRowsCreateOrder($input: CreateOrderInput!) { createOrder(input: $input) { userErrors { message } } }": typeof types.WrittenRowsCreateOrderDocument,
    "query AddressBookViewer { viewer { customer { addresses { id address { name line1 line2 city postalCode countryCode } } } } }": typeof types.AddressBookViewerDocument,
    "query AddressBookViewer2 { viewer { customer { addresses { isDefault } } } }": typeof types.AddressBookViewer2Document,
    "mutation ChangeEmailChangeEmail($input: ChangeEmailInput!) {\n  changeEmail(input: $input) {\n    user { email emailVerified customer { email } }\n    userErrors { code field }\n  }\n}": typeof types.ChangeEmailChangeEmailDocument,
    "fragment ShownGroup on CustomerGroup { id code name version }": typeof types.ShownGroupFragmentDoc,
    "\n  mutation CreateTestGroup($input: CreateCustomerGroupInput!) {\n    result: createCustomerGroup(input: $input) { customerGroup { ...ShownGroup } userErrors { code message field } }\n  }\n": typeof types.CreateTestGroupDocument,
    "\n  mutation UpdateTestGroup($input: UpdateCustomerGroupInput!) {\n    result: updateCustomerGroup(input: $input) { customerGroup { ...ShownGroup } userErrors { code message field } }\n  }\n": typeof types.UpdateTestGroupDocument,
    "\n  mutation DeleteTestGroup($input: DeleteCustomerGroupInput!) {\n    result: deleteCustomerGroup(input: $input) { deletedId userErrors { code message field } }\n  }\n": typeof types.DeleteTestGroupDocument,
    "\n  query ListTestGroups($where: CustomerGroupWhere) { customerGroups(where: $where) { totalCount nodes { code } } }\n": typeof types.ListTestGroupsDocument,
    "\n  mutation GroupTestCustomer($input: UpdateCustomerInput!) {\n    result: updateCustomer(input: $input) {\n      customer { version groups { code } } userErrors { code message field }\n    }\n  }\n": typeof types.GroupTestCustomerDocument,
    "\n  mutation PromoteToGroup($input: CreatePromotionInput!) {\n    result: createPromotion(input: $input) { promotion { id customerGroups { code } } userErrors { code message field } }\n  }\n": typeof types.PromoteToGroupDocument,
    "query CustomerListCustomers(\n  $first: Int, $after: String, $search: String, $where: CustomerWhere, $sortBy: CustomerSort\n) {\n  customers(first: $first, after: $after, search: $search, where: $where, sortBy: $sortBy) {\n    nodes { name } totalCount pageInfo { hasNextPage endCursor }\n  }\n}": typeof types.CustomerListCustomersDocument,
    "mutation RegistrationRegister($input: RegisterInput!) {\n  register(input: $input) {\n    accessToken expiresAt\n    user { id email name role customer { id } }\n    customer { id email name phone isRegistered version }\n    userErrors { __typename code field }\n  }\n}": typeof types.RegistrationRegisterDocument,
    "query RegistrationViewer { viewer { customer { id name } } }": typeof types.RegistrationViewerDocument,
    "query RegistrationCustomers($email: String) { customers(where: { email: { eq: $email } }, sortBy: { field: NAME, direction: ASC }) {\n        nodes { id name isRegistered } } }": typeof types.RegistrationCustomersDocument,
    "mutation VerifiedSignUpRegister($input: RegisterInput!) {\n  register(input: $input) {\n    verificationSent accessToken refreshToken user { id } customer { id } userErrors { code field }\n  }\n}": typeof types.VerifiedSignUpRegisterDocument,
    "mutation VerifiedSignUpLogin($input: LoginInput!) { login(input: $input) { accessToken userErrors { code } } }": typeof types.VerifiedSignUpLoginDocument,
    "query ImportedDates { orders(first: 50) { nodes { number status placedAt shippedAt deliveredAt } } }": typeof types.ImportedDatesDocument,
    "query ImportedStockOrder($id: ID!) { order(id: $id) { id status fulfillmentStatus shippedBeforeImport } }": typeof types.ImportedStockOrderDocument,
    "mutation ImportedStockUpdateOrderStatus($input: UpdateOrderStatusInput!) { updateOrderStatus(input: $input) { userErrors { message } } }": typeof types.ImportedStockUpdateOrderStatusDocument,
    "mutation ImportedStockAddOrderItems($input: AddOrderItemsInput!) {\n        addOrderItems(input: $input) { changes { stock { before after } } userErrors { message } } }": typeof types.ImportedStockAddOrderItemsDocument,
    "query ImportedStockStockMovements { stockMovements(first: 10, where: { reason: { eq: IMPORT } }) {\n        nodes { quantity reason actor location { code } } } }": typeof types.ImportedStockStockMovementsDocument,
    "query OrderImportProducts { products(search: \"gren tea\") { nodes { name } } }": typeof types.OrderImportProductsDocument,
    "mutation AccessCreateLocation($input: CreateLocationInput!) { createLocation(input: $input) {\n      location { id code name priority isActive version } userErrors { code field } } }": typeof types.AccessCreateLocationDocument,
    "query AccessLocations { locations { nodes { code } } }": typeof types.AccessLocationsDocument,
    "query StockListsStockLevels($where: StockLevelWhere, $sortBy: StockLevelSort, $first: Int, $after: String) {\n  stockLevels(where: $where, sortBy: $sortBy, first: $first, after: $after) {\n    totalCount nodes { available variant { sku } location { code } movements { id } } pageInfo { endCursor hasNextPage } } }": typeof types.StockListsStockLevelsDocument,
    "query StockListsLowStock { stockLevels(where: { isLow: { eq: true } }) { nodes { available variant { sku } } } }": typeof types.StockListsLowStockDocument,
    "mutation CostCreateCategory($input: CreateCategoryInput!) { createCategory(input: $input) { category { id } } }": typeof types.CostCreateCategoryDocument,
    "query DeletedCustomersOrders($search: String) { orders(search: $search) { nodes { number } } }": typeof types.DeletedCustomersOrdersDocument,
    "mutation DeletedCustomersDeleteCustomer($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { userErrors { code } } }": typeof types.DeletedCustomersDeleteCustomerDocument,
    "query DetailsOrder($id: ID!) { order(id: $id) { notes { body } timeline { totalCount nodes { type data { ... on OrderChangeData { version } ... on OrderNoteAddedData { noteId isVisibleToCustomer } } } } } }": typeof types.DetailsOrderDocument,
    "mutation LifecycleAddOrderItems($input: AddOrderItemsInput!) { addOrderItems(input: $input) { userErrors { code } } }": typeof types.LifecycleAddOrderItemsDocument,
    "query ListOrders($first: Int, $after: String, $where: OrderWhere, $search: String, $sortBy: OrderSort) {\n  orders(first: $first, after: $after, where: $where, search: $search, sortBy: $sortBy) {\n    nodes { number } totalCount pageInfo { hasNextPage endCursor }\n  }\n}": typeof types.ListOrdersDocument,
    "\n  query OrderPrice($id: ID!) {\n    order(id: $id) {\n      taxesIncluded\n      subtotal { minorUnits }\n      discountTotal { minorUnits }\n      shippingTotal { minorUnits }\n      taxTotal { minorUnits }\n      roundingTotal { minorUnits }\n      total { minorUnits }\n      discounts { code name amount { minorUnits } }\n      taxLines { category reason name country region rate base { minorUnits } amount { minorUnits } difference { amount } }\n      shippingLine {\n        name\n        listAmount { amount }\n        discounts { name amount { amount } }\n        amount { amount currency }\n        taxLines { rate amount { amount } }\n      }\n      items {\n        listPrice { amount }\n        unitPrice { amount }\n        discounts { code name amount { amount } }\n        taxLines { rate base { amount } amount { amount } }\n        total { amount }\n      }\n    }\n  }\n": typeof types.OrderPriceDocument,
    "mutation PlacingCreateOrder($input: CreateOrderInput!) {\n  createOrder(input: $input) {\n    order {\n      id number status paymentStatus fulfillmentStatus source email version placedAt expiresAt salesRepName\n      subtotal { amount } shippingTotal { amount } total { amount currency }\n      items { sku quantity unitPrice { amount } total { amount } variant { sku } }\n      customer { id } salesRep { id } shippingAddress { city } allowedTransitions\n    }\n    userErrors { __typename code field message ... on InsufficientStockError { sku requested available } }\n  }\n}": typeof types.PlacingCreateOrderDocument,
    "mutation PlacingUpdateOrderStatus($input: UpdateOrderStatusInput!) {\n        updateOrderStatus(input: $input) { order { status version placedAt } userErrors { message } }\n      }": typeof types.PlacingUpdateOrderStatusDocument,
    "\n  mutation PromoteOrders($input: CreatePromotionInput!) {\n    createPromotion(input: $input) { promotion { id } userErrors { message } }\n  }\n": typeof types.PromoteOrdersDocument,
    "\n  mutation EndOrderPromotion($input: EndPromotionInput!) { endPromotion(input: $input) { userErrors { message } } }\n": typeof types.EndOrderPromotionDocument,
    "\n  mutation CreatePromotedOrder($input: CreateOrderInput!) {\n    createOrder(input: $input) {\n      order { id status discountTotal { amount } total { amount } discounts { name } items { id discountTotal { amount } } }\n      userErrors { message }\n    }\n  }\n": typeof types.CreatePromotedOrderDocument,
    "\n  mutation SetPromotedQuantity($input: UpdateOrderItemInput!) {\n    updateOrderItem(input: $input) {\n      order { discountTotal { amount } total { amount } discounts { name } }\n      changes { discountTotal { before { amount } after { amount } } }\n      userErrors { message }\n    }\n  }\n": typeof types.SetPromotedQuantityDocument,
    "\n  mutation PlacePromotedDraft($input: UpdateOrderStatusInput!) {\n    updateOrderStatus(input: $input) { order { status total { amount } } userErrors { code message } }\n  }\n": typeof types.PlacePromotedDraftDocument,
    "query SettledOrder($id: ID!) { order(id: $id) { items { id } } }": typeof types.SettledOrderDocument,
    "mutation SettledPayOrder($input: PayOrderInput!) { payOrder(input: $input) { payments { id amount { amount } } } }": typeof types.SettledPayOrderDocument,
    "query TimelinePage(\n  $id: ID, $accessToken: String, $first: Int, $after: String, $last: Int, $before: String\n) {\n  order(id: $id, accessToken: $accessToken) { timeline(first: $first, after: $after, last: $last, before: $before) {\n    totalCount eventCursor edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n    nodes { type data { ... on OrderNoteAddedData { noteId isVisibleToCustomer } } }\n  } }\n}": typeof types.TimelinePageDocument,
    "query NewestEvents($id: ID, $accessToken: String) {\n  order(id: $id, accessToken: $accessToken) { timeline { totalCount pageInfo { hasNextPage } nodes { id } } }\n}": typeof types.NewestEventsDocument,
    "mutation TimelineNote($input: AddOrderNoteInput!) {\n  addOrderNote(input: $input) { note { id } userErrors { code } }\n}": typeof types.TimelineNoteDocument,
    "mutation CancelledOrdersCancelOrder($input: CancelOrderInput!) {\n      cancelOrder(input: $input) { order { status } userErrors { message } }\n    }": typeof types.CancelledOrdersCancelOrderDocument,
    "\n  mutation EndAuthorizedOrder($input: CancelOrderInput!) {\n    cancelOrder(input: $input) { order { status } userErrors { message } }\n  }\n": typeof types.EndAuthorizedOrderDocument,
    "\n  mutation AddToAuthorizedOrder($input: AddOrderItemsInput!) {\n    addOrderItems(input: $input) { order { paymentStatus } userErrors { message } }\n  }\n": typeof types.AddToAuthorizedOrderDocument,
    "\n  mutation ShipAuthorizedOrder($input: UpdateOrderInput!) {\n    updateOrder(input: $input) { order { paymentStatus } userErrors { message } }\n  }\n": typeof types.ShipAuthorizedOrderDocument,
    "\n  mutation EndOrderOfPayment($input: CancelOrderInput!) {\n    cancelOrder(input: $input) { order { status } userErrors { message } }\n  }\n": typeof types.EndOrderOfPaymentDocument,
    "\n  mutation IssueCard($input: IssueGiftCardInput!) {\n    issueGiftCard(input: $input) {\n      code\n      giftCard {\n        id lastFour balance { amount currency } heldAmount { amount } state note expiresAt disabledAt version\n        customer { id }\n      }\n      userErrors { __typename code message field }\n    }\n  }\n": typeof types.IssueCardDocument,
    "\n  mutation DisableCard($input: DisableGiftCardInput!) {\n    disableGiftCard(input: $input) {\n      giftCard { id state disabledAt balance { amount } version }\n      userErrors { __typename code message field }\n    }\n  }\n": typeof types.DisableCardDocument,
    "\n  mutation AdjustCredit($input: AdjustStoreCreditInput!) {\n    adjustStoreCredit(input: $input) {\n      customer { id }\n      storeCredit { balance { amount currency } heldAmount { amount } }\n      userErrors { __typename code message field ... on CreditError { reason balance { amount } } }\n    }\n  }\n": typeof types.AdjustCreditDocument,
    "\n  query BalanceOfCard($code: String!) { giftCardBalance(code: $code) { balance { amount currency } state expiresAt } }\n": typeof types.BalanceOfCardDocument,
    "\n  query EntriesOfCredit($where: CreditEntryWhere) {\n    creditEntries(first: 100, where: $where) {\n      totalCount\n      nodes {\n        id kind amount { amount } balanceAfter { amount } reason createdBy\n        giftCard { id } customer { id } payment { id provider }\n      }\n    }\n  }\n": typeof types.EntriesOfCreditDocument,
    "\n  mutation CancelPaidOrder($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { message } } }\n": typeof types.CancelPaidOrderDocument,
    "\n  query OrderPaidByCredit($id: ID!) { order(id: $id) { status paymentStatus payments { provider status } } }\n": typeof types.OrderPaidByCreditDocument,
    "\n  query ListCards($where: GiftCardWhere) { giftCards(where: $where) { nodes { id lastFour state } } }\n": typeof types.ListCardsDocument,
    "\n  query OwnCredit($id: ID!, $currency: CurrencyCode) {\n    customer(id: $id) { storeCredit(currency: $currency) { balance { amount currency } heldAmount { amount } } }\n  }\n": typeof types.OwnCreditDocument,
    "mutation RetryEvent($input: RetryWebhookEventInput!) {\n  retryWebhookEvent(input: $input) {\n    webhookEvent { id state attempts lastError nextAttemptAt endedAt } userErrors { code field }\n  }\n}": typeof types.RetryEventDocument,
    "query FindEvents($where: WebhookEventWhere) {\n  webhookEvents(where: $where) { totalCount nodes { id state provider eventType providerReference attempts payload } }\n}": typeof types.FindEventsDocument,
    "query SeenWebhookEvents { webhookEvents { totalCount nodes { id payload payment { id } } } }": typeof types.SeenWebhookEventsDocument,
    "query ShownWebhookEvent($id: ID!) { node(id: $id) { id ... on WebhookEvent { payload } } }": typeof types.ShownWebhookEventDocument,
    "mutation RetryForeignEvent($id: ID!) {\n  retryWebhookEvent(input: { webhookEventId: $id }) { webhookEvent { id } userErrors { code field } }\n}": typeof types.RetryForeignEventDocument,
    "\n  fragment NextAction on Payment {\n    status\n    nextAction { ... on StripeConfirmation { clientSecret } ... on PaymentRedirect { url expiresAt } }\n  }\n": typeof types.NextActionFragmentDoc,
    "mutation SwitchOff($input: DisablePaymentProviderInput!) {\n  disablePaymentProvider(input: $input) {\n    disabledPaymentProviders { provider reason disabledBy } userErrors { code field message }\n  }\n}": typeof types.SwitchOffDocument,
    "mutation SwitchOn($input: EnablePaymentProviderInput!) {\n  enablePaymentProvider(input: $input) { disabledPaymentProviders { provider } userErrors { code field } }\n}": typeof types.SwitchOnDocument,
    "query OfferedProviders { paymentProviders { provider } }": typeof types.OfferedProvidersDocument,
    "\n  mutation ConfirmAtRazorpay($input: ConfirmRazorpayPaymentInput!) {\n    confirmRazorpayPayment(input: $input) {\n      order { ...BoughtOrder } payment { ...MadePayment } userErrors { ...MoneyError }\n    }\n  }\n": typeof types.ConfirmAtRazorpayDocument,
    "query Discrepancies($where: PaymentDiscrepancyWhere) {\n  paymentDiscrepancies(where: $where) {\n    totalCount\n    nodes {\n      id kind status provider providerReference amount { amount currency } expectedAmount { amount } payment { id }\n      resolution resolutionReason refundFailure\n    }\n  }\n}": typeof types.DiscrepanciesDocument,
    "mutation ResolveDiscrepancy($input: ResolvePaymentDiscrepancyInput!) {\n  resolvePaymentDiscrepancy(input: $input) {\n    discrepancy { id status resolution payment { id status } } userErrors { code field }\n  }\n}": typeof types.ResolveDiscrepancyDocument,
    "query FailedJobsFailedJobs { failedJobs { totalCount nodes { id task attempts lastError } } }": typeof types.FailedJobsFailedJobsDocument,
    "mutation FailedJobsRetryJob($jobId: ID!) {\n  retryJob(input: { jobId: $jobId }) { job { id task } userErrors { code field } }\n}": typeof types.FailedJobsRetryJobDocument,
    "\n  mutation SellIn($currencies: [CurrencyCode!]) {\n    result: updateStore(input: { currencies: $currencies }) {\n      store { currency currencies } userErrors { code field }\n    }\n  }\n": typeof types.SellInDocument,
    "\n  fragment CartIn on Cart {\n    currency subtotal { amount currency } total { amount currency } totalQuantity\n    items { id sku quantity listPrice { amount currency } unitPrice { amount currency } total { amount currency } warnings { code } }\n    warnings { code sku message }\n    discounts { name amount { amount currency } }\n    unappliedPromotions { code reason }\n    availableShippingMethods { methodId amount { amount currency } }\n  }\n": typeof types.CartInFragmentDoc,
    "\n  mutation CreateCartIn($input: CreateCartInput!) {\n    result: createCart(input: $input) {\n      cartToken cart { ...CartIn }\n      userErrors {\n        __typename code message field\n        ... on CurrencyNotSoldError { currency available }\n        ... on NoPriceError { sku currency }\n      }\n    }\n  }\n": typeof types.CreateCartInDocument,
    "\n  mutation AddToCartIn($input: AddCartItemsInput!) {\n    result: addCartItems(input: $input) {\n      cart { ...CartIn }\n      userErrors { __typename code message field ... on NoPriceError { sku currency } }\n    }\n  }\n": typeof types.AddToCartInDocument,
    "query ShowCartIn($token: String) { cart(cartToken: $token) { ...CartIn } }": typeof types.ShowCartInDocument,
    "\n  query MoneyOfOrder($id: ID!) {\n    order(id: $id) {\n      currency total { amount currency }\n      items { sku quantity unitPrice { amount currency } listPrice { amount } total { amount currency } }\n      payments { amount { amount currency } }\n    }\n  }\n": typeof types.MoneyOfOrderDocument,
    "\n  mutation CreateOrderIn($input: CreateOrderInput!) {\n    result: createOrder(input: $input) {\n      order { id status currency total { amount currency } items { id } }\n      userErrors {\n        __typename code message field\n        ... on NoPriceError { sku currency }\n        ... on CurrencyNotSoldError { currency available }\n      }\n    }\n  }\n": typeof types.CreateOrderInDocument,
    "\n  mutation AddItemsIn($input: AddOrderItemsInput!) {\n    result: addOrderItems(input: $input) {\n      order { version total { amount currency } items { sku quantity unitPrice { amount currency } } }\n      changes { total { before { amount currency } after { amount currency } } }\n      userErrors { __typename code field ... on NoPriceError { sku currency } }\n    }\n  }\n": typeof types.AddItemsInDocument,
    "\n  mutation PlaceDraftIn($input: UpdateOrderStatusInput!) {\n    result: updateOrderStatus(input: $input) { order { status total { amount currency } } userErrors { code message } }\n  }\n": typeof types.PlaceDraftInDocument,
    "\n  query OrdersIn($where: OrderWhere) { orders(where: $where) { nodes { id } } }\n": typeof types.OrdersInDocument,
    "\n  query UnappliedIn($token: String) {\n    cart(cartToken: $token) { unappliedPromotions { promotion { id } reason missingAmount { amount } } }\n  }\n": typeof types.UnappliedInDocument,
    "\n  mutation ChooseMethodIn($input: SetCartShippingMethodInput!) {\n    result: setCartShippingMethod(input: $input) {\n      cart { total { amount currency } }\n      userErrors { __typename message ... on ShippingMethodError { reason available { methodId amount { amount currency } } } }\n    }\n  }\n": typeof types.ChooseMethodInDocument,
    "\n  mutation RoundTotals($totalRounding: TotalRounding!) {\n    updateStore(input: { totalRounding: $totalRounding }) { userErrors { code } }\n  }\n": typeof types.RoundTotalsDocument,
    "\n  query RoundedIn($token: String) { cart(cartToken: $token) { roundingTotal { amount currency } total { amount currency } } }\n": typeof types.RoundedInDocument,
    "\n  query EventsIn($id: ID!) {\n    order(id: $id) {\n      timeline { nodes { type data { currency ... on OrderChangeData { total { amount currency } } ... on PaymentEventData { amount { amount currency } } } } }\n    }\n  }\n": typeof types.EventsInDocument,
    "\n  query ReportIn($currency: CurrencyCode) {\n    analytics(currency: $currency) { currency currencies overview { total { amount currency } orderCount } }\n  }\n": typeof types.ReportInDocument,
    "\n  mutation CreateStoreIn($input: CreateStoreInput!) {\n    createStore(input: $input) { store { currency currencies } userErrors { code field } }\n  }\n": typeof types.CreateStoreInDocument,
    "query CurrenciesOfStore { store { currencies } }": typeof types.CurrenciesOfStoreDocument,
    "\n  query PricesOfVariant($id: ID!) {\n    variant(id: $id) {\n      usd: priceIn(currency: \"USD\") { ...PriceOfVariant }\n      eur: priceIn(currency: \"EUR\") { ...PriceOfVariant }\n      jpy: priceIn(currency: \"JPY\") { ...PriceOfVariant }\n      gbp: priceIn(currency: \"GBP\") { ...PriceOfVariant }\n    }\n  }\n  fragment PriceOfVariant on VariantPrice { price { amount currency } compareAtPrice { amount } }\n": typeof types.PricesOfVariantDocument,
    "\n  mutation MakeCodedPromotion($isCodeRequired: Boolean!) {\n    createPromotion(input: {\n      name: \"Coded\", action: { kind: PERCENT, rate: \"0.1\" }, isCodeRequired: $isCodeRequired\n    }) { promotion { id } }\n  }\n": typeof types.MakeCodedPromotionDocument,
    "\n  mutation CreateTestCodes($input: CreateDiscountCodesInput!) {\n    result: createDiscountCodes(input: $input) { codes promotion { id } userErrors { code message field } }\n  }\n": typeof types.CreateTestCodesDocument,
    "\n  query ReadTestCodes($id: ID!, $first: Int, $after: String) {\n    promotion(id: $id) {\n      codes(first: $first, after: $after) {\n        totalCount pageInfo { hasNextPage endCursor }\n        nodes { id code usageLimit usageCount isActive promotion { id } }\n      }\n    }\n  }\n": typeof types.ReadTestCodesDocument,
    "\n  mutation DeactivateTestCode($id: ID!) {\n    result: deactivateDiscountCode(input: { discountCodeId: $id }) {\n      discountCode { code isActive } userErrors { code field }\n    }\n  }\n": typeof types.DeactivateTestCodeDocument,
    "\n  fragment ShownList on PriceList {\n    id name currency priority startsAt endsAt version customerGroups { code }\n    prices { totalCount nodes { variant { id } minimumQuantity amount { amount currency } compareAtAmount { amount } } }\n  }\n": typeof types.ShownListFragmentDoc,
    "\n  mutation CreateTestList($input: CreatePriceListInput!) {\n    result: createPriceList(input: $input) { priceList { ...ShownList } userErrors { code message field } }\n  }\n": typeof types.CreateTestListDocument,
    "\n  mutation UpdateTestList($input: UpdatePriceListInput!) {\n    result: updatePriceList(input: $input) { priceList { ...ShownList } userErrors { code message field } }\n  }\n": typeof types.UpdateTestListDocument,
    "\n  mutation DeleteTestList($input: DeletePriceListInput!) {\n    result: deletePriceList(input: $input) { deletedId userErrors { code message field } }\n  }\n": typeof types.DeleteTestListDocument,
    "\n  mutation SetTestPrices($input: SetPriceListPricesInput!) {\n    result: setPriceListPrices(input: $input) { priceList { ...ShownList } userErrors { code message field } }\n  }\n": typeof types.SetTestPricesDocument,
    "\n  query ListTestLists($where: PriceListWhere, $sortBy: PriceListSort) {\n    priceLists(where: $where, sortBy: $sortBy) { totalCount nodes { name } }\n  }\n": typeof types.ListTestListsDocument,
    "\n  mutation CreateListGroup($code: String!) {\n    createCustomerGroup(input: { code: $code, name: \"A group\" }) { customerGroup { id } }\n  }\n": typeof types.CreateListGroupDocument,
    "\n  mutation DeleteListGroup($id: ID!) {\n    deleteCustomerGroup(input: { customerGroupId: $id }) { deletedId userErrors { code } }\n  }\n": typeof types.DeleteListGroupDocument,
    "\n  mutation JoinListGroup($input: UpdateCustomerInput!) { updateCustomer(input: $input) { userErrors { code } } }\n": typeof types.JoinListGroupDocument,
    "\n  mutation PromoteListed($input: CreatePromotionInput!) { createPromotion(input: $input) { userErrors { code } } }\n": typeof types.PromoteListedDocument,
    "\n  query UnitPrices($token: String) {\n    cart(cartToken: $token) { items { quantity listPrice { amount } unitPrice { amount } total { amount } } }\n  }\n": typeof types.UnitPricesDocument,
    "\n  mutation OrderAtListPrice($input: CreateOrderInput!) {\n    createOrder(input: $input) {\n      order { id items { quantity listPrice { amount } unitPrice { amount } } } userErrors { code message }\n    }\n  }\n": typeof types.OrderAtListPriceDocument,
    "\n  mutation AddAtListPrice($input: AddOrderItemsInput!) {\n    addOrderItems(input: $input) {\n      order { items { quantity listPrice { amount } unitPrice { amount } } } userErrors { code message }\n    }\n  }\n": typeof types.AddAtListPriceDocument,
    "\n  query PricesOfOrder($id: ID!) { order(id: $id) { items { listPrice { amount } unitPrice { amount } } } }\n": typeof types.PricesOfOrderDocument,
    "\n  mutation MakeLimitedPromotion($input: CreatePromotionInput!) {\n    createPromotion(input: $input) { promotion { id } userErrors { message } }\n  }\n": typeof types.MakeLimitedPromotionDocument,
    "\n  mutation LimitPromotion($input: UpdatePromotionInput!) {\n    updatePromotion(input: $input) { promotion { usageLimit usageCount } userErrors { code field message } }\n  }\n": typeof types.LimitPromotionDocument,
    "\n  mutation MakeLimitedCodes($input: CreateDiscountCodesInput!) {\n    createDiscountCodes(input: $input) { codes userErrors { message } }\n  }\n": typeof types.MakeLimitedCodesDocument,
    "\n  mutation CancelUsingOrder($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { message } } }\n": typeof types.CancelUsingOrderDocument,
    "\n  mutation CancelUsingOrders($input: BulkUpdateOrdersInput!) { bulkUpdateOrders(input: $input) { userErrors { message } } }\n": typeof types.CancelUsingOrdersDocument,
    "\n  fragment ShownPromotion on Promotion {\n    id name isCodeRequired priority isExclusive currency version minimumQuantity startsAt endsAt firstOrderOnly\n    usageLimit usageLimitPerCustomer usageCount\n    action { kind rate amount { amount currency } buyQuantity getQuantity getTarget { on ids } }\n    target { on ids }\n    minimumSubtotal { amount }\n  }\n": typeof types.ShownPromotionFragmentDoc,
    "\n  mutation CreateTestPromotion($input: CreatePromotionInput!) {\n    result: createPromotion(input: $input) { promotion { ...ShownPromotion } userErrors { code message field } }\n  }\n": typeof types.CreateTestPromotionDocument,
    "\n  mutation UpdateTestPromotion($input: UpdatePromotionInput!) {\n    result: updatePromotion(input: $input) { promotion { ...ShownPromotion } userErrors { code message field } }\n  }\n": typeof types.UpdateTestPromotionDocument,
    "\n  mutation EndTestPromotion($input: EndPromotionInput!) {\n    result: endPromotion(input: $input) { promotion { ...ShownPromotion } userErrors { code message field } }\n  }\n": typeof types.EndTestPromotionDocument,
    "\n  query ListTestPromotions($search: String, $where: PromotionWhere, $sortBy: PromotionSort) {\n    promotions(search: $search, where: $where, sortBy: $sortBy) { totalCount nodes { name } }\n  }\n": typeof types.ListTestPromotionsDocument,
    "query ReadTestPromotion($id: ID!) { promotion(id: $id) { ...ShownPromotion } }": typeof types.ReadTestPromotionDocument,
    "\n  query ReportsOfSampleShop {\n    analytics {\n      discountsByPromotion { promotion { name } codeCount orderCount discountTotal { amount } }\n      taxes { country rate base { amount } amount { amount } }\n    }\n  }\n": typeof types.ReportsOfSampleShopDocument,
    "\n  query DiscountsOfSampleShop {\n    orders(first: 1, sortBy: { field: CREATED_AT, direction: ASC }) {\n      nodes {\n        discounts { code promotion { name } }\n        items { sku listPrice { amount } unitPrice { amount } discounts { promotion { name } } }\n      }\n    }\n  }\n": typeof types.DiscountsOfSampleShopDocument,
    "\n  query OwnDiscountsOfSampleShop {\n    viewer { customer { orders(first: 10) { nodes { discounts { name promotion { name } } } } } }\n  }\n": typeof types.OwnDiscountsOfSampleShopDocument,
    "query WhoAmI { viewer { email role } }": typeof types.WhoAmIDocument,
    "mutation BadTextsCreateLocation { createLocation(input: { code: \"other\", name: \"Other\" }) { location { id } } }": typeof types.BadTextsCreateLocationDocument,
    "\n  mutation AddVisibleNote($input: AddOrderNoteInput!) { addOrderNote(input: $input) { note { id } } }\n": typeof types.AddVisibleNoteDocument,
    "mutation CreateVisitorsCart { createCart { cart { id } } }": typeof types.CreateVisitorsCartDocument,
    "mutation Cancel($input: CancelOrderInput!) { cancelOrder(input: $input) { order { id status } } }": typeof types.CancelDocument,
    "query DatabaseReplacedOrders { orders(last: 1) { nodes { timeline { nodes { id cursor } } } } }": typeof types.DatabaseReplacedOrdersDocument,
    "\n  fragment ShownCart on Cart {\n    id version email totalQuantity subtotal { amount } total { amount currency }\n    shippingAddress { line1 }\n    items {\n      id createdAt updatedAt sku name quantity variant { id } unitPrice { amount } total { amount }\n      warnings { code available }\n    }\n    warnings { code sku itemId available message }\n  }\n": typeof types.ShownCartFragmentDoc,
    "\n  mutation CreateFilledCart($input: CreateCartInput!) {\n    result: createCart(input: $input) {\n      cart { ...ShownCart } cartToken\n      userErrors { __typename code message field }\n    }\n  }\n": typeof types.CreateFilledCartDocument,
    "query ShowCart($token: String) { cart(cartToken: $token) { ...ShownCart } }": typeof types.ShowCartDocument,
    "\n  mutation Checkout($input: CheckoutInput!) {\n    checkout(input: $input) {\n      order { id number status paymentStatus version }\n      userErrors { __typename code message }\n    }\n  }\n": typeof types.CheckoutDocument,
    "\n  fragment BoughtOrder on Order { id number status paymentStatus version payments { id } }\n": typeof types.BoughtOrderFragmentDoc,
    "\n  fragment MadePayment on Payment {\n    id status provider declineCode amount { amount } capturedAmount { amount } refundedAmount { amount }\n    refunds { amount { amount } status reason }\n  }\n": typeof types.MadePaymentFragmentDoc,
    "\n  fragment MoneyError on UserError {\n    __typename code message field\n    ... on InsufficientStockError { sku requested available }\n    ... on PaymentDeclinedError { declineCode }\n  }\n": typeof types.MoneyErrorFragmentDoc,
    "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) { accessToken user { id } customer { id } userErrors { message } }\n  }\n": typeof types.RegisterDocument,
    "\n  mutation AddAddress($input: AddCustomerAddressInput!) { addCustomerAddress(input: $input) { userErrors { message } } }\n": typeof types.AddAddressDocument,
    "\n  mutation CreateAnyCategory { createCategory(input: { name: \"All of it\" }) { userErrors { message } } }\n": typeof types.CreateAnyCategoryDocument,
    "\n  mutation CreateAnyGroup {\n    createCustomerGroup(input: { code: \"any\", name: \"Any group\" }) { customerGroup { id } }\n  }\n": typeof types.CreateAnyGroupDocument,
    "\n  mutation CreateAnyList($groupId: ID!) {\n    createPriceList(input: { name: \"Any list\", customerGroupIds: [$groupId] }) { priceList { id } }\n  }\n": typeof types.CreateAnyListDocument,
    "\n  mutation SetAnyPrices($input: SetPriceListPricesInput!) {\n    setPriceListPrices(input: $input) { userErrors { message } }\n  }\n": typeof types.SetAnyPricesDocument,
    "\n  mutation CreateAnyPromotion {\n    createPromotion(input: { name: \"With a code\", action: { kind: PERCENT, rate: \"0.1\" }, isCodeRequired: true }) {\n      promotion { id }\n    }\n  }\n": typeof types.CreateAnyPromotionDocument,
    "\n  mutation CreateAnyCodes($input: CreateDiscountCodesInput!) {\n    createDiscountCodes(input: $input) { userErrors { message } }\n  }\n": typeof types.CreateAnyCodesDocument,
    "\n  mutation AddNote($input: AddOrderNoteInput!) { addOrderNote(input: $input) { userErrors { message } } }\n": typeof types.AddNoteDocument,
    "\n  mutation AddItemToCart($input: AddCartItemInput!) { addCartItem(input: $input) { userErrors { message } } }\n": typeof types.AddItemToCartDocument,
    "\n  mutation IssueAnyCard($customerId: ID!) {\n    issueGiftCard(input: { amount: \"5.00\", customerId: $customerId, idempotencyKey: \"any-card\" }) {\n      giftCard { id }\n    }\n  }\n": typeof types.IssueAnyCardDocument,
    "\n  mutation AddTaxRules {\n    createTaxRate(input: { country: \"IT\", taxClass: \"standard\", name: \"VAT\", rate: \"0.22\", category: STANDARD }) {\n      userErrors { message }\n    }\n    createTaxRegistration(input: { country: \"IT\", taxId: \"IT12345678901\" }) { userErrors { message } }\n  }\n": typeof types.AddTaxRulesDocument,
    "\n  mutation AddAnyZone {\n    createShippingZone(input: { name: \"Far away\", isRestOfWorld: true }) { shippingZone { id } }\n  }\n": typeof types.AddAnyZoneDocument,
    "\n  mutation AddAnyMethod($input: CreateShippingMethodInput!) {\n    createShippingMethod(input: $input) { userErrors { message } }\n  }\n": typeof types.AddAnyMethodDocument,
    "\n  query Mails {\n    mails(first: 100) { nodes { id to kind subject text html status attempts lastError sentAt } }\n  }\n": typeof types.MailsDocument,
    "\n  fragment EditedOrder on Order { version total { amount } items { id sku quantity } }\n  fragment ItemChanges on OrderChanges {\n    subtotal { before { amount } after { amount } } total { before { amount } after { amount } }\n    stock { sku before after }\n  }\n  fragment EditError on UserError { __typename code field ... on VersionConflictError { currentVersion } }\n": typeof types.EditedOrderFragmentDoc,
    "\n    mutation AddItems($input: AddOrderItemsInput!) { answer: addOrderItems(input: $input) {\n      order { ...EditedOrder } changes { ...ItemChanges } userErrors { ...EditError }\n    } }\n  ": typeof types.AddItemsDocument,
    "\n    mutation UpdateItem($input: UpdateOrderItemInput!) { answer: updateOrderItem(input: $input) {\n      order { ...EditedOrder } changes { ...ItemChanges } userErrors { ...EditError }\n    } }\n  ": typeof types.UpdateItemDocument,
    "\n    mutation RemoveItem($input: RemoveOrderItemInput!) { answer: removeOrderItem(input: $input) {\n      order { ...EditedOrder } changes { ...ItemChanges } userErrors { ...EditError }\n    } }\n  ": typeof types.RemoveItemDocument,
    "query ItemsOfOrder($id: ID!) { order(id: $id) { items { id } } }": typeof types.ItemsOfOrderDocument,
    "\n  mutation SignIn($input: LoginInput!) { login(input: $input) { accessToken userErrors { message } } }\n": typeof types.SignInDocument,
    "fragment AccountError on UserError { __typename code field }": typeof types.AccountErrorFragmentDoc,
    "query IsVerified { viewer { emailVerified } }": typeof types.IsVerifiedDocument,
    "\n  mutation OpenSession($input: LoginInput!) {\n    login(input: $input) {\n      accessToken expiresAt refreshToken refreshExpiresAt user { id } userErrors { code field }\n    }\n  }\n": typeof types.OpenSessionDocument,
    "\n  mutation RefreshSession($input: RefreshSessionInput!) {\n    refreshSession(input: $input) {\n      accessToken expiresAt refreshToken refreshExpiresAt user { id } userErrors { code field }\n    }\n  }\n": typeof types.RefreshSessionDocument,
};
const documents: Documents = {
    "mutation BruteForceLogin($input: LoginInput!) {\n  login(input: $input) { accessToken userErrors { code message ... on TooManyAttemptsError { retryAfter } } }\n}": types.BruteForceLoginDocument,
    "mutation BruteForceChangePassword($input: ChangePasswordInput!) { changePassword(input: $input) { userErrors { code } } }": types.BruteForceChangePasswordDocument,
    "mutation BruteForceRegister($input: RegisterInput!) { register(input: $input) { userErrors { code } } }": types.BruteForceRegisterDocument,
    "mutation ChangePasswordChangePassword($input: ChangePasswordInput!) {\n  changePassword(input: $input) { user { email } userErrors { __typename code field } }\n}": types.ChangePasswordChangePasswordDocument,
    "query RevocationViewer { viewer { id } }": types.RevocationViewerDocument,
    "mutation RevocationChangePassword($input: ChangePasswordInput!) { changePassword(input: $input) { accessToken refreshToken } }": types.RevocationChangePasswordDocument,
    "query SessionsSessions { sessions { nodes { id isCurrent userAgent address lastUsedAt expiresAt } totalCount } }": types.SessionsSessionsDocument,
    "query SessionsViewer { viewer { id } }": types.SessionsViewerDocument,
    "query SignInViewer { viewer { id email role isActive } }": types.SignInViewerDocument,
    "mutation StaffCreateUser($input: CreateUserInput!) {\n  createUser(input: $input) { user { id email role } userErrors { code field } }\n}": types.StaffCreateUserDocument,
    "mutation StaffCreateStore($code: String!) {\n      createStore(input: { code: $code, name: \"Another\", currency: \"EUR\" }) { store { id } userErrors { code } }\n    }": types.StaffCreateStoreDocument,
    "query LargeSumsCustomers { customers { nodes { id lifetimeValue { amount minorUnits } } } }": types.LargeSumsCustomersDocument,
    "\n  mutation CreateReportedPromotion($input: CreatePromotionInput!) {\n    createPromotion(input: $input) { promotion { id } userErrors { message } }\n  }\n": types.CreateReportedPromotionDocument,
    "\n  mutation MakeCartPromotion($input: CreatePromotionInput!) {\n    createPromotion(input: $input) { promotion { id } userErrors { message } }\n  }\n": types.MakeCartPromotionDocument,
    "\n  mutation MakeCartCodes($input: CreateDiscountCodesInput!) {\n    createDiscountCodes(input: $input) { codes userErrors { message } }\n  }\n": types.MakeCartCodesDocument,
    "\n  fragment DiscountedCart on Cart {\n    version discountCodes discountTotal { amount } total { amount }\n    discounts { code name amount { amount } }\n    unappliedPromotions { reason message code missingAmount { amount } missingQuantity promotion { name } }\n  }\n": types.DiscountedCartFragmentDoc,
    "\n  fragment RefusedCode on UserError {\n    __typename code field\n    ... on DiscountCodeError { discountCode reason missingAmount { amount currency } missingQuantity }\n  }\n": types.RefusedCodeFragmentDoc,
    "\n  mutation ApplyTestCode($input: ApplyDiscountCodeInput!) {\n    result: applyDiscountCode(input: $input) { cart { ...DiscountedCart } userErrors { ...RefusedCode } }\n  }\n": types.ApplyTestCodeDocument,
    "\n  mutation RemoveTestCode($input: RemoveDiscountCodeInput!) {\n    result: removeDiscountCode(input: $input) { cart { ...DiscountedCart } userErrors { ...RefusedCode } }\n  }\n": types.RemoveTestCodeDocument,
    "query ShowDiscountedCart($cartToken: String) { cart(cartToken: $cartToken) { ...DiscountedCart } }": types.ShowDiscountedCartDocument,
    "mutation FillOwnCart($input: AddCartItemInput!) { addCartItem(input: $input) { userErrors { message } } }": types.FillOwnCartDocument,
    "mutation ClearCodedCart($input: ClearCartInput!) { clearCart(input: $input) { userErrors { message } } }": types.ClearCodedCartDocument,
    "mutation OnSaleCreateOrder($input: CreateOrderInput!) {\n  createOrder(input: $input) { order { items { sku name } } userErrors { code } }\n}": types.OnSaleCreateOrderDocument,
    "mutation RegisterWithCart($input: RegisterInput!) {\n  register(input: $input) { cart { status totalQuantity } userErrors { code } }\n}": types.RegisterWithCartDocument,
    "\n  fragment OfferedMethod on AvailableShippingMethod {\n    methodId code listAmount { amount } amount { amount } freeFrom { amount } missingForFree { amount } isChosen\n    estimate { minBusinessDays maxBusinessDays earliest latest }\n  }\n": types.OfferedMethodFragmentDoc,
    "\n  fragment CartShipping on Cart {\n    version shippingTotal { amount } total { amount }\n    shippingLine { methodId name amount { amount } estimate { earliest latest } }\n    availableShippingMethods { ...OfferedMethod }\n    warnings { code message itemId sku availableShippingMethods { methodId amount { amount } } }\n  }\n": types.CartShippingFragmentDoc,
    "\n  query ShowCartShipping($cartToken: String) { cart(cartToken: $cartToken) { ...CartShipping } }\n": types.ShowCartShippingDocument,
    "\n  query ShowMethodsFor($cartToken: String, $country: CountryCode, $region: String) {\n    cart(cartToken: $cartToken) { availableShippingMethods(country: $country, region: $region) { code } }\n  }\n": types.ShowMethodsForDocument,
    "\n  mutation ChooseShipping($input: SetCartShippingMethodInput!) {\n    result: setCartShippingMethod(input: $input) {\n      cart { ...CartShipping }\n      userErrors { __typename code message field ... on ShippingMethodError { available { ...OfferedMethod } } }\n    }\n  }\n": types.ChooseShippingDocument,
    "mutation CategoriesCreateProduct($input: CreateProductInput!) { createProduct(input: $input) { userErrors { code field } } }": types.CategoriesCreateProductDocument,
    "mutation CategoriesUpdateProduct($input: UpdateProductInput!) { updateProduct(input: $input) {\n      product { version categories { id } } userErrors { code } } }": types.CategoriesUpdateProductDocument,
    "\n  mutation UpdateComparedVariant($input: UpdateVariantInput!) {\n    result: updateVariant(input: $input) {\n      variant { compareAtPrice { amount } lowestPriceBeforeReduction { amount } } userErrors { code field }\n    }\n  }\n": types.UpdateComparedVariantDocument,
    "\n  mutation CreateComparedVariant($input: CreateProductInput!) {\n    createProduct(input: $input) { product { variants { compareAtPrice { amount } } } userErrors { code field } }\n  }\n": types.CreateComparedVariantDocument,
    "\n  query ReferencePrice($id: ID!) { variant(id: $id) { lowestPriceBeforeReduction { amount } } }\n": types.ReferencePriceDocument,
    "query ProductListProducts($search: String, $where: ProductWhere, $sortBy: ProductSort, $first: Int, $after: String) {\n  products(search: $search, where: $where, sortBy: $sortBy, first: $first, after: $after) {\n    nodes { name } edges { cursor }\n  }\n}": types.ProductListProductsDocument,
    "query StatementsProducts { products(first: 1) { nodes { id } } }": types.StatementsProductsDocument,
    "query CheckoutCustomers { customers { nodes { id } } }": types.CheckoutCustomersDocument,
    "mutation CheckoutWithCart($input: CheckoutInput!) {\n  checkout(input: $input) {\n    cart { id status version totalQuantity items { sku quantity warnings { code } } warnings { code } }\n    order { id } userErrors { code }\n  }\n}": types.CheckoutWithCartDocument,
    "\n  mutation CheckOutShipped($input: CheckoutInput!) {\n    checkout(input: $input) {\n      order {\n        id total { amount } shippingTotal { amount }\n        shippingLine { methodId name listAmount { amount } amount { amount } estimate { earliest latest maxBusinessDays } }\n      }\n      userErrors {\n        __typename code field message\n        ... on ShippingMethodError { available { methodId code amount { amount } } }\n        ... on PriceChangedError { currentTotal { amount } }\n      }\n    }\n  }\n": types.CheckOutShippedDocument,
    "\n  mutation EditShippedItem($input: UpdateOrderItemInput!) {\n    updateOrderItem(input: $input) {\n      order {\n        total { amount }\n        shippingLine { methodId name listAmount { amount } amount { amount } estimate { earliest latest maxBusinessDays } }\n      }\n      userErrors { message }\n    }\n  }\n": types.EditShippedItemDocument,
    "\n  mutation ChooseForCheckout($input: SetCartShippingMethodInput!) {\n    setCartShippingMethod(input: $input) { userErrors { message } }\n  }\n": types.ChooseForCheckoutDocument,
    "query TamperingCart($token: String) { cart(cartToken: $token) { total { amount currency } } }": types.TamperingCartDocument,
    "query TamperingOrders { orders(first: 1) { nodes { total { amount currency } } } }": types.TamperingOrdersDocument,
    "mutation WrittenRowsCreateOrder($input: CreateOrderInput!) { createOrder(input: $input) { userErrors { message } } }": types.WrittenRowsCreateOrderDocument,
    "query AddressBookViewer { viewer { customer { addresses { id address { name line1 line2 city postalCode countryCode } } } } }": types.AddressBookViewerDocument,
    "query AddressBookViewer2 { viewer { customer { addresses { isDefault } } } }": types.AddressBookViewer2Document,
    "mutation ChangeEmailChangeEmail($input: ChangeEmailInput!) {\n  changeEmail(input: $input) {\n    user { email emailVerified customer { email } }\n    userErrors { code field }\n  }\n}": types.ChangeEmailChangeEmailDocument,
    "fragment ShownGroup on CustomerGroup { id code name version }": types.ShownGroupFragmentDoc,
    "\n  mutation CreateTestGroup($input: CreateCustomerGroupInput!) {\n    result: createCustomerGroup(input: $input) { customerGroup { ...ShownGroup } userErrors { code message field } }\n  }\n": types.CreateTestGroupDocument,
    "\n  mutation UpdateTestGroup($input: UpdateCustomerGroupInput!) {\n    result: updateCustomerGroup(input: $input) { customerGroup { ...ShownGroup } userErrors { code message field } }\n  }\n": types.UpdateTestGroupDocument,
    "\n  mutation DeleteTestGroup($input: DeleteCustomerGroupInput!) {\n    result: deleteCustomerGroup(input: $input) { deletedId userErrors { code message field } }\n  }\n": types.DeleteTestGroupDocument,
    "\n  query ListTestGroups($where: CustomerGroupWhere) { customerGroups(where: $where) { totalCount nodes { code } } }\n": types.ListTestGroupsDocument,
    "\n  mutation GroupTestCustomer($input: UpdateCustomerInput!) {\n    result: updateCustomer(input: $input) {\n      customer { version groups { code } } userErrors { code message field }\n    }\n  }\n": types.GroupTestCustomerDocument,
    "\n  mutation PromoteToGroup($input: CreatePromotionInput!) {\n    result: createPromotion(input: $input) { promotion { id customerGroups { code } } userErrors { code message field } }\n  }\n": types.PromoteToGroupDocument,
    "query CustomerListCustomers(\n  $first: Int, $after: String, $search: String, $where: CustomerWhere, $sortBy: CustomerSort\n) {\n  customers(first: $first, after: $after, search: $search, where: $where, sortBy: $sortBy) {\n    nodes { name } totalCount pageInfo { hasNextPage endCursor }\n  }\n}": types.CustomerListCustomersDocument,
    "mutation RegistrationRegister($input: RegisterInput!) {\n  register(input: $input) {\n    accessToken expiresAt\n    user { id email name role customer { id } }\n    customer { id email name phone isRegistered version }\n    userErrors { __typename code field }\n  }\n}": types.RegistrationRegisterDocument,
    "query RegistrationViewer { viewer { customer { id name } } }": types.RegistrationViewerDocument,
    "query RegistrationCustomers($email: String) { customers(where: { email: { eq: $email } }, sortBy: { field: NAME, direction: ASC }) {\n        nodes { id name isRegistered } } }": types.RegistrationCustomersDocument,
    "mutation VerifiedSignUpRegister($input: RegisterInput!) {\n  register(input: $input) {\n    verificationSent accessToken refreshToken user { id } customer { id } userErrors { code field }\n  }\n}": types.VerifiedSignUpRegisterDocument,
    "mutation VerifiedSignUpLogin($input: LoginInput!) { login(input: $input) { accessToken userErrors { code } } }": types.VerifiedSignUpLoginDocument,
    "query ImportedDates { orders(first: 50) { nodes { number status placedAt shippedAt deliveredAt } } }": types.ImportedDatesDocument,
    "query ImportedStockOrder($id: ID!) { order(id: $id) { id status fulfillmentStatus shippedBeforeImport } }": types.ImportedStockOrderDocument,
    "mutation ImportedStockUpdateOrderStatus($input: UpdateOrderStatusInput!) { updateOrderStatus(input: $input) { userErrors { message } } }": types.ImportedStockUpdateOrderStatusDocument,
    "mutation ImportedStockAddOrderItems($input: AddOrderItemsInput!) {\n        addOrderItems(input: $input) { changes { stock { before after } } userErrors { message } } }": types.ImportedStockAddOrderItemsDocument,
    "query ImportedStockStockMovements { stockMovements(first: 10, where: { reason: { eq: IMPORT } }) {\n        nodes { quantity reason actor location { code } } } }": types.ImportedStockStockMovementsDocument,
    "query OrderImportProducts { products(search: \"gren tea\") { nodes { name } } }": types.OrderImportProductsDocument,
    "mutation AccessCreateLocation($input: CreateLocationInput!) { createLocation(input: $input) {\n      location { id code name priority isActive version } userErrors { code field } } }": types.AccessCreateLocationDocument,
    "query AccessLocations { locations { nodes { code } } }": types.AccessLocationsDocument,
    "query StockListsStockLevels($where: StockLevelWhere, $sortBy: StockLevelSort, $first: Int, $after: String) {\n  stockLevels(where: $where, sortBy: $sortBy, first: $first, after: $after) {\n    totalCount nodes { available variant { sku } location { code } movements { id } } pageInfo { endCursor hasNextPage } } }": types.StockListsStockLevelsDocument,
    "query StockListsLowStock { stockLevels(where: { isLow: { eq: true } }) { nodes { available variant { sku } } } }": types.StockListsLowStockDocument,
    "mutation CostCreateCategory($input: CreateCategoryInput!) { createCategory(input: $input) { category { id } } }": types.CostCreateCategoryDocument,
    "query DeletedCustomersOrders($search: String) { orders(search: $search) { nodes { number } } }": types.DeletedCustomersOrdersDocument,
    "mutation DeletedCustomersDeleteCustomer($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { userErrors { code } } }": types.DeletedCustomersDeleteCustomerDocument,
    "query DetailsOrder($id: ID!) { order(id: $id) { notes { body } timeline { totalCount nodes { type data { ... on OrderChangeData { version } ... on OrderNoteAddedData { noteId isVisibleToCustomer } } } } } }": types.DetailsOrderDocument,
    "mutation LifecycleAddOrderItems($input: AddOrderItemsInput!) { addOrderItems(input: $input) { userErrors { code } } }": types.LifecycleAddOrderItemsDocument,
    "query ListOrders($first: Int, $after: String, $where: OrderWhere, $search: String, $sortBy: OrderSort) {\n  orders(first: $first, after: $after, where: $where, search: $search, sortBy: $sortBy) {\n    nodes { number } totalCount pageInfo { hasNextPage endCursor }\n  }\n}": types.ListOrdersDocument,
    "\n  query OrderPrice($id: ID!) {\n    order(id: $id) {\n      taxesIncluded\n      subtotal { minorUnits }\n      discountTotal { minorUnits }\n      shippingTotal { minorUnits }\n      taxTotal { minorUnits }\n      roundingTotal { minorUnits }\n      total { minorUnits }\n      discounts { code name amount { minorUnits } }\n      taxLines { category reason name country region rate base { minorUnits } amount { minorUnits } difference { amount } }\n      shippingLine {\n        name\n        listAmount { amount }\n        discounts { name amount { amount } }\n        amount { amount currency }\n        taxLines { rate amount { amount } }\n      }\n      items {\n        listPrice { amount }\n        unitPrice { amount }\n        discounts { code name amount { amount } }\n        taxLines { rate base { amount } amount { amount } }\n        total { amount }\n      }\n    }\n  }\n": types.OrderPriceDocument,
    "mutation PlacingCreateOrder($input: CreateOrderInput!) {\n  createOrder(input: $input) {\n    order {\n      id number status paymentStatus fulfillmentStatus source email version placedAt expiresAt salesRepName\n      subtotal { amount } shippingTotal { amount } total { amount currency }\n      items { sku quantity unitPrice { amount } total { amount } variant { sku } }\n      customer { id } salesRep { id } shippingAddress { city } allowedTransitions\n    }\n    userErrors { __typename code field message ... on InsufficientStockError { sku requested available } }\n  }\n}": types.PlacingCreateOrderDocument,
    "mutation PlacingUpdateOrderStatus($input: UpdateOrderStatusInput!) {\n        updateOrderStatus(input: $input) { order { status version placedAt } userErrors { message } }\n      }": types.PlacingUpdateOrderStatusDocument,
    "\n  mutation PromoteOrders($input: CreatePromotionInput!) {\n    createPromotion(input: $input) { promotion { id } userErrors { message } }\n  }\n": types.PromoteOrdersDocument,
    "\n  mutation EndOrderPromotion($input: EndPromotionInput!) { endPromotion(input: $input) { userErrors { message } } }\n": types.EndOrderPromotionDocument,
    "\n  mutation CreatePromotedOrder($input: CreateOrderInput!) {\n    createOrder(input: $input) {\n      order { id status discountTotal { amount } total { amount } discounts { name } items { id discountTotal { amount } } }\n      userErrors { message }\n    }\n  }\n": types.CreatePromotedOrderDocument,
    "\n  mutation SetPromotedQuantity($input: UpdateOrderItemInput!) {\n    updateOrderItem(input: $input) {\n      order { discountTotal { amount } total { amount } discounts { name } }\n      changes { discountTotal { before { amount } after { amount } } }\n      userErrors { message }\n    }\n  }\n": types.SetPromotedQuantityDocument,
    "\n  mutation PlacePromotedDraft($input: UpdateOrderStatusInput!) {\n    updateOrderStatus(input: $input) { order { status total { amount } } userErrors { code message } }\n  }\n": types.PlacePromotedDraftDocument,
    "query SettledOrder($id: ID!) { order(id: $id) { items { id } } }": types.SettledOrderDocument,
    "mutation SettledPayOrder($input: PayOrderInput!) { payOrder(input: $input) { payments { id amount { amount } } } }": types.SettledPayOrderDocument,
    "query TimelinePage(\n  $id: ID, $accessToken: String, $first: Int, $after: String, $last: Int, $before: String\n) {\n  order(id: $id, accessToken: $accessToken) { timeline(first: $first, after: $after, last: $last, before: $before) {\n    totalCount eventCursor edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n    nodes { type data { ... on OrderNoteAddedData { noteId isVisibleToCustomer } } }\n  } }\n}": types.TimelinePageDocument,
    "query NewestEvents($id: ID, $accessToken: String) {\n  order(id: $id, accessToken: $accessToken) { timeline { totalCount pageInfo { hasNextPage } nodes { id } } }\n}": types.NewestEventsDocument,
    "mutation TimelineNote($input: AddOrderNoteInput!) {\n  addOrderNote(input: $input) { note { id } userErrors { code } }\n}": types.TimelineNoteDocument,
    "mutation CancelledOrdersCancelOrder($input: CancelOrderInput!) {\n      cancelOrder(input: $input) { order { status } userErrors { message } }\n    }": types.CancelledOrdersCancelOrderDocument,
    "\n  mutation EndAuthorizedOrder($input: CancelOrderInput!) {\n    cancelOrder(input: $input) { order { status } userErrors { message } }\n  }\n": types.EndAuthorizedOrderDocument,
    "\n  mutation AddToAuthorizedOrder($input: AddOrderItemsInput!) {\n    addOrderItems(input: $input) { order { paymentStatus } userErrors { message } }\n  }\n": types.AddToAuthorizedOrderDocument,
    "\n  mutation ShipAuthorizedOrder($input: UpdateOrderInput!) {\n    updateOrder(input: $input) { order { paymentStatus } userErrors { message } }\n  }\n": types.ShipAuthorizedOrderDocument,
    "\n  mutation EndOrderOfPayment($input: CancelOrderInput!) {\n    cancelOrder(input: $input) { order { status } userErrors { message } }\n  }\n": types.EndOrderOfPaymentDocument,
    "\n  mutation IssueCard($input: IssueGiftCardInput!) {\n    issueGiftCard(input: $input) {\n      code\n      giftCard {\n        id lastFour balance { amount currency } heldAmount { amount } state note expiresAt disabledAt version\n        customer { id }\n      }\n      userErrors { __typename code message field }\n    }\n  }\n": types.IssueCardDocument,
    "\n  mutation DisableCard($input: DisableGiftCardInput!) {\n    disableGiftCard(input: $input) {\n      giftCard { id state disabledAt balance { amount } version }\n      userErrors { __typename code message field }\n    }\n  }\n": types.DisableCardDocument,
    "\n  mutation AdjustCredit($input: AdjustStoreCreditInput!) {\n    adjustStoreCredit(input: $input) {\n      customer { id }\n      storeCredit { balance { amount currency } heldAmount { amount } }\n      userErrors { __typename code message field ... on CreditError { reason balance { amount } } }\n    }\n  }\n": types.AdjustCreditDocument,
    "\n  query BalanceOfCard($code: String!) { giftCardBalance(code: $code) { balance { amount currency } state expiresAt } }\n": types.BalanceOfCardDocument,
    "\n  query EntriesOfCredit($where: CreditEntryWhere) {\n    creditEntries(first: 100, where: $where) {\n      totalCount\n      nodes {\n        id kind amount { amount } balanceAfter { amount } reason createdBy\n        giftCard { id } customer { id } payment { id provider }\n      }\n    }\n  }\n": types.EntriesOfCreditDocument,
    "\n  mutation CancelPaidOrder($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { message } } }\n": types.CancelPaidOrderDocument,
    "\n  query OrderPaidByCredit($id: ID!) { order(id: $id) { status paymentStatus payments { provider status } } }\n": types.OrderPaidByCreditDocument,
    "\n  query ListCards($where: GiftCardWhere) { giftCards(where: $where) { nodes { id lastFour state } } }\n": types.ListCardsDocument,
    "\n  query OwnCredit($id: ID!, $currency: CurrencyCode) {\n    customer(id: $id) { storeCredit(currency: $currency) { balance { amount currency } heldAmount { amount } } }\n  }\n": types.OwnCreditDocument,
    "mutation RetryEvent($input: RetryWebhookEventInput!) {\n  retryWebhookEvent(input: $input) {\n    webhookEvent { id state attempts lastError nextAttemptAt endedAt } userErrors { code field }\n  }\n}": types.RetryEventDocument,
    "query FindEvents($where: WebhookEventWhere) {\n  webhookEvents(where: $where) { totalCount nodes { id state provider eventType providerReference attempts payload } }\n}": types.FindEventsDocument,
    "query SeenWebhookEvents { webhookEvents { totalCount nodes { id payload payment { id } } } }": types.SeenWebhookEventsDocument,
    "query ShownWebhookEvent($id: ID!) { node(id: $id) { id ... on WebhookEvent { payload } } }": types.ShownWebhookEventDocument,
    "mutation RetryForeignEvent($id: ID!) {\n  retryWebhookEvent(input: { webhookEventId: $id }) { webhookEvent { id } userErrors { code field } }\n}": types.RetryForeignEventDocument,
    "\n  fragment NextAction on Payment {\n    status\n    nextAction { ... on StripeConfirmation { clientSecret } ... on PaymentRedirect { url expiresAt } }\n  }\n": types.NextActionFragmentDoc,
    "mutation SwitchOff($input: DisablePaymentProviderInput!) {\n  disablePaymentProvider(input: $input) {\n    disabledPaymentProviders { provider reason disabledBy } userErrors { code field message }\n  }\n}": types.SwitchOffDocument,
    "mutation SwitchOn($input: EnablePaymentProviderInput!) {\n  enablePaymentProvider(input: $input) { disabledPaymentProviders { provider } userErrors { code field } }\n}": types.SwitchOnDocument,
    "query OfferedProviders { paymentProviders { provider } }": types.OfferedProvidersDocument,
    "\n  mutation ConfirmAtRazorpay($input: ConfirmRazorpayPaymentInput!) {\n    confirmRazorpayPayment(input: $input) {\n      order { ...BoughtOrder } payment { ...MadePayment } userErrors { ...MoneyError }\n    }\n  }\n": types.ConfirmAtRazorpayDocument,
    "query Discrepancies($where: PaymentDiscrepancyWhere) {\n  paymentDiscrepancies(where: $where) {\n    totalCount\n    nodes {\n      id kind status provider providerReference amount { amount currency } expectedAmount { amount } payment { id }\n      resolution resolutionReason refundFailure\n    }\n  }\n}": types.DiscrepanciesDocument,
    "mutation ResolveDiscrepancy($input: ResolvePaymentDiscrepancyInput!) {\n  resolvePaymentDiscrepancy(input: $input) {\n    discrepancy { id status resolution payment { id status } } userErrors { code field }\n  }\n}": types.ResolveDiscrepancyDocument,
    "query FailedJobsFailedJobs { failedJobs { totalCount nodes { id task attempts lastError } } }": types.FailedJobsFailedJobsDocument,
    "mutation FailedJobsRetryJob($jobId: ID!) {\n  retryJob(input: { jobId: $jobId }) { job { id task } userErrors { code field } }\n}": types.FailedJobsRetryJobDocument,
    "\n  mutation SellIn($currencies: [CurrencyCode!]) {\n    result: updateStore(input: { currencies: $currencies }) {\n      store { currency currencies } userErrors { code field }\n    }\n  }\n": types.SellInDocument,
    "\n  fragment CartIn on Cart {\n    currency subtotal { amount currency } total { amount currency } totalQuantity\n    items { id sku quantity listPrice { amount currency } unitPrice { amount currency } total { amount currency } warnings { code } }\n    warnings { code sku message }\n    discounts { name amount { amount currency } }\n    unappliedPromotions { code reason }\n    availableShippingMethods { methodId amount { amount currency } }\n  }\n": types.CartInFragmentDoc,
    "\n  mutation CreateCartIn($input: CreateCartInput!) {\n    result: createCart(input: $input) {\n      cartToken cart { ...CartIn }\n      userErrors {\n        __typename code message field\n        ... on CurrencyNotSoldError { currency available }\n        ... on NoPriceError { sku currency }\n      }\n    }\n  }\n": types.CreateCartInDocument,
    "\n  mutation AddToCartIn($input: AddCartItemsInput!) {\n    result: addCartItems(input: $input) {\n      cart { ...CartIn }\n      userErrors { __typename code message field ... on NoPriceError { sku currency } }\n    }\n  }\n": types.AddToCartInDocument,
    "query ShowCartIn($token: String) { cart(cartToken: $token) { ...CartIn } }": types.ShowCartInDocument,
    "\n  query MoneyOfOrder($id: ID!) {\n    order(id: $id) {\n      currency total { amount currency }\n      items { sku quantity unitPrice { amount currency } listPrice { amount } total { amount currency } }\n      payments { amount { amount currency } }\n    }\n  }\n": types.MoneyOfOrderDocument,
    "\n  mutation CreateOrderIn($input: CreateOrderInput!) {\n    result: createOrder(input: $input) {\n      order { id status currency total { amount currency } items { id } }\n      userErrors {\n        __typename code message field\n        ... on NoPriceError { sku currency }\n        ... on CurrencyNotSoldError { currency available }\n      }\n    }\n  }\n": types.CreateOrderInDocument,
    "\n  mutation AddItemsIn($input: AddOrderItemsInput!) {\n    result: addOrderItems(input: $input) {\n      order { version total { amount currency } items { sku quantity unitPrice { amount currency } } }\n      changes { total { before { amount currency } after { amount currency } } }\n      userErrors { __typename code field ... on NoPriceError { sku currency } }\n    }\n  }\n": types.AddItemsInDocument,
    "\n  mutation PlaceDraftIn($input: UpdateOrderStatusInput!) {\n    result: updateOrderStatus(input: $input) { order { status total { amount currency } } userErrors { code message } }\n  }\n": types.PlaceDraftInDocument,
    "\n  query OrdersIn($where: OrderWhere) { orders(where: $where) { nodes { id } } }\n": types.OrdersInDocument,
    "\n  query UnappliedIn($token: String) {\n    cart(cartToken: $token) { unappliedPromotions { promotion { id } reason missingAmount { amount } } }\n  }\n": types.UnappliedInDocument,
    "\n  mutation ChooseMethodIn($input: SetCartShippingMethodInput!) {\n    result: setCartShippingMethod(input: $input) {\n      cart { total { amount currency } }\n      userErrors { __typename message ... on ShippingMethodError { reason available { methodId amount { amount currency } } } }\n    }\n  }\n": types.ChooseMethodInDocument,
    "\n  mutation RoundTotals($totalRounding: TotalRounding!) {\n    updateStore(input: { totalRounding: $totalRounding }) { userErrors { code } }\n  }\n": types.RoundTotalsDocument,
    "\n  query RoundedIn($token: String) { cart(cartToken: $token) { roundingTotal { amount currency } total { amount currency } } }\n": types.RoundedInDocument,
    "\n  query EventsIn($id: ID!) {\n    order(id: $id) {\n      timeline { nodes { type data { currency ... on OrderChangeData { total { amount currency } } ... on PaymentEventData { amount { amount currency } } } } }\n    }\n  }\n": types.EventsInDocument,
    "\n  query ReportIn($currency: CurrencyCode) {\n    analytics(currency: $currency) { currency currencies overview { total { amount currency } orderCount } }\n  }\n": types.ReportInDocument,
    "\n  mutation CreateStoreIn($input: CreateStoreInput!) {\n    createStore(input: $input) { store { currency currencies } userErrors { code field } }\n  }\n": types.CreateStoreInDocument,
    "query CurrenciesOfStore { store { currencies } }": types.CurrenciesOfStoreDocument,
    "\n  query PricesOfVariant($id: ID!) {\n    variant(id: $id) {\n      usd: priceIn(currency: \"USD\") { ...PriceOfVariant }\n      eur: priceIn(currency: \"EUR\") { ...PriceOfVariant }\n      jpy: priceIn(currency: \"JPY\") { ...PriceOfVariant }\n      gbp: priceIn(currency: \"GBP\") { ...PriceOfVariant }\n    }\n  }\n  fragment PriceOfVariant on VariantPrice { price { amount currency } compareAtPrice { amount } }\n": types.PricesOfVariantDocument,
    "\n  mutation MakeCodedPromotion($isCodeRequired: Boolean!) {\n    createPromotion(input: {\n      name: \"Coded\", action: { kind: PERCENT, rate: \"0.1\" }, isCodeRequired: $isCodeRequired\n    }) { promotion { id } }\n  }\n": types.MakeCodedPromotionDocument,
    "\n  mutation CreateTestCodes($input: CreateDiscountCodesInput!) {\n    result: createDiscountCodes(input: $input) { codes promotion { id } userErrors { code message field } }\n  }\n": types.CreateTestCodesDocument,
    "\n  query ReadTestCodes($id: ID!, $first: Int, $after: String) {\n    promotion(id: $id) {\n      codes(first: $first, after: $after) {\n        totalCount pageInfo { hasNextPage endCursor }\n        nodes { id code usageLimit usageCount isActive promotion { id } }\n      }\n    }\n  }\n": types.ReadTestCodesDocument,
    "\n  mutation DeactivateTestCode($id: ID!) {\n    result: deactivateDiscountCode(input: { discountCodeId: $id }) {\n      discountCode { code isActive } userErrors { code field }\n    }\n  }\n": types.DeactivateTestCodeDocument,
    "\n  fragment ShownList on PriceList {\n    id name currency priority startsAt endsAt version customerGroups { code }\n    prices { totalCount nodes { variant { id } minimumQuantity amount { amount currency } compareAtAmount { amount } } }\n  }\n": types.ShownListFragmentDoc,
    "\n  mutation CreateTestList($input: CreatePriceListInput!) {\n    result: createPriceList(input: $input) { priceList { ...ShownList } userErrors { code message field } }\n  }\n": types.CreateTestListDocument,
    "\n  mutation UpdateTestList($input: UpdatePriceListInput!) {\n    result: updatePriceList(input: $input) { priceList { ...ShownList } userErrors { code message field } }\n  }\n": types.UpdateTestListDocument,
    "\n  mutation DeleteTestList($input: DeletePriceListInput!) {\n    result: deletePriceList(input: $input) { deletedId userErrors { code message field } }\n  }\n": types.DeleteTestListDocument,
    "\n  mutation SetTestPrices($input: SetPriceListPricesInput!) {\n    result: setPriceListPrices(input: $input) { priceList { ...ShownList } userErrors { code message field } }\n  }\n": types.SetTestPricesDocument,
    "\n  query ListTestLists($where: PriceListWhere, $sortBy: PriceListSort) {\n    priceLists(where: $where, sortBy: $sortBy) { totalCount nodes { name } }\n  }\n": types.ListTestListsDocument,
    "\n  mutation CreateListGroup($code: String!) {\n    createCustomerGroup(input: { code: $code, name: \"A group\" }) { customerGroup { id } }\n  }\n": types.CreateListGroupDocument,
    "\n  mutation DeleteListGroup($id: ID!) {\n    deleteCustomerGroup(input: { customerGroupId: $id }) { deletedId userErrors { code } }\n  }\n": types.DeleteListGroupDocument,
    "\n  mutation JoinListGroup($input: UpdateCustomerInput!) { updateCustomer(input: $input) { userErrors { code } } }\n": types.JoinListGroupDocument,
    "\n  mutation PromoteListed($input: CreatePromotionInput!) { createPromotion(input: $input) { userErrors { code } } }\n": types.PromoteListedDocument,
    "\n  query UnitPrices($token: String) {\n    cart(cartToken: $token) { items { quantity listPrice { amount } unitPrice { amount } total { amount } } }\n  }\n": types.UnitPricesDocument,
    "\n  mutation OrderAtListPrice($input: CreateOrderInput!) {\n    createOrder(input: $input) {\n      order { id items { quantity listPrice { amount } unitPrice { amount } } } userErrors { code message }\n    }\n  }\n": types.OrderAtListPriceDocument,
    "\n  mutation AddAtListPrice($input: AddOrderItemsInput!) {\n    addOrderItems(input: $input) {\n      order { items { quantity listPrice { amount } unitPrice { amount } } } userErrors { code message }\n    }\n  }\n": types.AddAtListPriceDocument,
    "\n  query PricesOfOrder($id: ID!) { order(id: $id) { items { listPrice { amount } unitPrice { amount } } } }\n": types.PricesOfOrderDocument,
    "\n  mutation MakeLimitedPromotion($input: CreatePromotionInput!) {\n    createPromotion(input: $input) { promotion { id } userErrors { message } }\n  }\n": types.MakeLimitedPromotionDocument,
    "\n  mutation LimitPromotion($input: UpdatePromotionInput!) {\n    updatePromotion(input: $input) { promotion { usageLimit usageCount } userErrors { code field message } }\n  }\n": types.LimitPromotionDocument,
    "\n  mutation MakeLimitedCodes($input: CreateDiscountCodesInput!) {\n    createDiscountCodes(input: $input) { codes userErrors { message } }\n  }\n": types.MakeLimitedCodesDocument,
    "\n  mutation CancelUsingOrder($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { message } } }\n": types.CancelUsingOrderDocument,
    "\n  mutation CancelUsingOrders($input: BulkUpdateOrdersInput!) { bulkUpdateOrders(input: $input) { userErrors { message } } }\n": types.CancelUsingOrdersDocument,
    "\n  fragment ShownPromotion on Promotion {\n    id name isCodeRequired priority isExclusive currency version minimumQuantity startsAt endsAt firstOrderOnly\n    usageLimit usageLimitPerCustomer usageCount\n    action { kind rate amount { amount currency } buyQuantity getQuantity getTarget { on ids } }\n    target { on ids }\n    minimumSubtotal { amount }\n  }\n": types.ShownPromotionFragmentDoc,
    "\n  mutation CreateTestPromotion($input: CreatePromotionInput!) {\n    result: createPromotion(input: $input) { promotion { ...ShownPromotion } userErrors { code message field } }\n  }\n": types.CreateTestPromotionDocument,
    "\n  mutation UpdateTestPromotion($input: UpdatePromotionInput!) {\n    result: updatePromotion(input: $input) { promotion { ...ShownPromotion } userErrors { code message field } }\n  }\n": types.UpdateTestPromotionDocument,
    "\n  mutation EndTestPromotion($input: EndPromotionInput!) {\n    result: endPromotion(input: $input) { promotion { ...ShownPromotion } userErrors { code message field } }\n  }\n": types.EndTestPromotionDocument,
    "\n  query ListTestPromotions($search: String, $where: PromotionWhere, $sortBy: PromotionSort) {\n    promotions(search: $search, where: $where, sortBy: $sortBy) { totalCount nodes { name } }\n  }\n": types.ListTestPromotionsDocument,
    "query ReadTestPromotion($id: ID!) { promotion(id: $id) { ...ShownPromotion } }": types.ReadTestPromotionDocument,
    "\n  query ReportsOfSampleShop {\n    analytics {\n      discountsByPromotion { promotion { name } codeCount orderCount discountTotal { amount } }\n      taxes { country rate base { amount } amount { amount } }\n    }\n  }\n": types.ReportsOfSampleShopDocument,
    "\n  query DiscountsOfSampleShop {\n    orders(first: 1, sortBy: { field: CREATED_AT, direction: ASC }) {\n      nodes {\n        discounts { code promotion { name } }\n        items { sku listPrice { amount } unitPrice { amount } discounts { promotion { name } } }\n      }\n    }\n  }\n": types.DiscountsOfSampleShopDocument,
    "\n  query OwnDiscountsOfSampleShop {\n    viewer { customer { orders(first: 10) { nodes { discounts { name promotion { name } } } } } }\n  }\n": types.OwnDiscountsOfSampleShopDocument,
    "query WhoAmI { viewer { email role } }": types.WhoAmIDocument,
    "mutation BadTextsCreateLocation { createLocation(input: { code: \"other\", name: \"Other\" }) { location { id } } }": types.BadTextsCreateLocationDocument,
    "\n  mutation AddVisibleNote($input: AddOrderNoteInput!) { addOrderNote(input: $input) { note { id } } }\n": types.AddVisibleNoteDocument,
    "mutation CreateVisitorsCart { createCart { cart { id } } }": types.CreateVisitorsCartDocument,
    "mutation Cancel($input: CancelOrderInput!) { cancelOrder(input: $input) { order { id status } } }": types.CancelDocument,
    "query DatabaseReplacedOrders { orders(last: 1) { nodes { timeline { nodes { id cursor } } } } }": types.DatabaseReplacedOrdersDocument,
    "\n  fragment ShownCart on Cart {\n    id version email totalQuantity subtotal { amount } total { amount currency }\n    shippingAddress { line1 }\n    items {\n      id createdAt updatedAt sku name quantity variant { id } unitPrice { amount } total { amount }\n      warnings { code available }\n    }\n    warnings { code sku itemId available message }\n  }\n": types.ShownCartFragmentDoc,
    "\n  mutation CreateFilledCart($input: CreateCartInput!) {\n    result: createCart(input: $input) {\n      cart { ...ShownCart } cartToken\n      userErrors { __typename code message field }\n    }\n  }\n": types.CreateFilledCartDocument,
    "query ShowCart($token: String) { cart(cartToken: $token) { ...ShownCart } }": types.ShowCartDocument,
    "\n  mutation Checkout($input: CheckoutInput!) {\n    checkout(input: $input) {\n      order { id number status paymentStatus version }\n      userErrors { __typename code message }\n    }\n  }\n": types.CheckoutDocument,
    "\n  fragment BoughtOrder on Order { id number status paymentStatus version payments { id } }\n": types.BoughtOrderFragmentDoc,
    "\n  fragment MadePayment on Payment {\n    id status provider declineCode amount { amount } capturedAmount { amount } refundedAmount { amount }\n    refunds { amount { amount } status reason }\n  }\n": types.MadePaymentFragmentDoc,
    "\n  fragment MoneyError on UserError {\n    __typename code message field\n    ... on InsufficientStockError { sku requested available }\n    ... on PaymentDeclinedError { declineCode }\n  }\n": types.MoneyErrorFragmentDoc,
    "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) { accessToken user { id } customer { id } userErrors { message } }\n  }\n": types.RegisterDocument,
    "\n  mutation AddAddress($input: AddCustomerAddressInput!) { addCustomerAddress(input: $input) { userErrors { message } } }\n": types.AddAddressDocument,
    "\n  mutation CreateAnyCategory { createCategory(input: { name: \"All of it\" }) { userErrors { message } } }\n": types.CreateAnyCategoryDocument,
    "\n  mutation CreateAnyGroup {\n    createCustomerGroup(input: { code: \"any\", name: \"Any group\" }) { customerGroup { id } }\n  }\n": types.CreateAnyGroupDocument,
    "\n  mutation CreateAnyList($groupId: ID!) {\n    createPriceList(input: { name: \"Any list\", customerGroupIds: [$groupId] }) { priceList { id } }\n  }\n": types.CreateAnyListDocument,
    "\n  mutation SetAnyPrices($input: SetPriceListPricesInput!) {\n    setPriceListPrices(input: $input) { userErrors { message } }\n  }\n": types.SetAnyPricesDocument,
    "\n  mutation CreateAnyPromotion {\n    createPromotion(input: { name: \"With a code\", action: { kind: PERCENT, rate: \"0.1\" }, isCodeRequired: true }) {\n      promotion { id }\n    }\n  }\n": types.CreateAnyPromotionDocument,
    "\n  mutation CreateAnyCodes($input: CreateDiscountCodesInput!) {\n    createDiscountCodes(input: $input) { userErrors { message } }\n  }\n": types.CreateAnyCodesDocument,
    "\n  mutation AddNote($input: AddOrderNoteInput!) { addOrderNote(input: $input) { userErrors { message } } }\n": types.AddNoteDocument,
    "\n  mutation AddItemToCart($input: AddCartItemInput!) { addCartItem(input: $input) { userErrors { message } } }\n": types.AddItemToCartDocument,
    "\n  mutation IssueAnyCard($customerId: ID!) {\n    issueGiftCard(input: { amount: \"5.00\", customerId: $customerId, idempotencyKey: \"any-card\" }) {\n      giftCard { id }\n    }\n  }\n": types.IssueAnyCardDocument,
    "\n  mutation AddTaxRules {\n    createTaxRate(input: { country: \"IT\", taxClass: \"standard\", name: \"VAT\", rate: \"0.22\", category: STANDARD }) {\n      userErrors { message }\n    }\n    createTaxRegistration(input: { country: \"IT\", taxId: \"IT12345678901\" }) { userErrors { message } }\n  }\n": types.AddTaxRulesDocument,
    "\n  mutation AddAnyZone {\n    createShippingZone(input: { name: \"Far away\", isRestOfWorld: true }) { shippingZone { id } }\n  }\n": types.AddAnyZoneDocument,
    "\n  mutation AddAnyMethod($input: CreateShippingMethodInput!) {\n    createShippingMethod(input: $input) { userErrors { message } }\n  }\n": types.AddAnyMethodDocument,
    "\n  query Mails {\n    mails(first: 100) { nodes { id to kind subject text html status attempts lastError sentAt } }\n  }\n": types.MailsDocument,
    "\n  fragment EditedOrder on Order { version total { amount } items { id sku quantity } }\n  fragment ItemChanges on OrderChanges {\n    subtotal { before { amount } after { amount } } total { before { amount } after { amount } }\n    stock { sku before after }\n  }\n  fragment EditError on UserError { __typename code field ... on VersionConflictError { currentVersion } }\n": types.EditedOrderFragmentDoc,
    "\n    mutation AddItems($input: AddOrderItemsInput!) { answer: addOrderItems(input: $input) {\n      order { ...EditedOrder } changes { ...ItemChanges } userErrors { ...EditError }\n    } }\n  ": types.AddItemsDocument,
    "\n    mutation UpdateItem($input: UpdateOrderItemInput!) { answer: updateOrderItem(input: $input) {\n      order { ...EditedOrder } changes { ...ItemChanges } userErrors { ...EditError }\n    } }\n  ": types.UpdateItemDocument,
    "\n    mutation RemoveItem($input: RemoveOrderItemInput!) { answer: removeOrderItem(input: $input) {\n      order { ...EditedOrder } changes { ...ItemChanges } userErrors { ...EditError }\n    } }\n  ": types.RemoveItemDocument,
    "query ItemsOfOrder($id: ID!) { order(id: $id) { items { id } } }": types.ItemsOfOrderDocument,
    "\n  mutation SignIn($input: LoginInput!) { login(input: $input) { accessToken userErrors { message } } }\n": types.SignInDocument,
    "fragment AccountError on UserError { __typename code field }": types.AccountErrorFragmentDoc,
    "query IsVerified { viewer { emailVerified } }": types.IsVerifiedDocument,
    "\n  mutation OpenSession($input: LoginInput!) {\n    login(input: $input) {\n      accessToken expiresAt refreshToken refreshExpiresAt user { id } userErrors { code field }\n    }\n  }\n": types.OpenSessionDocument,
    "\n  mutation RefreshSession($input: RefreshSessionInput!) {\n    refreshSession(input: $input) {\n      accessToken expiresAt refreshToken refreshExpiresAt user { id } userErrors { code field }\n    }\n  }\n": types.RefreshSessionDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation BruteForceLogin($input: LoginInput!) {\n  login(input: $input) { accessToken userErrors { code message ... on TooManyAttemptsError { retryAfter } } }\n}"): typeof import('./graphql.ts').BruteForceLoginDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation BruteForceChangePassword($input: ChangePasswordInput!) { changePassword(input: $input) { userErrors { code } } }"): typeof import('./graphql.ts').BruteForceChangePasswordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation BruteForceRegister($input: RegisterInput!) { register(input: $input) { userErrors { code } } }"): typeof import('./graphql.ts').BruteForceRegisterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ChangePasswordChangePassword($input: ChangePasswordInput!) {\n  changePassword(input: $input) { user { email } userErrors { __typename code field } }\n}"): typeof import('./graphql.ts').ChangePasswordChangePasswordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query RevocationViewer { viewer { id } }"): typeof import('./graphql.ts').RevocationViewerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RevocationChangePassword($input: ChangePasswordInput!) { changePassword(input: $input) { accessToken refreshToken } }"): typeof import('./graphql.ts').RevocationChangePasswordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SessionsSessions { sessions { nodes { id isCurrent userAgent address lastUsedAt expiresAt } totalCount } }"): typeof import('./graphql.ts').SessionsSessionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SessionsViewer { viewer { id } }"): typeof import('./graphql.ts').SessionsViewerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SignInViewer { viewer { id email role isActive } }"): typeof import('./graphql.ts').SignInViewerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation StaffCreateUser($input: CreateUserInput!) {\n  createUser(input: $input) { user { id email role } userErrors { code field } }\n}"): typeof import('./graphql.ts').StaffCreateUserDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation StaffCreateStore($code: String!) {\n      createStore(input: { code: $code, name: \"Another\", currency: \"EUR\" }) { store { id } userErrors { code } }\n    }"): typeof import('./graphql.ts').StaffCreateStoreDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LargeSumsCustomers { customers { nodes { id lifetimeValue { amount minorUnits } } } }"): typeof import('./graphql.ts').LargeSumsCustomersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateReportedPromotion($input: CreatePromotionInput!) {\n    createPromotion(input: $input) { promotion { id } userErrors { message } }\n  }\n"): typeof import('./graphql.ts').CreateReportedPromotionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MakeCartPromotion($input: CreatePromotionInput!) {\n    createPromotion(input: $input) { promotion { id } userErrors { message } }\n  }\n"): typeof import('./graphql.ts').MakeCartPromotionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MakeCartCodes($input: CreateDiscountCodesInput!) {\n    createDiscountCodes(input: $input) { codes userErrors { message } }\n  }\n"): typeof import('./graphql.ts').MakeCartCodesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DiscountedCart on Cart {\n    version discountCodes discountTotal { amount } total { amount }\n    discounts { code name amount { amount } }\n    unappliedPromotions { reason message code missingAmount { amount } missingQuantity promotion { name } }\n  }\n"): typeof import('./graphql.ts').DiscountedCartFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RefusedCode on UserError {\n    __typename code field\n    ... on DiscountCodeError { discountCode reason missingAmount { amount currency } missingQuantity }\n  }\n"): typeof import('./graphql.ts').RefusedCodeFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApplyTestCode($input: ApplyDiscountCodeInput!) {\n    result: applyDiscountCode(input: $input) { cart { ...DiscountedCart } userErrors { ...RefusedCode } }\n  }\n"): typeof import('./graphql.ts').ApplyTestCodeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveTestCode($input: RemoveDiscountCodeInput!) {\n    result: removeDiscountCode(input: $input) { cart { ...DiscountedCart } userErrors { ...RefusedCode } }\n  }\n"): typeof import('./graphql.ts').RemoveTestCodeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ShowDiscountedCart($cartToken: String) { cart(cartToken: $cartToken) { ...DiscountedCart } }"): typeof import('./graphql.ts').ShowDiscountedCartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation FillOwnCart($input: AddCartItemInput!) { addCartItem(input: $input) { userErrors { message } } }"): typeof import('./graphql.ts').FillOwnCartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ClearCodedCart($input: ClearCartInput!) { clearCart(input: $input) { userErrors { message } } }"): typeof import('./graphql.ts').ClearCodedCartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation OnSaleCreateOrder($input: CreateOrderInput!) {\n  createOrder(input: $input) { order { items { sku name } } userErrors { code } }\n}"): typeof import('./graphql.ts').OnSaleCreateOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RegisterWithCart($input: RegisterInput!) {\n  register(input: $input) { cart { status totalQuantity } userErrors { code } }\n}"): typeof import('./graphql.ts').RegisterWithCartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OfferedMethod on AvailableShippingMethod {\n    methodId code listAmount { amount } amount { amount } freeFrom { amount } missingForFree { amount } isChosen\n    estimate { minBusinessDays maxBusinessDays earliest latest }\n  }\n"): typeof import('./graphql.ts').OfferedMethodFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CartShipping on Cart {\n    version shippingTotal { amount } total { amount }\n    shippingLine { methodId name amount { amount } estimate { earliest latest } }\n    availableShippingMethods { ...OfferedMethod }\n    warnings { code message itemId sku availableShippingMethods { methodId amount { amount } } }\n  }\n"): typeof import('./graphql.ts').CartShippingFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ShowCartShipping($cartToken: String) { cart(cartToken: $cartToken) { ...CartShipping } }\n"): typeof import('./graphql.ts').ShowCartShippingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ShowMethodsFor($cartToken: String, $country: CountryCode, $region: String) {\n    cart(cartToken: $cartToken) { availableShippingMethods(country: $country, region: $region) { code } }\n  }\n"): typeof import('./graphql.ts').ShowMethodsForDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseShipping($input: SetCartShippingMethodInput!) {\n    result: setCartShippingMethod(input: $input) {\n      cart { ...CartShipping }\n      userErrors { __typename code message field ... on ShippingMethodError { available { ...OfferedMethod } } }\n    }\n  }\n"): typeof import('./graphql.ts').ChooseShippingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CategoriesCreateProduct($input: CreateProductInput!) { createProduct(input: $input) { userErrors { code field } } }"): typeof import('./graphql.ts').CategoriesCreateProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CategoriesUpdateProduct($input: UpdateProductInput!) { updateProduct(input: $input) {\n      product { version categories { id } } userErrors { code } } }"): typeof import('./graphql.ts').CategoriesUpdateProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateComparedVariant($input: UpdateVariantInput!) {\n    result: updateVariant(input: $input) {\n      variant { compareAtPrice { amount } lowestPriceBeforeReduction { amount } } userErrors { code field }\n    }\n  }\n"): typeof import('./graphql.ts').UpdateComparedVariantDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateComparedVariant($input: CreateProductInput!) {\n    createProduct(input: $input) { product { variants { compareAtPrice { amount } } } userErrors { code field } }\n  }\n"): typeof import('./graphql.ts').CreateComparedVariantDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReferencePrice($id: ID!) { variant(id: $id) { lowestPriceBeforeReduction { amount } } }\n"): typeof import('./graphql.ts').ReferencePriceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ProductListProducts($search: String, $where: ProductWhere, $sortBy: ProductSort, $first: Int, $after: String) {\n  products(search: $search, where: $where, sortBy: $sortBy, first: $first, after: $after) {\n    nodes { name } edges { cursor }\n  }\n}"): typeof import('./graphql.ts').ProductListProductsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query StatementsProducts { products(first: 1) { nodes { id } } }"): typeof import('./graphql.ts').StatementsProductsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CheckoutCustomers { customers { nodes { id } } }"): typeof import('./graphql.ts').CheckoutCustomersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CheckoutWithCart($input: CheckoutInput!) {\n  checkout(input: $input) {\n    cart { id status version totalQuantity items { sku quantity warnings { code } } warnings { code } }\n    order { id } userErrors { code }\n  }\n}"): typeof import('./graphql.ts').CheckoutWithCartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CheckOutShipped($input: CheckoutInput!) {\n    checkout(input: $input) {\n      order {\n        id total { amount } shippingTotal { amount }\n        shippingLine { methodId name listAmount { amount } amount { amount } estimate { earliest latest maxBusinessDays } }\n      }\n      userErrors {\n        __typename code field message\n        ... on ShippingMethodError { available { methodId code amount { amount } } }\n        ... on PriceChangedError { currentTotal { amount } }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').CheckOutShippedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditShippedItem($input: UpdateOrderItemInput!) {\n    updateOrderItem(input: $input) {\n      order {\n        total { amount }\n        shippingLine { methodId name listAmount { amount } amount { amount } estimate { earliest latest maxBusinessDays } }\n      }\n      userErrors { message }\n    }\n  }\n"): typeof import('./graphql.ts').EditShippedItemDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseForCheckout($input: SetCartShippingMethodInput!) {\n    setCartShippingMethod(input: $input) { userErrors { message } }\n  }\n"): typeof import('./graphql.ts').ChooseForCheckoutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query TamperingCart($token: String) { cart(cartToken: $token) { total { amount currency } } }"): typeof import('./graphql.ts').TamperingCartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query TamperingOrders { orders(first: 1) { nodes { total { amount currency } } } }"): typeof import('./graphql.ts').TamperingOrdersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation WrittenRowsCreateOrder($input: CreateOrderInput!) { createOrder(input: $input) { userErrors { message } } }"): typeof import('./graphql.ts').WrittenRowsCreateOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query AddressBookViewer { viewer { customer { addresses { id address { name line1 line2 city postalCode countryCode } } } } }"): typeof import('./graphql.ts').AddressBookViewerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query AddressBookViewer2 { viewer { customer { addresses { isDefault } } } }"): typeof import('./graphql.ts').AddressBookViewer2Document;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ChangeEmailChangeEmail($input: ChangeEmailInput!) {\n  changeEmail(input: $input) {\n    user { email emailVerified customer { email } }\n    userErrors { code field }\n  }\n}"): typeof import('./graphql.ts').ChangeEmailChangeEmailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ShownGroup on CustomerGroup { id code name version }"): typeof import('./graphql.ts').ShownGroupFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateTestGroup($input: CreateCustomerGroupInput!) {\n    result: createCustomerGroup(input: $input) { customerGroup { ...ShownGroup } userErrors { code message field } }\n  }\n"): typeof import('./graphql.ts').CreateTestGroupDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateTestGroup($input: UpdateCustomerGroupInput!) {\n    result: updateCustomerGroup(input: $input) { customerGroup { ...ShownGroup } userErrors { code message field } }\n  }\n"): typeof import('./graphql.ts').UpdateTestGroupDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteTestGroup($input: DeleteCustomerGroupInput!) {\n    result: deleteCustomerGroup(input: $input) { deletedId userErrors { code message field } }\n  }\n"): typeof import('./graphql.ts').DeleteTestGroupDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListTestGroups($where: CustomerGroupWhere) { customerGroups(where: $where) { totalCount nodes { code } } }\n"): typeof import('./graphql.ts').ListTestGroupsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GroupTestCustomer($input: UpdateCustomerInput!) {\n    result: updateCustomer(input: $input) {\n      customer { version groups { code } } userErrors { code message field }\n    }\n  }\n"): typeof import('./graphql.ts').GroupTestCustomerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PromoteToGroup($input: CreatePromotionInput!) {\n    result: createPromotion(input: $input) { promotion { id customerGroups { code } } userErrors { code message field } }\n  }\n"): typeof import('./graphql.ts').PromoteToGroupDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CustomerListCustomers(\n  $first: Int, $after: String, $search: String, $where: CustomerWhere, $sortBy: CustomerSort\n) {\n  customers(first: $first, after: $after, search: $search, where: $where, sortBy: $sortBy) {\n    nodes { name } totalCount pageInfo { hasNextPage endCursor }\n  }\n}"): typeof import('./graphql.ts').CustomerListCustomersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RegistrationRegister($input: RegisterInput!) {\n  register(input: $input) {\n    accessToken expiresAt\n    user { id email name role customer { id } }\n    customer { id email name phone isRegistered version }\n    userErrors { __typename code field }\n  }\n}"): typeof import('./graphql.ts').RegistrationRegisterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query RegistrationViewer { viewer { customer { id name } } }"): typeof import('./graphql.ts').RegistrationViewerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query RegistrationCustomers($email: String) { customers(where: { email: { eq: $email } }, sortBy: { field: NAME, direction: ASC }) {\n        nodes { id name isRegistered } } }"): typeof import('./graphql.ts').RegistrationCustomersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation VerifiedSignUpRegister($input: RegisterInput!) {\n  register(input: $input) {\n    verificationSent accessToken refreshToken user { id } customer { id } userErrors { code field }\n  }\n}"): typeof import('./graphql.ts').VerifiedSignUpRegisterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation VerifiedSignUpLogin($input: LoginInput!) { login(input: $input) { accessToken userErrors { code } } }"): typeof import('./graphql.ts').VerifiedSignUpLoginDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ImportedDates { orders(first: 50) { nodes { number status placedAt shippedAt deliveredAt } } }"): typeof import('./graphql.ts').ImportedDatesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ImportedStockOrder($id: ID!) { order(id: $id) { id status fulfillmentStatus shippedBeforeImport } }"): typeof import('./graphql.ts').ImportedStockOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ImportedStockUpdateOrderStatus($input: UpdateOrderStatusInput!) { updateOrderStatus(input: $input) { userErrors { message } } }"): typeof import('./graphql.ts').ImportedStockUpdateOrderStatusDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ImportedStockAddOrderItems($input: AddOrderItemsInput!) {\n        addOrderItems(input: $input) { changes { stock { before after } } userErrors { message } } }"): typeof import('./graphql.ts').ImportedStockAddOrderItemsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ImportedStockStockMovements { stockMovements(first: 10, where: { reason: { eq: IMPORT } }) {\n        nodes { quantity reason actor location { code } } } }"): typeof import('./graphql.ts').ImportedStockStockMovementsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query OrderImportProducts { products(search: \"gren tea\") { nodes { name } } }"): typeof import('./graphql.ts').OrderImportProductsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AccessCreateLocation($input: CreateLocationInput!) { createLocation(input: $input) {\n      location { id code name priority isActive version } userErrors { code field } } }"): typeof import('./graphql.ts').AccessCreateLocationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query AccessLocations { locations { nodes { code } } }"): typeof import('./graphql.ts').AccessLocationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query StockListsStockLevels($where: StockLevelWhere, $sortBy: StockLevelSort, $first: Int, $after: String) {\n  stockLevels(where: $where, sortBy: $sortBy, first: $first, after: $after) {\n    totalCount nodes { available variant { sku } location { code } movements { id } } pageInfo { endCursor hasNextPage } } }"): typeof import('./graphql.ts').StockListsStockLevelsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query StockListsLowStock { stockLevels(where: { isLow: { eq: true } }) { nodes { available variant { sku } } } }"): typeof import('./graphql.ts').StockListsLowStockDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CostCreateCategory($input: CreateCategoryInput!) { createCategory(input: $input) { category { id } } }"): typeof import('./graphql.ts').CostCreateCategoryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DeletedCustomersOrders($search: String) { orders(search: $search) { nodes { number } } }"): typeof import('./graphql.ts').DeletedCustomersOrdersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DeletedCustomersDeleteCustomer($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { userErrors { code } } }"): typeof import('./graphql.ts').DeletedCustomersDeleteCustomerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DetailsOrder($id: ID!) { order(id: $id) { notes { body } timeline { totalCount nodes { type data { ... on OrderChangeData { version } ... on OrderNoteAddedData { noteId isVisibleToCustomer } } } } } }"): typeof import('./graphql.ts').DetailsOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation LifecycleAddOrderItems($input: AddOrderItemsInput!) { addOrderItems(input: $input) { userErrors { code } } }"): typeof import('./graphql.ts').LifecycleAddOrderItemsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ListOrders($first: Int, $after: String, $where: OrderWhere, $search: String, $sortBy: OrderSort) {\n  orders(first: $first, after: $after, where: $where, search: $search, sortBy: $sortBy) {\n    nodes { number } totalCount pageInfo { hasNextPage endCursor }\n  }\n}"): typeof import('./graphql.ts').ListOrdersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrderPrice($id: ID!) {\n    order(id: $id) {\n      taxesIncluded\n      subtotal { minorUnits }\n      discountTotal { minorUnits }\n      shippingTotal { minorUnits }\n      taxTotal { minorUnits }\n      roundingTotal { minorUnits }\n      total { minorUnits }\n      discounts { code name amount { minorUnits } }\n      taxLines { category reason name country region rate base { minorUnits } amount { minorUnits } difference { amount } }\n      shippingLine {\n        name\n        listAmount { amount }\n        discounts { name amount { amount } }\n        amount { amount currency }\n        taxLines { rate amount { amount } }\n      }\n      items {\n        listPrice { amount }\n        unitPrice { amount }\n        discounts { code name amount { amount } }\n        taxLines { rate base { amount } amount { amount } }\n        total { amount }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').OrderPriceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PlacingCreateOrder($input: CreateOrderInput!) {\n  createOrder(input: $input) {\n    order {\n      id number status paymentStatus fulfillmentStatus source email version placedAt expiresAt salesRepName\n      subtotal { amount } shippingTotal { amount } total { amount currency }\n      items { sku quantity unitPrice { amount } total { amount } variant { sku } }\n      customer { id } salesRep { id } shippingAddress { city } allowedTransitions\n    }\n    userErrors { __typename code field message ... on InsufficientStockError { sku requested available } }\n  }\n}"): typeof import('./graphql.ts').PlacingCreateOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PlacingUpdateOrderStatus($input: UpdateOrderStatusInput!) {\n        updateOrderStatus(input: $input) { order { status version placedAt } userErrors { message } }\n      }"): typeof import('./graphql.ts').PlacingUpdateOrderStatusDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PromoteOrders($input: CreatePromotionInput!) {\n    createPromotion(input: $input) { promotion { id } userErrors { message } }\n  }\n"): typeof import('./graphql.ts').PromoteOrdersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndOrderPromotion($input: EndPromotionInput!) { endPromotion(input: $input) { userErrors { message } } }\n"): typeof import('./graphql.ts').EndOrderPromotionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreatePromotedOrder($input: CreateOrderInput!) {\n    createOrder(input: $input) {\n      order { id status discountTotal { amount } total { amount } discounts { name } items { id discountTotal { amount } } }\n      userErrors { message }\n    }\n  }\n"): typeof import('./graphql.ts').CreatePromotedOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetPromotedQuantity($input: UpdateOrderItemInput!) {\n    updateOrderItem(input: $input) {\n      order { discountTotal { amount } total { amount } discounts { name } }\n      changes { discountTotal { before { amount } after { amount } } }\n      userErrors { message }\n    }\n  }\n"): typeof import('./graphql.ts').SetPromotedQuantityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PlacePromotedDraft($input: UpdateOrderStatusInput!) {\n    updateOrderStatus(input: $input) { order { status total { amount } } userErrors { code message } }\n  }\n"): typeof import('./graphql.ts').PlacePromotedDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SettledOrder($id: ID!) { order(id: $id) { items { id } } }"): typeof import('./graphql.ts').SettledOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SettledPayOrder($input: PayOrderInput!) { payOrder(input: $input) { payments { id amount { amount } } } }"): typeof import('./graphql.ts').SettledPayOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query TimelinePage(\n  $id: ID, $accessToken: String, $first: Int, $after: String, $last: Int, $before: String\n) {\n  order(id: $id, accessToken: $accessToken) { timeline(first: $first, after: $after, last: $last, before: $before) {\n    totalCount eventCursor edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n    nodes { type data { ... on OrderNoteAddedData { noteId isVisibleToCustomer } } }\n  } }\n}"): typeof import('./graphql.ts').TimelinePageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query NewestEvents($id: ID, $accessToken: String) {\n  order(id: $id, accessToken: $accessToken) { timeline { totalCount pageInfo { hasNextPage } nodes { id } } }\n}"): typeof import('./graphql.ts').NewestEventsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation TimelineNote($input: AddOrderNoteInput!) {\n  addOrderNote(input: $input) { note { id } userErrors { code } }\n}"): typeof import('./graphql.ts').TimelineNoteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CancelledOrdersCancelOrder($input: CancelOrderInput!) {\n      cancelOrder(input: $input) { order { status } userErrors { message } }\n    }"): typeof import('./graphql.ts').CancelledOrdersCancelOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndAuthorizedOrder($input: CancelOrderInput!) {\n    cancelOrder(input: $input) { order { status } userErrors { message } }\n  }\n"): typeof import('./graphql.ts').EndAuthorizedOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddToAuthorizedOrder($input: AddOrderItemsInput!) {\n    addOrderItems(input: $input) { order { paymentStatus } userErrors { message } }\n  }\n"): typeof import('./graphql.ts').AddToAuthorizedOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ShipAuthorizedOrder($input: UpdateOrderInput!) {\n    updateOrder(input: $input) { order { paymentStatus } userErrors { message } }\n  }\n"): typeof import('./graphql.ts').ShipAuthorizedOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndOrderOfPayment($input: CancelOrderInput!) {\n    cancelOrder(input: $input) { order { status } userErrors { message } }\n  }\n"): typeof import('./graphql.ts').EndOrderOfPaymentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation IssueCard($input: IssueGiftCardInput!) {\n    issueGiftCard(input: $input) {\n      code\n      giftCard {\n        id lastFour balance { amount currency } heldAmount { amount } state note expiresAt disabledAt version\n        customer { id }\n      }\n      userErrors { __typename code message field }\n    }\n  }\n"): typeof import('./graphql.ts').IssueCardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DisableCard($input: DisableGiftCardInput!) {\n    disableGiftCard(input: $input) {\n      giftCard { id state disabledAt balance { amount } version }\n      userErrors { __typename code message field }\n    }\n  }\n"): typeof import('./graphql.ts').DisableCardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdjustCredit($input: AdjustStoreCreditInput!) {\n    adjustStoreCredit(input: $input) {\n      customer { id }\n      storeCredit { balance { amount currency } heldAmount { amount } }\n      userErrors { __typename code message field ... on CreditError { reason balance { amount } } }\n    }\n  }\n"): typeof import('./graphql.ts').AdjustCreditDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BalanceOfCard($code: String!) { giftCardBalance(code: $code) { balance { amount currency } state expiresAt } }\n"): typeof import('./graphql.ts').BalanceOfCardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EntriesOfCredit($where: CreditEntryWhere) {\n    creditEntries(first: 100, where: $where) {\n      totalCount\n      nodes {\n        id kind amount { amount } balanceAfter { amount } reason createdBy\n        giftCard { id } customer { id } payment { id provider }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').EntriesOfCreditDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelPaidOrder($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { message } } }\n"): typeof import('./graphql.ts').CancelPaidOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrderPaidByCredit($id: ID!) { order(id: $id) { status paymentStatus payments { provider status } } }\n"): typeof import('./graphql.ts').OrderPaidByCreditDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListCards($where: GiftCardWhere) { giftCards(where: $where) { nodes { id lastFour state } } }\n"): typeof import('./graphql.ts').ListCardsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnCredit($id: ID!, $currency: CurrencyCode) {\n    customer(id: $id) { storeCredit(currency: $currency) { balance { amount currency } heldAmount { amount } } }\n  }\n"): typeof import('./graphql.ts').OwnCreditDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RetryEvent($input: RetryWebhookEventInput!) {\n  retryWebhookEvent(input: $input) {\n    webhookEvent { id state attempts lastError nextAttemptAt endedAt } userErrors { code field }\n  }\n}"): typeof import('./graphql.ts').RetryEventDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query FindEvents($where: WebhookEventWhere) {\n  webhookEvents(where: $where) { totalCount nodes { id state provider eventType providerReference attempts payload } }\n}"): typeof import('./graphql.ts').FindEventsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SeenWebhookEvents { webhookEvents { totalCount nodes { id payload payment { id } } } }"): typeof import('./graphql.ts').SeenWebhookEventsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ShownWebhookEvent($id: ID!) { node(id: $id) { id ... on WebhookEvent { payload } } }"): typeof import('./graphql.ts').ShownWebhookEventDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RetryForeignEvent($id: ID!) {\n  retryWebhookEvent(input: { webhookEventId: $id }) { webhookEvent { id } userErrors { code field } }\n}"): typeof import('./graphql.ts').RetryForeignEventDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NextAction on Payment {\n    status\n    nextAction { ... on StripeConfirmation { clientSecret } ... on PaymentRedirect { url expiresAt } }\n  }\n"): typeof import('./graphql.ts').NextActionFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SwitchOff($input: DisablePaymentProviderInput!) {\n  disablePaymentProvider(input: $input) {\n    disabledPaymentProviders { provider reason disabledBy } userErrors { code field message }\n  }\n}"): typeof import('./graphql.ts').SwitchOffDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SwitchOn($input: EnablePaymentProviderInput!) {\n  enablePaymentProvider(input: $input) { disabledPaymentProviders { provider } userErrors { code field } }\n}"): typeof import('./graphql.ts').SwitchOnDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query OfferedProviders { paymentProviders { provider } }"): typeof import('./graphql.ts').OfferedProvidersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmAtRazorpay($input: ConfirmRazorpayPaymentInput!) {\n    confirmRazorpayPayment(input: $input) {\n      order { ...BoughtOrder } payment { ...MadePayment } userErrors { ...MoneyError }\n    }\n  }\n"): typeof import('./graphql.ts').ConfirmAtRazorpayDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Discrepancies($where: PaymentDiscrepancyWhere) {\n  paymentDiscrepancies(where: $where) {\n    totalCount\n    nodes {\n      id kind status provider providerReference amount { amount currency } expectedAmount { amount } payment { id }\n      resolution resolutionReason refundFailure\n    }\n  }\n}"): typeof import('./graphql.ts').DiscrepanciesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ResolveDiscrepancy($input: ResolvePaymentDiscrepancyInput!) {\n  resolvePaymentDiscrepancy(input: $input) {\n    discrepancy { id status resolution payment { id status } } userErrors { code field }\n  }\n}"): typeof import('./graphql.ts').ResolveDiscrepancyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query FailedJobsFailedJobs { failedJobs { totalCount nodes { id task attempts lastError } } }"): typeof import('./graphql.ts').FailedJobsFailedJobsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation FailedJobsRetryJob($jobId: ID!) {\n  retryJob(input: { jobId: $jobId }) { job { id task } userErrors { code field } }\n}"): typeof import('./graphql.ts').FailedJobsRetryJobDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SellIn($currencies: [CurrencyCode!]) {\n    result: updateStore(input: { currencies: $currencies }) {\n      store { currency currencies } userErrors { code field }\n    }\n  }\n"): typeof import('./graphql.ts').SellInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CartIn on Cart {\n    currency subtotal { amount currency } total { amount currency } totalQuantity\n    items { id sku quantity listPrice { amount currency } unitPrice { amount currency } total { amount currency } warnings { code } }\n    warnings { code sku message }\n    discounts { name amount { amount currency } }\n    unappliedPromotions { code reason }\n    availableShippingMethods { methodId amount { amount currency } }\n  }\n"): typeof import('./graphql.ts').CartInFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateCartIn($input: CreateCartInput!) {\n    result: createCart(input: $input) {\n      cartToken cart { ...CartIn }\n      userErrors {\n        __typename code message field\n        ... on CurrencyNotSoldError { currency available }\n        ... on NoPriceError { sku currency }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').CreateCartInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddToCartIn($input: AddCartItemsInput!) {\n    result: addCartItems(input: $input) {\n      cart { ...CartIn }\n      userErrors { __typename code message field ... on NoPriceError { sku currency } }\n    }\n  }\n"): typeof import('./graphql.ts').AddToCartInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ShowCartIn($token: String) { cart(cartToken: $token) { ...CartIn } }"): typeof import('./graphql.ts').ShowCartInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MoneyOfOrder($id: ID!) {\n    order(id: $id) {\n      currency total { amount currency }\n      items { sku quantity unitPrice { amount currency } listPrice { amount } total { amount currency } }\n      payments { amount { amount currency } }\n    }\n  }\n"): typeof import('./graphql.ts').MoneyOfOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateOrderIn($input: CreateOrderInput!) {\n    result: createOrder(input: $input) {\n      order { id status currency total { amount currency } items { id } }\n      userErrors {\n        __typename code message field\n        ... on NoPriceError { sku currency }\n        ... on CurrencyNotSoldError { currency available }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').CreateOrderInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddItemsIn($input: AddOrderItemsInput!) {\n    result: addOrderItems(input: $input) {\n      order { version total { amount currency } items { sku quantity unitPrice { amount currency } } }\n      changes { total { before { amount currency } after { amount currency } } }\n      userErrors { __typename code field ... on NoPriceError { sku currency } }\n    }\n  }\n"): typeof import('./graphql.ts').AddItemsInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PlaceDraftIn($input: UpdateOrderStatusInput!) {\n    result: updateOrderStatus(input: $input) { order { status total { amount currency } } userErrors { code message } }\n  }\n"): typeof import('./graphql.ts').PlaceDraftInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrdersIn($where: OrderWhere) { orders(where: $where) { nodes { id } } }\n"): typeof import('./graphql.ts').OrdersInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnappliedIn($token: String) {\n    cart(cartToken: $token) { unappliedPromotions { promotion { id } reason missingAmount { amount } } }\n  }\n"): typeof import('./graphql.ts').UnappliedInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseMethodIn($input: SetCartShippingMethodInput!) {\n    result: setCartShippingMethod(input: $input) {\n      cart { total { amount currency } }\n      userErrors { __typename message ... on ShippingMethodError { reason available { methodId amount { amount currency } } } }\n    }\n  }\n"): typeof import('./graphql.ts').ChooseMethodInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RoundTotals($totalRounding: TotalRounding!) {\n    updateStore(input: { totalRounding: $totalRounding }) { userErrors { code } }\n  }\n"): typeof import('./graphql.ts').RoundTotalsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RoundedIn($token: String) { cart(cartToken: $token) { roundingTotal { amount currency } total { amount currency } } }\n"): typeof import('./graphql.ts').RoundedInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EventsIn($id: ID!) {\n    order(id: $id) {\n      timeline { nodes { type data { currency ... on OrderChangeData { total { amount currency } } ... on PaymentEventData { amount { amount currency } } } } }\n    }\n  }\n"): typeof import('./graphql.ts').EventsInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportIn($currency: CurrencyCode) {\n    analytics(currency: $currency) { currency currencies overview { total { amount currency } orderCount } }\n  }\n"): typeof import('./graphql.ts').ReportInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateStoreIn($input: CreateStoreInput!) {\n    createStore(input: $input) { store { currency currencies } userErrors { code field } }\n  }\n"): typeof import('./graphql.ts').CreateStoreInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CurrenciesOfStore { store { currencies } }"): typeof import('./graphql.ts').CurrenciesOfStoreDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PricesOfVariant($id: ID!) {\n    variant(id: $id) {\n      usd: priceIn(currency: \"USD\") { ...PriceOfVariant }\n      eur: priceIn(currency: \"EUR\") { ...PriceOfVariant }\n      jpy: priceIn(currency: \"JPY\") { ...PriceOfVariant }\n      gbp: priceIn(currency: \"GBP\") { ...PriceOfVariant }\n    }\n  }\n  fragment PriceOfVariant on VariantPrice { price { amount currency } compareAtPrice { amount } }\n"): typeof import('./graphql.ts').PricesOfVariantDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MakeCodedPromotion($isCodeRequired: Boolean!) {\n    createPromotion(input: {\n      name: \"Coded\", action: { kind: PERCENT, rate: \"0.1\" }, isCodeRequired: $isCodeRequired\n    }) { promotion { id } }\n  }\n"): typeof import('./graphql.ts').MakeCodedPromotionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateTestCodes($input: CreateDiscountCodesInput!) {\n    result: createDiscountCodes(input: $input) { codes promotion { id } userErrors { code message field } }\n  }\n"): typeof import('./graphql.ts').CreateTestCodesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadTestCodes($id: ID!, $first: Int, $after: String) {\n    promotion(id: $id) {\n      codes(first: $first, after: $after) {\n        totalCount pageInfo { hasNextPage endCursor }\n        nodes { id code usageLimit usageCount isActive promotion { id } }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadTestCodesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeactivateTestCode($id: ID!) {\n    result: deactivateDiscountCode(input: { discountCodeId: $id }) {\n      discountCode { code isActive } userErrors { code field }\n    }\n  }\n"): typeof import('./graphql.ts').DeactivateTestCodeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ShownList on PriceList {\n    id name currency priority startsAt endsAt version customerGroups { code }\n    prices { totalCount nodes { variant { id } minimumQuantity amount { amount currency } compareAtAmount { amount } } }\n  }\n"): typeof import('./graphql.ts').ShownListFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateTestList($input: CreatePriceListInput!) {\n    result: createPriceList(input: $input) { priceList { ...ShownList } userErrors { code message field } }\n  }\n"): typeof import('./graphql.ts').CreateTestListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateTestList($input: UpdatePriceListInput!) {\n    result: updatePriceList(input: $input) { priceList { ...ShownList } userErrors { code message field } }\n  }\n"): typeof import('./graphql.ts').UpdateTestListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteTestList($input: DeletePriceListInput!) {\n    result: deletePriceList(input: $input) { deletedId userErrors { code message field } }\n  }\n"): typeof import('./graphql.ts').DeleteTestListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetTestPrices($input: SetPriceListPricesInput!) {\n    result: setPriceListPrices(input: $input) { priceList { ...ShownList } userErrors { code message field } }\n  }\n"): typeof import('./graphql.ts').SetTestPricesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListTestLists($where: PriceListWhere, $sortBy: PriceListSort) {\n    priceLists(where: $where, sortBy: $sortBy) { totalCount nodes { name } }\n  }\n"): typeof import('./graphql.ts').ListTestListsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateListGroup($code: String!) {\n    createCustomerGroup(input: { code: $code, name: \"A group\" }) { customerGroup { id } }\n  }\n"): typeof import('./graphql.ts').CreateListGroupDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteListGroup($id: ID!) {\n    deleteCustomerGroup(input: { customerGroupId: $id }) { deletedId userErrors { code } }\n  }\n"): typeof import('./graphql.ts').DeleteListGroupDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation JoinListGroup($input: UpdateCustomerInput!) { updateCustomer(input: $input) { userErrors { code } } }\n"): typeof import('./graphql.ts').JoinListGroupDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PromoteListed($input: CreatePromotionInput!) { createPromotion(input: $input) { userErrors { code } } }\n"): typeof import('./graphql.ts').PromoteListedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnitPrices($token: String) {\n    cart(cartToken: $token) { items { quantity listPrice { amount } unitPrice { amount } total { amount } } }\n  }\n"): typeof import('./graphql.ts').UnitPricesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OrderAtListPrice($input: CreateOrderInput!) {\n    createOrder(input: $input) {\n      order { id items { quantity listPrice { amount } unitPrice { amount } } } userErrors { code message }\n    }\n  }\n"): typeof import('./graphql.ts').OrderAtListPriceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddAtListPrice($input: AddOrderItemsInput!) {\n    addOrderItems(input: $input) {\n      order { items { quantity listPrice { amount } unitPrice { amount } } } userErrors { code message }\n    }\n  }\n"): typeof import('./graphql.ts').AddAtListPriceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PricesOfOrder($id: ID!) { order(id: $id) { items { listPrice { amount } unitPrice { amount } } } }\n"): typeof import('./graphql.ts').PricesOfOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MakeLimitedPromotion($input: CreatePromotionInput!) {\n    createPromotion(input: $input) { promotion { id } userErrors { message } }\n  }\n"): typeof import('./graphql.ts').MakeLimitedPromotionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LimitPromotion($input: UpdatePromotionInput!) {\n    updatePromotion(input: $input) { promotion { usageLimit usageCount } userErrors { code field message } }\n  }\n"): typeof import('./graphql.ts').LimitPromotionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MakeLimitedCodes($input: CreateDiscountCodesInput!) {\n    createDiscountCodes(input: $input) { codes userErrors { message } }\n  }\n"): typeof import('./graphql.ts').MakeLimitedCodesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelUsingOrder($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { message } } }\n"): typeof import('./graphql.ts').CancelUsingOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelUsingOrders($input: BulkUpdateOrdersInput!) { bulkUpdateOrders(input: $input) { userErrors { message } } }\n"): typeof import('./graphql.ts').CancelUsingOrdersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ShownPromotion on Promotion {\n    id name isCodeRequired priority isExclusive currency version minimumQuantity startsAt endsAt firstOrderOnly\n    usageLimit usageLimitPerCustomer usageCount\n    action { kind rate amount { amount currency } buyQuantity getQuantity getTarget { on ids } }\n    target { on ids }\n    minimumSubtotal { amount }\n  }\n"): typeof import('./graphql.ts').ShownPromotionFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateTestPromotion($input: CreatePromotionInput!) {\n    result: createPromotion(input: $input) { promotion { ...ShownPromotion } userErrors { code message field } }\n  }\n"): typeof import('./graphql.ts').CreateTestPromotionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateTestPromotion($input: UpdatePromotionInput!) {\n    result: updatePromotion(input: $input) { promotion { ...ShownPromotion } userErrors { code message field } }\n  }\n"): typeof import('./graphql.ts').UpdateTestPromotionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndTestPromotion($input: EndPromotionInput!) {\n    result: endPromotion(input: $input) { promotion { ...ShownPromotion } userErrors { code message field } }\n  }\n"): typeof import('./graphql.ts').EndTestPromotionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListTestPromotions($search: String, $where: PromotionWhere, $sortBy: PromotionSort) {\n    promotions(search: $search, where: $where, sortBy: $sortBy) { totalCount nodes { name } }\n  }\n"): typeof import('./graphql.ts').ListTestPromotionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ReadTestPromotion($id: ID!) { promotion(id: $id) { ...ShownPromotion } }"): typeof import('./graphql.ts').ReadTestPromotionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportsOfSampleShop {\n    analytics {\n      discountsByPromotion { promotion { name } codeCount orderCount discountTotal { amount } }\n      taxes { country rate base { amount } amount { amount } }\n    }\n  }\n"): typeof import('./graphql.ts').ReportsOfSampleShopDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DiscountsOfSampleShop {\n    orders(first: 1, sortBy: { field: CREATED_AT, direction: ASC }) {\n      nodes {\n        discounts { code promotion { name } }\n        items { sku listPrice { amount } unitPrice { amount } discounts { promotion { name } } }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DiscountsOfSampleShopDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnDiscountsOfSampleShop {\n    viewer { customer { orders(first: 10) { nodes { discounts { name promotion { name } } } } } }\n  }\n"): typeof import('./graphql.ts').OwnDiscountsOfSampleShopDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WhoAmI { viewer { email role } }"): typeof import('./graphql.ts').WhoAmIDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation BadTextsCreateLocation { createLocation(input: { code: \"other\", name: \"Other\" }) { location { id } } }"): typeof import('./graphql.ts').BadTextsCreateLocationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddVisibleNote($input: AddOrderNoteInput!) { addOrderNote(input: $input) { note { id } } }\n"): typeof import('./graphql.ts').AddVisibleNoteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CreateVisitorsCart { createCart { cart { id } } }"): typeof import('./graphql.ts').CreateVisitorsCartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Cancel($input: CancelOrderInput!) { cancelOrder(input: $input) { order { id status } } }"): typeof import('./graphql.ts').CancelDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DatabaseReplacedOrders { orders(last: 1) { nodes { timeline { nodes { id cursor } } } } }"): typeof import('./graphql.ts').DatabaseReplacedOrdersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ShownCart on Cart {\n    id version email totalQuantity subtotal { amount } total { amount currency }\n    shippingAddress { line1 }\n    items {\n      id createdAt updatedAt sku name quantity variant { id } unitPrice { amount } total { amount }\n      warnings { code available }\n    }\n    warnings { code sku itemId available message }\n  }\n"): typeof import('./graphql.ts').ShownCartFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateFilledCart($input: CreateCartInput!) {\n    result: createCart(input: $input) {\n      cart { ...ShownCart } cartToken\n      userErrors { __typename code message field }\n    }\n  }\n"): typeof import('./graphql.ts').CreateFilledCartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ShowCart($token: String) { cart(cartToken: $token) { ...ShownCart } }"): typeof import('./graphql.ts').ShowCartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Checkout($input: CheckoutInput!) {\n    checkout(input: $input) {\n      order { id number status paymentStatus version }\n      userErrors { __typename code message }\n    }\n  }\n"): typeof import('./graphql.ts').CheckoutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BoughtOrder on Order { id number status paymentStatus version payments { id } }\n"): typeof import('./graphql.ts').BoughtOrderFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MadePayment on Payment {\n    id status provider declineCode amount { amount } capturedAmount { amount } refundedAmount { amount }\n    refunds { amount { amount } status reason }\n  }\n"): typeof import('./graphql.ts').MadePaymentFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MoneyError on UserError {\n    __typename code message field\n    ... on InsufficientStockError { sku requested available }\n    ... on PaymentDeclinedError { declineCode }\n  }\n"): typeof import('./graphql.ts').MoneyErrorFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) { accessToken user { id } customer { id } userErrors { message } }\n  }\n"): typeof import('./graphql.ts').RegisterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddAddress($input: AddCustomerAddressInput!) { addCustomerAddress(input: $input) { userErrors { message } } }\n"): typeof import('./graphql.ts').AddAddressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateAnyCategory { createCategory(input: { name: \"All of it\" }) { userErrors { message } } }\n"): typeof import('./graphql.ts').CreateAnyCategoryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateAnyGroup {\n    createCustomerGroup(input: { code: \"any\", name: \"Any group\" }) { customerGroup { id } }\n  }\n"): typeof import('./graphql.ts').CreateAnyGroupDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateAnyList($groupId: ID!) {\n    createPriceList(input: { name: \"Any list\", customerGroupIds: [$groupId] }) { priceList { id } }\n  }\n"): typeof import('./graphql.ts').CreateAnyListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetAnyPrices($input: SetPriceListPricesInput!) {\n    setPriceListPrices(input: $input) { userErrors { message } }\n  }\n"): typeof import('./graphql.ts').SetAnyPricesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateAnyPromotion {\n    createPromotion(input: { name: \"With a code\", action: { kind: PERCENT, rate: \"0.1\" }, isCodeRequired: true }) {\n      promotion { id }\n    }\n  }\n"): typeof import('./graphql.ts').CreateAnyPromotionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateAnyCodes($input: CreateDiscountCodesInput!) {\n    createDiscountCodes(input: $input) { userErrors { message } }\n  }\n"): typeof import('./graphql.ts').CreateAnyCodesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddNote($input: AddOrderNoteInput!) { addOrderNote(input: $input) { userErrors { message } } }\n"): typeof import('./graphql.ts').AddNoteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddItemToCart($input: AddCartItemInput!) { addCartItem(input: $input) { userErrors { message } } }\n"): typeof import('./graphql.ts').AddItemToCartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation IssueAnyCard($customerId: ID!) {\n    issueGiftCard(input: { amount: \"5.00\", customerId: $customerId, idempotencyKey: \"any-card\" }) {\n      giftCard { id }\n    }\n  }\n"): typeof import('./graphql.ts').IssueAnyCardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddTaxRules {\n    createTaxRate(input: { country: \"IT\", taxClass: \"standard\", name: \"VAT\", rate: \"0.22\", category: STANDARD }) {\n      userErrors { message }\n    }\n    createTaxRegistration(input: { country: \"IT\", taxId: \"IT12345678901\" }) { userErrors { message } }\n  }\n"): typeof import('./graphql.ts').AddTaxRulesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddAnyZone {\n    createShippingZone(input: { name: \"Far away\", isRestOfWorld: true }) { shippingZone { id } }\n  }\n"): typeof import('./graphql.ts').AddAnyZoneDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddAnyMethod($input: CreateShippingMethodInput!) {\n    createShippingMethod(input: $input) { userErrors { message } }\n  }\n"): typeof import('./graphql.ts').AddAnyMethodDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Mails {\n    mails(first: 100) { nodes { id to kind subject text html status attempts lastError sentAt } }\n  }\n"): typeof import('./graphql.ts').MailsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EditedOrder on Order { version total { amount } items { id sku quantity } }\n  fragment ItemChanges on OrderChanges {\n    subtotal { before { amount } after { amount } } total { before { amount } after { amount } }\n    stock { sku before after }\n  }\n  fragment EditError on UserError { __typename code field ... on VersionConflictError { currentVersion } }\n"): typeof import('./graphql.ts').EditedOrderFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    mutation AddItems($input: AddOrderItemsInput!) { answer: addOrderItems(input: $input) {\n      order { ...EditedOrder } changes { ...ItemChanges } userErrors { ...EditError }\n    } }\n  "): typeof import('./graphql.ts').AddItemsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    mutation UpdateItem($input: UpdateOrderItemInput!) { answer: updateOrderItem(input: $input) {\n      order { ...EditedOrder } changes { ...ItemChanges } userErrors { ...EditError }\n    } }\n  "): typeof import('./graphql.ts').UpdateItemDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    mutation RemoveItem($input: RemoveOrderItemInput!) { answer: removeOrderItem(input: $input) {\n      order { ...EditedOrder } changes { ...ItemChanges } userErrors { ...EditError }\n    } }\n  "): typeof import('./graphql.ts').RemoveItemDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ItemsOfOrder($id: ID!) { order(id: $id) { items { id } } }"): typeof import('./graphql.ts').ItemsOfOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: LoginInput!) { login(input: $input) { accessToken userErrors { message } } }\n"): typeof import('./graphql.ts').SignInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment AccountError on UserError { __typename code field }"): typeof import('./graphql.ts').AccountErrorFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query IsVerified { viewer { emailVerified } }"): typeof import('./graphql.ts').IsVerifiedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenSession($input: LoginInput!) {\n    login(input: $input) {\n      accessToken expiresAt refreshToken refreshExpiresAt user { id } userErrors { code field }\n    }\n  }\n"): typeof import('./graphql.ts').OpenSessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefreshSession($input: RefreshSessionInput!) {\n    refreshSession(input: $input) {\n      accessToken expiresAt refreshToken refreshExpiresAt user { id } userErrors { code field }\n    }\n  }\n"): typeof import('./graphql.ts').RefreshSessionDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
