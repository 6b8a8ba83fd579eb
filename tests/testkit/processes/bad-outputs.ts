import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Something that can be the standard output of a process. */
export interface Output {
  readonly descriptor: number;
  close(): void;
}

/** A pipe that is read only when the test asks. */
export interface Pipe extends Output {
  /** Reads what the pipe contains now. */
  read(): string;
  /** Closes the reading end, as `head` does after its last line. */
  closeReader(): void;
}

export function unreadPipe(): Pipe {
  const folder = mkdtempSync(join(tmpdir(), 'ordinal-pipe-'));
  const path = join(folder, 'pipe');
  execFileSync('mkfifo', [path]);
  // In this order neither `open` blocks.
  let readEnd: number | undefined = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const descriptor = openSync(path, constants.O_WRONLY);
  rmSync(folder, { recursive: true });
  const chunk = Buffer.alloc(65_536);
  const closeReader = () => {
    if (readEnd !== undefined) closeSync(readEnd);
    readEnd = undefined;
  };
  return {
    descriptor,
    closeReader,
    read: () => {
      try {
        return readEnd === undefined ? '' : chunk.toString('utf8', 0, readSync(readEnd, chunk));
      } catch {
        return '';
      }
    },
    close: () => {
      closeReader();
      closeSync(descriptor);
    },
  };
}

export function closedPipe(): Output {
  const pipe = unreadPipe();
  pipe.closeReader();
  return pipe;
}

/** A full disk. */
export function fullDisk(): Output {
  const descriptor = openSync('/dev/full', 'w');
  return { descriptor, close: () => closeSync(descriptor) };
}
