import type { AnyEntity, EntityClass } from '@mikro-orm/postgresql';
import type { Feature } from '../../platform/feature.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import type { CartPrices } from '../carts/pricing/cart-prices.ts';
import type { OrderAccessTokens } from '../orders/access/order-access-tokens.ts';
import type { PaymentsService } from '../payments/payments.service.ts';
import type { SavedMethodsService } from '../payments/saved-methods/saved-methods.service.ts';
import { CheckoutResolver } from './checkout.resolver.ts';
import { CheckoutService } from './checkout.service.ts';
import { CheckoutPayloadResolver } from './checkout-payload.resolver.ts';

const noEntities: readonly EntityClass<AnyEntity>[] = [];

export function checkoutFeature(parts: {
  idempotency: Idempotency;
  payments: PaymentsService;
  accessTokens: OrderAccessTokens;
  prices: CartPrices;
  savedMethods: SavedMethodsService;
}): Feature & { checkout: CheckoutService } {
  const checkout = new CheckoutService(parts);
  return {
    checkout,
    entities: noEntities,
    resolvers: [
      { type: CheckoutResolver, instance: new CheckoutResolver(checkout, parts.savedMethods) },
      { type: CheckoutPayloadResolver, instance: new CheckoutPayloadResolver(parts.accessTokens) },
    ],
    nodeTypes: [],
  };
}
