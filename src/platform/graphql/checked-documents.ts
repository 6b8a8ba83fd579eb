import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { asGraphqlError } from './request-errors.ts';
import type { RequestRules } from './request-rules.ts';

/** In memory a parsed document takes some thirty times its text. */
const MOST_CHARACTERS = 500_000;

/** A document that may run. */
export interface CheckedDocument {
  /** As it was sent first: whoever keeps this instead of the text of each request keeps one for all. */
  readonly source: string;
  readonly document: DocumentNode;
}

/**
 * Parses and validates documents, and keeps those used last that passed. Thousands of sockets send the same one: they
 * share its tree, and with it everything that is compiled from it.
 */
export class CheckedDocuments {
  readonly #schema: GraphQLSchema;
  readonly #rules: RequestRules;
  readonly #documents = new Map<string, CheckedDocument>();
  #characters = 0;

  constructor(schema: GraphQLSchema, rules: RequestRules) {
    this.#schema = schema;
    this.#rules = rules;
  }

  /**
   * @returns what is wrong with a document that is not valid
   * @throws GraphQLError GRAPHQL_PARSE_FAILED
   */
  check(source: string): CheckedDocument | readonly GraphQLError[] {
    const known = this.#documents.get(source);
    if (known) {
      // A Map keeps the order of insertion: what is used goes to the end, and what is first is dropped first.
      this.#documents.delete(source);
      this.#documents.set(source, known);
      return known;
    }
    const document = this.#parse(source);
    const problems = validate(this.#schema, document, [...specifiedRules, ...this.#rules.validationRules]);
    if (problems.length > 0) {
      return problems.map((problem) => asGraphqlError(problem, 'GRAPHQL_VALIDATION_FAILED'));
    }
    const checked = { source, document };
    this.#keep(checked);
    return checked;
  }

  #parse(source: string): DocumentNode {
    try {
      return parse(source, this.#rules.parseOptions);
    } catch (error) {
      throw asGraphqlError(error, 'GRAPHQL_PARSE_FAILED');
    }
  }

  #keep(checked: CheckedDocument): void {
    this.#documents.set(checked.source, checked);
    this.#characters += checked.source.length;
    for (const oldest of this.#documents.keys()) {
      if (this.#characters <= MOST_CHARACTERS) return;
      this.#documents.delete(oldest);
      this.#characters -= oldest.length;
    }
  }
}
