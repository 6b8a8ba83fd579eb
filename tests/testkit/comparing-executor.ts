import { type ExecutionResult, GraphQLError, type GraphQLSchema, getOperationAST } from 'graphql';
import { expect } from 'vitest';
import { type Execution, Executor, interpret } from '../../src/platform/graphql/executor.ts';

/**
 * Runs every query, and the answer to every event, of every test with graphql-js and with the compiled executor, and fails the request when the
 * answers differ in anything. Mutations run once: what they answer is read by the same code.
 */
export class ComparingExecutor extends Executor {
  readonly #reference: GraphQLSchema;

  constructor(schema: GraphQLSchema) {
    super(schema);
    this.#reference = schema;
  }

  override async execute(execution: Execution): Promise<ExecutionResult> {
    const operation = getOperationAST(execution.document, execution.operationName);
    if (operation?.operation === 'mutation') return super.execute(execution);
    const expected = plain(await interpret(this.#reference, execution));
    await super.execute(execution);
    const compiled = await super.execute(execution);
    expect(plain(compiled), 'the compiled executor must answer what graphql-js answers').toEqual(expected);
    for (const error of compiled.errors ?? []) expect(error).toBeInstanceOf(GraphQLError);
    return compiled;
  }
}

/** As a client gets it; errors of one answer may come in any order. */
function plain({ data, errors }: ExecutionResult): unknown {
  const sorted = errors?.map((error) => JSON.stringify(error)).toSorted();
  return JSON.parse(JSON.stringify({ data: data ?? null, errors: sorted ?? null }));
}
