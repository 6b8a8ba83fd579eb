import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../values/ids.ts';
import { prepared, sql } from '../db/sql.ts';
import { type Mail, safeMail } from './mail.ts';

/** The job that sends one mail. */
export const SEND_MAIL = 'sendMail';

export interface NewMail extends Mail {
  readonly storeId: string;
  /** The kind of mail, such as `account.password_reset`. */
  readonly kind: string;
  /** The mail contains a secret that is valid for this many seconds. Afterwards the mail is useless. */
  readonly secretForSeconds?: number;
}

/** The payload contains only the row's id, because failed jobs stay in their table. */
const PUT = prepared(`
  with put as (
    insert into mails (id, store_id, kind, recipient, subject, text, html, is_secret, expires_at, status)
    values ($1, $2, $3, $4, $5, $6, $7, $8::int is not null, now() + make_interval(secs => $8::int), $9)
    returning id, store_id, status
  )
  select enqueue_job('${SEND_MAIL}', json_build_object('mailId', id, 'storeId', store_id), 'mail:' || id)
  from put where status = 'QUEUED'`);

/** Stores mails and enqueues their jobs, in the transaction that causes them. */
export class MailOutbox {
  readonly #isSending: boolean;

  /** @param options.isSending false without SMTP; then mails are only stored */
  constructor({ isSending }: { isSending: boolean }) {
    this.#isSending = isSending;
  }

  /** @throws Error outside a transaction, where a mail could report something that never happened */
  async put(em: EntityManager, mail: NewMail): Promise<void> {
    if (!em.isInTransaction()) throw new Error('A mail is written down in the transaction that causes it.');
    const { storeId, kind, to, subject, text, html, secretForSeconds = null } = safeMail(mail);
    const status = this.#isSending ? 'QUEUED' : 'KEPT';
    await sql(em, PUT, [newId(), storeId, kind, to, subject, text, html, secretForSeconds, status]);
  }
}

/** Deletes every mail to a deleted person. A waiting mail is not sent. */
export async function deleteMails(
  em: EntityManager,
  { storeId, to }: { readonly storeId: string; readonly to: string },
): Promise<void> {
  await sql(em, 'delete from mails where store_id = $1 and recipient = $2', [storeId, to]);
}
