import { type FileHandle, open, rm } from 'node:fs/promises';
import { csvLine } from '../../values/csv.ts';
import type { RejectedLine } from './file-order.ts';
import { OrderFileError } from './order-file.ts';

/** `orders.csv` → `orders.rejects.csv` */
export function rejectsPathOf(path: string): string {
  return `${path.replace(/\.csv$/i, '')}.rejects.csv`;
}

/**
 * The lines that were not imported, each with its line number, its reason and its own columns: corrected there, the
 * file can be imported itself. Without rejects there is no file, and no old one either.
 */
export class RejectsFile {
  readonly path: string;
  readonly #file: FileHandle;
  #isEmpty = true;

  private constructor(path: string, file: FileHandle) {
    this.path = path;
    this.#file = file;
  }

  /** @throws OrderFileError when it cannot be written, before anything was imported */
  static async create(path: string, header: readonly string[]): Promise<RejectsFile> {
    try {
      const file = await open(path, 'w');
      await file.write(csvLine(['line', 'reason', ...header]));
      return new RejectsFile(path, file);
    } catch (error) {
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
    if (this.#isEmpty) await rm(this.path, { force: true });
  }
}
