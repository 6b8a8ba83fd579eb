import { type DestinationStream, type Logger, pino } from 'pino';
import type { DescribedError } from './describe-error.ts';
import { type ErrorReport, REPORTED } from './error-reports.ts';
import { Output } from './output.ts';

interface LogOptions {
  readonly destination?: DestinationStream;
  /** What is in every line. */
  readonly base?: Readonly<Record<string, unknown>> | undefined;
  /** Hears of every line that tells of an error of ours. */
  readonly onError?: ((report: ErrorReport) => void) | undefined;
}

/**
 * JSON lines on standard output, or on another destination; callers pass allow-listed fields only, never headers,
 * variables or rows.
 */
export function createLog(level: string, options: LogOptions = {}): Logger {
  const { destination = new Output(1), base, onError } = options;
  const log = pino(
    {
      level,
      base,
      timestamp: pino.stdTimeFunctions.isoTime,
      ...(onError && { hooks: { logMethod: reporting(onError, base) } }),
    },
    destination,
  );
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

/** One place for all errors: what the log calls one is one. */
function reporting(onError: NonNullable<LogOptions['onError']>, base: LogOptions['base']) {
  return function logMethod(
    this: Logger,
    line: Parameters<pino.LogFn>,
    method: pino.LogFn,
    level: number,
  ): void {
    if (level >= pino.levels.values.error!) {
      const [facts, message] = line as unknown as [Record<string, unknown>, string | undefined];
      const known: Record<string, unknown> = { ...base, ...(typeof facts === 'object' ? facts : {}) };
      onError({
        level: level >= pino.levels.values.fatal! ? 'fatal' : 'error',
        message: typeof facts === 'string' ? facts : (message ?? ''),
        error: (known.error ?? known.err) as DescribedError | undefined,
        tags: tagsOf(known),
      });
    }
    method.apply(this, line);
  };
}

function tagsOf(known: Readonly<Record<string, unknown>>): Record<string, string> {
  const present = REPORTED.filter((name) => known[name] !== undefined && known[name] !== null);
  return Object.fromEntries(present.map((name) => [name, String(known[name]).slice(0, 100)]));
}

export type { Logger };
