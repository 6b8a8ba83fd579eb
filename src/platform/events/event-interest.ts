import type { StoredEvent } from './stored-event.ts';

/** Which events of a store a subscriber wants. All given conditions must hold. */
export interface EventInterest {
  readonly storeId: string;
  /** Any of these types; all types if left out. */
  readonly types?: readonly string[];
  readonly orderId?: string;
  readonly customerId?: string;
  readonly subjectId?: string;
}

/**
 * The narrowest topics that contain all events of an interest. Publishing an event costs the hub six look-ups, however
 * many subscribers want other events.
 */
export function topicsOfInterest(interest: EventInterest): string[] {
  const { storeId, types, orderId, customerId, subjectId } = interest;
  if (orderId !== undefined) return [`${storeId}/order/${orderId}`];
  if (subjectId !== undefined) return [`${storeId}/subject/${subjectId}`];
  if (customerId !== undefined) return [`${storeId}/customer/${customerId}`];
  if (types !== undefined) return [...new Set(types)].map((type) => `${storeId}/type/${type}`);
  return [storeId];
}

/** The topic of one event type in all stores, for what a whole process must know, such as ended sessions. */
export function topicOfType(type: string): string {
  return `type/${type}`;
}

/** All topics under which an event is published. */
export function topicsOfEvent(event: StoredEvent): string[] {
  const { storeId, type, subjectId, orderId, customerId } = event;
  const topics = [storeId, topicOfType(type), `${storeId}/type/${type}`, `${storeId}/subject/${subjectId}`];
  if (orderId !== undefined) topics.push(`${storeId}/order/${orderId}`);
  if (customerId !== undefined) topics.push(`${storeId}/customer/${customerId}`);
  return topics;
}

/** Checks the conditions of the interest that its topic does not ensure. */
export function isOfInterest(event: StoredEvent, interest: EventInterest): boolean {
  return (
    (interest.types === undefined || interest.types.includes(event.type)) &&
    (interest.orderId === undefined || interest.orderId === event.orderId) &&
    (interest.customerId === undefined || interest.customerId === event.customerId) &&
    (interest.subjectId === undefined || interest.subjectId === event.subjectId)
  );
}
