import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import { DomainError, type UserErrorData } from '../../../platform/errors/domain-error.ts';
import { invalid } from '../../../platform/errors/standard-errors.ts';
import { normalizeSku } from '../../../values/sku.ts';
import { ProductVariant } from '../product-variant.entity.ts';
import type { NewVariant, VariantChanges } from '../variants/variant-values.ts';
import type { VariantsService } from '../variants/variants.service.ts';

/** A variant to change or add. */
export type VariantItem = VariantChanges & { readonly sku: string };

/** Changes the variants that a product has, and adds the others. */
export class UpsertVariants {
  readonly #variants: VariantsService;

  constructor(variants: VariantsService) {
    this.#variants = variants;
  }

  /** @throws DomainError with paths such as `variants.2.price` */
  async run(
    em: EntityManager,
    actor: Actor,
    { productId, variants }: { productId: string; variants: readonly VariantItem[] },
  ): Promise<void> {
    if (variants.length === 0) return;
    const { storeId } = actor;
    const present = await em.find(ProductVariant, { storeId, productId }, { disableIdentityMap: true });
    const idOf = new Map(present.map(({ id, sku }) => [sku, id]));
    const added: { at: number; values: NewVariant }[] = [];
    for (const [at, variant] of variants.entries()) {
      const { sku, ...changes } = variant;
      const id = idOf.get(normalizeSku(sku.normalize('NFC')));
      if (id === undefined) added.push({ at, values: newVariant(variant, at) });
      else await under(at, this.#variants.updateWithin(em, actor, { ...changes, id }));
    }
    if (added.length === 0) return;
    const values = added.map((variant) => variant.values);
    const adding = this.#variants.createWithin(em, actor, { productId, values, path: 'variants' });
    await renamed(adding, ([list = '', at, ...rest]) =>
      at === undefined ? [list] : [list, String(added[Number(at)]?.at ?? at), ...rest],
    );
  }
}

/** @throws DomainError VALIDATION without a price */
export function newVariant({ price, ...values }: VariantItem, at: number): NewVariant {
  if (price == null) throw invalid(`variants.${at}.price`, 'A new variant needs a price.');
  return { ...values, price };
}

function under<T>(at: number, change: Promise<T>): Promise<T> {
  return renamed(change, (field) => ['variants', String(at), ...field]);
}

/** Gives the errors of a change the paths that they have in the item. */
async function renamed<T>(change: Promise<T>, path: (field: readonly string[]) => string[]): Promise<T> {
  try {
    return await change;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const errors = error.errors.map((one): UserErrorData => ({ ...one, field: path(one.field ?? []) }));
    throw new DomainError(...(errors as [UserErrorData, ...UserErrorData[]]));
  }
}
