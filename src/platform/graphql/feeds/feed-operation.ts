import { hash } from 'node:crypto';
import { type DocumentNode, type ExecutionResult, getOperationAST, Kind, visit } from 'graphql';
import type { StoredEvent } from '../../events/stored-event.ts';
import type { RequestContext } from '../context.ts';
import type { Executor } from '../executor.ts';
import type { Feed } from './feed.ts';

/** Events answered at the same time, so that what they show is read in one go. */
export const MOST_TOGETHER = 50;

/** A subscription that has been admitted: what runs for every event of its feed. */
export interface FeedOperation {
  readonly feed: Feed;
  readonly document: DocumentNode;
  /** The document as it was sent, which tells it from others. */
  readonly source: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/**
 * The answer to one event, undefined when the viewer of the context may not see it. Whether they may is asked here,
 * every time, and all fields are resolved anew.
 */
export async function answerTo(
  event: StoredEvent,
  operation: FeedOperation,
  { context, executor }: { context: RequestContext; executor: Executor },
): Promise<ExecutionResult | undefined> {
  const rootValue = await operation.feed.show(event, context);
  return rootValue && executor.execute({ ...operation, context, rootValue });
}

/** Equal for operations that answer every event alike within one scope. */
export function operationKey({ document, source, operationName, variables }: FeedOperation): string {
  const starting = startingVariables(document, operationName);
  const shown = Object.entries(variables ?? {}).filter(([name]) => !starting.has(name));
  return hash('sha256', JSON.stringify([source, operationName ?? null, shown]), 'base64url');
}

/**
 * Variables that say where to start and nothing else. After a restart everybody comes back with a cursor of their
 * own, and would be answered alone from then on.
 */
function startingVariables(
  document: DocumentNode,
  operationName: string | null | undefined,
): ReadonlySet<string> {
  const operation = getOperationAST(document, operationName);
  const starting = new Set<string>();
  const [field] = operation?.selectionSet.selections ?? [];
  if (field?.kind !== Kind.FIELD) return starting;
  const after = field.arguments?.find(
    ({ name, value }) => name.value === 'after' && value.kind === Kind.VARIABLE,
  );
  if (after?.value.kind !== Kind.VARIABLE) return starting;
  const { value: name } = after.value.name;
  let uses = 0;
  visit(document, {
    VariableDefinition: () => false,
    Variable: (variable) => {
      if (variable.name.value === name) uses++;
    },
  });
  if (uses === 1) starting.add(name);
  return starting;
}
