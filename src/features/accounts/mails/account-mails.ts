import type { EntityManager } from '@mikro-orm/postgresql';
import type { MailOutbox } from '../../../platform/mail/mail-outbox.ts';
import { type Letter, writeMail } from '../../../platform/mail/mail-text.ts';
import { type MailSender, mailSenderOf } from '../../stores/mail-sender.ts';
import {
  accountExistsLetter,
  emailChangedLetter,
  emailVerificationLetter,
  passwordChangedLetter,
  passwordResetLetter,
  signUpLetter,
} from './account-letters.ts';
import { issueAccountToken, type TokenHolder } from './account-tokens.locks.ts';
import { CONFIRMATION_LINK, RESET_LINK } from './link-lifetimes.ts';

interface MailedAccount extends TokenHolder {
  readonly name: string;
  readonly emailVerifiedAt?: Date | null;
}

/** An address of a store, with or without a customer. */
interface Mailbox {
  readonly storeId: string;
  readonly email: string;
}

/** As stored. */
export type AccountMailKind = `account.${
  | 'password_reset'
  | 'password_changed'
  | 'email_verification'
  | 'email_changed'
  | 'sign_up'
  | 'exists'}`;

/** Creates the mails about accounts in the transaction that causes them, and the tokens of their links. */
export class AccountMails {
  readonly #mails: MailOutbox;
  readonly #storefrontUrl: string | undefined;

  constructor(parts: { mails: MailOutbox; storefrontUrl: string | undefined }) {
    this.#mails = parts.mails;
    this.#storefrontUrl = parts.storefrontUrl;
  }

  /** Mails a link for a new password. It works once, for the time of {@link RESET_LINK}. */
  async passwordReset(em: EntityManager, account: MailedAccount): Promise<void> {
    const token = await issueAccountToken(em, account, {
      kind: 'RESET_PASSWORD',
      seconds: RESET_LINK.seconds,
    });
    const sender = await this.#sender(em, account.storeId);
    await this.#put(
      em,
      account,
      'account.password_reset',
      passwordResetLetter(sender, account, token),
      RESET_LINK.seconds,
    );
  }

  /** Mails a link that verifies the account's address. It works once, for the time of {@link CONFIRMATION_LINK}. */
  async emailVerification(em: EntityManager, account: MailedAccount): Promise<void> {
    const token = await issueAccountToken(em, account, {
      kind: 'VERIFY_EMAIL',
      seconds: CONFIRMATION_LINK.seconds,
    });
    const sender = await this.#sender(em, account.storeId);
    const letter = emailVerificationLetter(sender, account, token);
    await this.#put(em, account, 'account.email_verification', letter, CONFIRMATION_LINK.seconds);
  }

  /** Informs the owner, who may not have made the change. */
  async passwordChanged(em: EntityManager, account: MailedAccount): Promise<void> {
    const sender = await this.#sender(em, account.storeId);
    await this.#put(em, account, 'account.password_changed', passwordChangedLetter(sender, account));
  }

  /** @param account the account before the change */
  async emailChanged(em: EntityManager, account: MailedAccount): Promise<void> {
    const sender = await this.#sender(em, account.storeId);
    await this.#put(em, account, 'account.email_changed', emailChangedLetter(sender, account));
  }

  /** Mails a link that opens an account. It works once, for the time of {@link CONFIRMATION_LINK}. */
  async signUp(em: EntityManager, mailbox: Mailbox, token: string): Promise<void> {
    const sender = await this.#sender(em, mailbox.storeId);
    await this.#put(
      em,
      mailbox,
      'account.sign_up',
      signUpLetter(sender, mailbox, token),
      CONFIRMATION_LINK.seconds,
    );
  }

  /** Informs the owner of an account that somebody tried to sign up with its address. */
  async accountExists(em: EntityManager, mailbox: Mailbox): Promise<void> {
    const sender = await this.#sender(em, mailbox.storeId);
    await this.#put(em, mailbox, 'account.exists', accountExistsLetter(sender, mailbox));
  }

  async #put(
    em: EntityManager,
    { storeId }: Pick<Mailbox, 'storeId'>,
    kind: AccountMailKind,
    letter: Letter,
    secretForSeconds?: number,
  ): Promise<void> {
    const mail = { ...writeMail(letter), storeId, kind };
    await this.#mails.put(em, { ...mail, ...(secretForSeconds && { secretForSeconds }) });
  }

  #sender(em: EntityManager, storeId: string): Promise<MailSender> {
    return mailSenderOf(em, storeId, this.#storefrontUrl);
  }
}
