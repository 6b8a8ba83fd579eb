import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  KnownDirectivesRule,
  TypeInfo,
  UniqueDirectivesPerLocationRule,
  ValidationContext,
  type ValidationRule,
  visit,
  visitInParallel,
} from 'graphql';
import { EMPTY_DOCUMENT } from './document-limits.ts';

/**
 * Reports only the first error in a document's directives: unknown, misplaced or repeated ones. graphql-js reports
 * each, so a short document would get a long answer.
 */
export const directiveMistakes: ValidationRule = (context) => ({
  Document: {
    enter(document) {
      const mistake = firstMistake(context.getSchema(), document);
      if (!mistake) return undefined;
      context.reportError(mistake);
      return EMPTY_DOCUMENT;
    },
  },
});

function firstMistake(schema: GraphQLSchema, document: DocumentNode): GraphQLError | undefined {
  // Most documents have no directives.
  if (!document.loc?.source.body.includes('@')) return undefined;
  const mistakes: GraphQLError[] = [];
  const context = new ValidationContext(schema, document, new TypeInfo(schema), (error) =>
    mistakes.push(error),
  );
  visit(document, visitInParallel([KnownDirectivesRule(context), UniqueDirectivesPerLocationRule(context)]));
  return mistakes[0];
}
