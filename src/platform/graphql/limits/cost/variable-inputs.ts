import {
  coerceInputValue,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { badInput, tooManyElements } from '../limit-errors.ts';
import type { VariablesSize } from '../request-size.ts';
import { maxListElements } from './list-lengths.ts';

/** Up to this size graphql-js reports all errors in the variables. */
const MANY_BYTES = 4_096;
const MANY_VALUES = 200;
const MAX_MESSAGE_CHARACTERS = 300;

type Variables = Readonly<Record<string, unknown>>;

/** The path of a value in the variables. It is only written out for an error. */
interface Place {
  readonly key: string | number;
  readonly parent?: Place;
}

/** The raw variables of an operation and their declarations. */
export interface GivenVariables {
  readonly schema: GraphQLSchema;
  readonly definitions: readonly VariableDefinitionNode[];
  readonly variables: Variables;
}

/** @throws GraphQLError BAD_USER_INPUT for a list that is too long for its type */
export function checkListLengths(given: GivenVariables): void {
  for (const { key, type, value } of typed(given)) checkLists(value, type, { key });
}

/**
 * Reports only the first error in large variables. graphql-js reports up to fifty and shows the value around each
 * error, so half a megabyte of variables became an answer of twenty.
 *
 * @throws GraphQLError BAD_USER_INPUT
 */
export function checkLargeVariables(given: GivenVariables, size: VariablesSize): void {
  if (size.bytes <= MANY_BYTES && size.values <= MANY_VALUES) return;
  for (const { key, type, value } of typed(given)) checkConversion(value, type, key);
}

function* typed({ schema, definitions, variables }: GivenVariables) {
  for (const { variable, type: node } of definitions) {
    const key = variable.name.value;
    const type = typeFromAST(schema, node);
    if (Object.hasOwn(variables, key) && isInputType(type)) yield { key, type, value: variables[key] };
  }
}

function checkLists(value: unknown, given: GraphQLInputType, place: Place): void {
  if (typeof value !== 'object' || value === null) return;
  const type = getNullableType(given);
  if (isListType(type)) {
    // A list may be left out around its only element.
    if (!Array.isArray(value)) checkLists(value, type.ofType, place);
    else checkList(value, type.ofType, place);
  } else if (isInputObjectType(type)) {
    const fields = type.getFields();
    for (const [key, inner] of Object.entries(value)) {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
      if (field) checkLists(inner, field.type, { key, parent: place });
    }
  }
}

function checkList(list: readonly unknown[], item: GraphQLInputType, place: Place): void {
  const max = maxListElements(item);
  if (list.length > max) throw tooManyElements({ length: list.length, max, field: spelled(place) });
  list.forEach((element, key) => {
    checkLists(element, item, { key, parent: place });
  });
}

function checkConversion(value: unknown, type: GraphQLInputType, key: string): void {
  coerceInputValue(
    value,
    type,
    (path, _value, error) => {
      const field = [key, ...path].join('.');
      const message = error.message.slice(0, MAX_MESSAGE_CHARACTERS);
      throw badInput(`Variable "$${key}" got invalid value at "${field}"; ${message}`, { field });
    },
    true,
  );
}

function spelled({ key, parent }: Place): string {
  return parent ? `${spelled(parent)}.${key}` : String(key);
}
