import { DomainError, type UserErrorData } from '../errors/domain-error.ts';
import type { RequestContext } from './context.ts';

/** The fields of a payload as plain rows, in the shapes of their types. */
export type PayloadRows<P> = Partial<Record<Exclude<keyof P, 'userErrors'>, unknown>> & {
  /** Errors of single items; the others were done. */
  userErrors?: readonly UserErrorData[];
};

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
    const { userErrors = [], ...rows } = await work();
    return { ...rows, userErrors: asUserErrors(userErrors) } as unknown as P;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { userErrors: asUserErrors(error.errors) } as unknown as P;
  }
}

/** User errors as a payload has them: services name a field of the input, and clients read a path of arguments. */
export function asUserErrors(errors: readonly UserErrorData[]): readonly UserErrorData[] {
  return errors.map((error) => ({ ...error, field: error.field ? ['input', ...error.field] : null }));
}

/**
 * Does the work for a mutation whose input lacks a field that the service names in its errors.
 *
 * @param names fields of the service, and the inputs that stand for them
 */
export async function withInputNames<T>(
  names: Readonly<Record<string, string>>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const [first, ...more] = error.errors.map(({ field, ...rest }): UserErrorData => {
      const name = names[field?.[0] ?? ''];
      return { ...rest, field: name === undefined ? (field ?? null) : [name] };
    });
    throw new DomainError(first!, ...more);
  }
}
