import type { Limits } from '../../config/limit-settings.ts';
import { tooLarge } from './limit-errors.ts';

/** graphql-ws keeps the request of a subscription while it is open. */
const MAX_SUBSCRIPTION_CHARACTERS = 32_768;

/** @throws GraphQLError BAD_REQUEST (413) for a document that is too long */
export function checkDocumentSize(source: unknown, limits: Limits): void {
  const max = limits.document.bytes;
  if (typeof source !== 'string' || source.length * 3 <= max) return;
  const bytes = Buffer.byteLength(source);
  if (bytes > max) throw tooLarge(`The document has ${bytes} bytes; at most ${max} are taken.`);
}

/**
 * @param payload the request of a subscription, including its document
 * @throws GraphQLError BAD_REQUEST if it is too large to be kept while the subscription is open
 */
export function checkSubscriptionSize(payload: object): void {
  if (JSON.stringify(payload).length <= MAX_SUBSCRIPTION_CHARACTERS) return;
  throw tooLarge(`A subscription is asked for with at most ${MAX_SUBSCRIPTION_CHARACTERS} characters.`);
}

/** The size of the variables, counted up to the limits. */
export interface VariablesSize {
  /** About the size of their JSON. */
  readonly bytes: number;
  /** Keys and list elements. */
  readonly values: number;
}

/**
 * Walks the variables once, up to the limits.
 *
 * @throws GraphQLError BAD_REQUEST (413) when they nest too deep, take too many bytes as JSON or have too many values
 */
export function checkVariables(variables: unknown, limits: Limits): VariablesSize {
  const size = { bytes: 0, values: 0 };
  if (variables === undefined || variables === null) return size;
  const { bytes, depth } = limits.variables;
  const max = limits.bodyValues;
  add(variables, depth + 1);
  return size;

  function add(value: unknown, levels: number): void {
    if (typeof value === 'string') size.bytes += Buffer.byteLength(value) + 2;
    else if (typeof value !== 'object' || value === null) size.bytes += 4;
    else if (levels === 0) throw tooLarge(`The variables nest deeper than ${depth} levels.`);
    else {
      size.bytes += 2;
      for (const [key, item] of Object.entries(value)) {
        size.values += 1;
        size.bytes += Array.isArray(value) ? 1 : Buffer.byteLength(key) + 4;
        add(item, levels - 1);
      }
    }
    if (size.bytes > bytes) throw tooLarge(`The variables have more than ${bytes} bytes.`);
    if (size.values > max) throw tooLarge(`The variables have more than ${max} keys and list elements.`);
  }
}
