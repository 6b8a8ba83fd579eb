import type { FastifyInstance } from 'fastify';
import { countJson } from '../json/json-text.ts';
import { hasRepeatedKeys } from '../json/repeated-keys.ts';

/**
 * Reads JSON as Fastify does, which refuses keys that reach for prototypes, and refuses keys that come twice. A body of
 * too many values is refused before it is parsed, since each of them costs more than the bytes it is written in.
 *
 * @param options.values keys and list elements of a body at most
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

/** Fastify says of a key such as `__proto__` that the body is no JSON. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
