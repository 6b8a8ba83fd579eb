import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import { mutate } from '../../../platform/graphql/mutation.ts';
import { uuidOf } from '../../../platform/inputs/node-ids.ts';
import { userById } from '../accounts.loaders.ts';
import type { AccountsService } from '../accounts.service.ts';
import { ReactivateUserInput, UpdateUserInput } from './staff.inputs.ts';
import { ReactivateUserPayload, UpdateUserPayload } from './staff.payloads.ts';

/** Changes of staff accounts by administrators. */
@Resolver()
export class StaffResolver {
  readonly #accounts: AccountsService;

  constructor(accounts: AccountsService) {
    this.#accounts = accounts;
  }

  @Can('update', 'User')
  @Mutation(() => UpdateUserPayload, { description: 'Changes the name of a staff account.' })
  updateUser(
    @Arg('input', () => UpdateUserInput, { description: 'The changes.' }) input: UpdateUserInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateUserPayload> {
    return mutate<UpdateUserPayload>(context, async () => {
      const userId = uuidOf('usr', input.userId, 'userId');
      await this.#accounts.rename({ ...input, actor: context.actor, userId });
      return { user: await context.loaders.load(userById, userId) };
    });
  }

  @Can('update', 'User')
  @Mutation(() => ReactivateUserPayload, {
    description:
      'Reactivates a deactivated staff account with its former password. Its former sessions stay ' +
      'ended.',
  })
  reactivateUser(
    @Arg('input', () => ReactivateUserInput, { description: 'The account.' }) input: ReactivateUserInput,
    @Ctx() context: RequestContext,
  ): Promise<ReactivateUserPayload> {
    return mutate<ReactivateUserPayload>(context, async () => {
      const userId = uuidOf('usr', input.userId, 'userId');
      await this.#accounts.reactivate({ ...input, actor: context.actor, userId });
      return { user: await context.loaders.load(userById, userId) };
    });
  }
}
