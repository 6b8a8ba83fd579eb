import type { Transporter } from 'nodemailer';
import type { MailSettings } from '../config/mail-settings.ts';
import { MailFailure, type MailTransport, type OutgoingMail, safeMail } from './mail.ts';

/** A server that takes longer is tried again later; together less than a stop may take. */
const CONNECT_WITHIN_MS = 5_000;
const ANSWER_WITHIN_MS = 10_000;

/** Sends over SMTP: TLS from the start for `smtps://`, else as soon as the server offers it, with its certificate checked. */
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
        // RFC 3834: nobody's holiday note answers it.
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      throw failureOf(error);
    }
  }

  /** Loaded with the first mail: a server that sends none does not wait for it to start. */
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

/** Codes of nodemailer for a recipient or a mail, as opposed to a server or a sign-in, that was refused. */
const ABOUT_THE_MAIL = ['EENVELOPE', 'EMESSAGE'];

function failureOf(error: unknown): MailFailure {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const name = typeof code === 'string' && /^E[A-Z]{2,20}$/.test(code) ? code : 'EFAILED';
  const answer = typeof responseCode === 'number' ? responseCode : undefined;
  // RFC 5321, 4.2.1: 5yz is a permanent refusal, 4yz one that may pass.
  const isFinal = ABOUT_THE_MAIL.includes(name) && answer !== undefined && answer >= 500;
  return new MailFailure(answer === undefined ? name : `${name} ${answer}`, isFinal);
}
