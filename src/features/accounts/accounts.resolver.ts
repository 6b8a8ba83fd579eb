import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Row } from '../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { Can } from '../../platform/graphql/guards.ts';
import type { Connection } from '../../platform/graphql/lists/connections.ts';
import { mutate } from '../../platform/graphql/mutation.ts';
import { orNotFound, uuidOf } from '../../platform/inputs/node-ids.ts';
import { Store } from '../stores/store.entity.ts';
import { storeIdFromInput } from '../stores/store-id-from-input.ts';
import { CreateUserInput, DeactivateUserInput, LoginInput, UpdateUserRoleInput } from './accounts.inputs.ts';
import { userById } from './accounts.loaders.ts';
import {
  CreateUserPayload,
  DeactivateUserPayload,
  LoginPayload,
  UpdateUserRolePayload,
  UserConnection,
} from './accounts.payloads.ts';
import type { AccountsService } from './accounts.service.ts';
import { sessionClient, signInAnswer } from './sessions/sign-in-answer.ts';
import type { SignInService } from './sign-in/sign-in.service.ts';
import { readStaff } from './staff/staff.queries.ts';
import { UsersArgs } from './staff/staff-list.inputs.ts';
import { User } from './user.entity.ts';

@Resolver()
export class AccountsResolver {
  readonly #accounts: AccountsService;
  readonly #signIn: SignInService;

  constructor(accounts: AccountsService, signIn: SignInService) {
    this.#accounts = accounts;
    this.#signIn = signIn;
  }

  @Query(() => User, {
    nullable: true,
    description: 'Your own account. Null when you are not signed in.',
  })
  async viewer(@Ctx() { viewer, loaders }: RequestContext): Promise<Row<User> | undefined> {
    return viewer && (await loaders.load(userById, viewer.userId));
  }

  @Can('read', 'User')
  @Query(() => UserConnection, {
    description: 'Staff accounts of your store. The newest come first by default.',
  })
  users(
    @Args(() => UsersArgs) list: UsersArgs,
    @Ctx() { reader, store }: RequestContext,
  ): Promise<Connection<Row<User>>> {
    return readStaff(reader, { ...list, storeId: store.id });
  }

  @Mutation(() => LoginPayload, {
    description: 'Signs in with e-mail address and password, and returns the tokens of a new session.',
  })
  login(
    @Arg('input', () => LoginInput, { description: 'The e-mail address and the password.' })
    input: LoginInput,
    @Ctx() context: RequestContext,
  ): Promise<LoginPayload> {
    return mutate<LoginPayload>(context, async () => {
      const client = sessionClient(context);
      return signInAnswer(
        context,
        await this.#signIn.signIn({ storeId: context.store.id, client, ...input }),
      );
    });
  }

  @Can('create', 'User')
  @Mutation(() => CreateUserPayload, { description: 'Creates a staff account.' })
  createUser(
    @Arg('input', () => CreateUserInput, { description: 'The new account.' }) input: CreateUserInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateUserPayload> {
    return mutate<CreateUserPayload>(context, async () => {
      const { reader, store } = context;
      const storeId = storeIdFromInput(context, input.storeId, 'storeId');
      if (storeId !== store.id) await requireStore(context, storeId);
      const userId = await this.#accounts.createStaff({ ...input, storeId });
      const [user] = await reader.rows(User, 'where t.store_id = $1 and t.id = $2', [storeId, userId]);
      return { user };
    });
  }

  @Can('update', 'User')
  @Mutation(() => UpdateUserRolePayload, {
    description: 'Changes the role of a staff account and ends its sessions.',
  })
  updateUserRole(
    @Arg('input', () => UpdateUserRoleInput, { description: 'The account and its new role.' })
    input: UpdateUserRoleInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateUserRolePayload> {
    return mutate<UpdateUserRolePayload>(context, async () => {
      const userId = uuidOf('usr', input.userId, 'userId');
      await this.#accounts.changeRole({ ...input, actor: context.actor, userId });
      return { user: await context.loaders.load(userById, userId) };
    });
  }

  @Can('update', 'User')
  @Mutation(() => DeactivateUserPayload, {
    description: 'Deactivates a staff account. It can no longer sign in, and its sessions end.',
  })
  deactivateUser(
    @Arg('input', () => DeactivateUserInput, { description: 'The account.' }) input: DeactivateUserInput,
    @Ctx() context: RequestContext,
  ): Promise<DeactivateUserPayload> {
    return mutate<DeactivateUserPayload>(context, async () => {
      const userId = uuidOf('usr', input.userId, 'userId');
      await this.#accounts.deactivate({ ...input, actor: context.actor, userId });
      return { user: await context.loaders.load(userById, userId) };
    });
  }
}

async function requireStore({ reader }: RequestContext, storeId: string): Promise<void> {
  orNotFound((await reader.rows(Store, 'where t.id = $1', [storeId]))[0], 'store', 'storeId');
}
