import { readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SourceTree } from './source-tree.ts';

type Floors = readonly (readonly string[])[];

/**
 * The floors from top to bottom. A file may import from its own room and from lower floors, never from another room on
 * its floor. Planned features already have their floor.
 */
const FLOORS: Floors = [
  ['build'],
  ['main'],
  ['cli'],
  ['server'],
  ['demo'],
  ['playground-tabs'],
  ['playground-documents'],
  ['app'],
  ['notifications', 'webhooks', 'analytics', 'realtime', 'exports', 'imports', 'privacy', 'operations'],
  ['invoices'],
  ['returns'],
  ['checkout'],
  ['shipping'],
  ['payments'],
  ['orders'],
  ['carts'],
  ['pricing'],
  ['inventory'],
  ['customers', 'catalog'],
  ['accounts'],
  ['stores'],
  ['platform'],
  ['values'],
];

/** The rooms of `platform/`, by the same rule. */
const PLATFORM_FLOORS: Floors = [
  ['core', 'feature'],
  ['http', 'graphiql', 'workers'],
  ['graphql'],
  ['idempotency', 'events', 'mail'],
  ['jobs'],
  ['audit'],
  ['db', 'auth', 'inputs', 'attempts'],
  ['config', 'observability'],
  ['network', 'json', 'errors'],
];

const FILES_PER_FOLDER = 20;

const REPOSITORY = resolve(import.meta.dirname, '../..');
const src = new SourceTree(resolve(REPOSITORY, 'src'));
const bench = new SourceTree(resolve(REPOSITORY, 'bench'));
const { files } = src;

/** `features/orders/order.entity.ts` → `orders`, `cli/start.ts` → `cli`, `app.ts` → `app`. */
function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'features' ? second : first.replace(/\.ts$/, '');
}

/** `platform/db/orm.ts` → `db`, `platform/core.ts` → `core`. */
const platformRoomOf = (file: string): string => (file.split('/')[1] ?? '').replace(/\.ts$/, '');

const floorIn = (floors: Floors, room: string): number => floors.findIndex((rooms) => rooms.includes(room));
const floorOf = (file: string): number => floorIn(FLOORS, roomOf(file));
const platformFloorOf = (file: string): number => floorIn(PLATFORM_FLOORS, platformRoomOf(file));

const isFeature = (file: string): boolean => file.startsWith('features/');
const isPlatform = (file: string): boolean => file.startsWith('platform/');

describe('the floors of the house', () => {
  it('have a place for every file', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => floorOf(file) === -1)).toEqual([]);
    expect(files.filter(isPlatform).filter((file) => platformFloorOf(file) === -1)).toEqual([]);
  });

  it('import downwards or within their own room, never up and never from a neighbour', () => {
    const wrong = src.importsThat((from, to) => roomOf(from) !== roomOf(to) && floorOf(to) <= floorOf(from));
    expect(wrong).toEqual([]);
  });

  it('import downwards inside the platform as well', () => {
    const wrong = src.importsThat(
      (from, to) =>
        isPlatform(from) &&
        isPlatform(to) &&
        platformRoomOf(from) !== platformRoomOf(to) &&
        platformFloorOf(to) <= platformFloorOf(from),
    );
    expect(wrong).toEqual([]);
  });

  it('import what exists', () => {
    expect(src.importsThat((_from, to) => !src.has(to))).toEqual([]);
  });

  it('have no circle of imports', () => {
    expect(src.findCircle()).toBeUndefined();
    expect(bench.findCircle()).toBeUndefined();
    expect(src.findCircleOfFolders()).toBeUndefined();
    expect(bench.findCircleOfFolders()).toBeUndefined();
  });

  it('know nothing of the benchmarks, and the benchmarks only what exists', () => {
    expect(src.importsThat((_from, to) => to.startsWith('../'))).toEqual([]);
    const lost = bench.importsThat((_from, to) =>
      to.startsWith('../src/')
        ? !src.has(to.slice('../src/'.length))
        : to.startsWith('../') || !bench.has(to),
    );
    expect(lost).toEqual([]);
  });

  it('let only the composition root and what stands on it know features', () => {
    const wrong = files.filter(
      (file) =>
        !isFeature(file) && floorOf(file) > floorIn(FLOORS, 'app') && src.ownImportsOf(file).some(isFeature),
    );
    expect(wrong).toEqual([]);
  });

  it('keep services and locks free of GraphQL', () => {
    const wrong = src.importsThat(
      (from, to) => /\.(service|locks|audits|events)\.ts$/.test(from) && to.startsWith('platform/graphql/'),
    );
    expect(wrong).toEqual([]);
  });

  it('keep values free of everything', () => {
    const foreign = files
      .filter((file) => file.startsWith('values/'))
      .flatMap((file) => src.importsOf(file).filter((specifier) => !specifier.startsWith('./')))
      .filter((specifier) => !specifier.startsWith('node:'));
    expect(foreign).toEqual([]);
  });
});

describe('the rules for every file', () => {
  it('reads the environment in one room', () => {
    const readers = files.filter((file) => src.text(file).includes('process.env'));
    expect(readers.filter((file) => !file.startsWith('platform/config/'))).toEqual([]);
  });

  it('is not too long to be read at once', () => {
    const lines = (file: string): number => src.text(file).split('\n').length - 1;
    expect(files.filter((file) => lines(file) > 250)).toEqual([]);
  });

  it('lies in a room with a name of its own', () => {
    expect(files.filter((file) => /(^|\/)(utils?|common|helpers?|misc|shared)(\/|\.ts)/.test(file))).toEqual(
      [],
    );
  });

  it('lies in a folder of at most 20 files', () => {
    const paths = ['src', 'bench', 'tests', 'examples', 'docs'].flatMap((top) =>
      readdirSync(resolve(REPOSITORY, top), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => `${relative(REPOSITORY, entry.parentPath)}/${entry.name}`),
    );
    const folders = Map.groupBy(paths, (path) => path.slice(0, path.lastIndexOf('/')));
    const crowded = [...folders].filter(([, inside]) => inside.length > FILES_PER_FOLDER);
    expect(crowded.map(([folder]) => folder)).toEqual([]);
  });

  it('locks rows in files named so', () => {
    const locks = /\bLockMode\b|\bfor (no key update|update|key share|share)\b/;
    const code = (file: string): string => src.text(file).replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    const wrong = files.filter((file) => !file.endsWith('.locks.ts') && locks.test(code(file)));
    expect(wrong).toEqual([]);
  });

  it('exports by name', () => {
    const isClient = (file: string): boolean => file.startsWith('platform/graphiql/client/');
    const unnamed = files.filter((file) => /^export default\b/m.test(src.text(file)));
    expect(unnamed.filter((file) => !isClient(file))).toEqual([]);
  });

  it('re-exports nothing: there are no barrels', () => {
    const barrels = files.filter(
      (file) => /^export \*/m.test(src.text(file)) || /(^|\/)index\.ts$/.test(file),
    );
    expect(barrels).toEqual([]);
  });
});
