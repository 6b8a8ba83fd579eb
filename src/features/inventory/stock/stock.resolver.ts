import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import { mutate } from '../../../platform/graphql/mutation.ts';
import { optionalUuidOf, uuidOf } from '../../../platform/inputs/node-ids.ts';
import { stockLevelById } from '../inventory.loaders.ts';
import {
  AdjustStockPayload,
  ReceiveStockPayload,
  SetReorderPointPayload,
  SetStockPayload,
  TransferStockPayload,
} from '../inventory.payloads.ts';
import type { StockLevel } from '../stock-level.entity.ts';
import {
  AdjustStockInput,
  ReceiveStockInput,
  SetReorderPointInput,
  SetStockInput,
  TransferStockInput,
} from './stock.inputs.ts';
import type { StockService } from './stock.service.ts';

/** The stock mutations. Each can be retried safely with an idempotency key or an expected quantity. */
@Resolver()
export class StockResolver {
  readonly #stock: StockService;

  constructor(stock: StockService) {
    this.#stock = stock;
  }

  @Can('update', 'StockLevel')
  @Mutation(() => AdjustStockPayload, {
    description: 'Changes the quantity at a location by a difference, never below the reserved quantity.',
  })
  adjustStock(
    @Arg('input', () => AdjustStockInput, { description: 'The change.' }) input: AdjustStockInput,
    @Ctx() context: RequestContext,
  ): Promise<AdjustStockPayload> {
    return mutate<AdjustStockPayload>(context, async () => {
      const { levelId } = await this.#stock.adjust(context.actor, { ...input, ...placeOf(input) });
      return { stockLevel: await level(context, levelId) };
    });
  }

  @Can('update', 'StockLevel')
  @Mutation(() => ReceiveStockPayload, { description: 'Adds received goods.' })
  receiveStock(
    @Arg('input', () => ReceiveStockInput, { description: 'The goods.' }) input: ReceiveStockInput,
    @Ctx() context: RequestContext,
  ): Promise<ReceiveStockPayload> {
    return mutate<ReceiveStockPayload>(context, async () => {
      const { levelId } = await this.#stock.receive(context.actor, { ...input, ...placeOf(input) });
      return { stockLevel: await level(context, levelId) };
    });
  }

  @Can('update', 'StockLevel')
  @Mutation(() => SetStockPayload, {
    description:
      'Sets the counted quantity at a location, never below the reserved quantity. With ' +
      '`expectedOnHand` it fails if the quantity has changed since.',
  })
  setStock(
    @Arg('input', () => SetStockInput, { description: 'The count.' }) input: SetStockInput,
    @Ctx() context: RequestContext,
  ): Promise<SetStockPayload> {
    return mutate<SetStockPayload>(context, async () => {
      const { levelId } = await this.#stock.count(context.actor, { ...input, ...placeOf(input) });
      return { stockLevel: await level(context, levelId) };
    });
  }

  @Can('update', 'StockLevel')
  @Mutation(() => TransferStockPayload, {
    description: 'Moves available goods from one location to another. Both levels change or none.',
  })
  transferStock(
    @Arg('input', () => TransferStockInput, { description: 'The goods, the source and the destination.' })
    input: TransferStockInput,
    @Ctx() context: RequestContext,
  ): Promise<TransferStockPayload> {
    return mutate<TransferStockPayload>(context, async () => {
      const { fromLevelId, toLevelId } = await this.#stock.transfer(context.actor, {
        ...input,
        variantId: uuidOf('var', input.variantId, 'variantId'),
        fromLocationId: uuidOf('loc', input.fromLocationId, 'fromLocationId'),
        toLocationId: uuidOf('loc', input.toLocationId, 'toLocationId'),
      });
      const [from, to] = await Promise.all([level(context, fromLevelId), level(context, toLevelId)]);
      return { from, to };
    });
  }

  @Can('update', 'StockLevel')
  @Mutation(() => SetReorderPointPayload, { description: 'Sets the quantity at which a level is low.' })
  setReorderPoint(
    @Arg('input', () => SetReorderPointInput, { description: 'The level and its reorder point.' })
    input: SetReorderPointInput,
    @Ctx() context: RequestContext,
  ): Promise<SetReorderPointPayload> {
    return mutate<SetReorderPointPayload>(context, async () => {
      const levelId = await this.#stock.setReorderPoint(context.actor, {
        ...input,
        ...placeOf(input),
        reorderPoint: input.reorderPoint ?? null,
      });
      return { stockLevel: await level(context, levelId) };
    });
  }
}

function placeOf({ variantId, locationId }: { variantId: string; locationId?: string | null }) {
  return {
    variantId: uuidOf('var', variantId, 'variantId'),
    locationId: optionalUuidOf('loc', locationId, 'locationId'),
  };
}

function level({ loaders }: RequestContext, id: string): Promise<Row<StockLevel> | undefined> {
  return loaders.load(stockLevelById, id);
}
