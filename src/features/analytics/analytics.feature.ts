import type { Reports } from '../../platform/db/reading/reports.ts';
import type { Feature } from '../../platform/feature.ts';
import { AnalyticsResolver } from './analytics.resolver.ts';
import { PriceReportsResolver, PromotionSalesResolver } from './price-reports.resolver.ts';
import {
  CustomerSalesResolver,
  InventoryFiguresResolver,
  ProductSalesResolver,
} from './report-fields.resolver.ts';

export function analyticsFeature({ reports }: { reports: Reports }): Feature {
  return {
    entities: [],
    resolvers: [
      { type: AnalyticsResolver, instance: new AnalyticsResolver(reports) },
      { type: PriceReportsResolver, instance: new PriceReportsResolver(reports) },
      { type: PromotionSalesResolver, instance: new PromotionSalesResolver() },
      { type: ProductSalesResolver, instance: new ProductSalesResolver() },
      { type: CustomerSalesResolver, instance: new CustomerSalesResolver() },
      { type: InventoryFiguresResolver, instance: new InventoryFiguresResolver() },
    ],
    nodeTypes: [],
  };
}
