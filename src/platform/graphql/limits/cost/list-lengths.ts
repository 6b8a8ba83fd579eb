import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
  type ValidationRule,
} from 'graphql';
import { MAX_CONDITIONS, MAX_LIST_LENGTH } from '../../../db/filtering/filter-size.ts';
import { tooManyElements } from '../limit-errors.ts';

/**
 * Maximum length of lists of inputs, such as an order's items. It exceeds the limit of every rule, since the rules have
 * better messages.
 */
const MAX_INPUTS = 500;

const ofInputs = new WeakMap<GraphQLInputObjectType, number>();

/** The maximum length of an input list. It depends on the element type: filters, other inputs, or plain values. */
export function maxListElements(item: GraphQLInputType): number {
  const type = getNullableType(item);
  if (!isInputObjectType(type)) return MAX_LIST_LENGTH;
  let max = ofInputs.get(type);
  if (max === undefined) {
    max = isFilter(type) ? MAX_CONDITIONS : MAX_INPUTS;
    ofInputs.set(type, max);
  }
  return max;
}

/** A filter is an input that contains inputs of its own type. */
function isFilter(type: GraphQLInputObjectType): boolean {
  return Object.values(type.getFields()).some(({ type: field }) => {
    const list = getNullableType(field);
    return isListType(list) && getNullableType(list.ofType) === type;
  });
}

/** Refuses lists in the document that are too long. For lists in variables see `checkListLengths`. */
export const listLengths: ValidationRule = (context) => ({
  ListValue(node) {
    // Inside a list, the input type is the type of its elements.
    const item = context.getInputType();
    if (!item) return;
    const max = maxListElements(item);
    if (node.values.length > max) {
      context.reportError(tooManyElements({ length: node.values.length, max, nodes: node }));
    }
  },
});
