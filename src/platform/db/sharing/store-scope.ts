import { AsyncLocalStorage } from 'node:async_hooks';

/** What jobs and commands count as: they work for no store, or for all. */
export const SYSTEM = 'system';

const storage = new AsyncLocalStorage<string>();

/** Runs `work` on behalf of a store: what it waits for at a {@link Semaphore} counts as this store's. */
export function onBehalfOf<T>(storeId: string, work: () => T): T {
  return storage.run(storeId, work);
}

/** The store on whose behalf the code runs that asks. */
export function currentStore(): string {
  return storage.getStore() ?? SYSTEM;
}
