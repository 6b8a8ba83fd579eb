import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { databaseFailure } from '../db/connection/database-failure.ts';
import type { RequestContext } from './context.ts';
import type { ResolvedOperation } from './execution/resolved-operation.ts';
import type { CostReport } from './limits/operation-limits.ts';

/** The log record of an operation: viewer, name, duration and cost. Never variables or headers. */
export interface OperationRecord {
  readonly context: Pick<RequestContext, 'requestId' | 'actor' | 'store'>;
  readonly transport: 'http' | 'websocket';
  /** Undefined if it was refused before its operation was resolved. */
  readonly operation: ResolvedOperation | undefined;
  readonly startedAt: number;
  readonly errors: readonly GraphQLFormattedError[];
  readonly cost?: CostReport | undefined;
  /** The number of results that a subscription has sent. */
  readonly results?: number;
}

/** Writes one line per operation, with allow-listed fields only. */
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
 * Writes one line for a request that is refused before its viewer is known: a bad token, an unknown store, a document
 * that is too long. It contains nothing of the request.
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
