import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import { mutate } from '../../../platform/graphql/mutation.ts';
import { User } from '../user.entity.ts';
import type { EmailVerificationService } from './email-verification.service.ts';
import type { PasswordResetService } from './password-reset.service.ts';
import { RequestPasswordResetInput, ResetPasswordInput, VerifyEmailInput } from './recovery.inputs.ts';
import {
  RequestEmailVerificationPayload,
  RequestPasswordResetPayload,
  ResetPasswordPayload,
  VerifyEmailPayload,
} from './recovery.payloads.ts';

/** Mutations that need access to the account's mailbox. */
@Resolver(() => User)
export class RecoveryResolver {
  readonly #passwordReset: PasswordResetService;
  readonly #emailVerification: EmailVerificationService;

  constructor(passwordReset: PasswordResetService, emailVerification: EmailVerificationService) {
    this.#passwordReset = passwordReset;
    this.#emailVerification = emailVerification;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the owner has confirmed the e-mail address with a mail.',
  })
  emailVerified(@Root() { emailVerifiedAt }: Row<User>): boolean {
    return emailVerifiedAt != null;
  }

  @Mutation(() => RequestPasswordResetPayload, {
    description:
      'Mails a link to set a new password, if the account exists. The answer does not reveal whether it ' +
      'does.',
  })
  requestPasswordReset(
    @Arg('input', () => RequestPasswordResetInput, { description: 'The e-mail address of the account.' })
    { email }: RequestPasswordResetInput,
    @Ctx() context: RequestContext,
  ): Promise<RequestPasswordResetPayload> {
    return mutate<RequestPasswordResetPayload>(context, async () => {
      await this.#passwordReset.request(context.actor, { email, address: context.clientAddress });
      return {};
    });
  }

  @Mutation(() => ResetPasswordPayload, {
    description: 'Sets the password of the account to which the token was mailed, and ends all its sessions.',
  })
  resetPassword(
    @Arg('input', () => ResetPasswordInput, { description: 'The token and the new password.' })
    input: ResetPasswordInput,
    @Ctx() context: RequestContext,
  ): Promise<ResetPasswordPayload> {
    return mutate<ResetPasswordPayload>(context, async () => {
      await this.#passwordReset.reset(context.actor, { ...input, address: context.clientAddress });
      return {};
    });
  }

  @Can('update', 'OwnAccount')
  @Mutation(() => RequestEmailVerificationPayload, {
    description: 'Mails you a new link to verify your e-mail address. The previous link becomes invalid.',
  })
  requestEmailVerification(@Ctx() context: RequestContext): Promise<RequestEmailVerificationPayload> {
    return mutate<RequestEmailVerificationPayload>(context, async () => {
      await this.#emailVerification.request(context.actor, context.clientAddress);
      return {};
    });
  }

  @Mutation(() => VerifyEmailPayload, {
    description: 'Verifies the e-mail address to which the token was mailed. No sign-in is needed.',
  })
  verifyEmail(
    @Arg('input', () => VerifyEmailInput, { description: 'The token from the mail.' }) {
      token,
    }: VerifyEmailInput,
    @Ctx() context: RequestContext,
  ): Promise<VerifyEmailPayload> {
    return mutate<VerifyEmailPayload>(context, async () => {
      await this.#emailVerification.verify(context.actor, { token, address: context.clientAddress });
      return {};
    });
  }
}
