import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { MAX_SEARCH_LENGTH } from '../../../platform/db/filtering/text-search.ts';
import type { Row } from '../../../platform/db/reading/reader.ts';
import { badUserInput } from '../../../platform/errors/request-errors.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import { ConnectionArgs } from '../../../platform/graphql/lists/connection-args.ts';
import type { Connection } from '../../../platform/graphql/lists/connections.ts';
import { handleMaybePromise, type MaybePromise } from '../../../platform/graphql/loading/maybe-promise.ts';
import { PrefetchById } from '../../../platform/graphql/loading/prefetch.ts';
import { mutate, withInputNames } from '../../../platform/graphql/mutation.ts';
import { toMoney } from '../../../platform/graphql/scalars/money.ts';
import { uuidOf } from '../../../platform/inputs/node-ids.ts';
import { encodeId } from '../../../values/ids.ts';
import { categoriesByProduct, productById, variantsByProduct } from '../catalog.loaders.ts';
import {
  ArchiveProductPayload,
  CreateProductPayload,
  DeleteProductPayload,
  PriceRange,
  ProductConnection,
  UpdateProductPayload,
} from '../catalog.payloads.ts';
import { productPage, rowBySlug, variantBySku } from '../catalog.queries.ts';
import { visibleProduct, visibleVariants } from '../catalog-visibility.ts';
import { Category } from '../category.entity.ts';
import { Product } from '../product.entity.ts';
import { ProductStatus } from '../product-status.ts';
import { ProductVariant } from '../product-variant.entity.ts';
import { MAX_VARIANTS } from '../variants/variants.service.ts';
import { MAX_CATEGORIES } from './product-categories.ts';
import { ProductSort, ProductWhere } from './product-list.inputs.ts';
import {
  ArchiveProductInput,
  CreateProductInput,
  DeleteProductInput,
  UpdateProductInput,
} from './products.inputs.ts';
import type { ProductsService } from './products.service.ts';

@Resolver(() => Product)
export class ProductsResolver {
  readonly #products: ProductsService;

  constructor(products: ProductsService) {
    this.#products = products;
  }

