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
 * Measured: a character takes 70 to 170 bytes in the parsed document, and 10 to 20 more in its compiled form. So this
 * limit means about 25 MB. Apollo's default would let anybody fill 200 MB with documents that cost nothing.
 */
const MAX_CHARACTERS = 250_000;

/**
 * A cache of the recently used valid documents. Compiled functions live as long as their document. Thousands of sockets
 * that send the same document share one tree, also with HTTP, where Apollo parses and validates by the same rules.
 */
export class CheckedDocuments {
  /** Apollo's document cache. */
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

  /** Whether a document is cached, so that checking it costs nothing. */
  knows(source: string): boolean {
    return this.#documents.has(hashOfDocument(source));
  }

  /**
   * @returns the document, or its validation errors
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

/** The text of a parsed document. Keeping this text instead of each request's own text saves memory. */
export function sourceOf({ loc }: DocumentNode): string {
  return loc!.source.body;
}
