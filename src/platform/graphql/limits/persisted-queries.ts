import { readFileSync } from 'node:fs';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';
import type { Limits } from '../../config/limit-settings.ts';
import { forbidden } from '../request-errors.ts';
import { type DocumentStore, hashIn, hashOfDocument, keptDocuments, storeOf } from './document-store.ts';

const SHA256 = /^[0-9a-f]{64}$/;
/** Of texts, which are a byte or two each. */
const MOST_CHARACTERS = 8_000_000;

/** What a request says of its document, as Apollo's clients say it. */
interface DocumentRequest {
  readonly query?: unknown;
  readonly extensions?: unknown;
}

/**
 * Documents that clients name by their hash: remembered as they come (`auto`), or only those of a file, which then
 * are the only ones that run (`allow-list`). Apollo asks {@link cache} over HTTP; sockets ask {@link documentOf}.
 */
export class PersistedQueries {
  readonly cache: DocumentStore<string> | undefined;
  readonly #allowed: ReadonlySet<string> | undefined;

  /** @throws Error for an allow-list that cannot be read */
  constructor({ mode, file }: Limits['persistedQueries']) {
    if (mode === 'auto') {
      this.cache = storeOf(
        keptDocuments({ mostCharacters: MOST_CHARACTERS, textOf: (text: string) => text }),
      );
    }
    if (mode !== 'allow-list') return;
    const listed = readAllowList(file);
    this.#allowed = new Set(listed.keys());
    this.cache = {
      get: async (key) => listed.get(hashIn(key)),
      set: async () => undefined,
      delete: async () => undefined,
    };
  }

  /** @throws GraphQLError FORBIDDEN for a document that is not on the list, where there is one */
  checkAllowed(source: string): void {
    if (this.#allowed && !this.#allowed.has(hashOfDocument(source))) {
      throw forbidden('Only documents of the allow-list are run here.');
    }
  }

  /** @throws GraphQLError as Apollo does over HTTP, and FORBIDDEN like {@link checkAllowed} */
  async documentOf({ query, extensions }: DocumentRequest): Promise<string> {
    const source = typeof query === 'string' ? query : '';
    const hash = hashSent(extensions);
    if (hash !== undefined) {
      if (!this.cache) {
        throw withCode('PersistedQueryNotSupported', ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED);
      }
      if (!source) {
        const known = await this.cache.get(`apq:${hash}`);
        if (known) return known;
        throw withCode('PersistedQueryNotFound', ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND);
      }
      if (hash !== hashOfDocument(source)) {
        throw withCode('provided sha does not match query', ApolloServerErrorCode.BAD_REQUEST);
      }
    }
    this.checkAllowed(source);
    if (hash !== undefined) await this.cache?.set(`apq:${hash}`, source);
    return source;
  }
}

function hashSent(extensions: unknown): string | undefined {
  const persisted = (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)
    ?.persistedQuery;
  return persisted ? String(persisted.sha256Hash) : undefined;
}

function withCode(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** Documents by hash; empty where the file gives the hash alone, and the client has to send the document. */
function readAllowList(file: string | undefined): ReadonlyMap<string, string> {
  if (!file) throw new Error('PERSISTED_QUERIES=allow-list needs PERSISTED_QUERIES_FILE.');
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof content !== 'object' || content === null)
    throw new Error(`${file} is neither a list nor an object.`);
  const listed = new Map<string, string>();
  for (const entry of Object.values(content)) {
    if (typeof entry !== 'string') throw new Error(`${file} may have only texts: documents or their hashes.`);
    if (SHA256.test(entry)) listed.set(entry, '');
    else listed.set(hashOfDocument(entry), entry);
  }
  return listed;
}
