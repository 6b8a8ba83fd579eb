import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';

type ClassReference = abstract new (...parameters: never[]) => unknown;
type Handler = (...parameters: unknown[]) => unknown;
type Arguments = Readonly<Record<string, unknown>>;
type Parameter = (root: unknown, args: Arguments, context: unknown, info: GraphQLResolveInfo) => unknown;

/** type-graphql's metadata of one parameter of a resolver method. */
export interface ParameterRecord {
  readonly kind: string;
  readonly index: number;
  readonly propertyName?: string | undefined;
  /** The name of a single argument. */
  readonly name?: string;
  /** The class of `@Args`, whose fields are arguments. */
  readonly getType?: () => unknown;
}

export interface ArgumentsRecord {
  readonly target: ClassReference;
  readonly fields: readonly { readonly name: string }[];
}

/**
 * A resolver that calls a method with its parameters. Undefined if a parameter is of an unknown kind. Arguments are
 * passed as graphql-js checked them. type-graphql would instantiate the input classes for every object in every
 * argument and for every field that uses it, which took 300 ms for one variable in twenty fields. None of our input
 * classes has methods.
 */
export function methodCaller(
  instance: object,
  { methodName, params }: { readonly methodName: string; readonly params: readonly ParameterRecord[] },
  argumentClasses: readonly ArgumentsRecord[],
): GraphQLFieldResolver<unknown, unknown> | undefined {
  const handler = (Reflect.get(instance, methodName) as Handler).bind(instance);
  const sorted = params.toSorted((one, other) => one.index - other.index);
  if (sorted.some(({ propertyName }) => propertyName)) return undefined;
  // Two thirds of the methods are one of these, in lists with hundreds of fields.
  switch (sorted.map(({ kind }) => kind).join()) {
    case '':
      return () => handler();
    case 'root':
      return (root) => handler(root);
    case 'context':
      return (_root, _args, context) => handler(context);
    case 'root,context':
      return (root, _args, context) => handler(root, context);
  }
  const parameters: Parameter[] = [];
  for (const record of sorted) {
    const parameter = parameterOf(record, argumentClasses);
    if (!parameter) return undefined;
    parameters.push(parameter);
  }
  return (root, args, context, info) =>
    handler(...parameters.map((parameter) => parameter(root, args as Arguments, context, info)));
}

function parameterOf(
  { kind, name, getType }: ParameterRecord,
  argumentClasses: readonly ArgumentsRecord[],
): Parameter | undefined {
  switch (kind) {
    case 'root':
      return (root) => root;
    case 'context':
      return (_root, _args, context) => context;
    case 'info':
      return (_root, _args, _context, info) => info;
    case 'arg':
      return name === undefined ? undefined : (_root, args) => args[name];
    case 'args': {
      const target = getType?.() as ClassReference;
      const names = namesOf(target, argumentClasses);
      return (_root, args) => picked(args, names);
    }
    default:
      return undefined;
  }
}

/** The fields of a class and of its base classes. */
function namesOf(target: ClassReference, argumentClasses: readonly ArgumentsRecord[]): string[] {
  return argumentClasses
    .filter((entry) => entry.target === target || target.prototype instanceof entry.target)
    .flatMap(({ fields }) => fields.map(({ name }) => name));
}

function picked(args: Arguments, names: readonly string[]): Record<string, unknown> {
  const some: Record<string, unknown> = {};
  for (const name of names) {
    if (args[name] !== undefined) some[name] = args[name];
  }
  return some;
}
