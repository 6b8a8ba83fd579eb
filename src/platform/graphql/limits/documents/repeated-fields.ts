import { type DocumentNode, Kind, type SelectionSetNode, type ValidationRule } from 'graphql';
import { tooComplex } from '../limit-errors.ts';
import { EMPTY_DOCUMENT } from './document-limits.ts';

/** Nobody needs a field twice in one place; a program that writes documents may not notice. */
const MAX_REPETITIONS = 50;

/**
 * Refuses a document that names one field again and again in one place, before validation compares each of them with
 * each other and with all that is asked of it: 390 of them took 50 ms. What fragments repeat is compared once for a
 * pair of fragments, and graphql-js gives up by itself.
 */
export const repeatedFields: ValidationRule = (context) => ({
  Document: {
    enter(document) {
      const times = maxRepetitions(document);
      if (times <= MAX_REPETITIONS) return undefined;
      context.reportError(
        tooComplex(
          `The document names one field ${times} times in one place; at most ${MAX_REPETITIONS} are taken.`,
        ),
      );
      return EMPTY_DOCUMENT;
    },
  },
});

function maxRepetitions(document: DocumentNode): number {
  let max = 0;
  const open: SelectionSetNode[] = [];
  for (const definition of document.definitions) {
    if ('selectionSet' in definition && definition.selectionSet) open.push(definition.selectionSet);
  }
  for (let set = open.pop(); set; set = open.pop()) {
    const times = new Map<string, number>();
    const selections = [...set.selections];
    for (let selection = selections.pop(); selection; selection = selections.pop()) {
      if (selection.kind === Kind.INLINE_FRAGMENT) selections.push(...selection.selectionSet.selections);
      if (selection.kind !== Kind.FIELD) continue;
      const name = (selection.alias ?? selection.name).value;
      const known = (times.get(name) ?? 0) + 1;
      times.set(name, known);
      max = Math.max(max, known);
      if (selection.selectionSet) open.push(selection.selectionSet);
    }
  }
  return max;
}
