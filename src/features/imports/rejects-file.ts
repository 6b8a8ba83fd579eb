import { type FileHandle, open, realpath, rm } from 'node:fs/promises';
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
 */
export class RejectsFile {
  readonly path: string;
  readonly #file: FileHandle;
  #isEmpty = true;

  private constructor(path: string, file: FileHandle) {
    this.path = path;
    this.#file = file;
  }

  /**
   * Creates the file, or replaces an older one.
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
      await expectReplaceable(path, source);
      const file = await open(path, 'w');
      await file.write(csvLine([...FIRST_COLUMNS, ...header]));
      return new RejectsFile(path, file);
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
    const isFile = (await this.#file.stat()).isFile();
    await this.#file.close();
    if (this.#isEmpty && isFile) await rm(this.path, { force: true });
  }
}

/** Allows replacing an older rejects file only, never the imported file or any other. */
async function expectReplaceable(path: string, source: string): Promise<void> {
  let found: FileHandle;
  try {
    found = await open(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  try {
    const start = Buffer.from(`${FIRST_COLUMNS.join(',')},`);
    const { buffer, bytesRead } = await found.read(Buffer.alloc(start.length), 0, start.length, 0);
    const isOurs = bytesRead === 0 || start.equals(buffer);
    if (isOurs && (await realpath(path)) !== (await realpath(source))) return;
  } finally {
    await found.close();
  }
  throw new OrderFileError(
    `${path} is there and is no rejects file of an import: name another one with --rejects.`,
  );
}
