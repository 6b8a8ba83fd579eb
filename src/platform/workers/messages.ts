/** Messages from the primary process to a worker. */
export type ToWorker =
  | { readonly kind: 'start'; readonly databaseUrl: string }
  | { readonly kind: 'stop' }
  /** Answers to draws: the draw's number, whether it is granted, and the remaining points. */
  | { readonly kind: 'drawn'; readonly draws: readonly (readonly [number, boolean, number])[] };

/** Messages from a worker to the primary process. */
export type FromWorker =
  /** It listens to messages. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'listening'; readonly url: string }
  /** It could not start. The line is for the operator. */
  | { readonly kind: 'failed'; readonly line: string }
  /** The draw's number, or null for returned points; the key; the points. */
  | { readonly kind: 'draw'; readonly draws: readonly (readonly [number | null, string, number])[] };

/** The worker's end of the channel to its primary. */
export interface PrimaryChannel {
  send(message: FromWorker): void;
  onMessage(listen: (message: ToWorker) => void): void;
}
