import type { Feature } from '../../../platform/feature.ts';
import type { StoreRules } from '../rules/store-rules.ts';
import { VariantPriceResolver } from './variant-price.resolver.ts';

/** Prices of the catalog that depend on price lists. */
export function variantPricesFeature(rules: StoreRules): Feature {
  return {
    entities: [],
    resolvers: [{ type: VariantPriceResolver, instance: new VariantPriceResolver(rules) }],
    nodeTypes: [],
  };
}
