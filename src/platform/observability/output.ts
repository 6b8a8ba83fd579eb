import { constants, fstatSync, openSync, writeSync } from 'node:fs';

/** Lines wait for others until they have this many bytes together, or for this many milliseconds. */
const TOGETHER_BYTES = 2_048;
const TOGETHER_MS = 100;
/** What a pipe takes in one piece, so that lines of several workers do not mix. */
const PIECE_BYTES = 4_096;
/** What is kept for a reader that is slow; further lines are dropped. */
const MAX_KEPT_BYTES = 1_048_576;
/** Milliseconds until a reader that is slow is tried again. */
const RETRY_MS = 25;
/** Milliseconds that the end of the process waits for a slow reader: without progress, and in all. */
const LAST_PATIENCE_MS = 500;
const LAST_WAIT_MS = 1_000;

interface Piece {
  text: string;
  bytes: number;
  lines: number;
}

/**
 * Lines on standard output (descriptor 1) or standard error (2). Writing never throws, never waits for a reader and
 * keeps at most a mebibyte: what a closed pipe, a full disk or a reader that does not read cannot take is dropped and
 * counted. The process ends with its signals whatever its output is.
 *
 * Writing a line for each request would take a tenth of the request, so lines are written together. The writes are
 * synchronous, and the last one happens as the process exits, however it exits: an asynchronous one could be lost.
 */
export class Output {
  readonly #descriptor: number;
  /** Whole lines that go together; the last piece may still grow. */
  readonly #pieces: Piece[] = [];
  /** What is being written. */
  #current: { readonly lines: number; rest: Buffer; isBegun: boolean } | undefined;
  #keptBytes = 0;
  #droppedLines = 0;
  #reportedLines = 0;
  #timer: NodeJS.Timeout | undefined;
  /** The reader takes nothing at present. */
  #isFull = false;
  /** The last thing that was written ends within a line. */
  #isTorn = false;
  /** Called when lines can be written again, with the number of those that were dropped since the last call. */
  onResume: ((droppedLines: number) => void) | undefined;

  constructor(descriptor: 1 | 2) {
    this.#descriptor = withoutWaiting(descriptor);
    process.on('exit', () => this.#finish());
  }

  get droppedLines(): number {
    return this.#droppedLines;
  }

  /** @param text one line or several, each with its line feed */
  write(text: string): void {
    const bytes = Buffer.byteLength(text);
    const lines = text.split('\n').length - 1;
    if (this.#keptBytes + bytes > MAX_KEPT_BYTES) {
      this.#droppedLines += lines;
      return;
    }
    const piece = this.#pieces.at(-1);
    if (piece && piece.bytes + bytes <= PIECE_BYTES) {
      piece.text += text;
      piece.bytes += bytes;
      piece.lines += lines;
    } else {
      this.#pieces.push({ text, bytes, lines });
    }
    this.#keptBytes += bytes;
    if (this.#keptBytes >= TOGETHER_BYTES && !this.#isFull) this.flushSync();
    else this.#flushIn(this.#isFull ? RETRY_MS : TOGETHER_MS);
  }

  /** Writes what is kept, as far as the reader takes it. */
  flushSync(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    while (this.#writeNext()) this.#resume();
    if (this.#isFull) this.#flushIn(RETRY_MS);
  }

  #flushIn(milliseconds: number): void {
    this.#timer ??= setTimeout(() => this.flushSync(), milliseconds).unref();
  }

  /** @returns whether there was something, and the output took it or a part of it */
  #writeNext(): boolean {
    const piece = this.#current ? undefined : this.#pieces.shift();
    if (piece) this.#current = { lines: piece.lines, rest: Buffer.from(piece.text), isBegun: false };
    if (!this.#current) return false;
    try {
      if (this.#isTorn) writeSync(this.#descriptor, '\n');
      this.#isTorn = false;
      const written = writeSync(this.#descriptor, this.#current.rest);
      this.#isFull = false;
      this.#keptBytes -= written;
      this.#current.rest = this.#current.rest.subarray(written);
      this.#current.isBegun = true;
      if (this.#current.rest.length === 0) this.#current = undefined;
      return true;
    } catch (error) {
      this.#isFull = isBusy(error);
      if (!this.#isFull) this.#dropKept();
      return false;
    }
  }

  #dropKept(): void {
    if (this.#current?.isBegun) this.#isTorn = true;
    this.#droppedLines += this.#current?.lines ?? 0;
    for (const { lines } of this.#pieces.splice(0)) this.#droppedLines += lines;
    this.#current = undefined;
    this.#keptBytes = 0;
  }

  #resume(): void {
    const missing = this.#droppedLines - this.#reportedLines;
    // The report needs room itself.
    if (missing === 0 || this.#keptBytes > MAX_KEPT_BYTES / 2) return;
    this.#reportedLines = this.#droppedLines;
    this.onResume?.(missing);
  }

  #finish(): void {
    const startedAt = performance.now();
    let movedAt = startedAt;
    let kept = this.#keptBytes;
    for (;;) {
      this.flushSync();
      const now = performance.now();
      if (this.#keptBytes < kept) movedAt = now;
      kept = this.#keptBytes;
      if (!this.#isFull || kept === 0) break;
      if (now - movedAt > LAST_PATIENCE_MS || now - startedAt > LAST_WAIT_MS) break;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
    clearTimeout(this.#timer);
  }
}

/**
 * A descriptor of the same output whose writes fail with EAGAIN instead of waiting. A pipe or a terminal is opened
 * anew where the system allows it, so that the mode is ours alone: a child that ends resets the mode of what it shares.
 */
function withoutWaiting(descriptor: 1 | 2): number {
  const kind = fstatSync(descriptor);
  if (kind.isFile()) return descriptor;
  if (kind.isFIFO() || kind.isCharacterDevice()) {
    try {
      const flags = constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY;
      return openSync(`/proc/self/fd/${descriptor}`, flags);
    } catch {
      // No such folder on this system, no right to it, or a pipe without a reader.
    }
  }
  // Node makes a pipe or a socket one that does not wait as soon as it is asked for the stream.
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  stream.on('error', () => undefined);
  return descriptor;
}

function isBusy(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EAGAIN' || code === 'EBUSY' || code === 'EINTR';
}
