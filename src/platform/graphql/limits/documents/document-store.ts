import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Even a tiny document takes some memory. */
const MIN_CHARACTERS = 25;

/** Apollo's interface of a document cache, for texts or parsed documents. Its keys are hashes with a prefix. */
export interface DocumentStore<Kept> {
  get(key: string): Promise<Kept | undefined>;
  set(key: string, kept: Kept): Promise<void>;
  delete(key: string): Promise<void>;
}

/** A cache of the recently used documents by hash. */
export type DocumentCache<Kept extends object | string> = LRUCache<string, Kept>;

/** Creates a cache with a maximum total size in characters. */
export function createDocumentCache<Kept extends object | string>(options: {
  readonly maxCharacters: number;
  readonly textOf: (kept: Kept) => string;
}): DocumentCache<Kept> {
  const { maxCharacters, textOf } = options;
  return new LRUCache<string, Kept>({
    maxSize: maxCharacters,
    sizeCalculation: (kept) => MIN_CHARACTERS + textOf(kept).length,
  });
}

/** The cache as Apollo expects it, with a prefix before each hash. */
export function apolloDocumentStore<Kept extends object | string>(
  documents: DocumentCache<Kept>,
): DocumentStore<Kept> {
  return {
    get: async (key) => documents.get(hashFromKey(key)),
    set: async (key, kept) => void documents.set(hashFromKey(key), kept),
    delete: async (key) => void documents.delete(hashFromKey(key)),
  };
}

/** The hash that identifies a document here and for Apollo and its clients. */
export function hashOfDocument(source: string): string {
  return hash('sha256', source, 'hex');
}

/** @param key a prefix, a colon and a hash */
export function hashFromKey(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}
