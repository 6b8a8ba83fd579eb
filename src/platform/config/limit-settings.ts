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
      'Points a second each viewer (or address, when not signed in) gets back; the bucket holds a minute of them. ' +
        'An operation takes its cost, about 1 for each object it can answer. 0 turns the limit off',
    ),
  MAX_QUERY_COST: atMost(10_000).describe('Cost of the dearest operation; `extensions.cost` shows it'),
  MAX_QUERY_DEPTH: atMost(15).describe('Levels of fields in a document; introspection is not counted'),
  MAX_QUERY_FIELDS: atMost(1_000).describe('Fields of a document, its fragments spelled out'),
  MAX_QUERY_ROOT_FIELDS: atMost(20).describe('Fields at the top of an operation'),
  MAX_QUERY_ALIASES: atMost(50).describe('Aliases of a document, its fragments spelled out'),
  MAX_QUERY_DIRECTIVES: atMost(50).describe('Directives of a document, its fragments spelled out'),
  MAX_QUERY_TOKENS: atMost(2_000).describe('Tokens of a document; it is not parsed any further'),
  MAX_QUERY_BYTES: atMost(65_536).describe('Size of a document'),
  MAX_VARIABLES_BYTES: atMost(524_288, 100_000_000).describe('Size of the variables of an operation'),
  MAX_VARIABLES_DEPTH: atMost(20, 1_000).describe('Levels of lists and objects in the variables'),
  MAX_BODY_BYTES: atMost(1_048_576, 100_000_000).describe(
    'Size of an HTTP body, and of a message over WebSocket',
  ),
  MAX_BODY_VALUES: atMost(10_000, 1_000_000).describe(
    'Keys and list elements in an HTTP body, in a message over WebSocket, and in the variables of an operation',
  ),
  MAX_SOCKET_OPERATIONS: atMost(100).describe('Operations and subscriptions open at once on one WebSocket'),
  MAX_VIEWER_SUBSCRIPTIONS: atMost(1_000).describe(
    'Subscriptions that one viewer, or one address of visitors, has open over all WebSockets of a process',
  ),
  SOCKET_INIT_TIMEOUT: atMost(5, 60).describe('Seconds a WebSocket has to send connection_init'),
  TRUSTED_PROXIES: list
    .refine((entries) => entries.every(isNetwork), 'takes IP addresses and networks such as 10.0.0.0/8')
    .describe(
      'Addresses or networks (10.0.0.0/8) of proxies whose X-Forwarded-For is believed, comma separated',
    ),
  PERSISTED_QUERIES: z
    .enum(['auto', 'allow-list', 'off'])
    .default('auto')
    .describe('auto (clients may send hashes), allow-list (only documents of PERSISTED_QUERIES_FILE) or off'),
  PERSISTED_QUERIES_FILE: z
    .string()
    .trim()
    .transform((text) => text || undefined)
    .optional()
    .describe(
      'JSON file of the allowed documents: a list of documents or SHA-256 hashes, or hash to document',
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
