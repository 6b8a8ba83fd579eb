import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/db/sql.ts';
import type { MailOutbox } from '../../../platform/mail/mail-outbox.ts';
import { type Letter, writeMail } from '../../../platform/mail/mail-text.ts';
import {
  accountExistsLetter,
  emailChangedLetter,
  emailVerificationLetter,
  type MailSender,
  passwordChangedLetter,
  passwordResetLetter,
  signUpLetter,
} from './account-letters.ts';
import { issueAccountToken, type TokenHolder } from './account-tokens.locks.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;

interface MailedAccount extends TokenHolder {
  readonly name: string;
  readonly emailVerifiedAt?: Date | null;
}

/** An address of a store's customer, or of nobody. */
interface Mailbox {
  readonly storeId: string;
  readonly email: string;
}

/** Writes the mails about accounts, in the transaction that causes them; those with a link make its token too. */
export class AccountMails {
  readonly #mails: MailOutbox;
  readonly #storefrontUrl: string | undefined;

  constructor(parts: { mails: MailOutbox; storefrontUrl: string | undefined }) {
    this.#mails = parts.mails;
    this.#storefrontUrl = parts.storefrontUrl;
  }

  /** A link that gives the account another password, once and within an hour. */
  async passwordReset(em: EntityManager, account: MailedAccount): Promise<void> {
    const token = await issueAccountToken(em, account, { kind: 'RESET_PASSWORD', seconds: HOUR });
    const sender = await this.#sender(em, account.storeId);
    await this.#put(em, account, 'account.password_reset', passwordResetLetter(sender, account, token), HOUR);
  }

  /** A link that proves that the account's address is its owner's, once and within a day. */
  async emailVerification(em: EntityManager, account: MailedAccount): Promise<void> {
    const token = await issueAccountToken(em, account, { kind: 'VERIFY_EMAIL', seconds: DAY });
    const sender = await this.#sender(em, account.storeId);
    const letter = emailVerificationLetter(sender, account, token);
    await this.#put(em, account, 'account.email_verification', letter, DAY);
  }

  /** So that whoever did not change it learns of it. */
  async passwordChanged(em: EntityManager, account: MailedAccount): Promise<void> {
    const sender = await this.#sender(em, account.storeId);
    await this.#put(em, account, 'account.password_changed', passwordChangedLetter(sender, account));
  }

  /** @param account as it was before */
  async emailChanged(em: EntityManager, account: MailedAccount): Promise<void> {
    const sender = await this.#sender(em, account.storeId);
    await this.#put(em, account, 'account.email_changed', emailChangedLetter(sender, account));
  }

  /** A link that opens an account, once and within a day. */
  async signUp(em: EntityManager, mailbox: Mailbox, token: string): Promise<void> {
    const sender = await this.#sender(em, mailbox.storeId);
    await this.#put(em, mailbox, 'account.sign_up', signUpLetter(sender, mailbox, token), DAY);
  }

  /** Tells the owner of an account that somebody wanted to sign up with its address. */
  async accountExists(em: EntityManager, mailbox: Mailbox): Promise<void> {
    const sender = await this.#sender(em, mailbox.storeId);
    await this.#put(em, mailbox, 'account.exists', accountExistsLetter(sender, mailbox));
  }

  async #put(
    em: EntityManager,
    { storeId }: Pick<Mailbox, 'storeId'>,
    kind: string,
    letter: Letter,
    secretForSeconds?: number,
  ): Promise<void> {
    const mail = { ...writeMail(letter), storeId, kind };
    await this.#mails.put(em, { ...mail, ...(secretForSeconds && { secretForSeconds }) });
  }

  async #sender(em: EntityManager, storeId: string): Promise<MailSender> {
    const [store] = await sql<{ name: string; code: string }>(
      em,
      'select name, code from stores where id = $1',
      [storeId],
    );
    return { ...store!, storefrontUrl: this.#storefrontUrl };
  }
}
