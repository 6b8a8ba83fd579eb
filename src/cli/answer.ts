import { CommandFailure } from './command-failure.ts';

const REASONS: Record<string, string> = { ENOSPC: 'no space is left', EIO: 'the device failed' };

/**
 * The answer of a command on its standard output. Unlike a log it is not dropped: a slow reader is waited for. A
 * reader that has closed its end has read enough, and the command goes on without it.
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

  /** Waits until everything was written. @throws CommandFailure when a part of it is lost */
  async written(): Promise<void> {
    await new Promise<void>((done) => this.#stream.write('', () => done()));
    const code = this.#failure?.code;
    if (this.#failure) {
      const reason = (code && REASONS[code]) || this.#failure.message;
      throw new CommandFailure(`The answer could not be written: ${reason}.`);
    }
  }
}
