import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import { expectVersion, notAllowedNow } from '../../../platform/errors/standard-errors.ts';
import { nameAt } from '../../../platform/inputs/input-values.ts';
import { orNotFound } from '../../../platform/inputs/node-ids.ts';
import { encodeId } from '../../../values/ids.ts';
import { lockCategory, lockCategoryTree } from '../catalog.locks.ts';
import { Category } from '../category.entity.ts';
import { positionAt } from '../position.ts';
import { chosenSlug, freeSlug, slugOf } from '../slugs.ts';
import { checkPlace } from './category-tree.ts';

export interface CategoryChanges {
  readonly name?: string | null | undefined;
  readonly slug?: string | null | undefined;
  /** Null makes the category a root. */
  readonly parentId?: string | null | undefined;
  readonly position?: number | null | undefined;
}

interface WantedCategory {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Creates, moves, changes and deletes categories. */
export class CategoriesService {
  readonly #transactions: Transactions;

  constructor(transactions: Transactions) {
    this.#transactions = transactions;
  }

  create({ storeId }: Actor, command: CategoryChanges & { name: string }): Promise<string> {
    return this.#transactions.run(async (em) => {
      await lockCategoryTree(em, storeId);
      const category = new Category();
      category.storeId = storeId;
      describe(category, command);
      await place(em, category, command);
      category.slug =
        command.slug == null
          ? await freeSlug(em, { table: 'categories', storeId, slug: slugOf(category.name) || 'category' })
          : await chosenSlug(em, { table: 'categories', storeId, slug: command.slug });
      em.persist(category);
      return category.id;
    });
  }

  update(actor: Actor, command: CategoryChanges & WantedCategory): Promise<string> {
    const { storeId } = actor;
    const { slug } = command;
    return this.#transactions.run(async (em) => {
      const category = await lock(em, actor, command);
      describe(category, command);
      if (command.parentId !== undefined && command.parentId !== category.parentId) {
        await place(em, category, command);
      }
      if (slug != null && slug !== category.slug) {
        category.slug = await chosenSlug(em, { table: 'categories', storeId, slug });
      }
      return category.id;
    });
  }

  /**
   * Deletes a category. Its products stay and only lose the category.
   *
   * @throws DomainError NOT_ALLOWED_NOW while it has children
   */
  delete(actor: Actor, wanted: WantedCategory): Promise<string> {
    return this.#transactions.run(async (em) => {
      const category = await lock(em, actor, wanted);
      if ((await em.count(Category, { storeId: actor.storeId, parentId: category.id })) > 0) {
        throw notAllowedNow('It has categories below it: move or delete them first.', 'categoryId');
      }
      em.remove(category);
      return category.id;
    });
  }
}

async function lock(
  em: EntityManager,
  { storeId }: Actor,
  { id, expectedVersion }: WantedCategory,
): Promise<Category> {
  const category = orNotFound(await lockCategory(em, { storeId, id }), 'category', 'categoryId');
  expectVersion(expectedVersion, category, encodeId('cat', id));
  return category;
}

function describe(category: Category, { name, position }: CategoryChanges): void {
  if (name != null) category.name = nameAt('name', name);
  if (position != null) category.position = positionAt('position', position);
}

/** Puts a category under a parent or makes it a root. Without a position it comes last among its siblings. */
async function place(
  em: EntityManager,
  category: Category,
  { parentId = null, position }: CategoryChanges,
): Promise<void> {
  const { nextPosition } = await checkPlace(em, category, parentId);
  category.parentId = parentId;
  if (position == null) category.position = nextPosition;
}
