import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A job to try again.' })
export class RetryJobInput {
  @Field(() => ID, { description: 'A job of `failedJobs`.' })
  jobId!: string;
}
