import type { EventPosition } from './event-cursor.ts';

/** Who and what caused an event. */
export interface EventMetadata {
  /** The id of the acting user, or the name of a system component: `system`, `stripe`. */
  readonly actor: string;
  /** The id of the request; null for jobs. */
  readonly requestId: string | null;
  /** The entry point: `api`, `webhook`, `job`, `cli`, `import`. */
  readonly source: string;
  /** The version of the shape of `data`. It is raised when older readers would misread it. */
  readonly version: number;
}

/** An event to append. */
export interface NewEvent {
  readonly storeId: string;
  /** Noun and past participle: `order.cancelled`. */
  readonly type: string;
  /** The id of the subject: the order, the stock level, the payment. */
  readonly subjectId: string;
  readonly orderId?: string;
  readonly customerId?: string;
  /** JSON values only. The log cannot be edited, so it refers to people by id and contains no personal data. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: EventMetadata;
}

/** An event read from the log. All its subscribers share one object. */
export interface StoredEvent extends NewEvent, EventPosition {
  readonly id: string;
  /** The database's time of the append. */
  readonly occurredAt: Date;
  /** Opaque. Passed as `after`, it resumes after this event. */
  readonly cursor: string;
}
