import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { AskedFields } from '../../db/reading/entity-columns.ts';
import { askedFields } from './asked-fields.ts';
import type { ReadAheadStep } from './read-ahead.ts';
import { readAheadSteps } from './read-ahead-plan.ts';

/** What a document tells of its queries before they run. */
export interface LookAhead {
  readonly fields: AskedFields;
  readonly steps: readonly ReadAheadStep[];
}

export function lookAhead(schema: GraphQLSchema, document: DocumentNode): LookAhead {
  return { fields: askedFields(schema, document), steps: readAheadSteps(schema, document) };
}
