import { ArgsType, Field, InputType } from 'type-graphql';
import type { Combinable } from '../../../platform/db/filtering/filter.ts';
import { ConnectionArgs } from '../../../platform/graphql/lists/connection-args.ts';
import {
  ALL_HOLD,
  BooleanFilter,
  type EnumFilter,
  enumFilter,
  IdFilter,
  ONE_HOLDS,
  StringFilter,
} from '../../../platform/graphql/lists/filter-inputs.ts';
import { sortInput, TIME_SORT_DESCRIPTIONS } from '../../../platform/graphql/lists/sort-input.ts';
import { TimeConditions } from '../../../platform/graphql/lists/time-conditions.ts';
import { UserRole } from '../user.entity.ts';

const UserRoleFilter = enumFilter(UserRole, 'UserRole');

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'Conditions on staff accounts. All of them must hold.' })
export class UserWhere extends TimeConditions implements Combinable<UserWhere> {
  @Field(() => IdFilter, optional('The id of the account.'))
  id?: IdFilter | null;

  @Field(() => StringFilter, optional('The e-mail address, in upper or lower case.'))
  email?: StringFilter | null;

  @Field(() => StringFilter, optional('By their name.'))
  name?: StringFilter | null;

  @Field(
    () => UserRoleFilter,
    optional('The role. CUSTOMER matches nobody, because this list has staff only.'),
  )
  role?: EnumFilter<UserRole> | null;

  @Field(() => BooleanFilter, optional('Whether the account can sign in.'))
  isActive?: BooleanFilter | null;

  @Field(() => [UserWhere], optional(ALL_HOLD))
  and?: UserWhere[] | null;

  @Field(() => [UserWhere], optional(ONE_HOLDS))
  or?: UserWhere[] | null;

  @Field(() => UserWhere, optional('This does not hold.'))
  not?: UserWhere | null;
}

const UserSort = sortInput('User', {
  ...TIME_SORT_DESCRIPTIONS,
  NAME: 'By name, in the order of its characters.',
  EMAIL: 'By e-mail address.',
});
export type UserSort = InstanceType<typeof UserSort>;

@ArgsType()
export class UsersArgs extends ConnectionArgs {
  @Field(() => UserWhere, optional('Returns only accounts that match these conditions.'))
  where?: UserWhere | null;

  @Field(() => UserSort, optional('The sort order. The newest come first by default.'))
  sortBy?: UserSort | null;
}
