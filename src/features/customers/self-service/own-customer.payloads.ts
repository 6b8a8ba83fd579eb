import { Field, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../../platform/graphql/errors/user-errors.ts';
import { SignInPayload } from '../../accounts/sessions/sessions.payloads.ts';
import { User } from '../../accounts/user.entity.ts';
import { Customer } from '../customer.entity.ts';

@ObjectType({ description: 'The answer of register: you are signed in, or a mail was sent.' })
export class RegisterPayload extends SignInPayload {
  @Field(() => Customer, { nullable: true, description: 'Whom the account shops as.' })
  customer?: Customer;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True when a mail was sent and the account opens once its token was given to verifyEmail; then there are no ' +
      'tokens, whether or not the address has an account. False when you are signed in. Null beside user errors.',
  })
  verificationSent?: boolean | null;
}

@ObjectType({ description: 'The answer of changeEmail.' })
export class ChangeEmailPayload extends MutationPayload {
  @Field(() => User, { nullable: true, description: 'Your account as it is now.' })
  user?: User;
}

@ObjectType({ description: 'The answer of updateProfile.' })
export class UpdateProfilePayload extends MutationPayload {
  @Field(() => User, { nullable: true, description: 'Your account as it is now.' })
  user?: User;
}
