import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type NamedTypeNode,
  visit,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { type LookAhead, lookAhead } from './look-ahead.ts';
import type { ResolvedOperation } from './resolved-operation.ts';

/** A context that is told, before a query runs, what it will ask for. */
interface LooksAhead {
  lookAhead?(ahead: LookAhead): void;
}

/** One operation to run, of a document that has been validated, and what it runs with. */
export interface Execution {
  readonly operation: ResolvedOperation;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly context: object & LooksAhead;
  /** What the root fields resolve from: the event, for a subscription. */
  readonly rootValue?: unknown;
}

/** A scalar of the schema that takes every value as it is. */
const PLAIN_SCALAR = 'JSON';

interface CompiledOperation {
  readonly query: CompiledQuery['query'];
  /** Variables inside an object or a list: graphql-jit makes them null when they are left out, which is not the same. */
  readonly nested: readonly string[];
}

type Compiled = CompiledOperation | 'seen' | 'interpreted';

/**
 * Runs operations as functions compiled by graphql-jit, which answers lists half again as fast as graphql-js. Answers
 * are those of graphql-js to the byte, errors included; a test compares the two over everything the tests send.
 *
 * A document is compiled the second time it is seen, since compiling costs more than running once, and a caller
 * who never repeats a document would make us pay each time. Compiled functions live as long as their document, of
 * which {@link CheckedDocuments} keeps so many.
 */
export class Executor {
  readonly #schema: GraphQLSchema;
  readonly #compiled = new WeakMap<ResolvedOperation, Compiled>();
  readonly #ahead = new WeakMap<ResolvedOperation, LookAhead>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  async execute(execution: Execution): Promise<ExecutionResult> {
    const { operation, variables, context, rootValue } = execution;
    // What a mutation does needs whole rows, whatever is asked of its outcome.
    if (operation.kind === 'query') context.lookAhead?.(this.#aheadOf(operation));
    const compiled = this.#compile(operation);
    if (!compiled) return interpret(this.#schema, execution);
    const { variableDefinitions = [] } = operation.node;
    const coerced = getVariableValues(this.#schema, variableDefinitions, variables ?? {}, { maxErrors: 50 });
    if (coerced.errors) return { errors: coerced.errors };
    if (compiled.nested.some((name) => !(name in coerced.coerced))) return interpret(this.#schema, execution);
    const result = (await compiled.query(rootValue, context, coerced.coerced)) as ExecutionResult;
    return result.errors ? { ...result, errors: result.errors.map(asGraphqlError) } : result;
  }

  #aheadOf(operation: ResolvedOperation): LookAhead {
    let ahead = this.#ahead.get(operation);
    if (!ahead) {
      ahead = lookAhead(this.#schema, operation.document);
      this.#ahead.set(operation, ahead);
    }
    return ahead;
  }

  #compile(operation: ResolvedOperation): CompiledOperation | undefined {
    const known = this.#compiled.get(operation);
    if (known === undefined) {
      this.#compiled.set(operation, 'seen');
      return undefined;
    }
    if (known === 'interpreted') return undefined;
    if (known !== 'seen') return known;
    const { document } = operation;
    const compiled = compileQuery(this.#schema, withPlainVariables(document), operation.name ?? undefined, {
      disablingCapturingStackErrors: true,
    });
    const usable = isCompiledQuery(compiled) && {
      query: compiled.query,
      nested: nestedVariables(document),
    };
    this.#compiled.set(operation, usable || 'interpreted');
    return usable || undefined;
  }
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

function nestedVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  const collect = (node: object) => {
    visit(node as DocumentNode, { Variable: ({ name }) => void names.add(name.value) });
    return false;
  };
  visit(document, { ObjectValue: collect, ListValue: collect });
  return [...names];
}

/** What graphql-js makes of an execution. */
export async function interpret(schema: GraphQLSchema, execution: Execution): Promise<ExecutionResult> {
  return execute({
    schema,
    document: execution.operation.document,
    contextValue: execution.context,
    rootValue: execution.rootValue,
    variableValues: execution.variables ?? null,
  });
}

/** graphql-jit has an error class of its own that keeps neither the code nor the class of what was thrown. */
function asGraphqlError(error: unknown): GraphQLError {
  if (Object.getPrototypeOf(error) === GraphQLError.prototype && (error as GraphQLError).path)
    return error as GraphQLError;
  const found = error as {
    message: string;
    path?: (string | number)[];
    locations?: object;
    originalError?: Error;
  };
  const original = found.originalError ?? (error instanceof Error ? error : undefined);
  const extensions = Reflect.get(original ?? {}, 'extensions') as Record<string, unknown> | undefined;
  const wrapped = new GraphQLError(found.message, {
    path: found.path ?? null,
    originalError: original ?? null,
    extensions: extensions ?? null,
  });
  Object.defineProperty(wrapped, 'locations', { value: found.locations, enumerable: true });
  return wrapped;
}
