import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { StoreOwned } from '../../platform/db/store-owned.ts';
import { Node } from '../../platform/graphql/node.resolver.ts';

/** A read-only view of graphile-worker's jobs. */
@ObjectType({
  implements: Node,
  description: 'A background job that has failed permanently. It is kept for 30 days.',
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
    description: 'Message of the last failure, at most 500 characters. Null when it left none.',
  })
  @Property({ type: 'text', nullable: true })
  lastError?: string | null;
}
