import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { MAX_BULK_ITEMS } from '../../../platform/db/bulk.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can, requirePermission } from '../../../platform/graphql/guards.ts';
import { mutate } from '../../../platform/graphql/mutation.ts';
import { productById } from '../catalog.loaders.ts';
import { BulkUpsertProductsInput } from './bulk-products.inputs.ts';
import { BulkUpsertProductsPayload } from './bulk-products.payloads.ts';
import type { BulkProducts } from './bulk-products.service.ts';

@Resolver()
export class BulkProductsResolver {
  readonly #products: BulkProducts;

  constructor(products: BulkProducts) {
    this.#products = products;
  }

  @Can('update', 'Product')
  @Extensions({ isBulk: true })
  @Mutation(() => BulkUpsertProductsPayload, {
    description:
      `Changes or creates up to ${MAX_BULK_ITEMS} products with their variants. An item that fails is left out and reported in ` +
      '`userErrors` by its index; the others are done together.',
  })
  bulkUpsertProducts(
    @Arg('input', () => BulkUpsertProductsInput, { description: 'The products.' })
    input: BulkUpsertProductsInput,
    @Ctx() context: RequestContext,
  ): Promise<BulkUpsertProductsPayload> {
    return mutate<BulkUpsertProductsPayload>(context, async () => {
      requirePermission(context, 'create', 'Product');
      const { done, errors: userErrors } = await this.#products.upsert(context.actor, input);
      const products = done.map((item) => item && context.loaders.load(productById, item.productId));
      const results = (await Promise.all(products)).map((product, index) => ({
        index,
        product,
        isCreated: done[index]?.isCreated ?? false,
      }));
      return { results, userErrors };
    });
  }
}
