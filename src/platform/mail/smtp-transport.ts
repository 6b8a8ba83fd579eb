import type { Transporter } from 'nodemailer';
import type { MailSettings } from '../config/mail-settings.ts';
import { MailFailure, type MailTransport, type OutgoingMail, safeMail } from './mail.ts';

/** Milliseconds. A slower server is retried later. Together shorter than a stop of the process may take. */
const CONNECT_WITHIN_MS = 5_000;
const ANSWER_WITHIN_MS = 10_000;

/**
 * Sends over SMTP. With `smtps://` TLS starts at once, otherwise as soon as the server offers it. The certificate is
 * checked.
 */
export class SmtpTransport implements MailTransport {
  readonly #settings: MailSettings;
  #transporter: Promise<Transporter> | undefined;

  constructor(settings: MailSettings) {
    this.#settings = settings;
  }

  async send(mail: OutgoingMail): Promise<void> {
    const { id, to, subject, text, html } = safeMail(mail);
    const transporter = await this.#open();
    const { from } = this.#settings;
    try {
      await transporter.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId: `<${id}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`,
        // RFC 3834: suppresses automatic replies.
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      throw failureOf(error);
    }
  }

  /** Loaded with the first mail, so it does not delay the start of a server that sends none. */
  #open(): Promise<Transporter> {
    this.#transporter ??= import('nodemailer').then(({ createTransport }) =>
      createTransport({
        url: this.#settings.smtpUrl,
        dnsTimeout: CONNECT_WITHIN_MS,
        connectionTimeout: CONNECT_WITHIN_MS,
        greetingTimeout: CONNECT_WITHIN_MS,
        socketTimeout: ANSWER_WITHIN_MS,
      }),
    );
    return this.#transporter;
  }
}

/** Codes of nodemailer for a refused recipient or mail, in contrast to a refused connection or sign-in. */
const ABOUT_THE_MAIL = ['EENVELOPE', 'EMESSAGE'];

function failureOf(error: unknown): MailFailure {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const name = typeof code === 'string' && /^E[A-Z]{2,20}$/.test(code) ? code : 'EFAILED';
  const answer = typeof responseCode === 'number' ? responseCode : undefined;
  // RFC 5321, 4.2.1: 5yz is a permanent refusal, 4yz a transient one.
  const isFinal = ABOUT_THE_MAIL.includes(name) && answer !== undefined && answer >= 500;
  return new MailFailure(answer === undefined ? name : `${name} ${answer}`, isFinal);
}
