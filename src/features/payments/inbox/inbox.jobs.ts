import type { Reader } from '../../../platform/db/reading/reader.ts';
import type { FeatureJobs } from '../../../platform/jobs/feature-jobs.ts';
import { APPLY_EVENT } from './inbox.locks.ts';
import type { Inbox } from './inbox.service.ts';
import { KEPT_PAYLOAD_DAYS } from './webhook-event.entity.ts';

const SWEEP = 'sweepProviderEvents';
const FORGET = 'forgetProviderPayloads';

/** A due event whose job was lost gets another one. `replace` also replaces a job that failed for good. */
const ENQUEUE_DUE = `
  select graphile_worker.add_job('${APPLY_EVENT}', json_build_object('eventId', id),
    job_key := 'provider_event:' || id, job_key_mode := 'replace')
  from provider_events where ended_at is null and next_attempt_at <= now()
  order by next_attempt_at limit 1000`;

/**
 * The jobs of the inbox. Each event says itself when it is due; a job is only the alarm for it. Seconds after a failure
 * the alarm is a job, later the sweep. So a killed worker delays an event by its lease and the sweep, never by hours.
 */
export function inboxJobs({ reader, inbox }: { reader: Reader; inbox: Inbox }): FeatureJobs {
  return {
    tasks: {
      [APPLY_EVENT]: async (payload, { addJob }) => {
        const { eventId } = payload as { eventId: string };
        const runAt = await inbox.apply(eventId);
        if (!runAt) return;
        await addJob(APPLY_EVENT, { eventId }, { runAt, jobKey: `provider_event:${eventId}` });
      },
      [SWEEP]: async () => {
        await reader.query(ENQUEUE_DUE);
      },
      [FORGET]: async () => {
        await reader.query(
          `update provider_events set payload = null
           where payload is not null and ended_at < now() - interval '${KEPT_PAYLOAD_DAYS} days'`,
        );
      },
    },
    crontab: [`* * * * * ${SWEEP}`, `37 3 * * * ${FORGET}`],
  };
}
