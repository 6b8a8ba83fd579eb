import type { StoredEvent } from './stored-event.ts';

/** Which events of a store a subscriber wants: all the conditions given must hold. */
export interface EventInterest {
  readonly storeId: string;
  /** Any of these; all types when left out. */
  readonly types?: readonly string[];
  readonly orderId?: string;
  readonly customerId?: string;
  readonly subjectId?: string;
}

/**
 * The narrowest topics that carry everything an interest asks for. An event costs the hub six look-ups,
 * however many subscribers wait for other things.
 */
export function topicsOfInterest(interest: EventInterest): string[] {
  const { storeId, types, orderId, customerId, subjectId } = interest;
  if (orderId !== undefined) return [`${storeId}/order/${orderId}`];
  if (subjectId !== undefined) return [`${storeId}/subject/${subjectId}`];
  if (customerId !== undefined) return [`${storeId}/customer/${customerId}`];
  if (types !== undefined) return [...new Set(types)].map((type) => `${storeId}/type/${type}`);
  return [storeId];
}

/** Of one type in every store: for what a whole process must know, such as sessions that ended. */
export function topicOfType(type: string): string {
  return `type/${type}`;
}

/** Every topic an event is published under. */
export function topicsOfEvent(event: StoredEvent): string[] {
  const { storeId, type, subjectId, orderId, customerId } = event;
  const topics = [storeId, topicOfType(type), `${storeId}/type/${type}`, `${storeId}/subject/${subjectId}`];
  if (orderId !== undefined) topics.push(`${storeId}/order/${orderId}`);
  if (customerId !== undefined) topics.push(`${storeId}/customer/${customerId}`);
  return topics;
}

/** The rest of the interest, which the topic alone does not ensure. */
export function isOfInterest(event: StoredEvent, interest: EventInterest): boolean {
  return (
    (interest.types === undefined || interest.types.includes(event.type)) &&
    (interest.orderId === undefined || interest.orderId === event.orderId) &&
    (interest.customerId === undefined || interest.customerId === event.customerId) &&
    (interest.subjectId === undefined || interest.subjectId === event.subjectId)
  );
}
