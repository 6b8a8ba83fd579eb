import { writeSync } from 'node:fs';

const STANDARD_ERROR = 2;

/**
 * Writes to standard error, because standard output belongs to the answer of a command. Waits for a slow reader. Text that
 * a closed pipe or a full disk does not take is lost.
 */
export function tell(text: string): void {
  for (let rest = Buffer.from(text); rest.length > 0; ) {
    try {
      rest = rest.subarray(writeSync(STANDARD_ERROR, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
