import { type Config, loadConfig } from '../platform/config/config.ts';
import { createLog, type Logger } from '../platform/observability/log.ts';
import { Output } from '../platform/observability/output.ts';

/** What a command reads its settings from and writes its answers to. */
export class CommandLine {
  readonly #write: (line: string) => void;
  readonly #overrides: Record<string, string>;
  #config: Config | undefined;
  #log: Logger | undefined;

  /** `overrides` are variables that win over those of the process. */
  constructor(write: (line: string) => void, overrides: Record<string, string> = {}) {
    this.#write = write;
    this.#overrides = overrides;
  }

  print(line: string): void {
    this.#write(line);
  }

  /** Read with the first use, so that `--help` works whatever the settings. @throws ConfigError */
  get config(): Config {
    this.#config ??= loadConfig(this.#overrides);
    return this.#config;
  }

  /** What this command read already, for explaining a failure; asking must not fail a second time. */
  get knownConfig(): Config | undefined {
    return this.#config;
  }

  /** On standard error, since the answer has standard output to itself. */
  get log(): Logger {
    const isVerbose = this.config.logLevel === 'debug' || this.config.logLevel === 'trace';
    this.#log ??= createLog(isVerbose ? this.config.logLevel : 'warn', { destination: new Output(2) });
    return this.#log;
  }
}
