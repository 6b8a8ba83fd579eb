import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { Can } from '../../platform/graphql/guards.ts';
import { mutate } from '../../platform/graphql/mutation.ts';
import { ChangePasswordInput } from './accounts.inputs.ts';
import { ChangePasswordPayload } from './accounts.payloads.ts';
import type { OwnAccountService } from './own-account.service.ts';
import { sessionClient, signInAnswer } from './sessions/sign-in-answer.ts';
import type { SignInService } from './sign-in/sign-in.service.ts';

@Resolver()
export class OwnAccountResolver {
  readonly #ownAccount: OwnAccountService;
  readonly #signIn: SignInService;

  constructor(ownAccount: OwnAccountService, signIn: SignInService) {
    this.#ownAccount = ownAccount;
    this.#signIn = signIn;
  }

  @Can('update', 'OwnAccount')
  @Mutation(() => ChangePasswordPayload, {
    description: 'Changes your password, ends all your sessions and opens a new one.',
  })
  changePassword(
    @Arg('input', () => ChangePasswordInput, { description: 'The present and the new password.' })
    input: ChangePasswordInput,
    @Ctx() context: RequestContext,
  ): Promise<ChangePasswordPayload> {
    return mutate<ChangePasswordPayload>(context, async () => {
      const { userId, storeId } = context.viewer!;
      await this.#ownAccount.changePassword({
        ...input,
        userId,
        storeId,
        actor: context.actor,
        address: context.clientAddress,
      });
      const signedIn = await this.#signIn.resume({ storeId, userId, client: sessionClient(context) });
      return signInAnswer(context, signedIn);
    });
  }
}
