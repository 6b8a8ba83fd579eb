import type { AnyEntity, EntityClass } from '@mikro-orm/postgresql';
import type { TaskList } from 'graphile-worker';
import type { AuditCheck } from './audit/audit.ts';
import type { NodeType } from './graphql/node-types.ts';
import type { ResolverEntry } from './graphql/schema.ts';

/** What a feature hands to the composition root. */
export interface Feature {
  readonly entities: readonly EntityClass<AnyEntity>[];
  readonly resolvers: readonly ResolverEntry[];
  /** Every type of the feature that shows an id, with the prefix of its ids. */
  readonly nodeTypes: readonly NodeType[];
  readonly jobs?: FeatureJobs;
  readonly audits?: readonly AuditCheck[];
}

export interface FeatureJobs {
  readonly tasks: TaskList;
  /** Lines of graphile-worker's crontab, times in UTC. */
  readonly crontab: readonly string[];
}
