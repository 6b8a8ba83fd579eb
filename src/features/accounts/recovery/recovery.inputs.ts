import { Field, InputType } from 'type-graphql';
import { GraphQLEmailAddress } from '../../../platform/graphql/scalars/scalars.ts';
import { CONFIRMATION_LINK, RESET_LINK } from '../mails/link-lifetimes.ts';
import { PASSWORD_RULE } from '../passwords/passwords.ts';

@InputType({ description: 'An account whose password is forgotten.' })
export class RequestPasswordResetInput {
  @Field(() => GraphQLEmailAddress, { description: 'E-mail address of the account.' })
  email!: string;
}

@InputType({ description: 'A new password, and the token that permits setting it.' })
export class ResetPasswordInput {
  @Field({ description: `The token from the mail. It works once, within ${RESET_LINK.lifetime}.` })
  token!: string;

  @Field({ description: PASSWORD_RULE })
  newPassword!: string;
}

@InputType({ description: 'The token that proves the ownership of an e-mail address.' })
export class VerifyEmailInput {
  @Field({ description: `The token from the mail. It works once, within ${CONFIRMATION_LINK.lifetime}.` })
  token!: string;
}
