import { Field, ID, InputType, Int } from 'type-graphql';
import { GraphQLEmailAddress } from '../../../platform/graphql/scalars/scalars.ts';
import { KEY_DESCRIPTION } from '../../../platform/idempotency/idempotent-call.ts';

@InputType({ description: 'An order whose link is wanted, named by what only its buyer knows.' })
export class RequestOrderAccessInput {
  @Field({ description: 'Number of the order.' })
  number!: string;

  @Field(() => GraphQLEmailAddress, { description: 'E-mail address of the order. The mail goes there.' })
  email!: string;
}

@InputType({ description: 'An order whose access tokens end.' })
export class RevokeOrderAccessInput {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Refuse when the order is at another version by now.',
  })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}
