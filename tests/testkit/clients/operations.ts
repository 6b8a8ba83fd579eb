import { randomUUID } from 'node:crypto';
import {
  type GraphQLField,
  type GraphQLInputType,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { documentOf } from './operation-document.ts';

export interface Operation {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly name: string;
  readonly document: string;
  readonly variables: Record<string, unknown>;
  /** True if any argument or nested input field is an id. */
  readonly takesIds: boolean;
}

/** Returns the id for an argument. `key` is its path, such as `updateProduct.input.productId`. */
export type IdSource = (key: string) => string;

/** Decides whether an optional argument or input field is given. `key` is as in {@link IdSource}. */
type Choice = (key: string, type: GraphQLNamedType) => boolean;

const EVERY_ID: Choice = (_, type) => type.name === 'ID' || isInputObjectType(type);

/** Every operation of the schema, called with its required arguments and all ids that it accepts. */
export function allOperations(schema: GraphQLSchema, idOf: IdSource): Operation[] {
  return rootFieldsOf(schema).map(([kind, field]) => operationOf(kind, field, { idOf, takes: EVERY_ID }));
}

/** Every operation of the schema, called with its required arguments only. */
export function leastOperations(schema: GraphQLSchema, idOf: IdSource): Operation[] {
  return rootFieldsOf(schema).map(([kind, field]) => operationOf(kind, field, { idOf, takes: () => false }));
}

/**
 * Every operation of the schema with its required arguments and one optional argument, for each optional argument
 * except the common ones.
 */
export function operationsWithOneMore(
  schema: GraphQLSchema,
  idOf: IdSource,
): (Operation & { readonly argument: string })[] {
  return rootFieldsOf(schema).flatMap(([kind, field]) =>
    field.args
      .flatMap((each) => optionalKeysOf(each.type, `${field.name}.${each.name}`, isRequiredArgument(each)))
      .map((chosen) => ({
        ...operationOf(kind, field, {
          idOf,
          takes: (key) => chosen === key || chosen.startsWith(`${key}.`),
        }),
        argument: chosen.slice(field.name.length + 1),
      })),
  );
}

/** Optional arguments that mean the same in every operation and need no permission. */
const COMMON = ['first', 'last', 'after', 'before', 'sortBy', 'expectedVersion', 'idempotencyKey', 'dryRun'];

/** The keys of optional arguments and input fields. An address counts as one, and so do the operators of a filter. */
function optionalKeysOf(type: GraphQLInputType, key: string, isRequired: boolean): string[] {
  if (COMMON.includes(key.split('.').at(-1)!)) return [];
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return isRequired ? [] : [key];
  const fields = Object.values(named.getFields()).filter(({ name }) => !NESTED_FILTERS.includes(name));
  const own = !isRequired && fields.some(isRequiredInputField) ? [key] : [];
  if (own.length > 0 && named.name.endsWith('AddressInput')) return own;
  const isFilter = fields.some(({ name }) => name === 'eq' || name === 'isNull');
  const inner = (isFilter ? fields.slice(0, 1) : fields).flatMap((field) =>
    optionalKeysOf(field.type, `${key}.${field.name}`, isRequiredInputField(field)),
  );
  return [...own, ...inner];
}

function rootFieldsOf(schema: GraphQLSchema): [Operation['kind'], GraphQLField<unknown, unknown>][] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {}).map((field): [typeof kind, typeof field] => [kind, field]),
  );
}

function operationOf(
  kind: Operation['kind'],
  field: GraphQLField<unknown, unknown>,
  { idOf, takes }: { idOf: IdSource; takes: Choice },
): Operation {
  const examples = new ExampleValues(idOf, takes);
  const variables: Record<string, unknown> = {};
  for (const argument of field.args) {
    const value = examples.of(argument.type, `${field.name}.${argument.name}`, isRequiredArgument(argument));
    if (value !== undefined) variables[argument.name] = value;
  }
  const given = Object.keys(variables);
  const document = documentOf(kind, field, { given, selection: selectionOf(field.type) });
  return { kind, name: field.name, document, variables, takesIds: examples.gaveIds };
}

