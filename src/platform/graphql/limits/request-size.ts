import type { Limits } from '../../config/limit-settings.ts';
import { tooLarge } from './limit-errors.ts';

/** @throws GraphQLError BAD_REQUEST (413) for a document that is too long to be worth parsing */
export function checkDocumentSize(source: unknown, limits: Limits): void {
  const most = limits.document.bytes;
  if (typeof source !== 'string' || source.length * 3 <= most) return;
  const bytes = Buffer.byteLength(source);
  if (bytes > most) throw tooLarge(`The document has ${bytes} bytes; at most ${most} are taken.`);
}

/**
 * Walks the variables once, no further than the limits.
 *
 * @throws GraphQLError BAD_REQUEST (413) when they nest too deep or take too many bytes as JSON
 */
export function checkVariables(variables: unknown, limits: Limits): void {
  if (variables === undefined || variables === null) return;
  const { bytes, depth } = limits.variables;
  const left = { bytes };
  takeBytes(variables, depth + 1);

  function takeBytes(value: unknown, levels: number): void {
    if (typeof value === 'string') left.bytes -= Buffer.byteLength(value) + 2;
    else if (typeof value !== 'object' || value === null) left.bytes -= 4;
    else if (levels === 0) throw tooLarge(`The variables nest deeper than ${depth} levels.`);
    else {
      left.bytes -= 2;
      for (const [key, item] of Object.entries(value)) {
        left.bytes -= Array.isArray(value) ? 1 : Buffer.byteLength(key) + 4;
        takeBytes(item, levels - 1);
      }
    }
    if (left.bytes < 0) throw tooLarge(`The variables have more than ${bytes} bytes.`);
  }
}
