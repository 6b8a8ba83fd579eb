import { type DestinationStream, type Logger, pino } from 'pino';

/** Lines wait for others until they have this many bytes together, or for this many milliseconds. */
const TOGETHER_BYTES = 2_048;
const TOGETHER_MS = 100;
/** What a pipe takes in one piece, so that lines of several workers do not mix. */
const MOST_BYTES = 4_096;

/**
 * JSON lines on standard output; callers pass allow-listed fields only, never headers, variables or rows. `base` is
 * in every line.
 */
export function createLog(
  level: string,
  destination: DestinationStream = standardOutput(),
  base?: Readonly<Record<string, unknown>>,
): Logger {
  return pino({ level, base, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

/**
 * Writing a line for each request would take a tenth of the request, so they are written together. The writes wait for
 * their end, and the last one happens as the process exits, however it exits: an asynchronous one could be lost then.
 */
function standardOutput(): DestinationStream {
  const output = pino.destination({
    sync: true,
    minLength: TOGETHER_BYTES,
    maxWrite: MOST_BYTES,
    periodicFlush: TOGETHER_MS,
  });
  process.on('exit', () => output.flushSync());
  return output;
}

export type { Logger };
