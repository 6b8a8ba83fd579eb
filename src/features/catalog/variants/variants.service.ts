import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import { isForeignKeyViolation } from '../../../platform/db/connection/database-failure.ts';
import { sql } from '../../../platform/db/sql.ts';
import { isUniqueViolation, type Transactions } from '../../../platform/db/transactions.ts';
import {
  alreadyExists,
  expectVersion,
  invalid,
  notAllowedNow,
} from '../../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../../platform/events/event-log.ts';
import { orNotFound } from '../../../platform/inputs/node-ids.ts';
import { encodeId } from '../../../values/ids.ts';
import { productEvent, type VariantChange } from '../catalog.events.ts';
import { lockProduct, lockVariant } from '../catalog.locks.ts';
import type { Product } from '../product.entity.ts';
import { ProductVariant } from '../product-variant.entity.ts';
import { refreshSearchText } from '../search-words.ts';
import { applyVariantChanges, type NewVariant, type VariantChanges } from './variant-values.ts';

export const MAX_VARIANTS = 100;

interface WantedVariant {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Creates, changes and deletes variants, always under the lock of their product. */
export class VariantsService {
  readonly #transactions: Transactions;

  constructor(transactions: Transactions) {
    this.#transactions = transactions;
  }

  async create(actor: Actor, command: NewVariant & { productId: string }): Promise<string> {
    const { productId } = command;
    const [variant] = await this.#transactions.run((em) =>
      this.createWithin(em, actor, { productId, values: [command] }),
    );
    return variant!.id;
  }

  /**
   * Adds variants to a product in the caller's transaction, with an event for each.
   *
   * @param options.path as of {@link add}
   */
  async createWithin(
    em: EntityManager,
    actor: Actor,
    options: { productId: string; values: readonly NewVariant[]; path?: string },
  ): Promise<ProductVariant[]> {
    const { productId, ...adding } = options;
    const product = await lockProduct(em, { storeId: actor.storeId, id: productId, field: 'productId' });
    const added = await this.add(em, { product, ...adding });
    const changes = added.map((variant) => ({ change: 'VARIANT_CREATED' as const, variant }));
    await this.#record(em, actor, { product, changes });
    return added;
  }

  /**
   * Adds variants to a product that is new or locked. The caller refreshes the search text and appends the event.
   *
   * @param path of the list in the input; absent for a single variant
   */
  async add(
    em: EntityManager,
    options: { product: Product; values: readonly NewVariant[]; path?: string },
  ): Promise<ProductVariant[]> {
    const { product, values, path } = options;
    if (values.length > MAX_VARIANTS) throw tooManyVariants(path);
    const { storeId, id: productId } = product;
    const siblings = await em.find(ProductVariant, { storeId, productId }, { orderBy: { id: 'asc' } });
    if (siblings.length + values.length > MAX_VARIANTS) throw tooManyVariants(path);
    const currency = await currencyOf(em, storeId);
    const nextPosition = Math.max(-1, ...siblings.map(({ position }) => position)) + 1;
    const added = values.map((value, index) => {
      const variant = new ProductVariant();
      Object.assign(variant, { storeId, productId, currency, position: nextPosition + index });
      applyVariantChanges(variant, value, { product, path: path === undefined ? '' : `${path}.${index}.` });
      return variant;
    });
    const fieldOf = (variant: ProductVariant, property: string): string =>
      path === undefined ? property : `${path}.${added.indexOf(variant)}.${property}`;
    checkOptions([...siblings, ...added], fieldOf);
    await checkSkus(em, added, fieldOf);
    em.persist(added);
    await flushSkus(em, path ?? 'sku');
    return added;
  }

  update(actor: Actor, command: VariantChanges & WantedVariant): Promise<string> {
    return this.#transactions.run((em) => this.updateWithin(em, actor, command));
  }

  /** Like {@link update}, in the caller's transaction. */
  async updateWithin(
    em: EntityManager,
    actor: Actor,
    command: VariantChanges & WantedVariant,
  ): Promise<string> {
    const { product, variant } = await this.#lock(em, actor, command);
    const { version } = variant;
    applyVariantChanges(variant, command, { product });
    if (command.optionValues != null) {
      const { storeId } = actor;
      const siblings = await em.find(ProductVariant, { storeId, productId: product.id });
      checkOptions(siblings, () => 'optionValues');
    }
    if (command.sku != null) await checkSkus(em, [variant], () => 'sku');
    await flushSkus(em, 'sku');
    if (variant.version === version) return variant.id;
    await this.#record(em, actor, { product, changes: [{ change: 'VARIANT_UPDATED', variant }] });
    return variant.id;
  }

