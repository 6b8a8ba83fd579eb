import { DomainError } from '../errors/domain-error.ts';
import type { RequestContext } from './context.ts';

/** The fields of a payload as plain rows, in the shapes of their types. */
export type PayloadRows<P> = Partial<Record<Exclude<keyof P, 'userErrors'>, unknown>>;

/**
 * Runs a mutation and returns its payload. Loaders are cleared, so that the payload is read after the commit. A
 * `DomainError` becomes `userErrors`; every other error fails the request.
 */
export async function mutate<P extends object>(
  context: RequestContext,
  work: () => Promise<PayloadRows<P>>,
): Promise<P> {
  context.loaders.clear();
  try {
    return { ...(await work()), userErrors: [] } as unknown as P;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { userErrors: error.errors } as unknown as P;
  }
}
