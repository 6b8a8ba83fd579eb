import { Field, ID, InputType, Int } from 'type-graphql';
import { PASSWORD_RULE } from './passwords/passwords.ts';
import { UserRole } from './user.entity.ts';

@InputType({ description: 'Who signs in.' })
export class LoginInput {
  @Field({ description: 'E-mail address of the account.' })
  email!: string;

  @Field({ description: 'Its password.' })
  password!: string;

  @Field({
    nullable: true,
    description: 'Secret of a cart filled before; its items move into your own cart.',
  })
  cartToken?: string;
}

@InputType({ description: 'Another password for your own account.' })
export class ChangePasswordInput {
  @Field({ description: 'The password it has now.' })
  currentPassword!: string;

  @Field({ description: PASSWORD_RULE })
  newPassword!: string;
}

@InputType({ description: 'A new staff account.' })
export class CreateUserInput {
  @Field({ description: 'Address it signs in with; unique in the store.' })
  email!: string;

  @Field({ description: PASSWORD_RULE })
  password!: string;

  @Field({ description: 'Name people see, up to 200 characters.' })
  name!: string;

  @Field(() => UserRole, { description: 'What it may do; not CUSTOMER.' })
  role!: UserRole;

  @Field(() => ID, {
    nullable: true,
    description: 'Its store; yours by default, and only who may open stores may name another.',
  })
  storeId?: string | null;
}

@InputType({ description: 'A new role for a staff account.' })
export class UpdateUserRoleInput {
  @Field(() => ID, { description: 'The account.' })
  userId!: string;

  @Field(() => UserRole, { description: 'Its new role; not CUSTOMER.' })
  role!: UserRole;

  @Field(() => Int, { nullable: true, description: 'Refuse when the account is at another version by now.' })
  expectedVersion?: number;
}

@InputType({ description: 'A staff account to close.' })
export class DeactivateUserInput {
  @Field(() => ID, { description: 'The account.' })
  userId!: string;

  @Field(() => Int, { nullable: true, description: 'Refuse when the account is at another version by now.' })
  expectedVersion?: number;
}
