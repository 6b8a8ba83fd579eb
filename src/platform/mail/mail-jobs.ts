import type { Reader } from '../db/reading/reader.ts';
import type { FeatureJobs } from '../jobs/feature-jobs.ts';
import type { MailTransport } from './mail.ts';
import { MailDelivery } from './mail-delivery.ts';
import { SEND_MAIL } from './mail-outbox.ts';

/** How long a mail is kept, sent or not. */
export const KEPT_MAIL_DAYS = 30;

const SWEEP = 'sendLeftMails';
const FORGET = 'forgetMails';
const ERASE = 'eraseMailSecrets';

/**
 * Enqueues jobs for mails that were stored before there was a queue. A mail with a job, failed or not, is left alone.
 */
const ENQUEUE_LEFT = `
  select enqueue_job('${SEND_MAIL}', json_build_object('mailId', id, 'storeId', store_id), 'mail:' || id)
  from mails where status = 'QUEUED' and created_at < now() - interval '5 minutes' limit 500`;

/** @param transport absent without SMTP; then mails are only deleted when they are old */
export function mailJobs({ reader, transport }: { reader: Reader; transport?: MailTransport }): FeatureJobs {
  const forgetting: FeatureJobs = {
    tasks: {
      [FORGET]: async () => {
        await reader.query(`delete from mails where created_at < now() - interval '${KEPT_MAIL_DAYS} days'`);
      },
      [ERASE]: async () => {
        await reader.query(
          'update mails set text = null, html = null where is_secret and text is not null and expires_at < now()',
        );
      },
    },
    crontab: [`43 3 * * * ${FORGET}`, `7 * * * * ${ERASE}`],
  };
  if (!transport) return forgetting;
  const delivery = new MailDelivery({ reader, transport });
  return {
    tasks: {
      ...forgetting.tasks,
      [SEND_MAIL]: async (payload, { job, abortSignal: signal }) => {
        const { mailId } = payload as { mailId: string };
        await delivery.deliver(mailId, { isLast: job.attempts >= job.max_attempts, signal });
      },
      [SWEEP]: async () => {
        await reader.query(ENQUEUE_LEFT);
      },
    },
    crontab: [...forgetting.crontab, `*/5 * * * * ${SWEEP}`],
  };
}
