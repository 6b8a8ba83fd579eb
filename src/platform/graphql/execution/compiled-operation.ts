import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLScalarType,
  GraphQLSchema,
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

/** A scalar that accepts every value unchanged. Only graphql-jit sees it. */
const PLAIN_SCALAR = new GraphQLScalarType({ name: 'PlainVariable' });

const schemasToCompile = new WeakMap<GraphQLSchema, GraphQLSchema>();

/** The schema with the plain scalar beside its own types. Made once for each schema. */
function schemaToCompile(schema: GraphQLSchema): GraphQLSchema {
  const known = schemasToCompile.get(schema);
  if (known) return known;
  const { types, ...config } = schema.toConfig();
  const extended = new GraphQLSchema({ ...config, types: [...types, PLAIN_SCALAR], assumeValid: true });
  schemasToCompile.set(schema, extended);
  return extended;
}

/** An operation compiled to a function by graphql-jit. */
export class CompiledOperation {
  readonly #query: CompiledQuery['query'];
  readonly #nested: readonly string[];
  readonly #required: readonly string[];

  /** @returns undefined if graphql-jit cannot compile the operation, or would answer differently from graphql-js */
  static of(schema: GraphQLSchema, operation: ResolvedOperation): CompiledOperation | undefined {
    const { document, name } = operation;
    const hasVariables = (operation.node.variableDefinitions?.length ?? 0) > 0;
    if (isMistaken(document, { hasVariables })) return undefined;
    const compiledAgainst = hasVariables ? schemaToCompile(schema) : schema;
    const compiled = compileQuery(compiledAgainst, withPlainVariables(document), name ?? undefined, {
      disablingCapturingStackErrors: true,
    });
    return isCompiledQuery(compiled) ? new CompiledOperation(compiled, schema, document) : undefined;
  }

  private constructor({ query }: CompiledQuery, schema: GraphQLSchema, document: DocumentNode) {
    this.#query = query;
    this.#nested = nestedVariables(document);
    this.#required = requiredVariables(schema, document);
  }

  /** Whether the function answers these variables like graphql-js. */
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
 * Whether graphql-jit would answer the document differently. It stores names as properties of plain objects, so it
 * confuses them with inherited ones (`constructor`, `__proto__`). If a field is selected in several places, it mixes up
 * their conditions; it does not compile conditions with a variable at all. With variables, an answer about the schema
 * would name the plain scalar.
 */
function isMistaken(document: DocumentNode, { hasVariables }: { hasVariables: boolean }): boolean {
  let isFound = false;
  visit(document, {
    Name: ({ value }) => {
      if (value in Object.prototype) isFound = true;
    },
    Field: ({ name: { value } }) => {
      if (hasVariables && (value === '__schema' || value === '__type')) isFound = true;
    },
    Directive: () => {
      isFound = true;
    },
  });
  return isFound;
}

/**
 * The document with every variable declared as a plain value, for graphql-jit only, because graphql-js has already
 * coerced the values. Otherwise graphql-jit would expand the type of each variable forever if it contains itself, such as a filter,
 * would refuse a required variable with a default, and would word its errors differently.
 */
function withPlainVariables(document: DocumentNode): DocumentNode {
  const type: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: PLAIN_SCALAR.name } };
  return visit(document, {
    VariableDefinition: ({ defaultValue: _, ...definition }) => ({ ...definition, type }),
  });
}

/** Variables inside an object or a list. If they are absent, graphql-jit makes them null, which is not the same. */
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
 * Variables in non-null positions. A nullable variable may be there if it or the position has a default. A null for it
 * is only noticed during execution, and graphql-jit passes it to the resolver.
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
