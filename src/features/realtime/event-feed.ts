import { cursorExpired, invalidCursor } from '../../platform/errors/request-errors.ts';
import { CursorExpiredError, InvalidCursorError } from '../../platform/events/event-cursor.ts';
import type { EventInterest } from '../../platform/events/event-interest.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { Feed } from '../../platform/graphql/feeds/feed.ts';
import type { SubscriptionArgs } from './realtime.args.ts';

interface FeedRequest extends Omit<EventInterest, 'storeId'> {
  /** The arguments of the subscription. */
  readonly start: SubscriptionArgs;
  /** Makes the greeting from the cursor at which the feed starts. */
  readonly greeting: (cursor: string) => object;
}

/**
 * Opens a feed of the events of a request's store.
 *
 * @param show what a viewer sees of an event, undefined for nothing; several viewers may share its result
 * @throws GraphQLError INVALID_CURSOR for a malformed cursor, CURSOR_EXPIRED for one of deleted events
 */
export async function openFeed(
  context: RequestContext,
  { start: { after, greet }, greeting, ...topics }: FeedRequest,
  show: Feed['show'],
): Promise<Feed> {
  if (after != null) await checkCursor(context, after);
  return new Feed({
    interest: { ...topics, storeId: context.store.id },
    after: after ?? undefined,
    greeting: greet ? greeting : undefined,
    show,
  });
}

async function checkCursor({ events, store }: RequestContext, cursor: string): Promise<void> {
  try {
    await events.assertResumable(store.id, cursor);
  } catch (error) {
    if (error instanceof InvalidCursorError) throw invalidCursor(error.message, 'after');
    if (error instanceof CursorExpiredError) throw cursorExpired(error.message, 'after');
    throw error;
  }
}
