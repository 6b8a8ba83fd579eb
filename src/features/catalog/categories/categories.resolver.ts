import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import { badUserInput } from '../../../platform/errors/request-errors.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import { ConnectionArgs } from '../../../platform/graphql/lists/connection-args.ts';
import type { Connection } from '../../../platform/graphql/lists/connections.ts';
import { mutate } from '../../../platform/graphql/mutation.ts';
import { optionalUuidOf, uuidOf } from '../../../platform/inputs/node-ids.ts';
import { encodeId } from '../../../values/ids.ts';
import { categoryById, childrenByCategory } from '../catalog.loaders.ts';
import {
  CategoryConnection,
  CreateCategoryPayload,
  DeleteCategoryPayload,
  UpdateCategoryPayload,
} from '../catalog.payloads.ts';
import { categoryPage, rowBySlug } from '../catalog.queries.ts';
import { Category } from '../category.entity.ts';
import { CreateCategoryInput, DeleteCategoryInput, UpdateCategoryInput } from './categories.inputs.ts';
import type { CategoriesService } from './categories.service.ts';
import { productCountByCategory } from './category-counts.ts';
import { CategorySort, CategoryWhere } from './category-list.inputs.ts';
import { MAX_CHILDREN } from './category-tree.ts';

@Resolver(() => Category)
export class CategoriesResolver {
  readonly #categories: CategoriesService;

  constructor(categories: CategoriesService) {
    this.#categories = categories;
  }

  @Query(() => Category, {
    nullable: true,
    description: 'The category with this id or slug. Null when there is none.',
  })
  async category(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { nullable: true, description: 'Id of the category.' }) id?: string,
    @Arg('slug', () => String, { nullable: true, description: 'Slug of the category.' }) slug?: string,
  ): Promise<Row<Category> | undefined> {
    if ((id == null) === (slug == null)) throw badUserInput('Give either `id` or `slug`.');
    return id != null
      ? context.loaders.load(categoryById, uuidOf('cat', id, 'id'))
      : rowBySlug(context, Category, slug!);
  }

  @Query(() => CategoryConnection, {
    description:
      'Categories of the store, by name. With `rootsOnly` or `parentId` they are sorted by position.',
  })
  categories(
    @Ctx() context: RequestContext,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Arg('parentId', () => ID, { nullable: true, description: 'Returns only the children of this category.' })
    parentId?: string,
    @Arg('rootsOnly', () => Boolean, {
      defaultValue: false,
      description: 'Returns only categories without a parent. It cannot be combined with `parentId`.',
    })
    rootsOnly = false,
    @Arg('where', () => CategoryWhere, {
      nullable: true,
      description: 'Returns only categories that match these conditions.',
    })
    where?: CategoryWhere,
    @Arg('sortBy', () => CategorySort, {
      nullable: true,
      description: 'The sort order. The default is by name, or by position with `rootsOnly` or `parentId`.',
    })
    sortBy?: CategorySort,
  ): Promise<Connection<Row<Category>>> {
    if (parentId != null && rootsOnly)
      throw badUserInput('Give `parentId` or `rootsOnly`, not both.', 'rootsOnly');
    return categoryPage(context, {
      page,
      where,
      sortBy,
      parentId: optionalUuidOf('cat', parentId, 'parentId'),
      rootsOnly,
    });
  }

  @Can('create', 'Category')
  @Mutation(() => CreateCategoryPayload, { description: 'Creates a category.' })
  createCategory(
    @Arg('input', () => CreateCategoryInput, { description: 'The new category.' }) input: CreateCategoryInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateCategoryPayload> {
    return mutate<CreateCategoryPayload>(context, async () => {
      const parentId = parentIdOf(input.parentId);
      const id = await this.#categories.create(context.actor, { ...input, parentId });
      return { category: await context.loaders.load(categoryById, id) };
    });
  }

  @Can('update', 'Category')
  @Mutation(() => UpdateCategoryPayload, { description: 'Changes or moves a category.' })
  updateCategory(
    @Arg('input', () => UpdateCategoryInput, { description: 'The changes.' }) input: UpdateCategoryInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateCategoryPayload> {
    return mutate<UpdateCategoryPayload>(context, async () => {
      const id = uuidOf('cat', input.categoryId, 'categoryId');
      await this.#categories.update(context.actor, { ...input, id, parentId: parentIdOf(input.parentId) });
      return { category: await context.loaders.load(categoryById, id) };
    });
  }

  @Can('delete', 'Category')
  @Mutation(() => DeleteCategoryPayload, {
    description: 'Deletes a category without children. Its products stay.',
  })
  deleteCategory(
    @Arg('input', () => DeleteCategoryInput, { description: 'The category.' }) input: DeleteCategoryInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteCategoryPayload> {
    return mutate<DeleteCategoryPayload>(context, async () => {
      const id = await this.#categories.delete(context.actor, {
        ...input,
        id: uuidOf('cat', input.categoryId, 'categoryId'),
      });
      return { deletedId: encodeId('cat', id) };
    });
  }

  @FieldResolver(() => Category, { nullable: true, description: 'The parent category. Null for a root.' })
  async parent(
    @Root() { parentId }: Row<Category>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<Category> | undefined> {
    return parentId === null ? undefined : loaders.load(categoryById, parentId);
  }

  @FieldResolver(() => [Category], {
    description: `The child categories by position, at most ${MAX_CHILDREN}.`,
  })
  children(@Root() { id }: Row<Category>, @Ctx() { loaders }: RequestContext): Promise<Row<Category>[]> {
    return loaders.load(childrenByCategory, id);
  }

  @FieldResolver(() => Int, {
    description:
      'Number of products in this category and its descendants that you may see. Each product counts ' +
      'once.',
  })
  productCount(@Root() { id }: Row<Category>, @Ctx() context: RequestContext): Promise<number> {
    return context.loaders.load(productCountByCategory, { categoryId: id, context });
  }
}

/** Decodes a parent id. Null means "make it a root"; undefined means "leave the parent as it is". */
function parentIdOf(id: string | null | undefined): string | null | undefined {
  return id === null ? null : optionalUuidOf('cat', id, 'parentId');
}
