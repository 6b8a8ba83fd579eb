import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');

/** From the top down: a file may import from its own room and from floors below, never from a neighbour's room. */
const FLOORS: readonly (readonly string[])[] = [
  ['build'],
  ['main'],
  ['cli'],
  ['server'],
  ['demo'],
  ['playground-tabs'],
  ['app'],
  ['notifications', 'analytics', 'realtime', 'imports', 'operations'],
  ['checkout'],
  ['payments', 'shipping'],
  ['orders'],
  ['carts'],
  ['inventory'],
  ['customers', 'catalog'],
  ['accounts'],
  ['stores'],
  ['platform'],
  ['values'],
];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => file.replaceAll('\\', '/'));
const sources = new Map(files.map((file) => [file, readFileSync(join(SRC, file), 'utf8')]));
const IMPORT = /^\s*(?:import|export)\b[^'"]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/gm;

function importsOf(file: string): string[] {
  return [...(sources.get(file) ?? '').matchAll(IMPORT)].map(([, from, bare]) => from ?? bare ?? '');
}

function ownImportsOf(file: string): string[] {
  return importsOf(file)
    .filter((specifier) => specifier.startsWith('.') && /\.tsx?$/.test(specifier))
    .map((specifier) => relative(SRC, resolve(SRC, dirname(file), specifier)).replaceAll('\\', '/'));
}

/** `features/orders/order.entity.ts` → `orders`, `cli/start.ts` → `cli`, `app.ts` → `app`. */
function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'features' ? second : first.replace(/\.ts$/, '');
}

function floorOf(file: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(roomOf(file)));
}

const isFeature = (file: string): boolean => file.startsWith('features/');

describe('the floors of the house', () => {
  it('have a place for every file', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => floorOf(file) === -1)).toEqual([]);
  });

  it('import downwards or within their own room, never up and never from a neighbour', () => {
    const wrong = files.flatMap((file) =>
      ownImportsOf(file)
        .filter((target) => roomOf(target) !== roomOf(file) && floorOf(target) <= floorOf(file))
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('import what exists', () => {
    const lost = files.flatMap((file) =>
      ownImportsOf(file)
        .filter((target) => !sources.has(target))
        .map((target) => `${file} → ${target}`),
    );
    expect(lost).toEqual([]);
  });

  it('have no circle of imports', () => {
    expect(findCircle()).toBeUndefined();
  });

  it('let only the composition root and what stands on it know features', () => {
    const wrong = files.filter(
      (file) =>
        !isFeature(file) &&
        floorOf(file) > FLOORS.findIndex((rooms) => rooms.includes('app')) &&
        ownImportsOf(file).some(isFeature),
    );
    expect(wrong).toEqual([]);
  });

  it('keep values free of everything', () => {
    const foreign = files
      .filter((file) => file.startsWith('values/'))
      .flatMap((file) => importsOf(file).filter((specifier) => !specifier.startsWith('./')))
      .filter((specifier) => !specifier.startsWith('node:'));
    expect(foreign).toEqual([]);
  });
});

describe('the rules for every file', () => {
  it('reads the environment in one room', () => {
    const readers = files.filter((file) => sources.get(file)?.includes('process.env'));
    expect(readers.filter((file) => !file.startsWith('platform/config/'))).toEqual([]);
  });

  it('is not too long to be read at once', () => {
    const lines = (file: string): number => sources.get(file)!.split('\n').length - 1;
    expect(files.filter((file) => lines(file) > 250)).toEqual([]);
  });

  it('lies in a room with a name of its own', () => {
    expect(files.filter((file) => /(^|\/)(utils?|common|helpers?|misc|shared)(\/|\.ts)/.test(file))).toEqual(
      [],
    );
  });

  it('exports by name', () => {
    const isClient = (file: string): boolean => file.startsWith('platform/graphiql/client/');
    const unnamed = files.filter((file) => /^export default\b/m.test(sources.get(file)!));
    expect(unnamed.filter((file) => !isClient(file))).toEqual([]);
  });

  it('re-exports nothing: there are no barrels', () => {
    const barrels = files.filter(
      (file) => /^export \*/m.test(sources.get(file)!) || /(^|\/)index\.ts$/.test(file),
    );
    expect(barrels).toEqual([]);
  });
});

/** Depth first; a file met again on the way to itself closes a circle. */
function findCircle(): string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, way: string[]): string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const target of ownImportsOf(file)) {
      const circle = visit(target, [...way, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of files) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return undefined;
}
