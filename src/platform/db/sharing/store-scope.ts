import { AsyncLocalStorage } from 'node:async_hooks';

/** The store id of jobs and commands, which work for no store or for all. */
export const SYSTEM = 'system';

const storage = new AsyncLocalStorage<string>();

/** Runs `work` on behalf of a store: a {@link Semaphore} counts its permits as this store's. */
export function onBehalfOf<T>(storeId: string, work: () => T): T {
  return storage.run(storeId, work);
}

/** The store on whose behalf the current code runs. */
export function currentStore(): string {
  return storage.getStore() ?? SYSTEM;
}
