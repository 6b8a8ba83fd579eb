import { type DestinationStream, type Logger, pino } from 'pino';
import type { DescribedError } from './describe-error.ts';
import { type ErrorReport, REPORTED } from './error-reports.ts';
import { Output } from './output.ts';

interface LogOptions {
  readonly destination?: DestinationStream;
  /** Turns a JSON line into the text that is written. */
  readonly format?: ((line: string) => string) | undefined;
  /** Fields of every line. */
  readonly base?: Readonly<Record<string, unknown>> | undefined;
  /** Called for every line of level error. */
  readonly onError?: ((report: ErrorReport) => void) | undefined;
}

/** Formats lines before they are written. */
class FormattedOutput implements DestinationStream {
  readonly output: DestinationStream;
  readonly #format: (line: string) => string;

  constructor(output: DestinationStream, format: (line: string) => string) {
    this.output = output;
    this.#format = format;
  }

  write(line: string): void {
    this.output.write(this.#format(line));
  }
}

/**
 * Writes JSON lines to standard output or another destination. Callers pass allow-listed fields only, never headers,
 * variables or rows.
 */
export function createLog(level: string, options: LogOptions = {}): Logger {
  const { destination = new Output(1), base, format, onError } = options;
  const log = pino(
    {
      level,
      base,
      timestamp: pino.stdTimeFunctions.isoTime,
      ...(onError && { hooks: { logMethod: reporting(onError, base) } }),
    },
    format ? new FormattedOutput(destination, format) : destination,
  );
  if (destination instanceof Output) {
    destination.onResume = (droppedLines) => log.warn({ droppedLines }, 'the log could not be written');
  }
  return log;
}

/** Number of lines that were lost because the output did not accept them. */
export function droppedLines(log: Logger): number {
  const stream: unknown = Reflect.get(log, pino.symbols.streamSym);
  const destination = stream instanceof FormattedOutput ? stream.output : stream;
  return destination instanceof Output ? destination.droppedLines : 0;
}

/** Reports every line of level error, so that the log and the reports agree. */
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
