import { hash } from 'node:crypto';
import { type ExecutionResult, Kind, visit } from 'graphql';
import { onBehalfOf } from '../../db/sharing/store-scope.ts';
import type { StoredEvent } from '../../events/stored-event.ts';
import type { RequestContext } from '../context.ts';
import { sourceOf } from '../execution/checked-documents.ts';
import type { Executor } from '../execution/executor.ts';
import type { ResolvedOperation } from '../execution/resolved-operation.ts';
import type { Feed } from './feed.ts';

/** Maximum number of events answered together, so that their rows are read in one go. */
export const EVENT_BATCH_SIZE = 50;

/** An admitted subscription: what runs for every event of its feed. */
export interface FeedOperation {
  readonly feed: Feed;
  readonly operation: ResolvedOperation;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/**
 * The answer to one event; undefined if the viewer of the context may not see it. This is checked for every event, and
 * all fields are resolved again.
 */
export async function answerTo(
  event: StoredEvent,
  { feed, operation, variables }: FeedOperation,
  { context, executor }: { context: RequestContext; executor: Executor },
): Promise<ExecutionResult | undefined> {
  return onBehalfOf(context.store.id, async () => {
    const rootValue = await feed.show(event, context);
    return rootValue && executor.execute({ operation, variables, context, rootValue });
  });
}

/** Equal for operations that answer every event equally within one scope. */
export function operationKey({ operation, variables }: FeedOperation): string {
  const starting = startingVariables(operation);
  const shown = Object.entries(variables ?? {}).filter(([name]) => !starting.has(name));
  // The document's text identifies it.
  const source = sourceOf(operation.document);
  return hash('sha256', JSON.stringify([source, operation.name, shown]), 'base64url');
}

/** Arguments that only say how to start. */
const STARTING = ['after', 'greet'];

/**
 * Variables that only say how to start. After a restart every subscriber returns with its own cursor, and would
 * otherwise be in a group of its own from then on.
 */
function startingVariables({ node, document }: ResolvedOperation): ReadonlySet<string> {
  const [field] = node.selectionSet.selections;
  if (field?.kind !== Kind.FIELD) return new Set();
  const names = (field.arguments ?? []).flatMap(({ name, value }) =>
    STARTING.includes(name.value) && value.kind === Kind.VARIABLE ? [value.name.value] : [],
  );
  const uses = new Map(names.map((name) => [name, 0]));
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name: { value } }) => {
      const known = uses.get(value);
      if (known !== undefined) uses.set(value, known + 1);
    },
  });
  return new Set(names.filter((name) => uses.get(name) === 1));
}