  @Query(() => Product, {
    nullable: true,
    description:
      'The product with this id or slug, or with a variant of this SKU. Null when there is none that ' +
      'you may see.',
  })
  async product(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { nullable: true, description: 'Id of the product.' }) id?: string,
    @Arg('slug', () => String, { nullable: true, description: 'Slug of the product.' }) slug?: string,
    @Arg('sku', () => String, { nullable: true, description: 'SKU of one of its variants.' })
    sku?: string,
  ): Promise<Row<Product> | undefined> {
    if ([id, slug, sku].filter((given) => given != null).length !== 1) {
      throw badUserInput('Give either `id`, `slug` or `sku`.');
    }
    if (id != null) {
      const productId = uuidOf('prd', id, 'id');
      await context.prefetcher.find(productById, productId);
      return visibleProduct(context, productId);
    }
    const found =
      slug != null
        ? (await rowBySlug(context, Product, slug))?.id
        : (await variantBySku(context, sku!))?.productId;
    return found === undefined ? undefined : visibleProduct(context, found);
  }

  @Query(() => ProductConnection, {
    description:
      'Products that you may see. A search sorts the best matches first; otherwise the newest come ' +
      'first.',
  })
  products(
    @Ctx() context: RequestContext,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Arg('search', () => String, {
      nullable: true,
      description:
        'Words to search for. Each must be the beginning of a word in the name or a SKU. Small typos are ' +
        `tolerated. At most ${MAX_SEARCH_LENGTH} characters.`,
    })
    search?: string,
    @Arg('where', () => ProductWhere, {
      nullable: true,
      description: 'Returns only products that match these conditions.',
    })
    where?: ProductWhere,
    @Arg('sortBy', () => ProductSort, { nullable: true, description: 'The sort order.' })
    sortBy?: ProductSort,
  ): Promise<Connection<Row<Product>>> {
    return productPage(context, { page, search, where, sortBy });
  }

  @Can('create', 'Product')
  @Mutation(() => CreateProductPayload, { description: 'Creates a product with its variants.' })
  createProduct(
    @Arg('input', () => CreateProductInput, { description: 'The new product.' }) input: CreateProductInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateProductPayload> {
    return mutate<CreateProductPayload>(context, async () => {
      const id = await this.#products.create(context.actor, {
        ...input,
        categoryIds: categoryIdsOf(input.categoryIds),
      });
      return { product: await context.loaders.load(productById, id) };
    });
  }

  @Can('update', 'Product')
  @Mutation(() => UpdateProductPayload, { description: 'Changes a product, its status or its categories.' })
  updateProduct(
    @Arg('input', () => UpdateProductInput, { description: 'The changes.' }) input: UpdateProductInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateProductPayload> {
    return mutate<UpdateProductPayload>(context, async () => {
      const id = uuidOf('prd', input.productId, 'productId');
      const categoryIds = categoryIdsOf(input.categoryIds);
      await this.#products.update(context.actor, { ...input, id, categoryIds });
      return { product: await context.loaders.load(productById, id) };
    });
  }

  @Can('update', 'Product')
  @Mutation(() => ArchiveProductPayload, {
    description: 'Archives a product, which ends its sale. Existing orders keep it.',
  })
  archiveProduct(
    @Arg('input', () => ArchiveProductInput, { description: 'The product.' }) input: ArchiveProductInput,
    @Ctx() context: RequestContext,
  ): Promise<ArchiveProductPayload> {
    return mutate<ArchiveProductPayload>(context, async () => {
      const id = uuidOf('prd', input.productId, 'productId');
      const { expectedVersion } = input;
      const changes = { id, expectedVersion, status: ProductStatus.ARCHIVED };
      await withInputNames({ status: 'productId' }, () => this.#products.update(context.actor, changes));
      return { product: await context.loaders.load(productById, id) };
    });
  }

  @Can('delete', 'Product')
  @Mutation(() => DeleteProductPayload, {
    description:
      'Deletes a product with its variants. Refused when one of them is in a cart, was stocked or was sold: archive it then.',
  })
  deleteProduct(
    @Arg('input', () => DeleteProductInput, { description: 'The product.' }) input: DeleteProductInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteProductPayload> {
    return mutate<DeleteProductPayload>(context, async () => {
      const id = uuidOf('prd', input.productId, 'productId');
      await this.#products.delete(context.actor, { ...input, id });
      return { deletedId: encodeId('prd', id) };
    });
  }

  @PrefetchById(variantsByProduct)
  @FieldResolver(() => [ProductVariant], {
    description: `Its variants that you may see by position, at most ${MAX_VARIANTS}.`,
  })
  variants(
    @Root() { id }: Row<Product>,
    @Ctx() context: RequestContext,
  ): MaybePromise<Row<ProductVariant>[]> {
    return visibleVariants(context, id);
  }

  @PrefetchById(variantsByProduct)
  @FieldResolver(() => PriceRange, {
    nullable: true,
    description: 'Prices of its cheapest and its most expensive variant. Null when you may see no variant.',
  })
  priceRange(
    @Root() { id }: Row<Product>,
    @Ctx() context: RequestContext,
  ): MaybePromise<PriceRange | undefined> {
    return handleMaybePromise(visibleVariants(context, id), toPriceRange);
  }

  @PrefetchById(categoriesByProduct)
  @FieldResolver(() => [Category], {
    description: `The categories to which it belongs directly by name, at most ${MAX_CATEGORIES}.`,
  })
  categories(
    @Root() { id }: Row<Product>,
    @Ctx() { loaders }: RequestContext,
  ): MaybePromise<Row<Category>[]> {
    return loaders.get(categoriesByProduct, id);
  }
}

function toPriceRange(variants: readonly Row<ProductVariant>[]): PriceRange | undefined {
  const [first] = variants;
  if (!first) return undefined;
  const prices = variants.map(({ price }) => price);
  const { currency } = first;
  return { min: toMoney(Math.min(...prices), currency), max: toMoney(Math.max(...prices), currency) };
}

function categoryIdsOf(ids: readonly string[] | null | undefined): string[] | undefined {
  return ids?.map((id, index) => uuidOf('cat', id, `categoryIds.${index}`));
}
