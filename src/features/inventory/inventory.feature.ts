import type { Transactions } from '../../platform/db/transactions.ts';
import type { Feature } from '../../platform/feature.ts';
import { readableBy } from '../../platform/graphql/node-types.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import { inventoryAudits } from './inventory.audits.ts';
import { locationById, stockLevelById, stockMovementById } from './inventory.loaders.ts';
import { Location } from './location.entity.ts';
import { LocationsResolver } from './locations/locations.resolver.ts';
import { LocationsService } from './locations/locations.service.ts';
import { StockLevelsResolver } from './reading/stock-levels.resolver.ts';
import { StockMovementsResolver } from './reading/stock-movements.resolver.ts';
import { VariantStockResolver } from './reading/variant-stock.resolver.ts';
import { BulkStockResolver } from './stock/bulk-stock.resolver.ts';
import { BulkStock } from './stock/bulk-stock.service.ts';
import { StockResolver } from './stock/stock.resolver.ts';
import { StockService } from './stock/stock.service.ts';
import { StockLevel } from './stock-level.entity.ts';
import { StockMovement } from './stock-movement.entity.ts';

export const inventoryEntities = [Location, StockLevel, StockMovement];

export function inventoryFeature(parts: { transactions: Transactions; idempotency: Idempotency }): Feature & {
  locations: LocationsService;
  stock: StockService;
} {
  const { transactions, idempotency } = parts;
  const locations = new LocationsService(transactions);
  const stock = new StockService(transactions, idempotency);
  return {
    locations,
    stock,
    entities: inventoryEntities,
    resolvers: [
      { type: LocationsResolver, instance: new LocationsResolver(locations) },
      { type: StockResolver, instance: new StockResolver(stock) },
      { type: BulkStockResolver, instance: new BulkStockResolver(new BulkStock(idempotency)) },
      { type: StockLevelsResolver, instance: new StockLevelsResolver() },
      { type: StockMovementsResolver, instance: new StockMovementsResolver() },
      { type: VariantStockResolver, instance: new VariantStockResolver() },
    ],
    nodeTypes: [
      { type: 'Location', prefix: 'loc', find: readableBy('Location', locationById) },
      { type: 'StockLevel', prefix: 'lvl', find: readableBy('StockLevel', stockLevelById) },
      { type: 'StockMovement', prefix: 'mov', find: readableBy('StockLevel', stockMovementById) },
    ],
    audits: inventoryAudits,
  };
}
