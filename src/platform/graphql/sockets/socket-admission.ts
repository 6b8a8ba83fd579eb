import {
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLError,
  type GraphQLSchema,
  getVariableValues,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { Limits } from '../../config/limit-settings.ts';
import { asGraphqlError } from '../../errors/request-errors.ts';
import type { RequestContext } from '../context.ts';
import type { CheckedDocuments } from '../execution/checked-documents.ts';
import { type ResolvedOperation, resolveOperation } from '../execution/resolved-operation.ts';
import type { PersistedQueries } from '../limits/documents/persisted-queries.ts';
import type { OperationLimits } from '../limits/operation-limits.ts';
import { checkDocumentSize, checkSubscriptionSize } from '../limits/request-size.ts';
import type { SocketOperation } from './socket-operation.ts';

/** The same number of variable errors as over HTTP. */
const COERCION = { maxErrors: 50 };

/** The rules that decide whether an operation may run. */
export interface AdmissionRules {
  readonly schema: GraphQLSchema;
  readonly documents: CheckedDocuments;
  readonly limits: Limits;
  readonly operations: OperationLimits;
  readonly persisted: PersistedQueries;
}

/** An admitted operation in graphql-ws's form. Its document contains no other operation. */
export interface AdmittedArgs extends ExecutionArgs {
  readonly operation: SocketOperation;
  readonly resolved: ResolvedOperation;
}

/**
 * Checks an operation on a socket in the same order as over HTTP, and tells the operation its resolved operation and
 * its charge.
 *
 * @returns the errors of an operation that may not run
 */
export async function admitOperation(
  payload: SubscribePayload,
  { operation, context }: { operation: SocketOperation; context: RequestContext },
  rules: AdmissionRules,
): Promise<AdmittedArgs | readonly GraphQLError[]> {
  const { schema, operations, persisted } = rules;
  const { variables } = payload;
  const document = await checkedDocument(payload, context, rules);
  if (!('kind' in document)) return document;
  let resolved: ResolvedOperation;
  try {
    resolved = resolveOperation(document, payload);
    operation.resolved = resolved;
    if (resolved.kind === 'subscription') checkSubscriptionSize(payload);
    operation.charge = await operations.admit({ operation: resolved, variables, context });
    await persisted.remember(payload);
  } catch (error) {
    return [asGraphqlError(error, 'INTERNAL')];
  }
  const { variableDefinitions = [] } = resolved.node;
  const { errors } = getVariableValues(schema, variableDefinitions, variables ?? {}, COERCION);
  if (errors) return errors.map((error) => asGraphqlError(error, 'BAD_USER_INPUT'));
  return {
    schema,
    document: resolved.document,
    operation,
    resolved,
    contextValue: context,
    variableValues: variables ?? null,
  };
}

async function checkedDocument(
  payload: SubscribePayload,
  context: RequestContext,
  { limits, documents, operations, persisted }: AdmissionRules,
): Promise<DocumentNode | readonly GraphQLError[]> {
  try {
    checkDocumentSize(payload.query, limits);
    const source = await persisted.documentOf(payload);
    if (!documents.knows(source)) await operations.payForDocument(source, context);
    return documents.check(source);
  } catch (error) {
    return [asGraphqlError(error, 'GRAPHQL_PARSE_FAILED')];
  }
}
