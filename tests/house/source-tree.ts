import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const IMPORT = /^\s*(?:import|export)\b[^'"]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/gm;

/** The TypeScript files below a folder and their imports. Paths are relative to the folder, with slashes. */
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

  /** Files in relative imports. A path that starts with `../` is outside the tree. */
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

  /** The first circle of imports between files. */
  findCircle(): string[] | undefined {
    return circleIn(this.files, (file) => this.ownImportsOf(file));
  }

  /** The first circle between folders. A parent folder and its own subfolders may import each other. */
  findCircleOfFolders(): string[] | undefined {
    const targets = new Map<string, Set<string>>();
    for (const file of this.files) {
      const folder = dirname(file);
      const known = targets.get(folder) ?? new Set();
      targets.set(folder, known);
      for (const target of this.ownImportsOf(file).map((path) => dirname(path))) {
        if (!isWithin(folder, target) && !isWithin(target, folder)) known.add(target);
      }
    }
    return circleIn([...targets.keys()], (folder) => [...(targets.get(folder) ?? [])]);
  }
}

function isWithin(folder: string, outer: string): boolean {
  return outer === '.' || folder === outer || folder.startsWith(`${outer}/`);
}

/** Searches depth first. A node that is reached again from itself closes a circle. */
function circleIn(
  starts: readonly string[],
  targetsOf: (from: string) => readonly string[],
): string[] | undefined {
  const done = new Set<string>();
  const visit = (from: string, way: string[]): string[] | undefined => {
    if (way.includes(from)) return [...way.slice(way.indexOf(from)), from];
    if (done.has(from)) return undefined;
    for (const target of targetsOf(from)) {
      const circle = visit(target, [...way, from]);
      if (circle) return circle;
    }
    done.add(from);
    return undefined;
  };
  for (const start of starts) {
    const circle = visit(start, []);
    if (circle) return circle;
  }
  return undefined;
}
