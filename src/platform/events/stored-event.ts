import type { EventPosition } from './event-cursor.ts';

/** Who and what made an event. */
export interface EventMetadata {
  /** The id of the user who acted, or the name of the machinery that did: `system`, `stripe`. */
  readonly actor: string;
  /** The request it happened in; null for jobs. */
  readonly requestId: string | null;
  /** The way in: `api`, `webhook`, `job`, `cli`, `import`. */
  readonly source: string;
  /** The shape of `data` for this type; raised when a reader of the former shape would go wrong. */
  readonly version: number;
}

/** An event to append. */
export interface NewEvent {
  readonly storeId: string;
  /** Noun and past participle: `order.cancelled`. */
  readonly type: string;
  /** What it is about: the order, the stock level, the payment. */
  readonly subjectId: string;
  readonly orderId?: string;
  readonly customerId?: string;
  /**
   * JSON values only. The log cannot be edited, so it names people by id and carries no personal data:
   * a deleted customer must not live on in it.
   */
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: EventMetadata;
}

/** An event as read back; one object is shared by all its subscribers. */
export interface StoredEvent extends NewEvent, EventPosition {
  readonly id: string;
  /** The database's clock, at the append. */
  readonly occurredAt: Date;
  /** Opaque; handed back as `after` it resumes behind this event. */
  readonly cursor: string;
}
