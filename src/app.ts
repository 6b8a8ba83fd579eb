import type { AnyEntity, EntityClass } from '@mikro-orm/postgresql';
import type { GraphQLSchema } from 'graphql';
import { accountEntities, accountsFeature } from './features/accounts/accounts.feature.ts';
import { Passwords } from './features/accounts/passwords/passwords.ts';
import { abilityFor } from './features/accounts/policy.ts';
import type { SignUpHook, VerifiedHook } from './features/accounts/recovery/email-verification.service.ts';
import type { SignInHook } from './features/accounts/sign-in/sign-in.service.ts';
import { analyticsFeature } from './features/analytics/analytics.feature.ts';
import { cartEntities, cartsFeature } from './features/carts/carts.feature.ts';
import { catalogEntities, catalogFeature } from './features/catalog/catalog.feature.ts';
import { checkoutFeature } from './features/checkout/checkout.feature.ts';
import type { CustomerDeletedHook } from './features/customers/customer-deleted-hook.ts';
import { customerEntities, customersFeature } from './features/customers/customers.feature.ts';
import type { GroupDeletedHook } from './features/customers/groups/group-deleted-hook.ts';
import { inventoryEntities, inventoryFeature } from './features/inventory/inventory.feature.ts';
import {
  notificationEntities,
  notificationsFeature,
} from './features/notifications/notifications.feature.ts';
import { operationEntities, operationsFeature } from './features/operations/operations.feature.ts';
import { joinVerified } from './features/orders/joining/guest-orders.ts';
import { orderEntities, ordersFeature } from './features/orders/orders.feature.ts';
import { reversePayments } from './features/payments/outcomes/reverse-payments.ts';
import { cancellingOf, type PaymentProvider } from './features/payments/payment-provider.ts';
import { paymentEntities, paymentsFeature } from './features/payments/payments.feature.ts';
import { installedProviders } from './features/payments/providers/installed-providers.ts';
import {
  savedMethodEntities,
  savedMethodsFeature,
} from './features/payments/saved-methods/saved-methods.feature.ts';
import { priceListEntities, priceListsFeature } from './features/pricing/lists/price-lists.feature.ts';
import { promotionEntities, promotionsFeature } from './features/pricing/promotions/promotions.feature.ts';
import { shippingRateEntities, shippingRatesFeature } from './features/pricing/rates/shipping.feature.ts';
import { StoreRules } from './features/pricing/rules/store-rules.ts';
import { taxEntities, taxesFeature } from './features/pricing/taxes/taxes.feature.ts';
import { variantPricesFeature } from './features/pricing/variant-prices/variant-prices.feature.ts';
import { realtimeFeature } from './features/realtime/realtime.feature.ts';
import { StoreDirectory } from './features/stores/store-directory.ts';
import { storeEntities, storesFeature } from './features/stores/stores.feature.ts';
import type { AuditCheck } from './platform/audit/audit.ts';
import type { Config } from './platform/config/config.ts';
import { type Core, openCore } from './platform/core.ts';
import { eventAudits } from './platform/events/event-audits.ts';
import { eventPruning } from './platform/events/event-pruning.ts';
import type { Feature } from './platform/feature.ts';
import { ContextFactory } from './platform/graphql/context.ts';
import { errorMask } from './platform/graphql/errors/error-masking.ts';
import { Executor } from './platform/graphql/execution/executor.ts';
import { SharedFeeds } from './platform/graphql/feeds/shared-feeds.ts';
import { NodeResolver } from './platform/graphql/node.resolver.ts';
import { buildApiSchema } from './platform/graphql/schema.ts';
import { idempotencyCleanup } from './platform/idempotency/idempotency-cleanup.ts';
import { jobAudits, jobCleanup } from './platform/jobs/job-upkeep.ts';
import type { Logger } from './platform/observability/log.ts';

/** All tables, known before the database is opened. */
const entities: readonly EntityClass<AnyEntity>[] = [
  ...storeEntities,
  ...accountEntities,
  ...customerEntities,
  ...catalogEntities,
  ...inventoryEntities,
  ...promotionEntities,
  ...priceListEntities,
  ...taxEntities,
  ...shippingRateEntities,
  ...cartEntities,
  ...orderEntities,
  ...paymentEntities,
  ...savedMethodEntities,
  ...notificationEntities,
  ...operationEntities,
];

export type Shop = Awaited<ReturnType<typeof openShop>>;

