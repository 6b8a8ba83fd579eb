import { Field, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../../platform/graphql/errors/user-errors.ts';
import { User } from '../user.entity.ts';

@ObjectType({ description: 'The answer of updateUser.' })
export class UpdateUserPayload extends MutationPayload {
  @Field(() => User, {
    nullable: true,
    description: 'The account as it is now; null when there are user errors.',
  })
  user?: User;
}

@ObjectType({ description: 'The answer of reactivateUser.' })
export class ReactivateUserPayload extends MutationPayload {
  @Field(() => User, {
    nullable: true,
    description: 'The account as it is now; null when there are user errors.',
  })
  user?: User;
}
