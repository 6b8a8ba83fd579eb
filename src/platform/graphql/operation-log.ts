import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { databaseFailure } from '../db/connection/database-failure.ts';
import type { RequestContext } from './context.ts';
import type { ResolvedOperation } from './execution/resolved-operation.ts';
import type { CostReport } from './limits/operation-limits.ts';

/** What came of an operation: who, what, how long, how costly. Never variables, never headers. */
export interface OperationRecord {
  readonly context: Pick<RequestContext, 'requestId' | 'actor' | 'store'>;
  readonly transport: 'http' | 'websocket';
  /** Undefined when it was refused before it was known which operation it asks for. */
  readonly operation: ResolvedOperation | undefined;
  readonly startedAt: number;
  readonly errors: readonly GraphQLFormattedError[];
  readonly cost?: CostReport | undefined;
  /** How many results a subscription has sent. */
  readonly results?: number;
}

/** One line an operation, of allow-listed fields. */
export function logOperation(log: Logger, record: OperationRecord): void {
  if (!log.isLevelEnabled('info')) return;
  const { context, transport, operation, startedAt, errors, cost, results } = record;
  log.info(
    {
      requestId: context.requestId,
      actor: context.actor.label,
      store: context.store.code,
      transport,
      operation: operation?.name?.slice(0, 100) ?? null,
      kind: operation?.kind ?? null,
      durationMs: Math.round(performance.now() - startedAt),
      cost: cost?.actual ?? null,
      errors: errors.length,
      ...(errors.length > 0 && { codes: [...new Set(errors.map(({ extensions }) => extensions?.code))] }),
      ...(results !== undefined && { results }),
    },
    'operation',
  );
}

/**
 * One line for what is refused before it is known who asks, and so before it is an operation: a bad token, an unknown
 * store, a document that is too long. Nothing of what was sent is in it, since that is what was wrong.
 */
export function logRefusal(
  log: Logger,
  { requestId, transport, error }: Pick<OperationRecord, 'transport'> & { requestId: string; error: unknown },
): void {
  log.info({ requestId, transport, code: refusalCode(error) }, 'refused');
}

function refusalCode(error: unknown): unknown {
  if (error instanceof GraphQLError) return error.extensions.code;
  return databaseFailure(error) ? 'UNAVAILABLE' : 'INTERNAL';
}
