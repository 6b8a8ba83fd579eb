import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { StoreOwned } from '../../platform/db/store-owned.ts';
import { Node } from '../../platform/graphql/node.resolver.ts';
import { KEPT_JOB_DAYS } from '../../platform/jobs/job-upkeep.ts';

/** A longer message is cut by the SQL function `read_failed_jobs`; a test compares the two. @internal */
export const MAX_ERROR_LENGTH = 500;

/** A read-only view of graphile-worker's jobs. */
@ObjectType({
  implements: Node,
  description: `A background job that has failed permanently. It is kept for ${KEPT_JOB_DAYS} days.`,
})
@Entity({ tableName: 'failed_jobs', readonly: true })
export class FailedJob extends StoreOwned {
  @Field({ description: "The job's task, such as `sendMail`." })
  @Property({ type: 'text' })
  task!: string;

  @Field(() => Int, { description: 'Number of attempts so far.' })
  @Property({ type: 'integer' })
  attempts!: number;

  @Field(() => String, {
    nullable: true,
    description: `Message of the last failure, at most ${MAX_ERROR_LENGTH} characters. Null when it left none.`,
  })
  @Property({ type: 'text', nullable: true })
  lastError?: string | null;
}
