import type { Transactions } from '../../../platform/db/transactions.ts';
import type { Feature } from '../../../platform/feature.ts';
import { readableBy } from '../../../platform/graphql/node-types.ts';
import {
  ShippingMethodFieldsResolver,
  ShippingRateResolver,
} from './methods/shipping-method-fields.resolver.ts';
import { ShippingMethodsResolver } from './methods/shipping-methods.resolver.ts';
import { ShippingMethodsService } from './methods/shipping-methods.service.ts';
import { readShippingRules } from './read-shipping-rules.ts';
import { shippingAudits } from './shipping.audits.ts';
import { shippingMethodById, shippingZoneById } from './shipping.loaders.ts';
import { ShippingMethod } from './shipping-method.entity.ts';
import { ShippingZone } from './shipping-zone.entity.ts';
import { ShippingZonesResolver } from './zones/shipping-zones.resolver.ts';
import { ShippingZonesService } from './zones/shipping-zones.service.ts';

export const shippingRateEntities = [ShippingZone, ShippingMethod];

export function shippingRatesFeature({ transactions }: { transactions: Transactions }): Feature & {
  methods: ShippingMethodsService;
  readRules: typeof readShippingRules;
  zones: ShippingZonesService;
} {
  const methods = new ShippingMethodsService(transactions);
  const zones = new ShippingZonesService(transactions);
  return {
    methods,
    readRules: readShippingRules,
    zones,
    entities: shippingRateEntities,
    audits: shippingAudits,
    resolvers: [
      {
        type: ShippingZonesResolver,
        instance: new ShippingZonesResolver(zones),
      },
      {
        type: ShippingMethodsResolver,
        instance: new ShippingMethodsResolver(methods),
      },
      { type: ShippingMethodFieldsResolver, instance: new ShippingMethodFieldsResolver() },
      { type: ShippingRateResolver, instance: new ShippingRateResolver() },
    ],
    nodeTypes: [
      { type: 'ShippingZone', prefix: 'shz', find: readableBy('ShippingRule', shippingZoneById) },
      { type: 'ShippingMethod', prefix: 'shm', find: readableBy('ShippingRule', shippingMethodById) },
    ],
  };
}
