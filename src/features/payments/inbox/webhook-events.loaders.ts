import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { defineLoader } from '../../../platform/graphql/loading/loaders.ts';
import { isAmong } from '../../../platform/graphql/loading/row-loaders.ts';
import { WebhookEvent } from './webhook-event.entity.ts';

/** Events of the store, and those of no store. */
const eventById = defineLoader<string, Row<WebhookEvent> | undefined>(async (ids, { reader, storeId }) => {
  const wanted = isAmong('t.id', ids, 2);
  const where = `where (t.store_id = $1 or t.store_id is null) and ${wanted.text}`;
  const rows = await reader.rows(WebhookEvent, where, [storeId, wanted.value], wanted);
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id));
});

/** Whether the viewer sees events whose store is unknown. They belong to the installation. */
export function seesEventsOfNoStore({ ability }: RequestContext): boolean {
  return ability.can('read', 'StorelessWebhookEvent');
}

/** An event that the viewer may see. */
export async function readableEvent(
  context: RequestContext,
  id: string,
): Promise<Row<WebhookEvent> | undefined> {
  if (!context.ability.can('read', 'WebhookEvent')) return undefined;
  const event = await context.loaders.load(eventById, id);
  return event && (event.storeId !== null || seesEventsOfNoStore(context)) ? event : undefined;
}