  /**
   * Deletes a variant that no cart, stock level or order refers to.
   *
   * @returns the id of its product
   * @throws DomainError NOT_ALLOWED_NOW when it is in a cart, stocked or sold
   */
  async delete(actor: Actor, wanted: WantedVariant): Promise<string> {
    return this.#transactions.run(async (em) => {
      const { product, variant } = await this.#lock(em, actor, wanted);
      em.remove(variant);
      try {
        await em.flush();
      } catch (error) {
        if (!isForeignKeyViolation(error)) throw error;
        throw notAllowedNow(
          'It is in a cart, in stock or sold and cannot be deleted; set isActive to false instead.',
          'variantId',
        );
      }
      await this.#record(em, actor, { product, changes: [{ change: 'VARIANT_DELETED', variant }] });
      return product.id;
    });
  }

  /** Locks the product first, then the variant. Every change of a variant uses this order. */
  async #lock(
    em: EntityManager,
    { storeId }: Actor,
    { id, expectedVersion }: WantedVariant,
  ): Promise<{ product: Product; variant: ProductVariant }> {
    const { productId } = orNotFound(
      await em.findOne(ProductVariant, { storeId, id }, { disableIdentityMap: true }),
      'variant',
      'variantId',
    );
    const product = await lockProduct(em, { storeId, id: productId, field: 'variantId' });
    const variant = orNotFound(await lockVariant(em, { storeId, id }), 'variant', 'variantId');
    expectVersion(expectedVersion, variant, encodeId('var', id));
    return { product, variant };
  }

  async #record(
    em: EntityManager,
    actor: Actor,
    { product, changes }: { product: Product; changes: readonly VariantChange[] },
  ): Promise<void> {
    await refreshSearchText(em, product.id);
    await appendEvents(
      em,
      changes.map((variantChange) => productEvent(actor, 'product.updated', { product, variantChange })),
    );
  }
}

type FieldOf = (variant: ProductVariant, property: string) => string;

function tooManyVariants(path = 'productId'): Error {
  return invalid(path, `A product has at most ${MAX_VARIANTS} variants.`);
}

/** Names the SKU that is taken before anything is written. A unique index catches races. */
async function checkSkus(
  em: EntityManager,
  variants: readonly ProductVariant[],
  fieldOf: FieldOf,
): Promise<void> {
  const skus = variants.map(({ sku }) => sku);
  const repeated = variants.find(({ sku }, index) => skus.indexOf(sku) < index);
  if (repeated)
    throw alreadyExists(fieldOf(repeated, 'sku'), `The SKU "${repeated.sku}" is given more than once.`);
  const ids = variants.map(({ id }) => id);
  const { storeId } = variants[0]!;
  const taken = await em.find(
    ProductVariant,
    { storeId, sku: { $in: skus }, id: { $nin: ids } },
    { disableIdentityMap: true },
  );
  const clashing = variants.find(({ sku }) => taken.some((other) => other.sku === sku));
  if (clashing) throw alreadyExists(fieldOf(clashing, 'sku'), `The SKU "${clashing.sku}" is taken.`);
}

function checkOptions(variants: readonly ProductVariant[], fieldOf: FieldOf): void {
  const seen = new Set<string>();
  for (const variant of variants) {
    const options = variant.optionValues.join('\0');
    if (variant.optionValues.length > 0 && seen.has(options)) {
      throw alreadyExists(
        fieldOf(variant, 'optionValues'),
        `There is a variant "${variant.name}" of this product already.`,
      );
    }
    seen.add(options);
  }
}

async function flushSkus(em: EntityManager, field: string): Promise<void> {
  try {
    await em.flush();
  } catch (error) {
    if (isUniqueViolation(error)) throw alreadyExists(field, 'Somebody has just taken this SKU.');
    throw error;
  }
}

/**
 * The store's currency. It is read on the transaction's connection, because waiting for a second one could deadlock the
 * pool.
 */
async function currencyOf(em: EntityManager, storeId: string): Promise<string> {
  const [store] = await sql<{ currency: string }>(em, 'select currency from stores where id = $1', [storeId]);
  return store!.currency;
}
