import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import { DomainError, type UserErrorData } from '../../../platform/errors/domain-error.ts';
import { normalizeSku } from '../../../values/sku.ts';
import { ProductVariant } from '../product-variant.entity.ts';
import type { NewVariant } from '../variants/variant-values.ts';
import type { VariantsService } from '../variants/variants.service.ts';

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
    { productId, variants }: { productId: string; variants: readonly NewVariant[] },
  ): Promise<void> {
    if (variants.length === 0) return;
    const { storeId } = actor;
    const present = await em.find(ProductVariant, { storeId, productId }, { disableIdentityMap: true });
    const idOf = new Map(present.map(({ id, sku }) => [sku, id]));
    const added: { at: number; values: NewVariant }[] = [];
    for (const [at, variant] of variants.entries()) {
      const { sku, ...changes } = variant;
      const id = idOf.get(normalizeSku(sku.normalize('NFC')));
      if (id === undefined) added.push({ at, values: variant });
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
