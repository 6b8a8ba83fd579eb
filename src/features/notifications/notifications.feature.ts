import type { MailSettings } from '../../platform/config/mail-settings.ts';
import type { Reader } from '../../platform/db/reading/reader.ts';
import type { Feature } from '../../platform/feature.ts';
import { rowById } from '../../platform/graphql/loading/row-loaders.ts';
import { readableBy } from '../../platform/graphql/node-types.ts';
import { mailJobs } from '../../platform/mail/mail-jobs.ts';
import { SmtpTransport } from '../../platform/mail/smtp-transport.ts';
import { MailsResolver } from './mails.resolver.ts';
import { StoredMail } from './stored-mail.entity.ts';

export const notificationEntities = [StoredMail];

export function notificationsFeature(parts: { reader: Reader; mail: MailSettings | undefined }): Feature {
  const { reader, mail } = parts;
  return {
    entities: notificationEntities,
    resolvers: [{ type: MailsResolver, instance: new MailsResolver({ isSending: mail !== undefined }) }],
    nodeTypes: [{ type: 'Mail', prefix: 'mai', find: readableBy('Mail', rowById(StoredMail)) }],
    jobs: mailJobs({ reader, ...(mail && { transport: new SmtpTransport(mail) }) }),
  };
}
