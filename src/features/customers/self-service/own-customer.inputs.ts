import { Field, InputType } from 'type-graphql';
import { PASSWORD_RULE } from '../../accounts/passwords/passwords.ts';

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'A new account for somebody who buys.' })
export class RegisterInput {
  @Field({ description: 'Address to sign in with; no other account of the store may have it.' })
  email!: string;

  @Field({ description: PASSWORD_RULE })
  password!: string;

  @Field({ description: 'Name people see, one line of up to 200 characters.' })
  name!: string;

  @Field(() => String, optional('Telephone number, up to 40 characters.'))
  phone?: string | null;

  @Field(() => String, optional('Secret of a cart filled before; its items move into your own cart.'))
  cartToken?: string | null;
}

@InputType({ description: 'Another e-mail address for your own account.' })
export class ChangeEmailInput {
  @Field({ description: 'The new address; no other account of the store may have it.' })
  email!: string;

  @Field({ description: 'The password of the account.' })
  currentPassword!: string;
}

@InputType({ description: 'Changes to yourself; what is left out stays.' })
export class UpdateProfileInput {
  @Field(() => String, optional('Name people see, one line of up to 200 characters; it cannot be removed.'))
  name?: string | null;

  @Field(
    () => String,
    optional('Telephone number, up to 40 characters; for customers only, and null removes it.'),
  )
  phone?: string | null;
}
