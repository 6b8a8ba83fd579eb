import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../values/ids.ts';
import { prepared, sql } from '../db/sql.ts';
import { type Mail, safeMail } from './mail.ts';

/** The job that hands one mail over. */
export const SEND_MAIL = 'sendMail';

export interface NewMail extends Mail {
  readonly storeId: string;
  /** What it is about, such as `account.password_reset`. */
  readonly kind: string;
  /** Holds something that opens an account, which is good for this many seconds: then the mail is of no use any more. */
  readonly secretForSeconds?: number;
}

/** The payload names the row and nothing of the mail: jobs that failed for good stay where they are. */
const PUT = prepared(`
  with put as (
    insert into mails (id, store_id, kind, recipient, subject, text, html, is_secret, expires_at, status)
    values ($1, $2, $3, $4, $5, $6, $7, $8::int is not null, now() + make_interval(secs => $8::int), $9)
    returning id, store_id, status
  )
  select enqueue_job('${SEND_MAIL}', json_build_object('mailId', id, 'storeId', store_id), 'mail:' || id)
  from put where status = 'QUEUED'`);

/** Where mails begin: written down, and their job enqueued, in the transaction that causes them. */
export class MailOutbox {
  readonly #isSending: boolean;

  /** @param options.isSending false when there is no SMTP: mails are only kept */
  constructor({ isSending }: { isSending: boolean }) {
    this.#isSending = isSending;
  }

  /** @throws Error outside a transaction, where a mail could tell of what never happened */
  async put(em: EntityManager, mail: NewMail): Promise<void> {
    if (!em.isInTransaction()) throw new Error('A mail is written down in the transaction that causes it.');
    const { storeId, kind, to, subject, text, html, secretForSeconds = null } = safeMail(mail);
    const status = this.#isSending ? 'QUEUED' : 'KEPT';
    await sql(em, PUT, [newId(), storeId, kind, to, subject, text, html, secretForSeconds, status]);
  }
}

/** Forgets every mail to somebody who is deleted; one on its way is not sent any more. */
export async function deleteMails(
  em: EntityManager,
  { storeId, to }: { readonly storeId: string; readonly to: string },
): Promise<void> {
  await sql(em, 'delete from mails where store_id = $1 and recipient = $2', [storeId, to]);
}
