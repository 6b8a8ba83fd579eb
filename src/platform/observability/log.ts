import { type DestinationStream, type Logger, pino } from 'pino';

/** JSON lines on standard output; callers pass allow-listed fields only, never headers, variables or rows. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime };
  return destination ? pino(options, destination) : pino(options);
}

export type { Logger };
