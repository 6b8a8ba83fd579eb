import type { FastifyInstance } from 'fastify';
import { countJson } from '../json/json-text.ts';
import { hasRepeatedKeys } from '../json/repeated-keys.ts';

/**
 * Parses JSON like Fastify, which refuses keys that would change prototypes, and also refuses repeated keys. A body
 * with too many values is refused before parsing, because a value costs more than its bytes.
 *
 * @param options.values maximum keys and list elements of a body
 */
export function readJsonBodies(app: FastifyInstance, { values }: { readonly values: number }): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body);
    const counts = countJson(text, values);
    if (counts.values > values) {
      done(refusal(413, `The body has more than ${values} keys and list elements.`));
      return;
    }
    parse(request, text, (error, parsed) => {
      if (error && isJson(text)) done(refusal(400, 'The body names a key that reaches for a prototype.'));
      else if (error || !hasRepeatedKeys(counts, parsed)) done(error, parsed);
      else done(refusal(400, 'The body names a key twice in one object.'));
    });
  });
}

function refusal(statusCode: number, message: string): Error {
  return Object.assign(new Error(message), { statusCode });
}

/** Fastify reports a key such as `__proto__` as malformed JSON. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
