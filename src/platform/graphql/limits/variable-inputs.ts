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
import { badInput, tooManyElements } from './limit-errors.ts';
import { longestList } from './list-lengths.ts';
import type { VariablesSize } from './request-size.ts';

/** Up to this size graphql-js may say all that is wrong with the variables, in each message the whole of them. */
const MANY_BYTES = 4_096;
const MANY_VALUES = 200;
const MOST_MESSAGE_CHARACTERS = 300;

type Variables = Readonly<Record<string, unknown>>;

/** Where in the variables a value is; spelled out only for a mistake. */
interface Place {
  readonly key: string | number;
  readonly parent?: Place;
}

/**
 * Looks at the variables of an operation before they are converted to what resolvers get. A list is no longer than
 * its type allows. Of large variables the first mistake is told, since graphql-js tells up to fifty of them and shows
 * the value around the mistake in each: half a megabyte of variables became an answer of twenty.
 *
 * @throws GraphQLError BAD_USER_INPUT
 */
export function checkInputs(
  definitions: readonly VariableDefinitionNode[],
  { schema, variables, size }: { schema: GraphQLSchema; variables: Variables; size: VariablesSize },
): void {
  const isLarge = size.bytes > MANY_BYTES || size.values > MANY_VALUES;
  for (const { variable, type: node } of definitions) {
    const key = variable.name.value;
    const type = typeFromAST(schema, node);
    if (!Object.hasOwn(variables, key) || !isInputType(type)) continue;
    checkLists(variables[key], type, { key });
    if (isLarge) checkLarge(variables[key], type, key);
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
    for (const { name, type: field } of Object.values(type.getFields())) {
      if (Object.hasOwn(value, name)) {
        checkLists(Reflect.get(value, name), field, { key: name, parent: place });
      }
    }
  }
}

function checkList(list: readonly unknown[], item: GraphQLInputType, place: Place): void {
  const most = longestList(item);
  if (list.length > most) throw tooManyElements({ length: list.length, most, field: spelled(place) });
  list.forEach((element, key) => {
    checkLists(element, item, { key, parent: place });
  });
}

function checkLarge(value: unknown, type: GraphQLInputType, key: string): void {
  coerceInputValue(
    value,
    type,
    (path, _value, error) => {
      const field = [key, ...path].join('.');
      const message = error.message.slice(0, MOST_MESSAGE_CHARACTERS);
      throw badInput(`Variable "$${key}" got invalid value at "${field}"; ${message}`, { field });
    },
    true,
  );
}

function spelled({ key, parent }: Place): string {
  return parent ? `${spelled(parent)}.${key}` : String(key);
}
