import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { RequestedFields } from '../../db/reading/entity-columns.ts';
import type { PrefetchStep } from './prefetch.ts';
import { prefetchSteps } from './prefetch-plan.ts';
import { requestedFields } from './requested-fields.ts';

/** What a document reveals about its queries before they run. */
export interface LookAhead {
  readonly fields: RequestedFields;
  readonly steps: readonly PrefetchStep[];
}

export function lookAhead(schema: GraphQLSchema, document: DocumentNode): LookAhead {
  return { fields: requestedFields(schema, document), steps: prefetchSteps(schema, document) };
}
