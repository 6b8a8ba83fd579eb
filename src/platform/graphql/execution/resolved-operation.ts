import { HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  type OperationTypeNode,
} from 'graphql';

/**
 * One operation of a valid document. It is resolved once per request. Limits, log, feeds and executor use this object
 * instead of a name, so what is checked is what runs.
 */
export interface ResolvedOperation {
  readonly node: OperationDefinitionNode;
  /** The document without its other operations. */
  readonly document: DocumentNode;
  readonly name: string | null;
  readonly kind: OperationTypeNode;
}

/** Apollo's view of an HTTP request after it has resolved the operation, or found none. */
interface HttpRequest {
  readonly document: DocumentNode;
  readonly operation?: OperationDefinitionNode | undefined;
  readonly request: { readonly operationName?: string; readonly http?: { readonly method: string } };
}

/** How a request selects its operation. */
interface OperationChoice {
  readonly operationName?: string | null | undefined;
  /** The HTTP method; absent on a socket. */
  readonly method?: string | undefined;
}

const resolved = new WeakMap<OperationDefinitionNode, ResolvedOperation>();

/** Returns the same object for the same operation of the same document, so that results can be cached by it. */
export function resolvedOperation(document: DocumentNode, node: OperationDefinitionNode): ResolvedOperation {
  const known = resolved.get(node);
  if (known) return known;
  const operation = {
    node,
    document: withoutOthers(document, node),
    name: node.name?.value ?? null,
    kind: node.operation,
  };
  resolved.set(node, operation);
  return operation;
}

/** @throws GraphQLError OPERATION_RESOLUTION_FAILURE, with the message of graphql-js */
export function resolveOperation(document: DocumentNode, choice: OperationChoice): ResolvedOperation {
  const node = getOperationAST(document, choice.operationName);
  if (!node) throw unresolvedOperation(document, choice);
  return resolvedOperation(document, node);
}

/**
 * Apollo continues without a resolved operation, and would execute a subscription like a query.
 *
 * @throws GraphQLError OPERATION_RESOLUTION_FAILURE, or BAD_REQUEST for what cannot be run over HTTP
 */
export function operationOverHttp({ document, operation, request }: HttpRequest): ResolvedOperation {
  const { operationName, http } = request;
  if (!operation) throw unresolvedOperation(document, { operationName, method: http?.method });
  if (operation.operation === 'subscription') {
    throw refusal('Subscriptions are served over WebSocket.', { code: 'BAD_REQUEST', status: 400 });
  }
  return resolvedOperation(document, operation);
}

/**
 * The error of a request whose operation name is unknown, or that does not say which of several operations it means.
 */
function unresolvedOperation(
  document: DocumentNode,
  { operationName, method }: OperationChoice,
): GraphQLError {
  const kinds = operationsOf(document).map(({ operation }) => operation);
  if (method === 'GET' && kinds.length > 0 && !kinds.includes('query' as OperationTypeNode)) {
    return refusal('GET requests only support query operations.', {
      code: 'BAD_REQUEST',
      status: 405,
      headers: [['allow', 'POST']],
    });
  }
  const code = 'OPERATION_RESOLUTION_FAILURE';
  return refusal(messageFor(operationName, kinds.length), { code, status: 400 });
}

/** Apollo answers with the status in `http`. Error masking removes it from the client's error. */
function refusal(
  message: string,
  { code, status, headers = [] }: { code: string; status: number; headers?: [string, string][] },
): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code, http: { status, headers: new HeaderMap(headers) } },
  });
}

function messageFor(operationName: string | null | undefined, operations: number): string {
  if (typeof operationName === 'string') return `Unknown operation named "${operationName}".`;
  return operations === 0
    ? 'Must provide an operation.'
    : 'Must provide operation name if query contains multiple operations.';
}

function operationsOf(document: DocumentNode): OperationDefinitionNode[] {
  return document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
}

function withoutOthers(document: DocumentNode, node: OperationDefinitionNode): DocumentNode {
  if (operationsOf(document).length === 1) return document;
  const definitions = document.definitions.filter(
    (definition) => definition === node || definition.kind !== Kind.OPERATION_DEFINITION,
  );
  return { ...document, definitions };
}
