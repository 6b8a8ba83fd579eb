import { z } from 'zod';
import { isNetwork } from '../network/trusted-proxies.ts';

/** Limits on the size and rate of requests. They are the same over HTTP and WebSocket. */

const atMost = (fallback: number, max = 10_000_000) =>
  z.coerce.number().int().min(1).max(max).default(fallback);

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean),
  );

export const limitSettings = {
  API_RATE_LIMIT: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .default(2_000)
    .describe(
      'Points per second for each viewer, or for each address of visitors; up to a minute of them accumulates. ' +
        'An operation costs about 1 point per object that it can answer. 0 disables the limit',
    ),
  MAX_QUERY_COST: atMost(10_000).describe(
    'Maximum cost of an operation; `extensions.cost` of an answer shows its cost',
  ),
  MAX_QUERY_DEPTH: atMost(15).describe('Maximum depth of a document, not counting introspection'),
  MAX_QUERY_FIELDS: atMost(1_000).describe(
    'Maximum number of fields of a document with its fragments expanded',
  ),
  MAX_QUERY_ROOT_FIELDS: atMost(20).describe('Maximum number of root fields of an operation'),
  MAX_QUERY_ALIASES: atMost(50).describe(
    'Maximum number of aliases of a document with its fragments expanded',
  ),
  MAX_QUERY_DIRECTIVES: atMost(50).describe(
    'Maximum number of directives of a document with its fragments expanded',
  ),
  MAX_QUERY_TOKENS: atMost(2_000).describe('Maximum number of tokens of a document; parsing stops there'),
  MAX_QUERY_BYTES: atMost(65_536).describe('Maximum size of a document in bytes'),
  MAX_VARIABLES_BYTES: atMost(524_288, 100_000_000).describe(
    'Maximum size of the variables of an operation in bytes',
  ),
  MAX_VARIABLES_DEPTH: atMost(20, 1_000).describe('Maximum nesting of lists and objects in the variables'),
  MAX_BODY_BYTES: atMost(1_048_576, 100_000_000).describe(
    'Maximum size of an HTTP body or a WebSocket message in bytes',
  ),
  MAX_BODY_VALUES: atMost(10_000, 1_000_000).describe(
    'Maximum number of keys and list elements of an HTTP body, of a WebSocket message, and of the variables',
  ),
  MAX_SOCKET_OPERATIONS: atMost(100).describe(
    'Maximum number of open operations, including subscriptions, on one WebSocket',
  ),
  MAX_VIEWER_SUBSCRIPTIONS: atMost(1_000).describe(
    'Maximum number of open subscriptions per viewer, or per address of visitors, over all WebSockets of a process',
  ),
  SOCKET_INIT_TIMEOUT: atMost(5, 60).describe('Seconds within which a WebSocket must send connection_init'),
  TRUSTED_PROXIES: list
    .refine((entries) => entries.every(isNetwork), 'takes IP addresses and networks such as 10.0.0.0/8')
    .describe(
      'Addresses or networks (10.0.0.0/8) of proxies whose X-Forwarded-For is trusted, separated by commas',
    ),
  PERSISTED_QUERIES: z
    .enum(['auto', 'allow-list', 'off'])
    .default('auto')
    .describe(
      'auto: clients may send hashes of documents. allow-list: only documents of PERSISTED_QUERIES_FILE run. off',
    ),
  PERSISTED_QUERIES_FILE: z
    .string()
    .trim()
    .transform((text) => text || undefined)
    .optional()
    .describe(
      'JSON file of the allowed documents: a list of documents or SHA-256 hashes, or an object from hash to document',
    ),
};

const schema = z.object(limitSettings);
type LimitSettings = z.infer<typeof schema>;

export interface Limits {
  /** Of one document with its fragments expanded. */
  readonly document: {
    readonly depth: number;
    readonly fields: number;
    readonly rootFields: number;
    readonly aliases: number;
    readonly directives: number;
    readonly tokens: number;
    readonly bytes: number;
  };
  readonly variables: { readonly bytes: number; readonly depth: number };
  readonly bodyBytes: number;
  /** Keys and list elements, counted separately for the body and for the variables. */
  readonly bodyValues: number;
  /** The highest cost of one operation. */
  readonly cost: number;
  /** Points a second; 0 means no limit. */
  readonly restoreRate: number;
  readonly socket: { readonly operations: number; readonly initTimeoutMs: number };
  /** Open subscriptions per viewer. */
  readonly viewerSubscriptions: number;
  readonly persistedQueries: {
    readonly mode: 'auto' | 'allow-list' | 'off';
    readonly file: string | undefined;
  };
}

export function limitsOf(values: LimitSettings): Limits {
  return {
    document: {
      depth: values.MAX_QUERY_DEPTH,
      fields: values.MAX_QUERY_FIELDS,
      rootFields: values.MAX_QUERY_ROOT_FIELDS,
      aliases: values.MAX_QUERY_ALIASES,
      directives: values.MAX_QUERY_DIRECTIVES,
      tokens: values.MAX_QUERY_TOKENS,
      bytes: values.MAX_QUERY_BYTES,
    },
    variables: { bytes: values.MAX_VARIABLES_BYTES, depth: values.MAX_VARIABLES_DEPTH },
    bodyBytes: values.MAX_BODY_BYTES,
    bodyValues: values.MAX_BODY_VALUES,
    cost: values.MAX_QUERY_COST,
    restoreRate: values.API_RATE_LIMIT,
    socket: {
      operations: values.MAX_SOCKET_OPERATIONS,
      initTimeoutMs: values.SOCKET_INIT_TIMEOUT * 1000,
    },
    viewerSubscriptions: values.MAX_VIEWER_SUBSCRIPTIONS,
    persistedQueries: { mode: values.PERSISTED_QUERIES, file: values.PERSISTED_QUERIES_FILE },
  };
}
