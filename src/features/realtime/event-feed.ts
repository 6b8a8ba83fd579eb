import { CursorExpiredError, InvalidCursorError } from '../../platform/events/event-cursor.ts';
import type { EventInterest } from '../../platform/events/event-interest.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { Feed } from '../../platform/graphql/feeds/feed.ts';
import { badUserInput } from '../../platform/graphql/request-errors.ts';

/**
 * Opens a feed of the events of a request's store.
 *
 * @param show what a viewer gets to see of an event, undefined for nothing; many viewers may share what it says
 * @throws GraphQLError BAD_USER_INPUT for a cursor that is not one or older than what is kept
 */
export async function openFeed(
  context: RequestContext,
  interest: Omit<EventInterest, 'storeId'> & { after?: string | null | undefined },
  show: Feed['show'],
): Promise<Feed> {
  const { after, ...topics } = interest;
  if (after) await checkCursor(context, after);
  return new Feed({
    interest: { ...topics, storeId: context.store.id },
    after: after || undefined,
    show,
  });
}

async function checkCursor({ events, store }: RequestContext, cursor: string): Promise<void> {
  try {
    await events.assertResumable(store.id, cursor);
  } catch (error) {
    if (error instanceof InvalidCursorError || error instanceof CursorExpiredError) {
      throw badUserInput(error.message, 'after');
    }
    throw error;
  }
}
