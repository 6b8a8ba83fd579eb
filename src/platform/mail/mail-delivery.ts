import { encodeId } from '../../values/ids.ts';
import type { Reader } from '../db/reading/reader.ts';
import { MailFailure, type MailTransport } from './mail.ts';

interface QueuedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly isExpired: boolean;
}

const FIND = `
  select recipient as "to", subject, text, html, coalesce(expires_at < now(), false) as "isExpired"
  from mails where id = $1 and status = 'QUEUED'`;

const SENT = `
  update mails set status = 'SENT', sent_at = now(), updated_at = now(), attempts = attempts + 1, last_error = null,
    text = case when is_secret then null else text end, html = case when is_secret then null else html end
  where id = $1 and status = 'QUEUED'`;

/** Secret content is also erased after the last attempt. */
const NOT_SENT = `
  update mails set attempts = attempts + 1, last_error = $2, updated_at = now(),
    status = case when $3 then 'FAILED' else status end,
    text = case when $3 and is_secret then null else text end,
    html = case when $3 and is_secret then null else html end
  where id = $1 and status = 'QUEUED'`;

/**
 * Sends mails one at a time, at least once. After a crash between the server's acceptance and our note of it, the mail
 * is sent again with the same Message-ID. No transaction is open meanwhile.
 */
export class MailDelivery {
  readonly #reader: Reader;
  readonly #transport: MailTransport;

  constructor({ reader, transport }: { reader: Reader; transport: MailTransport }) {
    this.#reader = reader;
    this.#transport = transport;
  }

  /**
   * @param attempt.isLast whether this is the last attempt
   * @param attempt.signal aborts when the server stops; the mail is then retried
   * @throws MailFailure if it should be retried
   */
  async deliver(
    mailId: string,
    attempt: { isLast: boolean; signal?: AbortSignal | undefined },
  ): Promise<void> {
    const [mail] = await this.#reader.query<QueuedMail>(FIND, [mailId]);
    if (!mail) return;
    const failure = mail.isExpired
      ? new MailFailure('EEXPIRED', true)
      : await this.#hand({ ...mail, id: encodeId('mai', mailId) }, attempt.signal);
    if (!failure) {
      await this.#reader.query(SENT, [mailId]);
      return;
    }
    const isOver = failure.isFinal || attempt.isLast;
    await this.#reader.query(NOT_SENT, [mailId, failure.message, isOver]);
    if (!failure.isFinal) throw failure;
  }

  async #hand(
    mail: QueuedMail & { readonly id: string },
    signal: AbortSignal | undefined,
  ): Promise<MailFailure | undefined> {
    try {
      await Promise.race([this.#transport.send(mail), aborted(signal)]);
      return undefined;
    } catch (error) {
      return error instanceof MailFailure ? error : new MailFailure('EFAILED', false);
    }
  }
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, fail) => {
    signal?.addEventListener('abort', () => fail(new MailFailure('EABORTED', false)), { once: true });
  });
}
