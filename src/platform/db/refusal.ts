/** SQLSTATE of a database function that refuses its work. Nothing of the work is kept. */
const REFUSED = 'OR001';

/**
 * The reason and details with which a database function refused its work. Undefined for any other error. The caller
 * puts the reason into the API's words.
 */
export function refusalOf<Refusal extends { readonly reason: string }>(error: unknown): Refusal | undefined {
  if (!(error instanceof Error && 'code' in error && error.code === REFUSED && 'detail' in error)) return;
  return JSON.parse(String(error.detail)) as Refusal;
}
