import { normalizeEmail } from '../../values/email.ts';

/** A mail to one person, as text and as HTML. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A mail for the transport. A repeated mail has the same Message-ID, so that a second copy is noticed. */
export interface OutgoingMail extends Mail {
  /** The API id of the row: `mai_…`. */
  readonly id: string;
}

/** Sends mails. */
export interface MailTransport {
  /** @throws MailFailure if the mail was refused or its fate is unknown */
  send(mail: OutgoingMail): Promise<void>;
}

/** A failed delivery, with a short code instead of the server's answer, which may quote the mail and its secrets. */
export class MailFailure extends Error {
  override readonly name = 'MailFailure';
  /** A retry cannot help, because the mailbox or the mail is refused for good. */
  readonly isFinal: boolean;

  constructor(code: string, isFinal: boolean) {
    super(code);
    this.isFinal = isFinal;
  }
}

const MAX_SUBJECT_LENGTH = 200;

/**
 * Sanitises a mail's head: one recipient in plain form, and a subject of one line, cut at 200 characters. A subject may
 * contain users' text, such as a store's name.
 *
 * @throws RangeError when the recipient is no e-mail address
 */
export function safeMail<M extends Mail>(mail: M): M {
  const to = normalizeEmail(mail.to);
  if (!to) throw new RangeError('a mail needs one recipient with a plain e-mail address');
  const line = mail.subject.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return { ...mail, to, subject: [...line].slice(0, MAX_SUBJECT_LENGTH).join('') };
}
