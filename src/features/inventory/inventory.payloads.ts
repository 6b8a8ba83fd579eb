import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../platform/graphql/errors/user-errors.ts';
import { connectionOf } from '../../platform/graphql/lists/connections.ts';
import { Location } from './location.entity.ts';
import { StockLevel } from './stock-level.entity.ts';
import { StockMovement } from './stock-movement.entity.ts';

export const LocationConnection = connectionOf(Location, { name: 'Location' });
export const StockLevelConnection = connectionOf(StockLevel, { name: 'StockLevel', hasEvents: true });
export const StockMovementConnection = connectionOf(StockMovement, {
  name: 'StockMovement',
  hasEvents: true,
});

@ObjectType({ description: 'The payload of createLocation.' })
export class CreateLocationPayload extends MutationPayload {
  @Field(() => Location, { nullable: true, description: 'The new location.' })
  location?: Location;
}

@ObjectType({ description: 'The payload of updateLocation.' })
export class UpdateLocationPayload extends MutationPayload {
  @Field(() => Location, { nullable: true, description: 'The changed location.' })
  location?: Location;
}

@ObjectType({ description: 'The payload of deleteLocation.' })
export class DeleteLocationPayload extends MutationPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'The id of the deleted location. Null when there are user errors.',
  })
  deletedId?: string;
}

@ObjectType({ description: 'The payload of adjustStock.' })
export class AdjustStockPayload extends MutationPayload {
  @Field(() => StockLevel, { nullable: true, description: 'The changed stock level.' })
  stockLevel?: StockLevel;
}

@ObjectType({ description: 'The payload of receiveStock.' })
export class ReceiveStockPayload extends MutationPayload {
  @Field(() => StockLevel, { nullable: true, description: 'The changed stock level.' })
  stockLevel?: StockLevel;
}

@ObjectType({ description: 'The payload of setStock.' })
export class SetStockPayload extends MutationPayload {
  @Field(() => StockLevel, { nullable: true, description: 'The changed stock level.' })
  stockLevel?: StockLevel;
}

@ObjectType({ description: 'What became of one item of bulkSetStock.' })
export class BulkSetStockResult {
  @Field(() => Int, { description: 'Place of the item in the input, counted from 0.' })
  index!: number;

  @Field(() => StockLevel, {
    nullable: true,
    description: 'The level as it is now; null when the item was left out, as `userErrors` tells.',
  })
  stockLevel?: StockLevel;
}

@ObjectType({ description: 'The payload of bulkSetStock.' })
export class BulkSetStockPayload extends MutationPayload {
  @Extensions({ isResultOfBulk: true })
  @Field(() => [BulkSetStockResult], {
    nullable: true,
    description: 'One for each item, in their order; null when the whole call was refused.',
  })
  results?: BulkSetStockResult[];
}

@ObjectType({ description: 'The payload of transferStock.' })
export class TransferStockPayload extends MutationPayload {
  @Field(() => StockLevel, { nullable: true, description: 'The changed stock level of the source.' })
  from?: StockLevel;

  @Field(() => StockLevel, { nullable: true, description: 'The changed stock level of the destination.' })
  to?: StockLevel;
}

@ObjectType({ description: 'The payload of setReorderPoint.' })
export class SetReorderPointPayload extends MutationPayload {
  @Field(() => StockLevel, { nullable: true, description: 'The changed stock level.' })
  stockLevel?: StockLevel;
}
