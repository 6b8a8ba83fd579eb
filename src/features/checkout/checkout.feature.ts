import type { AnyEntity, EntityClass } from '@mikro-orm/postgresql';
import type { Feature } from '../../platform/feature.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import type { PaymentsService } from '../payments/payments.service.ts';
import { CheckoutResolver } from './checkout.resolver.ts';
import { CheckoutService } from './checkout.service.ts';

const noEntities: readonly EntityClass<AnyEntity>[] = [];

export function checkoutFeature(parts: {
  idempotency: Idempotency;
  payments: PaymentsService;
}): Feature & { checkout: CheckoutService } {
  const checkout = new CheckoutService(parts.idempotency, parts.payments);
  return {
    checkout,
    entities: noEntities,
    resolvers: [{ type: CheckoutResolver, instance: new CheckoutResolver(checkout) }],
    nodeTypes: [],
  };
}
