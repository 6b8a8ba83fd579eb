import type { GraphQLFieldResolver } from 'graphql';
import { type FieldReading, readingOf } from './read-ahead.ts';

type ClassReference = abstract new (...parameters: never[]) => unknown;
type Handler = (...parameters: unknown[]) => unknown;

interface ParameterRecord {
  readonly kind: string;
  readonly index: number;
  readonly propertyName?: string | undefined;
}

/** The part of type-graphql's own records that tells what a resolver method of a field is called with. */
interface ResolverRecords {
  readonly objectTypes: readonly { readonly name: string; readonly target: ClassReference }[];
  readonly resolverClasses: readonly {
    readonly target: ClassReference;
    readonly getObjectType: () => ClassReference;
  }[];
  readonly fieldResolvers: readonly {
    readonly kind: 'internal' | 'external';
    readonly target: ClassReference;
    readonly methodName: string;
    readonly schemaName: string;
    readonly roles?: readonly unknown[] | undefined;
    readonly middlewares?: readonly unknown[] | undefined;
    readonly params?: readonly ParameterRecord[] | undefined;
  }[];
}

/** A field that is resolved without type-graphql, and what reads it ahead. */
export interface DirectField {
  readonly resolve: GraphQLFieldResolver<unknown, unknown>;
  readonly readAhead: FieldReading | undefined;
}

/**
 * Resolver methods of fields that take nothing but the row and the context, and have no guard: calling them at once
 * answers the same as type-graphql's wrapper, which sorts and copies the parameters for each of the hundreds of
 * fields of a list. Known once the schema is built.
 *
 * @param instances the resolver instances by their classes
 */
export function directFields(
  instances: ReadonlyMap<unknown, object>,
): (typeName: string, fieldName: string) => DirectField | undefined {
  const records = Reflect.get(globalThis, 'TypeGraphQLMetadataStorage') as unknown as ResolverRecords;
  const direct = new Map<string, DirectField>();
  for (const {
    kind,
    target,
    methodName,
    schemaName,
    roles,
    middlewares,
    params = [],
  } of records.fieldResolvers) {
    const instance = instances.get(target);
    if (kind !== 'external' || !instance || roles || middlewares?.length) continue;
    const owner = records.resolverClasses.find((entry) => entry.target === target)?.getObjectType();
    const type = records.objectTypes.find((entry) => entry.target === owner);
    const resolve = type && caller(instance, methodName, params);
    const readAhead = readingOf(Reflect.get(instance, methodName));
    if (resolve) direct.set(`${type.name}.${schemaName}`, { resolve, readAhead });
  }
  return (typeName, fieldName) => direct.get(`${typeName}.${fieldName}`);
}

function caller(
  instance: object,
  methodName: string,
  params: readonly ParameterRecord[],
): GraphQLFieldResolver<unknown, unknown> | undefined {
  const kinds = params.toSorted((one, other) => one.index - other.index).map(({ kind }) => kind);
  if (params.some(({ propertyName, kind }) => propertyName || (kind !== 'root' && kind !== 'context')))
    return undefined;
  const handler = (Reflect.get(instance, methodName) as Handler).bind(instance);
  switch (kinds.join()) {
    case '':
      return () => handler();
    case 'root':
      return (root) => handler(root);
    case 'context':
      return (_root, _args, context) => handler(context);
    case 'root,context':
      return (root, _args, context) => handler(root, context);
    default:
      return undefined;
  }
}
