import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** A document that says next to nothing still takes some room. */
const MIN_CHARACTERS = 25;

/** What Apollo asks of a place to keep documents, as texts or parsed; its keys are hashes behind a prefix. */
export interface DocumentStore<Kept> {
  get(key: string): Promise<Kept | undefined>;
  set(key: string, kept: Kept): Promise<void>;
  delete(key: string): Promise<void>;
}

/** What is kept of the documents used last, under their hashes. */
export type DocumentCache<Kept extends object | string> = LRUCache<string, Kept>;

/** Keeps what was used last, of documents of so many characters together and no more. */
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

/** The same documents for Apollo, which puts a prefix before each hash. */
export function apolloDocumentStore<Kept extends object | string>(
  documents: DocumentCache<Kept>,
): DocumentStore<Kept> {
  return {
    get: async (key) => documents.get(hashFromKey(key)),
    set: async (key, kept) => void documents.set(hashFromKey(key), kept),
    delete: async (key) => void documents.delete(hashFromKey(key)),
  };
}

/** The hash a document is known by, here and to Apollo and its clients. */
export function hashOfDocument(source: string): string {
  return createHash('sha256').update(source).digest('hex');
}

/** @param key a prefix, a colon and a hash */
export function hashFromKey(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}
