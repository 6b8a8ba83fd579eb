import { type DestinationStream, type Logger, pino } from 'pino';
import { Output } from './output.ts';

/**
 * JSON lines on standard output, or on another destination; callers pass allow-listed fields only, never headers,
 * variables or rows. `base` is in every line.
 */
export function createLog(
  level: string,
  destination: DestinationStream = new Output(1),
  base?: Readonly<Record<string, unknown>>,
): Logger {
  const log = pino({ level, base, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  if (destination instanceof Output) {
    destination.onResume = (droppedLines) => log.warn({ droppedLines }, 'the log could not be written');
  }
  return log;
}

/** How many lines of a log were lost because its output did not take them. */
export function droppedLines(log: Logger): number {
  const destination: unknown = Reflect.get(log, pino.symbols.streamSym);
  return destination instanceof Output ? destination.droppedLines : 0;
}

export type { Logger };
