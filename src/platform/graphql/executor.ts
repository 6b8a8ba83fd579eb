import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { type LookAhead, lookAhead } from './look-ahead.ts';

/** A context that is told, before a query runs, what it will ask for. */
interface LooksAhead {
  lookAhead?(ahead: LookAhead): void;
}

/** One operation to run: a document that has been validated, and what it runs with. */
export interface Execution {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
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
  readonly #compiled = new WeakMap<DocumentNode, Map<string, Compiled>>();
  readonly #ahead = new WeakMap<DocumentNode, LookAhead>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  async execute(execution: Execution): Promise<ExecutionResult> {
    const { document, operationName, variables, context, rootValue } = execution;
    const operation = getOperationAST(document, operationName);
    // What a mutation does needs whole rows, whatever is asked of its outcome.
    if (operation?.operation === 'query') context.lookAhead?.(this.#aheadOf(document));
    const compiled = operation && this.#compile(document, operation);
    if (!compiled) return interpret(this.#schema, execution);
    const coerced = getVariableValues(this.#schema, operation.variableDefinitions ?? [], variables ?? {}, {
      maxErrors: 50,
    });
    if (coerced.errors) return { errors: coerced.errors };
    if (compiled.nested.some((name) => !(name in coerced.coerced))) return interpret(this.#schema, execution);
    const result = (await compiled.query(rootValue, context, coerced.coerced)) as ExecutionResult;
    return result.errors ? { ...result, errors: result.errors.map(asGraphqlError) } : result;
  }

  #aheadOf(document: DocumentNode): LookAhead {
    let ahead = this.#ahead.get(document);
    if (!ahead) {
      ahead = lookAhead(this.#schema, document);
      this.#ahead.set(document, ahead);
    }
    return ahead;
  }

  #compile(document: DocumentNode, operation: OperationDefinitionNode): CompiledOperation | undefined {
    const name = operation.name?.value ?? '';
    let operations = this.#compiled.get(document);
    if (!operations) {
      operations = new Map();
      this.#compiled.set(document, operations);
    }
    const known = operations.get(name);
    if (known === undefined) {
      operations.set(name, 'seen');
      return undefined;
    }
    if (known === 'interpreted') return undefined;
    if (known !== 'seen') return known;
    const compiled = compileQuery(this.#schema, withPlainVariables(document), operation.name?.value, {
      disablingCapturingStackErrors: true,
    });
    const usable = isCompiledQuery(compiled) && {
      query: compiled.query,
      nested: nestedVariables(document),
    };
    operations.set(name, usable || 'interpreted');
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
    document: execution.document,
    contextValue: execution.context,
    rootValue: execution.rootValue,
    operationName: execution.operationName ?? null,
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
