import { type DocumentNode, Kind, type ValidationRule } from 'graphql';
import type { Limits } from '../../../config/limit-settings.ts';
import { tooComplex } from '../limit-errors.ts';
import { type Measures, measureDocument } from './document-measure.ts';

const NAMES: Readonly<Record<keyof Measures, string>> = {
  depth: 'levels of fields',
  fields: 'fields',
  rootFields: 'fields at the top',
  aliases: 'aliases',
  directives: 'directives',
};

/** The document that validation continues with after a refusal. */
export const EMPTY_DOCUMENT: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

/**
 * Refuses documents beyond the limits first. The other validation rules, one of which compares fields pair by pair,
 * then get an empty document.
 */
export function documentLimits(limits: Limits['document']): ValidationRule {
  return (context) => ({
    Document: {
      enter(document) {
        const measures = measureDocument(document);
        const exceeded = (Object.keys(NAMES) as (keyof Measures)[]).filter(
          (name) => measures[name] > limits[name],
        );
        if (exceeded.length === 0) return undefined;
        for (const name of exceeded) {
          context.reportError(
            tooComplex(
              `The document has ${measures[name]} ${NAMES[name]}, fragments spelled out; ` +
                `at most ${limits[name]} are taken.`,
            ),
          );
        }
        return EMPTY_DOCUMENT;
      },
    },
  });
}
