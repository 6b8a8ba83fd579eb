import { type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import { expect } from 'vitest';
import { type Execution, Executor, interpret } from '../../src/platform/graphql/execution/executor.ts';
import { expectRealPaths } from './error-paths.ts';

/**
 * Runs every query and the answer to every event with graphql-js and with the compiled executor. The request fails if
 * the answers differ. Mutations run once; their payloads are read by the same code.
 */
export class ComparingExecutor extends Executor {
  readonly #reference: GraphQLSchema;

  constructor(schema: GraphQLSchema) {
    super(schema);
    this.#reference = schema;
  }

  override async execute(execution: Execution): Promise<ExecutionResult> {
    if (execution.operation.kind === 'mutation') {
      const result = await super.execute(execution);
      expectRealPaths(this.#reference, execution.operation.document, result.data);
      return result;
    }
    const expected = plain(await interpret(this.#reference, execution));
    await super.execute(execution);
    const compiled = await super.execute(execution);
    expectSame(plain(compiled), expected);
    for (const error of compiled.errors ?? []) expect(error).toBeInstanceOf(GraphQLError);
    return compiled;
  }
}

/**
 * The answer as JSON, with its errors sorted, because their order is not defined. The end of the event log may move
 * between two runs.
 */
function plain({ data, errors }: ExecutionResult): string {
  const sorted = errors?.map((error) => JSON.stringify(error)).toSorted();
  return JSON.stringify({ data: data ?? null, errors: sorted ?? null }, (key, value: unknown) =>
    key === 'eventCursor' && typeof value === 'string' ? 'somewhere' : value,
  );
}

/** @throws Error with the first difference, since the log shows it and not the test */
function expectSame(compiled: string, expected: string): void {
  if (compiled === expected) return;
  let at = 0;
  while (compiled[at] === expected[at]) at++;
  const [found, wanted] = [compiled, expected].map((json) => json.slice(Math.max(0, at - 200), at + 200));
  throw new Error(`The compiled executor answers\n…${found}…\nand graphql-js\n…${wanted}…`);
}
