/** Milliseconds after a signal for requests in flight. */
const GRACE_MS = 10_000;
/** Ctrl-C arrives twice if npm forwards its own copy. A person needs longer for a second one. */
const ECHO_MS = 300;

interface Closable {
  close(): Promise<void>;
}

/**
 * Closes gracefully on the first SIGINT or SIGTERM, and exits at once on the second. That is safe, because the embedded
 * Postgres has a watchdog that stops it.
 */
export function closeOnSignal(running: Closable, note: (line: string) => void): void {
  let askedAt: number | undefined;
  const stop = (signal: NodeJS.Signals) => {
    const now = performance.now();
    if (askedAt !== undefined) {
      if (now - askedAt > ECHO_MS) process.exit(signal === 'SIGINT' ? 130 : 143);
      return;
    }
    askedAt = now;
    note('Stopping: requests in flight finish first. Ctrl-C again leaves at once.');
    const giveUp = setTimeout(() => process.exit(1), GRACE_MS);
    giveUp.unref();
    running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        note(`It did not stop cleanly: ${error instanceof Error ? error.message : String(error)}`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
