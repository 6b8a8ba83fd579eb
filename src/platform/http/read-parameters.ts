import type { FastifyRequest } from 'fastify';
import type { DocumentRequest } from '../graphql/limits/documents/persisted-queries.ts';
import { countJson } from '../json/json-text.ts';
import { hasRepeatedKeys } from '../json/repeated-keys.ts';

/** Parameters of a GET that are JSON. */
const JSON_PARAMETERS = ['variables', 'extensions'];

/** How a request names its document: in the body of a POST, in the URL of a GET. */
export function documentIn(request: FastifyRequest): DocumentRequest {
  if (request.method !== 'GET') return (request.body as DocumentRequest | null | undefined) ?? {};
  const parameters = parametersOf(request);
  return { query: parameters.get('query'), extensions: jsonIn(parameters.get('extensions')) };
}

/** Undefined for malformed JSON, which Apollo reports. */
function jsonIn(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}

/** @throws Error (400) for a GET whose JSON repeats a key in an object, as for the body of a POST */
export async function refuseRepeatedKeys(request: FastifyRequest): Promise<void> {
  if (request.method !== 'GET') return;
  const parameters = parametersOf(request);
  for (const name of JSON_PARAMETERS) {
    const text = parameters.get(name);
    if (text === null || !isAmbiguous(text)) continue;
    throw Object.assign(new Error(`The parameter ${name} names a key twice in one object.`), {
      statusCode: 400,
    });
  }
}

function isAmbiguous(text: string): boolean {
  try {
    return hasRepeatedKeys(countJson(text), JSON.parse(text));
  } catch {
    // Apollo reports malformed JSON.
    return false;
  }
}

/** Parsed as Apollo parses them. */
function parametersOf({ url }: FastifyRequest): URLSearchParams {
  return new URL(url, 'http://localhost').searchParams;
}
