import { Field, ID, InputType, Int } from 'type-graphql';
import { GraphQLEmailAddress } from '../../platform/graphql/scalars/scalars.ts';
import { MAX_NAME_LENGTH } from '../../platform/inputs/input-values.ts';
import { PASSWORD_RULE } from './passwords/passwords.ts';
import { UserRole } from './user.entity.ts';

@InputType({ description: 'The credentials of a sign-in.' })
export class LoginInput {
  @Field(() => GraphQLEmailAddress, { description: 'E-mail address of the account.' })
  email!: string;

  @Field({ description: 'Password of the account.' })
  password!: string;

  @Field({
    nullable: true,
    description:
      'Token of a cart that was filled before signing in. Its items are merged into your own cart.',
  })
  cartToken?: string;
}

@InputType({ description: 'A new password for your own account.' })
export class ChangePasswordInput {
  @Field({ description: 'Your present password.' })
  currentPassword!: string;

  @Field({ description: PASSWORD_RULE })
  newPassword!: string;
}

@InputType({ description: 'A new staff account.' })
export class CreateUserInput {
  @Field(() => GraphQLEmailAddress, {
    description: 'E-mail address to sign in with. It must be unique in the store.',
  })
  email!: string;

  @Field({ description: PASSWORD_RULE })
  password!: string;

  @Field({ description: `The displayed name, at most ${MAX_NAME_LENGTH} characters.` })
  name!: string;

  @Field(() => UserRole, { description: 'The role. CUSTOMER is not allowed.' })
  role!: UserRole;

  @Field(() => ID, {
    nullable: true,
    description:
      'The store. The default is your own; only administrators of the default store may choose another ' +
      'one.',
  })
  storeId?: string | null;
}

@InputType({ description: 'A new role for a staff account.' })
export class UpdateUserRoleInput {
  @Field(() => ID, { description: 'The account.' })
  userId!: string;

  @Field(() => UserRole, { description: 'The new role. CUSTOMER is not allowed.' })
  role!: UserRole;

  @Field(() => Int, { nullable: true, description: 'Fails when the account has another version.' })
  expectedVersion?: number;
}

@InputType({ description: 'A staff account to deactivate.' })
export class DeactivateUserInput {
  @Field(() => ID, { description: 'The account.' })
  userId!: string;

  @Field(() => Int, { nullable: true, description: 'Fails when the account has another version.' })
  expectedVersion?: number;
}
