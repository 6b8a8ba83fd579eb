import { Field, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../platform/graphql/errors/user-errors.ts';
import { FailedJob } from './failed-job.entity.ts';

@ObjectType({ description: 'The answer of retryJob.' })
export class RetryJobPayload extends MutationPayload {
  @Field(() => FailedJob, {
    nullable: true,
    description: 'The job as it had failed; `failedJobs` shows it no more, unless it fails for good again.',
  })
  job?: FailedJob;
}
