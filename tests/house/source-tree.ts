import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const IMPORT = /^\s*(?:import|export)\b[^'"]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/gm;

/** The TypeScript files below a folder and what they import. Paths are relative to the folder, with slashes. */
export class SourceTree {
  readonly files: readonly string[];
  readonly #root: string;
  readonly #texts: ReadonlyMap<string, string>;

  constructor(root: string) {
    this.#root = root;
    this.files = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => file.replaceAll('\\', '/'));
    this.#texts = new Map(this.files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  }

  has(file: string): boolean {
    return this.#texts.has(file);
  }

  text(file: string): string {
    return this.#texts.get(file) ?? '';
  }

  importsOf(file: string): string[] {
    return [...this.text(file).matchAll(IMPORT)].map(([, from, bare]) => from ?? bare ?? '');
  }

  /** Files named by a relative import; `../` at the start leads out of the tree. */
  ownImportsOf(file: string): string[] {
    return this.importsOf(file)
      .filter((specifier) => specifier.startsWith('.') && /\.tsx?$/.test(specifier))
      .map((specifier) => relative(this.#root, resolve(this.#root, dirname(file), specifier)))
      .map((target) => target.replaceAll('\\', '/'));
  }

  /** Imports between two files for which `isWrong` holds, as `from → to`. */
  importsThat(isWrong: (from: string, to: string) => boolean): string[] {
    return this.files.flatMap((file) =>
      this.ownImportsOf(file)
        .filter((target) => isWrong(file, target))
        .map((target) => `${file} → ${target}`),
    );
  }

  /** Depth first; a file met again on the way to itself closes a circle. */
  findCircle(): string[] | undefined {
    const done = new Set<string>();
    const visit = (file: string, way: string[]): string[] | undefined => {
      if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
      if (done.has(file)) return undefined;
      for (const target of this.ownImportsOf(file)) {
        const circle = visit(target, [...way, file]);
        if (circle) return circle;
      }
      done.add(file);
      return undefined;
    };
    for (const file of this.files) {
      const circle = visit(file, []);
      if (circle) return circle;
    }
    return undefined;
  }
}
