import type { Reader, Row } from '../../platform/db/reading/reader.ts';
import type { StoreScope } from '../../platform/graphql/context.ts';
import { Store } from './store.entity.ts';

/** Milliseconds for which another instance's change of a store may go unnoticed. */
const KEPT_MS = 5_000;

/** Finds the store of a request, with a cache. */
export class StoreDirectory {
  readonly #reader: Reader;
  readonly #known = new Map<string, { readonly store: Row<Store>; readonly until: number }>();

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** By id or by code; without either the default store. */
  async find(wanted: { id?: string; code?: string }): Promise<StoreScope | undefined> {
    const key = wanted.id ?? wanted.code ?? '';
    const known = this.#known.get(key);
    if (known && known.until > performance.now()) return known.store;
    const [store] = await this.#read(wanted);
    if (store) this.#known.set(key, { store, until: performance.now() + KEPT_MS });
    else this.#known.delete(key);
    return store;
  }

  forget(): void {
    this.#known.clear();
  }

  #read({ id, code }: { id?: string; code?: string }): Promise<Row<Store>[]> {
    if (id) return this.#reader.rows(Store, 'where t.id = $1', [id]);
    if (code) return this.#reader.rows(Store, 'where t.code = $1', [code]);
    return this.#reader.rows(Store, 'where t.is_default');
  }
}
