import { Field, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../../platform/graphql/errors/user-errors.ts';
import { SignInPayload } from '../../accounts/sessions/sessions.payloads.ts';
import { User } from '../../accounts/user.entity.ts';
import { Customer } from '../customer.entity.ts';

@ObjectType({ description: 'The payload of register. Either you are signed in, or a mail was sent.' })
export class RegisterPayload extends SignInPayload {
  @Field(() => Customer, {
    nullable: true,
    description:
      'The customer of the account. Null until the account is open, and when there are user errors.',
  })
  customer?: Customer;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True when a mail was sent: the account opens when its token is passed to `verifyEmail`, and ' +
      'there are no tokens yet, whether or not the address has an account. False when you are signed ' +
      'in. Null when there are user errors.',
  })
  verificationSent?: boolean | null;
}

@ObjectType({ description: 'The payload of changeEmail.' })
export class ChangeEmailPayload extends MutationPayload {
  @Field(() => User, { nullable: true, description: 'Your changed account.' })
  user?: User;
}

@ObjectType({ description: 'The payload of updateProfile.' })
export class UpdateProfilePayload extends MutationPayload {
  @Field(() => User, { nullable: true, description: 'Your changed account.' })
  user?: User;
}
