import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import { isForeignKeyViolation } from '../../../platform/db/connection/database-failure.ts';
import { type Transactions } from '../../../platform/db/transactions.ts';
import type { DomainError } from '../../../platform/errors/domain-error.ts';
import { invalid, notAllowedNow } from '../../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../../platform/events/event-log.ts';
import { nameAt } from '../../../platform/inputs/input-values.ts';
import { textInput } from '../../../platform/inputs/text-input.ts';
import { CODE_PATTERN } from '../../../values/code.ts';
import { productEvent } from '../catalog.events.ts';
import { lockProduct } from '../catalog.locks.ts';
import { Product } from '../product.entity.ts';
import { ProductStatus } from '../product-status.ts';
import { ProductVariant } from '../product-variant.entity.ts';
import { refreshSearchText } from '../search-words.ts';
import { chosenSlug, freeSlug, slugOf } from '../slugs.ts';
import type { NewVariant } from '../variants/variant-values.ts';
import type { VariantsService } from '../variants/variants.service.ts';
import { setProductCategories } from './product-categories.ts';

export const MAX_DESCRIPTION_LENGTH = 10_000;
export const MAX_OPTIONS = 5;

/** The fields of a product that can be set. Null means "not given". */
export interface ProductChanges {
  readonly name?: string | null | undefined;
  readonly slug?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly status?: ProductStatus | null | undefined;
  readonly optionNames?: readonly string[] | null | undefined;
  /** The code of a tax class. */
  readonly taxClass?: string | null | undefined;
  /** The complete list of categories. It replaces the present one. */
  readonly categoryIds?: readonly string[] | null | undefined;
}

export type NewProduct = ProductChanges & {
  readonly name: string;
  readonly variants?: readonly NewVariant[] | null | undefined;
};

type ProductUpdate = ProductChanges & {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
};

/** Creates, changes and deletes products. */
export class ProductsService {
  readonly #transactions: Transactions;
  readonly #variants: VariantsService;

  constructor(transactions: Transactions, variants: VariantsService) {
    this.#transactions = transactions;
    this.#variants = variants;
  }

  create(actor: Actor, command: NewProduct): Promise<string> {
    return this.#transactions.run((em) => this.add(em, actor, command));
  }

  /**
   * Creates a product with its variants in the caller's transaction.
   *
   * @returns the id of the product
   */
  async add(em: EntityManager, actor: Actor, command: NewProduct): Promise<string> {
    const { storeId } = actor;
    const product = new Product();
    product.storeId = storeId;
    describe(product, command);
    product.changeStatus(command.status ?? ProductStatus.DRAFT);
    product.slug =
      command.slug == null
        ? await freeSlug(em, { table: 'products', storeId, slug: slugOf(product.name) || 'product' })
        : await chosenSlug(em, { table: 'products', storeId, slug: command.slug });
    em.persist(product);
    await flushProduct(em);
    if (command.variants?.length) {
      await this.#variants.add(em, { product, values: command.variants, path: 'variants' });
    }
    if (command.categoryIds?.length) await setProductCategories(em, product, command.categoryIds);
    await refreshSearchText(em, product.id);
    await appendEvents(em, [productEvent(actor, 'product.created', { product })]);
    return product.id;
  }

  /** Appends one event, or none when nothing changed. */
  update(actor: Actor, command: ProductUpdate): Promise<string> {
    return this.#transactions.run((em) => this.updateWithin(em, actor, command));
  }

  /** Like {@link update}, in the caller's transaction. */
  async updateWithin(em: EntityManager, actor: Actor, command: ProductUpdate): Promise<string> {
    const { id, expectedVersion, slug, status, categoryIds } = command;
    const { storeId } = actor;
    const product = await lockProduct(em, { storeId, id, field: 'productId', expectedVersion });
    const before = { version: product.version, status: product.status };
    await checkOptionCount(em, product, command);
    describe(product, command);
    if (status != null) product.changeStatus(status);
    if (slug != null && slug !== product.slug) {
      product.slug = await chosenSlug(em, { table: 'products', storeId, slug });
    }
    const isMoved = categoryIds != null && (await setProductCategories(em, product, categoryIds));
    if (isMoved) product.updatedAt = new Date();
    await flushProduct(em);
    if (product.version === before.version) return id;
    await refreshSearchText(em, id);
    const isArchived = product.status === ProductStatus.ARCHIVED && before.status !== product.status;
    const type = isArchived ? 'product.archived' : 'product.updated';
    await appendEvents(em, [productEvent(actor, type, { product })]);
    return id;
  }

  /**
   * Deletes a product with its variants, as long as nothing refers to one of them.
   *
   * @throws DomainError NOT_ALLOWED_NOW when a variant is in a cart, was stocked or was sold
   */
  delete(
    actor: Actor,
    { id, expectedVersion }: { id: string; expectedVersion?: number | null | undefined },
  ): Promise<string> {
    return this.#transactions.run(async (em) => {
      const product = await lockProduct(em, {
        storeId: actor.storeId,
        id,
        field: 'productId',
        expectedVersion,
      });
      em.remove(product);
      try {
        await em.flush();
      } catch (error) {
        if (!isForeignKeyViolation(error)) throw error;
        throw notAllowedNow(
          'A variant of it is in a cart, was in stock or was sold, so it cannot be deleted; archive it instead.',
          'productId',
        );
      }
      product.version += 1;
      await appendEvents(em, [productEvent(actor, 'product.deleted', { product })]);
      return id;
    });
  }
}

/** @throws DomainError VALIDATION when the tax class of a product does not exist */
async function flushProduct(em: EntityManager): Promise<void> {
  try {
    await em.flush();
  } catch (error) {
    if (!isForeignKeyViolation(error, 'products_tax_class_fkey')) throw error;
    throw unknownTaxClass();
  }
}

function unknownTaxClass(): DomainError {
  return invalid('taxClass', 'The store has no such tax class.');
}

function describe(product: Product, { name, description, optionNames, taxClass }: ProductChanges): void {
  if (taxClass != null) {
    if (!CODE_PATTERN.test(taxClass)) throw unknownTaxClass();
    product.taxClassCode = taxClass;
  }
  if (name != null) product.name = nameAt('name', name);
  if (description != null) {
    product.description = textInput(description, {
      field: 'description',
      min: 0,
      max: MAX_DESCRIPTION_LENGTH,
    });
  }
  if (optionNames != null) {
    const names = optionNamesInput(optionNames);
    // Assign only a different list, so that repeating the present values is no change.
    if (names.join('\0') !== product.optionNames.join('\0')) product.optionNames = names;
  }
}

function optionNamesInput(names: readonly string[]): string[] {
  if (names.length > MAX_OPTIONS)
    throw invalid('optionNames', `A product has at most ${MAX_OPTIONS} options.`);
  const cleaned = names.map((name, index) =>
    textInput(name, { field: `optionNames.${index}`, min: 1, max: 50 }),
  );
  if (new Set(cleaned).size < cleaned.length)
    throw invalid('optionNames', 'The options of a product have different names.');
  return cleaned;
}

/** Refuses another number of options, because every variant has one value for each option. Renaming is allowed. */
async function checkOptionCount(
  em: EntityManager,
  product: Product,
  { optionNames }: ProductChanges,
): Promise<void> {
  if (optionNames == null || optionNames.length === product.optionNames.length) return;
  if ((await em.count(ProductVariant, { storeId: product.storeId, productId: product.id })) === 0) return;
  throw invalid('optionNames', 'While it has variants, a product keeps the number of its options.');
}
