import { permitsRow } from '../../platform/auth/ability.ts';
import type { Core } from '../../platform/core.ts';
import type { Feature } from '../../platform/feature.ts';
import { userById } from './accounts.loaders.ts';
import { AccountsResolver } from './accounts.resolver.ts';
import { AccountsService } from './accounts.service.ts';
import { AccountMails } from './mails/account-mails.ts';
import { OwnAccountResolver } from './own-account.resolver.ts';
import { OwnAccountService } from './own-account.service.ts';
import type { Passwords } from './passwords/passwords.ts';
import {
  EmailVerificationService,
  type SignUpHook,
  type VerifiedHook,
} from './recovery/email-verification.service.ts';
import { MailRequestLimits } from './recovery/mail-request-limits.ts';
import { PasswordResetService } from './recovery/password-reset.service.ts';
import { RecoveryResolver } from './recovery/recovery.resolver.ts';
import { EndedSessions } from './sessions/ended-sessions.ts';
import { sessionCleanup } from './sessions/session-cleanup.ts';
import { ownSession } from './sessions/sessions.loaders.ts';
import { SessionsResolver } from './sessions/sessions.resolver.ts';
import { SessionsService } from './sessions/sessions.service.ts';
import { UserSession } from './sessions/user-session.entity.ts';
import { type SignInHook, SignInService } from './sign-in/sign-in.service.ts';
import { SignInLimits } from './sign-in/sign-in-limits.ts';
import { StaffResolver } from './staff/staff.resolver.ts';
import { User } from './user.entity.ts';

export const accountEntities = [User, UserSession];

/** The parts of accounts that other features and the composition root use. */
interface AccountParts {
  readonly accounts: AccountsService;
  readonly ownAccount: OwnAccountService;
  readonly signIn: SignInService;
  readonly endedSessions: EndedSessions;
  readonly signInLimits: SignInLimits;
  readonly emailVerification: EmailVerificationService;
  readonly accountMails: AccountMails;
  readonly mailLimits: MailRequestLimits;
}

export function accountsFeature(
  parts: Core & {
    readonly passwords: Passwords;
    /** Higher features add hooks before the first sign-in. */
    readonly signInHooks: readonly SignInHook[];
    /** Higher features add hooks before the first token of a mail is used. */
    readonly signUpHooks: readonly SignUpHook[];
    readonly verifiedHooks: readonly VerifiedHook[];
  },
): Feature & AccountParts {
  const { transactions, reader, passwords, tokens, events, log, signInHooks, config, attempts } = parts;
  const { expiresInSeconds: tokenSeconds, refreshExpiresInSeconds: refreshSeconds } = config.tokens;
  const ended = new EndedSessions({ reader, events, log, tokenSeconds });
  const limits = new SignInLimits(attempts, config.signIn);
  const mails = new AccountMails({ mails: parts.mails, storefrontUrl: config.storefrontUrl });
  const mailLimits = new MailRequestLimits(attempts, config.signIn);
  const { verifiedHooks } = parts;
  const recovery = { transactions, mails, signInLimits: limits, mailLimits, verifiedHooks };
  const passwordReset = new PasswordResetService({ ...recovery, passwords, ended });
  const cleanup = sessionCleanup(reader);
  const emailVerification = new EmailVerificationService({ ...recovery, signUpHooks: parts.signUpHooks });
  const accounts = new AccountsService({ transactions, passwords, ended });
  const ownAccount = new OwnAccountService({ transactions, reader, passwords, ended, limits, mails });
  const sessions = new SessionsService({ transactions, tokens, ended, refreshSeconds });
  const signIn = new SignInService({ reader, passwords, sessions, limits, hooks: signInHooks });
  return {
    endedSessions: ended,
    signInLimits: limits,
    emailVerification,
    accountMails: mails,
    mailLimits,
    accounts,
    ownAccount,
    signIn,
    entities: accountEntities,
    resolvers: [
      { type: AccountsResolver, instance: new AccountsResolver(accounts, signIn) },
      { type: StaffResolver, instance: new StaffResolver(accounts) },
      { type: OwnAccountResolver, instance: new OwnAccountResolver(ownAccount, signIn) },
      { type: SessionsResolver, instance: new SessionsResolver(sessions) },
      { type: RecoveryResolver, instance: new RecoveryResolver(passwordReset, emailVerification) },
    ],
    jobs: { ...cleanup, tasks: { ...cleanup.tasks, ...passwordReset.tasks() } },
    nodeTypes: [
      { type: 'Session', prefix: 'ses', find: ownSession },
      {
        type: 'User',
        prefix: 'usr',
        find: async ({ loaders, ability, viewer }, id) => {
          const user = await loaders.load(userById, id);
          if (!user) return undefined;
          return viewer?.userId === id || permitsRow(ability, 'read', 'User', user) ? user : undefined;
        },
      },
    ],
  };
}
