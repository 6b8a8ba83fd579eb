import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Can } from '../../platform/auth/guards.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { mutate } from '../../platform/graphql/mutation.ts';
import { ChangePasswordInput } from './accounts.inputs.ts';
import { userById } from './accounts.loaders.ts';
import { ChangePasswordPayload } from './accounts.payloads.ts';
import type { OwnAccountService } from './own-account.service.ts';

@Resolver()
export class OwnAccountResolver {
  readonly #ownAccount: OwnAccountService;

  constructor(ownAccount: OwnAccountService) {
    this.#ownAccount = ownAccount;
  }

  @Can('update', 'OwnAccount')
  @Mutation(() => ChangePasswordPayload, { description: 'Gives your account another password.' })
  changePassword(
    @Arg('input', () => ChangePasswordInput, { description: 'The old and the new password.' })
    input: ChangePasswordInput,
    @Ctx() context: RequestContext,
  ): Promise<ChangePasswordPayload> {
    return mutate<ChangePasswordPayload>(context, async () => {
      const { userId, storeId } = context.viewer!;
      await this.#ownAccount.changePassword({ ...input, userId, storeId });
      return { user: await context.loaders.load(userById, userId) };
    });
  }
}
