import { Field, InputType } from 'type-graphql';
import { GraphQLEmailAddress } from '../../../platform/graphql/scalars/scalars.ts';
import { MAX_NAME_LENGTH } from '../../../platform/inputs/input-values.ts';
import { MAX_PHONE_LENGTH } from '../../../values/phone.ts';
import { PASSWORD_RULE } from '../../accounts/passwords/passwords.ts';

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'A new account of a customer.' })
export class RegisterInput {
  @Field(() => GraphQLEmailAddress, {
    description: 'E-mail address to sign in with. No other account of the store may have it.',
  })
  email!: string;

  @Field({ description: PASSWORD_RULE })
  password!: string;

  @Field({ description: `The displayed name, a single line of at most ${MAX_NAME_LENGTH} characters.` })
  name!: string;

  @Field(() => String, optional(`Telephone number, at most ${MAX_PHONE_LENGTH} characters.`))
  phone?: string | null;

  @Field(
    () => String,
    optional('Token of a cart that was filled before signing in. Its items are merged into your own cart.'),
  )
  cartToken?: string | null;
}

@InputType({ description: 'A new e-mail address for your own account.' })
export class ChangeEmailInput {
  @Field(() => GraphQLEmailAddress, {
    description: 'The new e-mail address. No other account of the store may have it.',
  })
  email!: string;

  @Field({ description: 'Your present password.' })
  currentPassword!: string;
}

@InputType({ description: 'Changes to your profile. A field that is left out stays unchanged.' })
export class UpdateProfileInput {
  @Field(
    () => String,
    optional(
      `The displayed name, a single line of at most ${MAX_NAME_LENGTH} characters. It cannot be ` +
        'cleared.',
    ),
  )
  name?: string | null;

  @Field(
    () => String,
    optional(`Telephone number, at most ${MAX_PHONE_LENGTH} characters. Only for customers. Null clears it.`),
  )
  phone?: string | null;

  @Field(
    () => String,
    optional(
      'VAT id of your business with its country, such as `DE123456789`. Only for customers. Null clears it. Only its ' +
        'syntax is checked.',
    ),
  )
  taxId?: string | null;
}
