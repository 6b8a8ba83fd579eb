import { DomainError } from '../errors/domain-error.ts';
import type { RequestContext } from './context.ts';

/** The fields of a payload as plain rows; their shapes are those of the types they stand for. */
export type PayloadRows<P> = Partial<Record<Exclude<keyof P, 'userErrors'>, unknown>>;

/**
 * Runs what a mutation does and answers its payload. Loaders are emptied before, so that the payload is read after
 * the commit; a `DomainError` becomes `userErrors`, everything else is an error of the request.
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
