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

@Resolver(() => Category)
export class CategoriesResolver {
  readonly #categories: CategoriesService;

  constructor(categories: CategoriesService) {
    this.#categories = categories;
  }

  @Query(() => Category, {
    nullable: true,
    description: 'The category with this id or this slug; null if there is none.',
  })
  async category(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id?: string,
    @Arg('slug', () => String, { nullable: true, description: 'Its slug.' }) slug?: string,
  ): Promise<Row<Category> | undefined> {
    if ((id == null) === (slug == null)) throw badUserInput('Give either `id` or `slug`.');
    return id != null
      ? context.loaders.load(categoryById, uuidOf('cat', id, 'id'))
      : rowBySlug(context, Category, slug!);
  }

  @Query(() => CategoryConnection, {
    description: 'The categories of the store by name; the roots, or the children of one, in their order.',
  })
  categories(
    @Ctx() context: RequestContext,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Arg('parentId', () => ID, { nullable: true, description: 'Only those directly below this one.' })
    parentId?: string,
    @Arg('rootsOnly', () => Boolean, {
      defaultValue: false,
      description: 'Only those below none; not together with `parentId`.',
    })
    rootsOnly = false,
    @Arg('where', () => CategoryWhere, { nullable: true, description: 'Only categories that meet this.' })
    where?: CategoryWhere,
    @Arg('sortBy', () => CategorySort, {
      nullable: true,
      description: 'The order of the list: by name by default, and by position below one category.',
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
    @Arg('input', () => UpdateCategoryInput, { description: 'What changes.' }) input: UpdateCategoryInput,
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
    description: 'Deletes a category without children; its products stay and only leave it.',
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

  @FieldResolver(() => Category, { nullable: true, description: 'The category above; null for a root.' })
  async parent(
    @Root() { parentId }: Row<Category>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<Category> | undefined> {
    return parentId === null ? undefined : loaders.load(categoryById, parentId);
  }

  @FieldResolver(() => [Category], {
    description: 'The categories directly below, at most 100, in their order.',
  })
  children(@Root() { id }: Row<Category>, @Ctx() { loaders }: RequestContext): Promise<Row<Category>[]> {
    return loaders.load(childrenByCategory, id);
  }

  @FieldResolver(() => Int, {
    description: 'How many products you may see are in it or anywhere below it, each counted once.',
  })
  productCount(@Root() { id }: Row<Category>, @Ctx() context: RequestContext): Promise<number> {
    return context.loaders.load(productCountByCategory, { categoryId: id, context });
  }
}

/** Decodes a parent id. Null means "make it a root"; undefined means "leave the parent as it is". */
function parentIdOf(id: string | null | undefined): string | null | undefined {
  return id === null ? null : optionalUuidOf('cat', id, 'parentId');
}
