/** Knows, without a query, which sessions ended before their access tokens expired. */
export interface SessionRevocations {
  isEnded(sessionId: string): boolean;
  /**
   * Calls `act` once when the session ends, or at once if it has already ended.
   *
   * @returns a function that stops waiting
   */
  whenEnded(sessionId: string, act: () => void): () => void;
}
