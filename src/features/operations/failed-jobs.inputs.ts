import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { Combinable } from '../../platform/db/filtering/filter.ts';
import { ConnectionArgs } from '../../platform/graphql/lists/connection-args.ts';
import { ALL_HOLD, ONE_HOLDS, StringFilter } from '../../platform/graphql/lists/filter-inputs.ts';
import { sortInput } from '../../platform/graphql/lists/sort-input.ts';
import { TimeConditions } from '../../platform/graphql/lists/time-conditions.ts';

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'A job to retry.' })
export class RetryJobInput {
  @Field(() => ID, { description: 'A job of `failedJobs`.' })
  jobId!: string;
}

@InputType({ description: 'Conditions on failed jobs. All of them must hold.' })
export class FailedJobWhere extends TimeConditions implements Combinable<FailedJobWhere> {
  @Field(() => StringFilter, optional("The job's task, such as `sendMail`."))
  task?: StringFilter | null;

  @Field(() => [FailedJobWhere], optional(ALL_HOLD))
  and?: FailedJobWhere[] | null;

  @Field(() => [FailedJobWhere], optional(ONE_HOLDS))
  or?: FailedJobWhere[] | null;

  @Field(() => FailedJobWhere, optional('This does not hold.'))
  not?: FailedJobWhere | null;
}

const FailedJobSort = sortInput('FailedJob', {
  CREATED_AT: 'When it was created.',
  UPDATED_AT: 'By the time of the last failure.',
});
type FailedJobSort = InstanceType<typeof FailedJobSort>;

@ArgsType()
export class FailedJobsArgs extends ConnectionArgs {
  @Field(() => FailedJobWhere, optional('Returns only jobs that match these conditions.'))
  where?: FailedJobWhere | null;

  @Field(() => FailedJobSort, optional('The sort order. The latest failure comes first by default.'))
  sortBy?: FailedJobSort | null;
}
