import { normalizeEmail } from '../../values/email.ts';

/** What one person is told: a text, and the same as HTML. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A mail as it is handed over; the same mail has the same Message-ID each time, by which a second copy is noticed. */
export interface OutgoingMail extends Mail {
  /** Made of the row's id: `mai_…`. */
  readonly id: string;
}

/** Hands mails to whoever delivers them. */
export interface MailTransport {
  /** @throws MailFailure when it was not taken, or when nobody knows whether it was */
  send(mail: OutgoingMail): Promise<void>;
}

/** Why a mail was not taken: a short code, since what a server answers may quote the mail and its secrets. */
export class MailFailure extends Error {
  override readonly name = 'MailFailure';
  /** Trying again cannot help: this mailbox or this mail is refused for good. */
  readonly isFinal: boolean;

  constructor(code: string, isFinal: boolean) {
    super(code);
    this.isFinal = isFinal;
  }
}

const MAX_SUBJECT_LENGTH = 200;

/**
 * A mail whose head can say nothing but what it is meant to: one recipient of the plain form, and a subject of one
 * line, cut at 200 characters. What people write, such as the name of a store, may be part of a subject.
 *
 * @throws RangeError when the recipient is no e-mail address
 */
export function safeMail<M extends Mail>(mail: M): M {
  const to = normalizeEmail(mail.to);
  if (!to) throw new RangeError('a mail needs one recipient with a plain e-mail address');
  const line = mail.subject.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return { ...mail, to, subject: [...line].slice(0, MAX_SUBJECT_LENGTH).join('') };
}
