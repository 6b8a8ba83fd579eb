import { ConfigError } from './config-error.ts';

/** Collects the mistakes in the settings, so that an operator sees all of them at once. */
export class Mistakes {
  readonly #lines: string[] = [];

  get any(): boolean {
    return this.#lines.length > 0;
  }

  /** @param line a sentence that names the setting and says what is allowed; it must contain no secret */
  add(line: string): void {
    this.#lines.push(line);
  }

  /** Runs `read` and collects its ConfigError. @returns undefined after such an error */
  catch<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      this.add(error.message);
      return undefined;
    }
  }

  /** @throws ConfigError with all mistakes: a single line, or a heading and a line for each mistake */
  throwIfAny(): void {
    if (!this.any) return;
    const [only, ...more] = this.#lines;
    if (more.length === 0) throw new ConfigError(`${only} See .env.example.`);
    throw new ConfigError(
      ['These settings are wrong; see .env.example:', ...this.#lines.map((line) => `  ${line}`)].join('\n'),
    );
  }
}
