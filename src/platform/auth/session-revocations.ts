/** Knows, without asking the database, which sessions were ended before their access tokens were. */
export interface SessionRevocations {
  isEnded(sessionId: string): boolean;
  /** Calls `act` once when the session ends, at once if it has. @returns how to stop waiting */
  whenEnded(sessionId: string, act: () => void): () => void;
}
