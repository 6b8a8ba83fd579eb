import { Field, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../platform/graphql/errors/user-errors.ts';
import { FailedJob } from './failed-job.entity.ts';

@ObjectType({ description: 'The answer of retryJob.' })
export class RetryJobPayload extends MutationPayload {
  @Field(() => FailedJob, {
    nullable: true,
    description:
      'The job as it was before the retry; null beside user errors. `failedJobs` no longer lists it.',
  })
  job?: FailedJob;
}
