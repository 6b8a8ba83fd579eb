import type { DestinationStream } from 'pino';
import { type Config, loadConfig } from '../platform/config/config.ts';
import { createLog, type Logger } from '../platform/observability/log.ts';

interface CommandMeans {
  readonly print: (line: string) => void;
  /** Takes the log. */
  readonly errors: DestinationStream;
  /** Settings that take precedence over the variables of the process. */
  readonly overrides?: Record<string, string>;
}

/** The settings and the output of a command. */
export class CommandLine {
  readonly #means: CommandMeans;
  #config: Config | undefined;
  #log: Logger | undefined;

  constructor(means: CommandMeans) {
    this.#means = means;
  }

  print(line: string): void {
    this.#means.print(line);
  }

  /** Read on first use, so that `--help` works with any settings. @throws ConfigError */
  get config(): Config {
    this.#config ??= loadConfig(this.#means.overrides ?? {});
    return this.#config;
  }

  /** The settings if they were already read. It never throws, so it can be used to explain a failure. */
  get knownConfig(): Config | undefined {
    return this.#config;
  }

  /** Not on standard output, which is for the command's output. */
  get log(): Logger {
    const isVerbose = this.config.logLevel === 'debug' || this.config.logLevel === 'trace';
    this.#log ??= createLog(isVerbose ? this.config.logLevel : 'warn', { destination: this.#means.errors });
    return this.#log;
  }
}
