import { readFileSync } from 'node:fs';
import { HeaderMap } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { type DocumentNode, GraphQLError, Kind, type ValidationRule } from 'graphql';
import type { Limits } from '../../../config/limit-settings.ts';
import {
  apolloDocumentStore,
  createDocumentCache,
  type DocumentStore,
  hashFromKey,
  hashOfDocument,
} from './document-store.ts';

const NOTHING: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };
const SHA256 = /^[0-9a-f]{64}$/;
/** Characters of text, one or two bytes each. */
const MAX_CHARACTERS = 8_000_000;

/** How a request names its document, in the format of Apollo's clients. */
export interface DocumentRequest {
  readonly query?: unknown;
  readonly extensions?: unknown;
}

/**
 * Documents that clients name by their hash. With `auto` they are cached as they come. With `allow-list` only the
 * documents of a file may run. Apollo uses {@link cache} for HTTP; sockets use {@link documentOf}.
 */
export class PersistedQueries {
  readonly cache: DocumentStore<string> | undefined;
  /** Refuses documents that are not in the allow-list. Undefined without one. */
  readonly rule: ValidationRule | undefined;

  /** @throws Error for an allow-list that cannot be read */
  constructor({ mode, file }: Limits['persistedQueries']) {
    if (mode === 'auto') {
      this.cache = apolloDocumentStore(
        createDocumentCache({ maxCharacters: MAX_CHARACTERS, textOf: (text: string) => text }),
      );
    }
    if (mode !== 'allow-list') return;
    const listed = readAllowList(file);
    this.rule = onlyListed(new Set(listed.keys()));
    this.cache = {
      get: async (key) => listed.get(hashFromKey(key)),
      set: async () => undefined,
      delete: async () => undefined,
    };
  }

  /** @throws GraphQLError as Apollo does over HTTP */
  async documentOf({ query, extensions }: DocumentRequest): Promise<string> {
    const source = typeof query === 'string' ? query : '';
    const persisted = persistedQueryIn(extensions);
    if (!persisted) return source;
    const { version, sha256Hash } = persisted;
    if (!this.cache) {
      throw withCode('PersistedQueryNotSupported', ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED);
    }
    if (version !== 1) {
      throw withCode('Unsupported persisted query version', ApolloServerErrorCode.BAD_REQUEST);
    }
    if (!source) {
      const known = await this.cache.get(`apq:${sha256Hash}`);
      if (known) return known;
      throw withCode('PersistedQueryNotFound', ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND);
    }
    if (sha256Hash !== hashOfDocument(source)) {
      throw withCode('provided sha does not match query', ApolloServerErrorCode.BAD_REQUEST);
    }
    return source;
  }

  /** Caches the document of an admitted request, as Apollo does, so that the next request needs only its hash. */
  async remember({ query, extensions }: DocumentRequest): Promise<void> {
    if (!persistedQueryIn(extensions) || typeof query !== 'string' || !query) return;
    await this.cache?.set(`apq:${hashOfDocument(query)}`, query);
  }
}

/**
 * The rule for HTTP and WebSocket. It checks the parsed document that will run. After a refusal the other rules get an
 * empty document, because their messages would reveal the schema.
 */
function onlyListed(hashes: ReadonlySet<string>): ValidationRule {
  return (context) => ({
    Document: {
      enter(document) {
        if (hashes.has(hashOfDocument(document.loc!.source.body))) return undefined;
        context.reportError(notListed());
        return NOTHING;
      },
    },
  });
}

function notListed(): GraphQLError {
  return new GraphQLError('Only documents of the allow-list are run here.', {
    extensions: { code: 'FORBIDDEN', http: { status: 403, headers: new HeaderMap() } },
  });
}

interface PersistedQuery {
  readonly version?: unknown;
  readonly sha256Hash?: unknown;
}

function persistedQueryIn(extensions: unknown): PersistedQuery | undefined {
  return (extensions as { persistedQuery?: PersistedQuery } | null | undefined)?.persistedQuery || undefined;
}

function withCode(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** Documents by hash. Empty if the file has only the hash; then the client must send the document. */
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
