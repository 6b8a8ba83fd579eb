import { Field, InputType } from 'type-graphql';
import { PASSWORD_RULE } from '../passwords/passwords.ts';

@InputType({ description: 'Whose password is forgotten.' })
export class RequestPasswordResetInput {
  @Field({ description: 'E-mail address of the account.' })
  email!: string;
}

@InputType({ description: 'A new password, and the proof that it may be set.' })
export class ResetPasswordInput {
  @Field({ description: 'The token of the mail; it works once, and for an hour.' })
  token!: string;

  @Field({ description: PASSWORD_RULE })
  newPassword!: string;
}

@InputType({ description: 'The proof that an e-mail address is one’s own.' })
export class VerifyEmailInput {
  @Field({ description: 'The token of the mail; it works once, and for a day.' })
  token!: string;
}
