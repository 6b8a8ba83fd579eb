import { Field, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../../platform/graphql/errors/user-errors.ts';
import { User } from '../user.entity.ts';

@ObjectType({ description: 'The payload of updateUser.' })
export class UpdateUserPayload extends MutationPayload {
  @Field(() => User, {
    nullable: true,
    description: 'The changed account. Null when there are user errors.',
  })
  user?: User;
}

@ObjectType({ description: 'The payload of reactivateUser.' })
export class ReactivateUserPayload extends MutationPayload {
  @Field(() => User, {
    nullable: true,
    description: 'The changed account. Null when there are user errors.',
  })
  user?: User;
}
