import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server that keeps all mail. */
export interface SmtpSink {
  readonly port: number;
  /** The settings of an app that uses this server. */
  readonly environment: Record<string, string>;
  /** The mails to an address, the oldest first. */
  mailsTo(address: string): Email[];
  /**
   * Waits until this number of mails has arrived for an address. Returns the last one.
   *
   * @throws after forty seconds
   */
  waitFor(address: string, count?: number): Promise<Email>;
  /** Refuses recipients with this response code. Undefined accepts them again. */
  refuseWith(responseCode: number | undefined): void;
  close(): Promise<void>;
}

const MAIL_FROM = 'Ordinal tests <shop@ordinal.example>';

/** @param options.port the port of a sink that was closed before */
export async function startSmtpSink(options: { port?: number } = {}): Promise<SmtpSink> {
  const arrived: { to: string; mail: Email }[] = [];
  let refusal: number | undefined;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: (_address, _session, answer) => {
      answer(refusal ? Object.assign(new Error('refused'), { responseCode: refusal }) : null);
    },
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          for (const to of recipients) arrived.push({ to, mail });
          answer(null);
        }, answer);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((done, fail) => {
    server.server.once('error', fail);
    server.listen(options.port ?? 0, '127.0.0.1', done);
  });
  const { port } = server.server.address() as AddressInfo;
  const mailsTo = (address: string) => arrived.filter(({ to }) => to === address).map(({ mail }) => mail);
  return {
    port,
    environment: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM },
    mailsTo,
    waitFor: async (address, count = 1) => {
      for (const until = performance.now() + 40_000; performance.now() < until; await wait(20)) {
        const mail = mailsTo(address)[count - 1];
        if (mail) return mail;
      }
      throw new Error(`${address} has got ${mailsTo(address).length} mails, not ${count}`);
    },
    refuseWith: (responseCode) => {
      refusal = responseCode;
    },
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/** The token in a mail, inside a link or a mutation. */
export function tokenIn(mail: { text?: string | null }): string {
  const [, token] = /token(?:=|: ")([\w-]{43})/.exec(mail.text ?? '') ?? [];
  if (!token) throw new Error(`no token in ${mail.text}`);
  return token;
}