/** Opens the shop on a migrated database: everything except the network. The server and the commands use it. */
export async function openShop(options: {
  config: Config;
  log: Logger;
  databaseUrl: string;
  /** Commands have longer time-outs than the server. */
  purpose?: 'requests' | 'commands';
  /** Replaces the executor. The tests compare it with graphql-js. */
  createExecutor?: (schema: GraphQLSchema) => Executor;
  /** Providers besides those of the settings. The tests script one. */
  furtherProviders?: readonly PaymentProvider[];
}) {
  const core = await openCore({ ...options, entities });
  const features = composeFeatures(core, options.furtherProviders ?? []);
  return {
    core,
    features,
    ...composeApi(core, features, options.createExecutor ?? ((schema) => new Executor(schema))),
    outsideAudits: features.all.flatMap(({ outsideAudits = [] }) => outsideAudits),
    audits: [
      ...features.all.flatMap(({ audits = [] }): readonly AuditCheck[] => audits),
      ...eventAudits,
      ...jobAudits,
    ],
    jobs: [
      ...features.all.flatMap(({ jobs }) => jobs ?? []),
      idempotencyCleanup(core.reader),
      eventPruning(core.pool, core.config.keepDays.events),
      jobCleanup(core.reader),
    ],
    close: async () => {
      await features.accounts.endedSessions.stop();
      await features.passwords.close();
      await core.close();
    },
  };
}

function composeFeatures(core: Core, furtherProviders: readonly PaymentProvider[]) {
  const { transactions, idempotency, reader, config } = core;
  const directory = new StoreDirectory(reader);
  const passwords = new Passwords(config.bcryptCost);
  const signInHooks: SignInHook[] = [];
  const signUpHooks: SignUpHook[] = [];
  const verifiedHooks: VerifiedHook[] = [joinVerified];
  const customerDeletedHooks: CustomerDeletedHook[] = [];
  const groupDeletedHooks: GroupDeletedHook[] = [];

  const stores = storesFeature({ transactions, directory });
  const accounts = accountsFeature({ ...core, passwords, signInHooks, signUpHooks, verifiedHooks });
  const customers = customersFeature({
    core,
    ...accounts,
    deletedHooks: customerDeletedHooks,
    groupDeletedHooks,
  });
  signUpHooks.push(...customers.signUpHooks);
  const catalog = catalogFeature({ transactions, idempotency });
  const inventory = inventoryFeature({ transactions, idempotency });
  const taxes = taxesFeature({ transactions });
  const shippingRates = shippingRatesFeature({ transactions });
  const promotions = promotionsFeature({ transactions, idempotency });
  const priceLists = priceListsFeature({ transactions });
  groupDeletedHooks.push(promotions.groupDeletedHook, priceLists.groupDeletedHook);
  const rules = new StoreRules(transactions, {
    taxes: taxes.readRules,
    promotions: promotions.readRules,
    lists: priceLists.readRules,
    shipping: shippingRates.readRules,
  });
  const variantPrices = variantPricesFeature(rules);
  const carts = cartsFeature({ ...core, keepDays: config.keepDays.carts, rules });
  signInHooks.push(carts.signInHook);
  customerDeletedHooks.push(carts.customerDeletedHook);
  const providers = [...installedProviders(config.payments), ...furtherProviders];
  const orders = ordersFeature({
    ...core,
    mailLimits: accounts.mailLimits,
    storefrontUrl: config.storefrontUrl,
    rules,
    endedHooks: [reversePayments(cancellingOf(providers))],
  });
  const savedMethods = savedMethodsFeature({ ...core, providers });
  customerDeletedHooks.push(savedMethods.customerDeletedHook);
  const payments = paymentsFeature({
    ...core,
    providers,
    access: orders.access,
    savedMethods: savedMethods.methods,
  });
  const checkout = checkoutFeature({
    idempotency,
    payments: payments.payments,
    accessTokens: orders.accessTokens,
    prices: carts.prices,
    savedMethods: savedMethods.methods,
  });
  const all: Feature[] = [
    stores,
    accounts,
    customers,
    catalog,
    inventory,
    taxes,
    promotions,
    priceLists,
    variantPrices,
    shippingRates,
    carts,
    orders,
    payments,
    savedMethods,
    checkout,
    realtimeFeature(),
    notificationsFeature({ reader, mail: config.mail }),
    operationsFeature({ transactions }),
    analyticsFeature({ reports: core.reports }),
  ];
  return {
    all,
    directory,
    passwords,
    stores,
    accounts,
    customers,
    catalog,
    inventory,
    taxes,
    promotions,
    priceLists,
    shippingRates,
    carts,
    orders,
    payments,
    checkout,
  };
}

function composeApi(
  core: Core,
  features: ReturnType<typeof composeFeatures>,
  createExecutor: (schema: GraphQLSchema) => Executor,
) {
  const nodeTypes = features.all.flatMap((feature) => feature.nodeTypes);
  const nodes = { type: NodeResolver, instance: new NodeResolver(nodeTypes) };
  const schema = buildApiSchema([nodes, ...features.all.flatMap(({ resolvers }) => resolvers)], nodeTypes);
  const contexts = new ContextFactory({
    tokens: core.tokens,
    sessions: features.accounts.endedSessions,
    reader: core.reader,
    events: core.events,
    findStore: (wanted) => features.directory.find(wanted),
    abilityFor,
  });
  const executor = createExecutor(schema);
  const { log, config } = core;
  const mask = errorMask({ log, hidesSuggestions: !config.isIntrospectionOn });
  return { schema, nodeTypes, executor, feeds: new SharedFeeds({ executor, log, mask }), contexts };
}
