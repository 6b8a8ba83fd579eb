import { CursorExpiredError, InvalidCursorError } from '../../platform/events/event-cursor.ts';
import type { EventInterest } from '../../platform/events/event-interest.ts';
import type { EventStream } from '../../platform/events/event-stream.ts';
import { SubscriberTooSlowError } from '../../platform/events/event-subscription.ts';
import type { StoredEvent } from '../../platform/events/stored-event.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { badUserInput } from '../../platform/graphql/request-errors.ts';
import { StreamClosed } from '../../platform/graphql/stream-closed.ts';
import { PermittedEvents } from './permitted-events.ts';

/** WebSocket's "try again later": the subscriber resumes with the cursor of the last event it has seen. */
const TRY_AGAIN_LATER = 1013;
const TOO_SLOW = 'Too slow: resume with after';

/**
 * Opens a subscription on the stream of events for the viewer of a request.
 *
 * @param show what the viewer gets to see of an event, undefined for nothing; loaders are fresh for every event
 * @throws GraphQLError BAD_USER_INPUT for a cursor that is not one or older than what is kept
 */
export async function openFeed<Shown>(
  context: RequestContext,
  interest: Omit<EventInterest, 'storeId'> & { after?: string | null | undefined },
  show: (event: StoredEvent) => Promise<Shown | undefined>,
): Promise<PermittedEvents<Shown>> {
  const { after, ...topics } = interest;
  const storeId = context.store.id;
  if (after) await checkCursor(context, after);
  const events = context.events.subscribe({
    ...topics,
    ...(after && { after }),
    storeId,
    onFailure: (failure) => {
      if (failure instanceof SubscriberTooSlowError) context.disconnect?.(TRY_AGAIN_LATER, TOO_SLOW);
    },
  });
  return new PermittedEvents(failingClearly(events), async (event) => {
    context.loaders.clear();
    return show(event);
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

/** The stream's failures in the words of the API. */
function failingClearly(events: ReturnType<EventStream['subscribe']>) {
  return {
    return: () => events.return(),
    next: async () => {
      try {
        return await events.next();
      } catch (error) {
        if (error instanceof SubscriberTooSlowError)
          throw new StreamClosed('SUBSCRIBER_TOO_SLOW', error.message);
        if (error instanceof CursorExpiredError) throw new StreamClosed('CURSOR_EXPIRED', error.message);
        throw error;
      }
    },
  };
}
