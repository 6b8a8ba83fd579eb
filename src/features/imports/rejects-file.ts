import { randomUUID } from 'node:crypto';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { csvLine } from '../../values/csv.ts';
import type { RejectedLine } from './reading/file-order.ts';
import { OrderFileError } from './reading/order-file.ts';

/** The first columns of every rejects file. They identify an older rejects file, which may be replaced. */
const FIRST_COLUMNS = ['line', 'reason'];

/**
 * `/data/orders.csv` → `orders.rejects.csv` in the given folder. The folder of the data may not be writable or may
 * belong to somebody else.
 */
export function rejectsPathOf(path: string, folder: string): string {
  return join(folder, `${basename(path).replace(/\.csv$/i, '')}.rejects.csv`);
}

/**
 * Writes the rejected lines, each with its line number, its reason and its own columns. Once corrected, the file can be
 * imported itself. Notes on imported orders are written too. Without rejected lines and notes no file is left, not even
 * an older one.
 *
 * Until the end the lines are in a file of this import, whose name ends in `.part`. Imports that run at the same time
 * and name the same file do not mix their lines: the file is that of the last one that rejected something.
 */
export class RejectsFile {
  readonly path: string;
  readonly #file: FileHandle;
  /** The file that is written. Undefined if the lines go directly to a device or a pipe. */
  readonly #part: string | undefined;
  #isEmpty = true;

  private constructor(path: string, { file, part }: { file: FileHandle; part: string | undefined }) {
    this.path = path;
    this.#file = file;
    this.#part = part;
  }

  /**
   * Creates the file and removes an older one.
   *
   * @param source the file that is imported
   * @throws OrderFileError when the file cannot be written or would replace anything but a rejects file; nothing was
   *   imported
   */
  static async create(
    path: string,
    { source, header }: { source: string; header: readonly string[] },
  ): Promise<RejectsFile> {
    try {
      const real = (await existing(realpath(path))) ?? path;
      const found = await existing(stat(real));
      const isDirect = found !== undefined && !found.isFile() && !found.isDirectory();
      if (!isDirect) await removeOlder(real, source);
      const part = isDirect ? undefined : `${real}.${randomUUID().slice(0, 8)}.part`;
      const file = part === undefined ? await open(real, 'w') : await open(part, 'wx');
      await file.write(csvLine([...FIRST_COLUMNS, ...header]));
      return new RejectsFile(real, { file, part });
    } catch (error) {
      if (error instanceof OrderFileError) throw error;
      const { code } = error as NodeJS.ErrnoException;
      throw new OrderFileError(`The rejects file ${path} cannot be written (${code}): name another one.`);
    }
  }

  async write(rejected: readonly RejectedLine[]): Promise<void> {
    if (rejected.length === 0) return;
    this.#isEmpty = false;
    const rows = rejected.map(({ line, reason }) => csvLine([String(line.number), reason, ...line.fields]));
    await this.#file.write(rows.join(''));
  }

  async close(): Promise<void> {
    await this.#file.close();
    if (this.#part === undefined) return;
    if (this.#isEmpty) await rm(this.#part);
    else await rename(this.#part, this.path);
  }
}

/** Removes an older rejects file, never the imported file or any other. Another import may remove it first. */
async function removeOlder(path: string, source: string): Promise<void> {
  const found = await existing(open(path, 'r'));
  if (!found) return;
  try {
    const start = Buffer.from(`${FIRST_COLUMNS.join(',')},`);
    const { buffer, bytesRead } = await found.read(Buffer.alloc(start.length), 0, start.length, 0);
    const isOurs = bytesRead === 0 || start.equals(buffer);
    if (isOurs && path !== (await realpath(source))) {
      await rm(path, { force: true });
      return;
    }
  } finally {
    await found.close();
  }
  throw new OrderFileError(
    `${path} is there and is no rejects file of an import: name another one with --rejects.`,
  );
}

/** Undefined when there is no such file. */
async function existing<T>(access: Promise<T>): Promise<T | undefined> {
  try {
    return await access;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
