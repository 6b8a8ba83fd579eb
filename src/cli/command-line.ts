import { type Config, loadConfig } from '../platform/config/config.ts';
import { createLog, type Logger } from '../platform/observability/log.ts';
import { Output } from '../platform/observability/output.ts';

/** The settings and the output of a command. */
export class CommandLine {
  readonly #write: (line: string) => void;
  readonly #overrides: Record<string, string>;
  #config: Config | undefined;
  #log: Logger | undefined;

  /** `overrides` take precedence over the variables of the process. */
  constructor(write: (line: string) => void, overrides: Record<string, string> = {}) {
    this.#write = write;
    this.#overrides = overrides;
  }

  print(line: string): void {
    this.#write(line);
  }

  /** Read on first use, so that `--help` works with any settings. @throws ConfigError */
  get config(): Config {
    this.#config ??= loadConfig(this.#overrides);
    return this.#config;
  }

  /** The settings if they were already read. It never throws, so it can be used to explain a failure. */
  get knownConfig(): Config | undefined {
    return this.#config;
  }

  /** Writes to standard error, because standard output is for the command's output. */
  get log(): Logger {
    const isVerbose = this.config.logLevel === 'debug' || this.config.logLevel === 'trace';
    this.#log ??= createLog(isVerbose ? this.config.logLevel : 'warn', { destination: new Output(2) });
    return this.#log;
  }
}
