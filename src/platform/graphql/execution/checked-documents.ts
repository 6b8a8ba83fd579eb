import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { asGraphqlError } from '../../errors/request-errors.ts';
import {
  apolloDocumentStore,
  createDocumentCache,
  type DocumentCache,
  type DocumentStore,
  hashOfDocument,
} from '../limits/documents/document-store.ts';
import type { RequestRules } from './request-rules.ts';

/**
 * Each character takes some hundred bytes: measured, 70 to 170 for the tree of a document and 10 to 20 more for what
 * is compiled from it, so these take 25 MB. Apollo by itself lets anybody fill 200 MB with queries that cost nothing.
 */
const MAX_CHARACTERS = 250_000;

/**
 * The parsed documents used last that may run, with which goes everything that is compiled from them. Thousands of
 * sockets that send the same one share its tree, also with HTTP, where Apollo parses and validates by the same rules.
 */
export class CheckedDocuments {
  /** Where Apollo looks for a document before it parses it. */
  readonly store: DocumentStore<DocumentNode>;
  readonly #schema: GraphQLSchema;
  readonly #rules: RequestRules;
  readonly #documents: DocumentCache<DocumentNode>;

  constructor(schema: GraphQLSchema, rules: RequestRules) {
    this.#schema = schema;
    this.#rules = rules;
    this.#documents = createDocumentCache({ maxCharacters: MAX_CHARACTERS, textOf: sourceOf });
    this.store = apolloDocumentStore(this.#documents);
  }

  /** Whether a document was checked before and is still kept, so that it costs nothing to check it. */
  knows(source: string): boolean {
    return this.#documents.has(hashOfDocument(source));
  }

  /**
   * @returns the document, or what is wrong with it
   * @throws GraphQLError GRAPHQL_PARSE_FAILED
   */
  check(source: string): DocumentNode | readonly GraphQLError[] {
    const hash = hashOfDocument(source);
    const known = this.#documents.get(hash);
    if (known) return known;
    const document = this.#parse(source);
    const problems = validate(this.#schema, document, [...specifiedRules, ...this.#rules.validationRules]);
    if (problems.length > 0) {
      return problems.map((problem) => asGraphqlError(problem, 'GRAPHQL_VALIDATION_FAILED'));
    }
    this.#documents.set(hash, document);
    return document;
  }

  #parse(source: string): DocumentNode {
    try {
      return parse(source, this.#rules.parseOptions);
    } catch (error) {
      throw asGraphqlError(error, 'GRAPHQL_PARSE_FAILED');
    }
  }
}

/** The text of a parsed document: whoever keeps this instead of the text of each request keeps one for all. */
export function sourceOf({ loc }: DocumentNode): string {
  return loc!.source.body;
}
