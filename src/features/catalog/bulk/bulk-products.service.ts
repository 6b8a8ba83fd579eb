import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import { type BulkOutcome, BulkResults, checkBulkSize, doItem } from '../../../platform/db/bulk.ts';
import { expectVersion, invalid, notFound } from '../../../platform/errors/standard-errors.ts';
import type { Idempotency } from '../../../platform/idempotency/idempotency.ts';
import { optionalUuidOf, uuidOf } from '../../../platform/inputs/node-ids.ts';
import { lockProducts } from '../catalog.locks.ts';
import type { ProductChanges, ProductsService } from '../products/products.service.ts';
import type { NewVariant } from '../variants/variant-values.ts';
import { MAX_BULK_VARIANTS } from './bulk-products.inputs.ts';
import type { UpsertVariants } from './upsert-variants.ts';

/** A product to change or create, with ids as clients write them. */
interface ProductItem extends ProductChanges {
  readonly productId?: string | null | undefined;
  readonly variants?: readonly NewVariant[] | null | undefined;
  readonly expectedVersion?: number | null | undefined;
}

interface Upsert extends ProductItem {
  readonly index: number;
}

interface Upserted {
  readonly productId: string;
  readonly isCreated: boolean;
}

/**
 * Changes or creates many products in one transaction, each behind a savepoint by what `updateProduct`, `createProduct`,
 * `updateVariant` and `createVariant` do: the same rules and events. The products that exist are locked first, in id
 * order.
 */
export class BulkProducts {
  readonly #idempotency: Idempotency;
  readonly #products: ProductsService;
  readonly #upsertVariants: UpsertVariants;

  constructor(parts: {
    idempotency: Idempotency;
    products: ProductsService;
    upsertVariants: UpsertVariants;
  }) {
    this.#idempotency = parts.idempotency;
    this.#products = parts.products;
    this.#upsertVariants = parts.upsertVariants;
  }

  /** @returns the ids of the products, and the errors of the items that were left out */
  upsert(
    actor: Actor,
    command: { readonly items: readonly ProductItem[]; readonly idempotencyKey: string },
  ): Promise<BulkOutcome<Upserted>> {
    const { items, idempotencyKey: key } = command;
    const call = {
      actor,
      key,
      operation: 'bulkUpsertProducts',
      input: { items },
      validate: () => checkSize(items),
    };
    return this.#idempotency.run(call, async (em) => {
      const results = new BulkResults<Upserted>(items.length);
      const upserts = wellFormed(items, results);
      const idOf = await lockProducts(em, { storeId: actor.storeId, wanted: upserts });
      for (const { upsert, foundId } of inOrder(upserts, idOf)) {
        await doItem(em, { results, index: upsert.index }, (inner) =>
          foundId === undefined
            ? this.#create(inner, actor, upsert)
            : this.#update(inner, actor, { upsert, foundId }),
        );
      }
      return results.outcome;
    });
  }

  async #update(
    em: EntityManager,
    actor: Actor,
    { upsert, foundId }: { upsert: Upsert; foundId: string },
  ): Promise<Upserted> {
    const { variants, index: _index, productId: _id, ...changes } = upsert;
    await this.#products.updateWithin(em, actor, { ...changes, id: foundId });
    await this.#upsertVariants.run(em, actor, { productId: foundId, variants: variants ?? [] });
    return { productId: foundId, isCreated: false };
  }

  async #create(em: EntityManager, actor: Actor, upsert: Upsert): Promise<Upserted> {
    const { productId, name, variants, expectedVersion, index: _index, ...changes } = upsert;
    if (productId != null) throw notFound('product', 'productId');
    if (name == null) throw invalid('name', 'A new product needs a name.');
    // A product that does not exist has no version.
    expectVersion(expectedVersion, { version: 0 }, '');
    const id = await this.#products.add(em, actor, { ...changes, name, variants });
    return { productId: id, isCreated: true };
  }
}

function checkSize(items: readonly ProductItem[]): void {
  checkBulkSize(items);
  const variants = items.reduce((sum, item) => sum + (item.variants?.length ?? 0), 0);
  if (variants > MAX_BULK_VARIANTS) {
    throw invalid('items', `Give at most ${MAX_BULK_VARIANTS} variants in all.`);
  }
}

/** Each product is named once. Two items may create products of the same name without a slug. */
function wellFormed(items: readonly ProductItem[], results: BulkResults<unknown>): Upsert[] {
  const named = new Set<string>();
  return items.flatMap((item, index): Upsert[] => {
    try {
      const productId = optionalUuidOf('prd', item.productId, 'productId');
      const categoryIds = item.categoryIds?.map((id, at) => uuidOf('cat', id, `categoryIds.${at}`));
      const key = productId ?? item.slug;
      if (key != null && named.has(key)) {
        throw invalid(productId ? 'productId' : 'slug', 'Another item names this product already.');
      }
      if (key != null) named.add(key);
      return [{ ...item, productId, categoryIds, index }];
    } catch (error) {
      results.refuse(index, error);
      return [];
    }
  });
}

/** Existing products by id, then new ones by slug and name, so that concurrent calls take locks in the same order. */
function inOrder(
  upserts: readonly Upsert[],
  idOf: (wanted: Upsert) => string | undefined,
): { upsert: Upsert; foundId: string | undefined }[] {
  return upserts
    .map((upsert) => {
      const foundId = idOf(upsert);
      const key = foundId === undefined ? `1${upsert.slug ?? ''} ${upsert.name ?? ''}` : `0${foundId}`;
      return { upsert, foundId, key };
    })
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.upsert.index - b.upsert.index));
}
