import type { AnyEntity, EntityClass } from '@mikro-orm/postgresql';
import type { AuditCheck } from './audit/audit.ts';
import type { NodeType } from './graphql/node-types.ts';
import type { ResolverEntry } from './graphql/schema.ts';
import type { FeatureJobs } from './jobs/feature-jobs.ts';

/** What a feature hands to the composition root. */
export interface Feature {
  readonly entities: readonly EntityClass<AnyEntity>[];
  readonly resolvers: readonly ResolverEntry[];
  /** Every type of the feature that shows an id, with the prefix of its ids. */
  readonly nodeTypes: readonly NodeType[];
  readonly jobs?: FeatureJobs;
  readonly audits?: readonly AuditCheck[];
}
