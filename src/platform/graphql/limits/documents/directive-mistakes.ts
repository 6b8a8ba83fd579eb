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
 * Tells the first mistake that a document makes with directives and no other one: unknown ones, misplaced ones, the
 * same one twice. graphql-js has an error for each, so that a short document gets a long answer.
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
  // Few documents have directives at all.
  if (!document.loc?.source.body.includes('@')) return undefined;
  const mistakes: GraphQLError[] = [];
  const context = new ValidationContext(schema, document, new TypeInfo(schema), (error) =>
    mistakes.push(error),
  );
  visit(document, visitInParallel([KnownDirectivesRule(context), UniqueDirectivesPerLocationRule(context)]));
  return mistakes[0];
}
