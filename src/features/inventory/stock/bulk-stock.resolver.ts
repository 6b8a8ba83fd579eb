import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { MAX_BULK_ITEMS } from '../../../platform/db/bulk.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import { mutate } from '../../../platform/graphql/mutation.ts';
import { stockLevelById } from '../inventory.loaders.ts';
import { BulkSetStockPayload } from '../inventory.payloads.ts';
import type { BulkStock } from './bulk-stock.service.ts';
import { BulkSetStockInput } from './stock.inputs.ts';

@Resolver()
export class BulkStockResolver {
  readonly #stock: BulkStock;

  constructor(stock: BulkStock) {
    this.#stock = stock;
  }

  @Can('update', 'StockLevel')
  @Extensions({ isBulk: true })
  @Mutation(() => BulkSetStockPayload, {
    description:
      `Sets up to ${MAX_BULK_ITEMS} levels to what a count found. An item that fails is left out and reported in \`userErrors\` by ` +
      'its index; the others are done together.',
  })
  bulkSetStock(
    @Arg('input', () => BulkSetStockInput, { description: 'The counts.' }) input: BulkSetStockInput,
    @Ctx() context: RequestContext,
  ): Promise<BulkSetStockPayload> {
    return mutate<BulkSetStockPayload>(context, async () => {
      const { done, errors: userErrors } = await this.#stock.setStock(context.actor, input);
      const levels = done.map((item) => item && context.loaders.load(stockLevelById, item.levelId));
      const results = (await Promise.all(levels)).map((stockLevel, index) => ({ index, stockLevel }));
      return { results, userErrors };
    });
  }
}
