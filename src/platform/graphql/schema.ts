import {
  type GraphQLField,
  GraphQLID,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  lexicographicSortSchema,
} from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { encodeId } from '../../values/ids.ts';
import type { RequestContext } from './context.ts';
import { type DirectField, directFields } from './fields/direct-fields.ts';
import { describeNullsOfPayload, makeNullable } from './fields/nullable-root.ts';
import { plainFieldTest } from './fields/plain-fields.ts';
import { checkPermission } from './guards.ts';
import type { NodeType } from './node-types.ts';
import { GraphQLDateTime } from './scalars/scalars.ts';

type ApiField = GraphQLField<unknown, unknown>;

type ResolverClass = abstract new (...dependencies: never[]) => object;

/** A resolver class and its instance from the composition root. */
export interface ResolverEntry {
  readonly type: ResolverClass;
  readonly instance: object;
}

const SCHEMA_DESCRIPTION =
  'The API of Ordinal, an order management for shops. Every request goes to one store, which the header `x-store` or ' +
  'the access token names. Errors that a user can fix are `userErrors` in the payload of a mutation. All other errors ' +
  'are in `errors` and have a `code` in their `extensions`.';

/** type-graphql describes no root type, since each is made of many resolvers. */
const ROOT_DESCRIPTIONS: Readonly<Record<string, string>> = {
  Query: 'All queries. A query reads data and changes nothing.',
  Mutation:
    'All mutations. The mutations of one request run one after the other, each in its own transaction. If one is ' +
    'refused, those before it stay done.',
  Subscription: 'All subscriptions, over a WebSocket with the protocol `graphql-transport-ws`.',
};

/** Subscriptions return their own iterables. type-graphql only requires that a pub/sub exists. */
const unusedPubSub = {
  publish(): never {
    throw new Error('events are appended to the event log, not published');
  },
  subscribe(): never {
    throw new Error('subscriptions bring their own iterables');
  },
};

/** Builds the schema in the order in which `schema.graphql` is committed. */
export function buildApiSchema(
  resolvers: readonly ResolverEntry[],
  nodeTypes: readonly NodeType[],
): GraphQLSchema {
  const instances = new Map<unknown, object>(resolvers.map(({ type, instance }) => [type, instance]));
  const schema = buildSchemaSync({
    resolvers: resolvers.map(({ type }) => type) as unknown as [() => void],
    container: { get: (type) => instances.get(type) },
    authChecker: checkPermission,
    scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
    pubSub: unusedPubSub,
    validate: false,
    // It would run the introspection query at every start. The command `schema` checks changes of the schema.
    skipCheck: true,
  });
  const isPlainField = plainFieldTest();
  const direct = directFields(instances);
  const rootTypes: unknown[] = [
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ];
  for (const type of Object.values(schema.getTypeMap())) {
    // type-graphql's own function is asynchronous, which graphql-jit does not support. Ours has the same rule for all
    // types.
    if (isAbstractType(type)) type.resolveType = (value: { __typename: string }) => value.__typename;
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    if (rootTypes.includes(type)) {
      type.description = ROOT_DESCRIPTIONS[type.name];
      for (const field of Object.values(type.getFields())) {
        makeNullable(field);
        takeDirectly(field, direct(type.name, field.name));
      }
      continue;
    }
    // type-graphql wraps every field in an async resolver. For a field without a resolver method and a guard, reading
    // the property gives the same result much faster. Rows may have getters but no functions: graphql-js would call
    // them and graphql-jit would not.
    for (const field of Object.values(type.getFields())) {
      if (isPlainField(type.name, field.name)) delete field.resolve;
      else takeDirectly(field, direct(type.name, field.name));
    }
    if (type.name.endsWith('Payload')) describeNullsOfPayload(type);
    spellIds(type, nodeTypes);
  }
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) prefetchPlanOf(field);
  schema.description = SCHEMA_DESCRIPTION;
  return lexicographicSortSchema(schema);
}

function takeDirectly(field: ApiField, direct: DirectField | undefined): void {
  if (!direct) return;
  field.resolve = direct.resolve;
  field.extensions = { ...field.extensions, prefetch: direct.prefetch };
}

/** Prefetches from the result of a query before its fields are resolved. */
function prefetchPlanOf(field: ApiField): void {
  const { resolve } = field;
  if (!resolve) return;
  field.resolve = async (root, args, context, info) => {
    const found = (await resolve(root, args, context, info)) as unknown;
    await (context as Partial<RequestContext>).prefetcher?.of(found);
    return found;
  };
}

/** Rows have raw UUIDs. The prefix is added where a type shows its `id`. */
function spellIds(type: GraphQLObjectType, nodeTypes: readonly NodeType[]): void {
  const field = type.getFields().id;
  if (!field || getNamedType(field.type) !== GraphQLID) return;
  const known = nodeTypes.find((nodeType) => nodeType.type === type.name);
  if (!known) throw new Error(`${type.name} has an id but no prefix: list it among its feature's node types`);
  field.resolve = (row: { id: string }) => encodeId(known.prefix, row.id);
}
