/** What the primary process tells a worker. */
export type ToWorker =
  | { readonly kind: 'start'; readonly databaseUrl: string }
  | { readonly kind: 'stop' }
  /** Answers to draws: number of the draw, whether it is granted, points that remain. */
  | { readonly kind: 'drawn'; readonly draws: readonly (readonly [number, boolean, number])[] };

/** What a worker tells the primary process. */
export type FromWorker =
  /** It listens to what it is told. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'listening'; readonly url: string }
  /** It could not start; the line is for the operator. */
  | { readonly kind: 'failed'; readonly line: string }
  /** Number of the draw, or null for points that are given back; key; points. */
  | { readonly kind: 'draw'; readonly draws: readonly (readonly [number | null, string, number])[] };

/** The worker's end of the line to its primary. */
export interface PrimaryChannel {
  send(message: FromWorker): void;
  onMessage(listen: (message: ToWorker) => void): void;
}
