import { Field, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../platform/graphql/errors/user-errors.ts';
import { FailedJob } from './failed-job.entity.ts';

@ObjectType({ description: 'The payload of retryJob.' })
export class RetryJobPayload extends MutationPayload {
  @Field(() => FailedJob, {
    nullable: true,
    description:
      'The job in its state before the retry. Null when there are user errors. `failedJobs` no longer ' +
      'lists it.',
  })
  job?: FailedJob;
}
