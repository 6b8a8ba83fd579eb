import { CommandFailure } from './command-failure.ts';

const REASONS: Record<string, string> = { ENOSPC: 'no space is left', EIO: 'the device failed' };

/**
 * The output of a command on standard output. Unlike log lines it is never dropped: it waits for a slow reader. If the
 * reader closes the pipe, the command continues without it.
 */
export class Answer {
  readonly #stream: NodeJS.WritableStream;
  #failure: NodeJS.ErrnoException | undefined;

  constructor(stream: NodeJS.WritableStream) {
    this.#stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') this.#failure ??= error;
    });
  }

  print(line: string): void {
    this.#stream.write(`${line}\n`);
  }

  /** Waits until everything is written. @throws CommandFailure if a part is lost */
  async written(): Promise<void> {
    await new Promise<void>((done) => this.#stream.write('', () => done()));
    const code = this.#failure?.code;
    if (this.#failure) {
      const reason = (code && REASONS[code]) || this.#failure.message;
      throw new CommandFailure(`The answer could not be written: ${reason}.`);
    }
  }
}
