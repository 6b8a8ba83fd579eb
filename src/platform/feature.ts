import type { AnyEntity, EntityClass } from '@mikro-orm/postgresql';
import type { FastifyPluginAsync } from 'fastify';
import type { Registry } from 'prom-client';
import type { AuditCheck } from './audit/audit.ts';
import type { OutsideCheck } from './audit/outside-audit.ts';
import type { NodeType } from './graphql/node-types.ts';
import type { ResolverEntry } from './graphql/schema.ts';
import type { FeatureJobs } from './jobs/feature-jobs.ts';

/** What a feature contributes to the composition root. */
export interface Feature {
  readonly entities: readonly EntityClass<AnyEntity>[];
  readonly resolvers: readonly ResolverEntry[];
  /** The feature's types with an id, and their id prefixes. */
  readonly nodeTypes: readonly NodeType[];
  readonly jobs?: FeatureJobs;
  readonly audits?: readonly AuditCheck[];
  /** Invariants that need the network; `npm run audit -- --providers` checks them. */
  readonly outsideAudits?: readonly OutsideCheck[];
  /** HTTP routes beside the API. The server mounts them in a scope of their own, with their own parsers and hooks. */
  readonly routes?: FastifyPluginAsync;
  /** Adds metrics, in every process of the server. */
  readonly measure?: (registry: Registry) => void;
}
