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

/** Of things such as the items of an order: more than any rule allows, which words its refusal better. */
const MAX_INPUTS = 500;

const ofInputs = new WeakMap<GraphQLInputObjectType, number>();

/** How many elements a list of an input has at most, which its type decides: filters, other inputs, or plain values. */
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

/** A filter is an input that is made of others like it. */
function isFilter(type: GraphQLInputObjectType): boolean {
  return Object.values(type.getFields()).some(({ type: field }) => {
    const list = getNullableType(field);
    return isListType(list) && getNullableType(list.ofType) === type;
  });
}

/** Refuses lists that are written in the document and are too long; those in variables see `checkListLengths`. */
export const listLengths: ValidationRule = (context) => ({
  ListValue(node) {
    // Inside of a list, the type of the input is that of its elements.
    const item = context.getInputType();
    if (!item) return;
    const max = maxListElements(item);
    if (node.values.length > max) {
      context.reportError(tooManyElements({ length: node.values.length, max, nodes: node }));
    }
  },
});
