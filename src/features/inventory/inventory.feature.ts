import type { Feature } from '../../platform/feature.ts';
import { Location } from './location.entity.ts';
import { StockLevel } from './stock-level.entity.ts';
import { StockMovement } from './stock-movement.entity.ts';

export const inventoryEntities = [Location, StockLevel, StockMovement];

export function inventoryFeature(): Feature {
  return {
    entities: inventoryEntities,
    resolvers: [],
    nodeTypes: [
      { type: 'Location', prefix: 'loc' },
      { type: 'StockLevel', prefix: 'lvl' },
      { type: 'StockMovement', prefix: 'mov' },
    ],
  };
}
