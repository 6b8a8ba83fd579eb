import { type DocumentNode, Kind, type SelectionSetNode, type ValidationRule } from 'graphql';
import { tooComplex } from '../limit-errors.ts';
import { EMPTY_DOCUMENT } from './document-limits.ts';

/** No client needs a field twice in one place, but a generated document may repeat some. */
const MAX_REPETITIONS = 50;

/**
 * Refuses a document that repeats a field too often in one place. Validation would compare each pair of them with their
 * whole selections: 390 of them took 50 ms. Repetitions from fragments are compared once per pair of fragments, and
 * graphql-js stops by itself.
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
