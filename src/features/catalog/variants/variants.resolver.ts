import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import { badUserInput } from '../../../platform/errors/request-errors.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import type { MaybePromise } from '../../../platform/graphql/loading/maybe-promise.ts';
import { Prefetch, PrefetchById } from '../../../platform/graphql/loading/prefetch.ts';
import { mutate } from '../../../platform/graphql/mutation.ts';
import { Money, toMoney } from '../../../platform/graphql/scalars/money.ts';
import { uuidOf } from '../../../platform/inputs/node-ids.ts';
import { encodeId } from '../../../values/ids.ts';
import { productById, variantById } from '../catalog.loaders.ts';
import { CreateVariantPayload, DeleteVariantPayload, UpdateVariantPayload } from '../catalog.payloads.ts';
import { variantBySku } from '../catalog.queries.ts';
import { prefetchVariants, visibleProduct, visibleVariant } from '../catalog-visibility.ts';
import { Product } from '../product.entity.ts';
import { ProductVariant } from '../product-variant.entity.ts';
import { DAYS_BEFORE, lowestPriceBeforeReduction } from './price-history.loaders.ts';
import { CreateVariantInput, DeleteVariantInput, UpdateVariantInput } from './variants.inputs.ts';
import type { VariantsService } from './variants.service.ts';

@Resolver(() => ProductVariant)
export class VariantsResolver {
  readonly #variants: VariantsService;

  constructor(variants: VariantsService) {
    this.#variants = variants;
  }

  @Query(() => ProductVariant, {
    nullable: true,
    description: 'The variant with this id or SKU. Null when there is none that you may see.',
  })
  async variant(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { nullable: true, description: 'Id of the variant.' }) id?: string,
    @Arg('sku', () => String, { nullable: true, description: 'SKU of the variant. It is case-sensitive.' })
    sku?: string,
  ): Promise<Row<ProductVariant> | undefined> {
    if ((id == null) === (sku == null)) throw badUserInput('Give either `id` or `sku`.');
    if (sku != null) return variantBySku(context, sku);
    const variantId = uuidOf('var', id!, 'id');
    await prefetchVariants([variantId], context.loaders);
    return visibleVariant(context, variantId);
  }

  @Can('update', 'Product')
  @Mutation(() => CreateVariantPayload, { description: 'Adds a variant to a product.' })
  createVariant(
    @Arg('input', () => CreateVariantInput, { description: 'The new variant.' }) input: CreateVariantInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateVariantPayload> {
    return mutate<CreateVariantPayload>(context, async () => {
      const productId = uuidOf('prd', input.productId, 'productId');
      const id = await this.#variants.create(context.actor, { ...input, productId });
      return { variant: await context.loaders.load(variantById, id) };
    });
  }

  @Can('update', 'Product')
  @Mutation(() => UpdateVariantPayload, {
    description: 'Changes a variant. Existing orders keep its former values.',
  })
  updateVariant(
    @Arg('input', () => UpdateVariantInput, { description: 'The changes.' }) input: UpdateVariantInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateVariantPayload> {
    return mutate<UpdateVariantPayload>(context, async () => {
      const id = uuidOf('var', input.variantId, 'variantId');
      await this.#variants.update(context.actor, { ...input, id });
      return { variant: await context.loaders.load(variantById, id) };
    });
  }

  @Can('update', 'Product')
  @Mutation(() => DeleteVariantPayload, {
    description: 'Deletes a variant that no cart, stock level or order refers to. Deactivate others instead.',
  })
  deleteVariant(
    @Arg('input', () => DeleteVariantInput, { description: 'The variant.' }) input: DeleteVariantInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteVariantPayload> {
    return mutate<DeleteVariantPayload>(context, async () => {
      const id = uuidOf('var', input.variantId, 'variantId');
      const productId = await this.#variants.delete(context.actor, { ...input, id });
      return {
        deletedId: encodeId('var', id),
        product: await context.loaders.load(productById, productId),
      };
    });
  }

  @Prefetch<Row<ProductVariant>>((variants, loaders) =>
    loaders.prefetch(
      productById,
      variants.map(({ productId }) => productId),
    ),
  )
  @FieldResolver(() => Product, {
    nullable: true,
    description: 'The product of the variant. Null when you may not see it any more.',
  })
  product(
    @Root() { productId }: Row<ProductVariant>,
    @Ctx() context: RequestContext,
  ): MaybePromise<Row<Product> | undefined> {
    return visibleProduct(context, productId);
  }

  @FieldResolver(() => Money, { description: 'Present price of one unit.' })
  price(@Root() { price, currency }: Row<ProductVariant>): Money {
    return toMoney(price, currency);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'The higher price that buyers can compare it with. Null when it is not reduced.',
  })
  compareAtPrice(@Root() { compareAtPrice, currency }: Row<ProductVariant>): Money | null {
    return compareAtPrice === null ? null : toMoney(compareAtPrice, currency);
  }

  @PrefetchById(lowestPriceBeforeReduction)
  @FieldResolver(() => Money, {
    nullable: true,
    description:
      `For a reduced price, the lowest price of the ${DAYS_BEFORE} days before the reduction began, as EU law asks to show ` +
      'beside it. ' +
      'A reduction that is announced with `compareAtPrice` and lowered further began with its first step. Null without a ' +
      'reduction, or when no price before it is known.',
  })
  async lowestPriceBeforeReduction(
    @Root() { id, currency }: Row<ProductVariant>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Money | null> {
    const lowest = await loaders.load(lowestPriceBeforeReduction, id);
    return lowest === undefined ? null : toMoney(lowest, currency);
  }

  @Can('read', 'CostPrice')
  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'Cost price: what the shop paid for one unit. Only for managers and administrators. Null when ' +
      'unknown.',
  })
  costPrice(@Root() { costPrice, currency }: Row<ProductVariant>): Money | undefined {
    return costPrice === null ? undefined : toMoney(costPrice, currency);
  }
}
