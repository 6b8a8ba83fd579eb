import { constants, fstatSync, openSync, writeSync } from 'node:fs';

/** Lines are collected up to this many bytes, or this many milliseconds. */
const TOGETHER_BYTES = 2_048;
const TOGETHER_MS = 100;
/** Bytes that a pipe accepts atomically, so that lines of several workers do not mix. */
const PIECE_BYTES = 4_096;
/** Bytes kept for a slow reader. Further lines are dropped. */
const MAX_KEPT_BYTES = 1_048_576;
/** Milliseconds until a slow reader is tried again. */
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
 * Lines on standard output (descriptor 1) or standard error (2). Writing never throws, never waits for a reader, and
 * keeps at most a mebibyte. Whatever a closed pipe, a full disk or an idle reader does not accept is dropped and
 * counted. Signals end the process whatever its output does.
 *
 * Writing a line per request would take a tenth of the request's time, so lines are written together. Writes are
 * synchronous, and the last one happens as the process exits; an asynchronous one could be lost.
 */
export class Output {
  readonly #given: 1 | 2;
  /** Opened by the first write, so that the log of a silent command or test costs nothing. */
  #opened: number | undefined;
  /** Pieces of whole lines. The last one may still grow. */
  readonly #pieces: Piece[] = [];
  /** The piece being written. */
  #current: { readonly lines: number; rest: Buffer; isBegun: boolean } | undefined;
  #keptBytes = 0;
  #droppedLines = 0;
  #reportedLines = 0;
  #timer: NodeJS.Timeout | undefined;
  /** The reader currently accepts nothing. */
  #isFull = false;
  /** The last write ended inside a line. */
  #isTorn = false;
  /** Called when lines can be written again, with the number of lines dropped since the last call. */
  onResume: ((droppedLines: number) => void) | undefined;

  constructor(descriptor: 1 | 2) {
    this.#given = descriptor;
  }

  get droppedLines(): number {
    return this.#droppedLines;
  }

  /** @param text one or more lines, each with a line feed */
  write(text: string): void {
    this.#open();
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

  /** Writes the kept lines as far as the reader accepts them. */
  flushSync(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    while (this.#writeNext()) this.#resume();
    if (this.#isFull) this.#flushIn(RETRY_MS);
  }

  #flushIn(milliseconds: number): void {
    this.#timer ??= setTimeout(() => this.flushSync(), milliseconds).unref();
  }

  #open(): number {
    if (this.#opened === undefined) {
      this.#opened = withoutWaiting(this.#given);
      process.on('exit', () => this.#finish());
    }
    return this.#opened;
  }

  /** @returns whether the output accepted anything */
  #writeNext(): boolean {
    const piece = this.#current ? undefined : this.#pieces.shift();
    if (piece) this.#current = { lines: piece.lines, rest: Buffer.from(piece.text), isBegun: false };
    if (!this.#current) return false;
    const descriptor = this.#open();
    try {
      if (this.#isTorn) writeSync(descriptor, '\n');
      this.#isTorn = false;
      const written = writeSync(descriptor, this.#current.rest);
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
    // The report itself needs room.
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
 * A descriptor of the same output whose writes fail with EAGAIN instead of blocking. If possible, a pipe or terminal is
 * opened anew so that the mode is not shared: a child process that ends resets a shared mode.
 */
function withoutWaiting(descriptor: 1 | 2): number {
  const kind = fstatSync(descriptor);
  if (kind.isFile()) return descriptor;
  if (kind.isFIFO() || kind.isCharacterDevice()) {
    try {
      const flags = constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY;
      return openSync(`/proc/self/fd/${descriptor}`, flags);
    } catch {
      // The system has no such folder, we lack the right, or the pipe has no reader.
    }
  }
  // Node makes a pipe or socket non-blocking as soon as its stream is accessed.
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  stream.on('error', () => undefined);
  return descriptor;
}

function isBusy(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EAGAIN' || code === 'EBUSY' || code === 'EINTR';
}
