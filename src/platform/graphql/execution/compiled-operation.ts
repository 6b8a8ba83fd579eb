import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type NamedTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { ResolvedOperation } from './resolved-operation.ts';

/** Variables by their names, coerced by graphql-js. */
type Coerced = Readonly<Record<string, unknown>>;

/** A scalar of the schema that takes every value as it is. */
const PLAIN_SCALAR = 'JSON';

/** An operation as a function that graphql-jit made. */
export class CompiledOperation {
  readonly #query: CompiledQuery['query'];
  readonly #nested: readonly string[];
  readonly #required: readonly string[];

  /** @returns undefined for an operation that graphql-jit cannot compile, or would answer otherwise than graphql-js */
  static of(schema: GraphQLSchema, operation: ResolvedOperation): CompiledOperation | undefined {
    const { document, name } = operation;
    if (isMistaken(document)) return undefined;
    const compiled = compileQuery(schema, withPlainVariables(document), name ?? undefined, {
      disablingCapturingStackErrors: true,
    });
    return isCompiledQuery(compiled) ? new CompiledOperation(compiled, schema, document) : undefined;
  }

  private constructor({ query }: CompiledQuery, schema: GraphQLSchema, document: DocumentNode) {
    this.#query = query;
    this.#nested = nestedVariables(document);
    this.#required = requiredVariables(schema, document);
  }

  /** Whether the function answers these variables as graphql-js does. */
  takes(variables: Coerced): boolean {
    return (
      this.#nested.every((name) => Object.hasOwn(variables, name)) &&
      this.#required.every((name) => Object.hasOwn(variables, name) && variables[name] !== null)
    );
  }

  async run(rootValue: unknown, context: object, variables: Coerced): Promise<ExecutionResult> {
    return (await this.#query(rootValue, context, variables)) as ExecutionResult;
  }
}

/**
 * Whether graphql-jit would answer the document otherwise. It keeps names as properties of plain objects, and takes
 * what every object inherits (`constructor`, `__proto__`) for what it has put there. Where one field is asked for at
 * several places it mixes up their conditions; those with a variable it does not compile at all.
 */
function isMistaken(document: DocumentNode): boolean {
  let isFound = false;
  visit(document, {
    Name: ({ value }) => {
      if (value in Object.prototype) isFound = true;
    },
    Directive: () => {
      isFound = true;
    },
  });
  return isFound;
}

/**
 * The document with every variable declared as JSON, for graphql-jit alone: values come to it coerced by graphql-js.
 * Left to itself it unrolls the type of each variable and never ends with one that contains itself, such as a filter,
 * refuses a required variable that is left to its default, and words refusals otherwise.
 */
function withPlainVariables(document: DocumentNode): DocumentNode {
  const type: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: PLAIN_SCALAR } };
  return visit(document, {
    VariableDefinition: ({ defaultValue: _, ...definition }) => ({ ...definition, type }),
  });
}

/** Variables inside an object or a list: graphql-jit makes them null when they are left out, which is not the same. */
function nestedVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  const collect = (node: object) => {
    visit(node as DocumentNode, { Variable: ({ name }) => void names.add(name.value) });
    return false;
  };
  visit(document, { ObjectValue: collect, ListValue: collect });
  return [...names];
}

/**
 * Variables at places that take no null. One that is declared nullable may stand there when it or the place has a
 * default; a null sent for it is found out only while executing, and graphql-jit hands it to the resolver.
 */
function requiredVariables(schema: GraphQLSchema, document: DocumentNode): string[] {
  const names = new Set<string>();
  const types = new TypeInfo(schema);
  const collect = visitWithTypeInfo(types, {
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      if (isNonNullType(types.getInputType())) names.add(name.value);
    },
  });
  visit(document, collect);
  return [...names];
}
