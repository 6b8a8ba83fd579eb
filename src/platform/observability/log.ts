import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * JSON lines on standard output; callers pass allow-listed fields only, never headers, variables or rows. `base` is
 * in every line.
 */
export function createLog(
  level: string,
  destination?: DestinationStream,
  base?: Readonly<Record<string, unknown>>,
): Logger {
  const options = { level, base, timestamp: pino.stdTimeFunctions.isoTime };
  return destination ? pino(options, destination) : pino(options);
}

export type { Logger };
