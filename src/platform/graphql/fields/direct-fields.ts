import type { GraphQLFieldResolver } from 'graphql';
import type { RequestContext } from '../context.ts';
import { type Permission, requirePermission } from '../guards.ts';
import { type FieldPrefetch, prefetchOf } from '../loading/prefetch.ts';
import { type ArgumentsRecord, methodCaller, type ParameterRecord } from './resolver-parameters.ts';

type ClassReference = abstract new (...parameters: never[]) => unknown;

/** A resolver method. */
interface MethodRecord {
  readonly target: ClassReference;
  readonly methodName: string;
  readonly schemaName: string;
  readonly roles?: readonly Permission[] | undefined;
  readonly middlewares?: readonly unknown[] | undefined;
  readonly params?: readonly ParameterRecord[] | undefined;
}

/** The part of type-graphql's metadata that describes how a field's resolver method is called. */
interface ResolverRecords {
  readonly objectTypes: readonly { readonly name: string; readonly target: ClassReference }[];
  readonly resolverClasses: readonly {
    readonly target: ClassReference;
    readonly getObjectType: () => ClassReference;
  }[];
  readonly argumentTypes: readonly ArgumentsRecord[];
  readonly queries: readonly MethodRecord[];
  readonly mutations: readonly MethodRecord[];
  readonly fieldResolvers: readonly (MethodRecord & { readonly kind: 'internal' | 'external' })[];
}

/** A field that is resolved without type-graphql, and its prefetch. */
export interface DirectField {
  readonly resolve: GraphQLFieldResolver<unknown, unknown>;
  readonly prefetch: FieldPrefetch | undefined;
}

/**
 * Calls resolver methods of queries, mutations and fields without type-graphql's wrapper. The wrapper sorts and copies
 * the parameters for each of the hundreds of fields of a list, and converts arguments (see {@link methodCaller}). The
 * metadata is complete once the schema is built.
 *
 * @param instances resolver instances by class
 */
export function directFields(
  instances: ReadonlyMap<unknown, object>,
): (typeName: string, fieldName: string) => DirectField | undefined {
  const records = Reflect.get(globalThis, 'TypeGraphQLMetadataStorage') as unknown as ResolverRecords;
  const direct = new Map<string, DirectField>();
  const add = (typeName: string | undefined, method: MethodRecord): void => {
    const field = typeName && directField(method, instances.get(method.target), records.argumentTypes);
    if (field) direct.set(`${typeName}.${method.schemaName}`, field);
  };
  for (const method of records.fieldResolvers) {
    const owner = records.resolverClasses.find(({ target }) => target === method.target)?.getObjectType();
    if (method.kind === 'external')
      add(records.objectTypes.find(({ target }) => target === owner)?.name, method);
  }
  for (const method of records.queries) add('Query', method);
  for (const method of records.mutations) add('Mutation', method);
  return (typeName, fieldName) => direct.get(`${typeName}.${fieldName}`);
}

function directField(
  { methodName, roles, middlewares, params = [] }: MethodRecord,
  instance: object | undefined,
  argumentClasses: readonly ArgumentsRecord[],
): DirectField | undefined {
  if (!instance || middlewares?.length) return undefined;
  const resolve = methodCaller(instance, { methodName, params }, argumentClasses);
  if (!resolve) return undefined;
  if (roles) return { resolve: guarded(resolve, roles), prefetch: undefined };
  return { resolve, prefetch: prefetchOf(Reflect.get(instance, methodName)) };
}

/** Checks the permission before the method is called, as `checkPermission` does for type-graphql's calls. */
function guarded(
  resolve: GraphQLFieldResolver<unknown, unknown>,
  permissions: readonly Permission[],
): GraphQLFieldResolver<unknown, unknown> {
  return async (root, args, context, info) => {
    for (const { action, subject } of permissions) {
      requirePermission(context as RequestContext, action, subject);
    }
    return resolve(root, args, context, info) as unknown;
  };
}