/** An example value of an input type: its required fields and all ids that it accepts. */
export function exampleOf(type: GraphQLInputType, key: string, idOf: IdSource): unknown {
  return new ExampleValues(idOf, EVERY_ID).of(type, key, true);
}

/** Filters can be nested. One level is enough to see whether they leak data. */
const NESTED_FILTERS: readonly string[] = ['and', 'or', 'not'];

class ExampleValues {
  readonly #idOf: IdSource;
  readonly #takes: Choice;
  gaveIds = false;

  constructor(idOf: IdSource, takes: Choice) {
    this.#idOf = idOf;
    this.#takes = takes;
  }

  /** Undefined if an optional value is not chosen or has no content. */
  of(type: GraphQLInputType, key: string, isRequired: boolean): unknown {
    if (type instanceof GraphQLNonNull) return this.of(type.ofType, key, isRequired);
    if (type instanceof GraphQLList) {
      const item = this.of(type.ofType, key, isRequired);
      return item === undefined ? undefined : [item];
    }
    if (!isRequired && !this.#takes(key, type)) return undefined;
    if (type.name === 'ID') {
      this.gaveIds = true;
      return this.#idOf(key);
    }
    if (isInputObjectType(type)) return this.#object(type, key, isRequired);
    return isEnumType(type) ? type.getValues()[0]!.name : scalarExample(type, key);
  }

  #object(type: GraphQLNamedType, key: string, isRequired: boolean): unknown {
    if (!isInputObjectType(type)) return undefined;
    const value: Record<string, unknown> = {};
    for (const field of Object.values(type.getFields())) {
      if (NESTED_FILTERS.includes(field.name)) continue;
      const example = this.of(field.type, `${key}.${field.name}`, isRequiredInputField(field));
      if (example !== undefined) value[field.name] = example;
    }
    return isRequired || Object.keys(value).length > 0 ? value : undefined;
  }
}

function scalarExample(type: GraphQLNamedType, key: string): unknown {
  switch (type.name) {
    case 'Int':
    case 'BigInt':
      return 1;
    case 'Boolean':
      return false;
    case 'Decimal':
      return '1.00';
    case 'CurrencyCode':
      return 'EUR';
    case 'CountryCode':
      // Antigua and Barbuda: its addresses need only a street.
      return 'AG';
    case 'DateTime':
      return '2026-01-01T00:00:00.000Z';
    case 'EmailAddress':
      return 'somebody@example.com';
    case 'JSON':
      return {};
    default:
      if (key.endsWith('idempotencyKey')) return randomUUID();
      if (key.endsWith('mail')) return 'somebody@example.com';
      if (key.endsWith('assword')) return 'a long enough password';
      if (key.endsWith('currency')) return 'EUR';
      if (key.endsWith('ountryCode')) return 'DE';
      if (/price|amount|total/i.test(key)) return '1.00';
      return `example-${key.split('.').at(-1)?.toLowerCase()}`;
  }
}

/** A selection of ids and user errors, which shows whether something was found. */
function selectionOf(type: GraphQLOutputType, depth = 0): string {
  const named = getNamedType(type);
  if (isAbstractType(named))
    return named.name === 'UserError' ? ' { __typename code field }' : ' { __typename }';
  if (!isObjectType(named)) return '';
  const parts = Object.values(named.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return [];
    const inner = getNamedType(field.type);
    if (field.name === 'id' || field.name === 'userErrors')
      return [field.name + selectionOf(field.type, depth + 1)];
    if (!isObjectType(inner) || depth > 1) return [];
    const isWay =
      named.name.endsWith('Payload') || named.name.endsWith('Connection') || named.name.endsWith('Edge');
    return isWay ? [field.name + selectionOf(field.type, depth + 1)] : [];
  });
  return ` { __typename ${parts.join(' ')} }`;
}
