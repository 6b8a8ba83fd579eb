/** What a database function raises with its facts, so that nothing it did is kept. */
const REFUSED = 'OR001';

/**
 * The facts with which a database function refused its work; undefined for any other error. The function guards, and
 * the caller puts the reason into the words of the API.
 */
export function refusalOf<Refusal extends { readonly reason: string }>(error: unknown): Refusal | undefined {
  if (!(error instanceof Error && 'code' in error && error.code === REFUSED && 'detail' in error)) return;
  return JSON.parse(String(error.detail)) as Refusal;
}
