import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  buildSchema,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';

// Its CommonJS build shares this file's build of graphql.
const { CriticalityLevel, diff } = createRequire(import.meta.url)(
  '@graphql-inspector/core',
) as typeof import('@graphql-inspector/core');
type Change = Awaited<ReturnType<typeof diff>>[number];

const RELEASES = new URL('releases/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

function unreleased(changelog: string): string {
  return changelog.split(/^## /m).find((section) => section.startsWith('Unreleased')) ?? '';
}

/** The lines of CHANGELOG.md under `## Unreleased`, `### Breaking`: items of the list and rows of its tables. */
function breakingLines(changelog: string): string[] {
  const breaking =
    unreleased(changelog)
      .split(/^### /m)
      .find((section) => section.startsWith('Breaking')) ?? '';
  return breaking.split('\n').filter((line) => /^\s*[-|] /.test(line));
}

const wordsIn = (text: string): Set<string> => new Set(text.match(/\w+/g));

/** The words in code: `Order.status` and `cart(cartToken:)` are two each. */
const codeWordsOf = (line: string): Set<string> => wordsIn([...line.matchAll(/`([^`]*)`/g)].join(' '));

/** Whether a field, an argument, an input field or an enum value anywhere in the schema still has this name. */
function hasMember(schema: GraphQLSchema, name: string): boolean {
  return Object.values(schema.getTypeMap()).some((type) => {
    if (type.name.startsWith('__')) return false;
    if (isEnumType(type)) return type.getValue(name) !== undefined;
    if (isInputObjectType(type)) return name in type.getFields();
    if (!isObjectType(type) && !isInterfaceType(type)) return false;
    return Object.values(type.getFields()).some(
      (field) => field.name === name || field.args.some((argument) => argument.name === name),
    );
  });
}

/**
 * A line announces a change when its code names the member and its owner. The member alone is enough when nothing has
 * that name now; the old type is enough when a type changed, and the enum when its values did. "`Query` … nullable"
 * announces that its fields may be null.
 */
function isAnnouncedBy(line: string, { path = '', type, message }: Change, current: GraphQLSchema): boolean {
  const words = codeWordsOf(line);
  const [member = '', owner] = path.split('.').reverse();
  if (owner === undefined) return words.has(member);
  if (type.startsWith('ENUM_VALUE') && words.has(owner)) return true;
  const [, before, after] = /changed type from '(.+)' to '(.+)'/.exec(message) ?? [];
  if (before && before === `${after}!` && line.includes('nullable') && words.has(owner)) return true;
  const oldType = before?.replace(/\W/g, '');
  if (oldType && oldType !== after?.replace(/\W/g, '') && words.has(oldType)) return true;
  return words.has(member) && (words.has(owner) || !hasMember(current, member));
}

/** The breaking changes that no line announces. */
async function unannounced(before: string, after: string, lines: readonly string[]): Promise<string[]> {
  const current = buildSchema(after);
  const changes = await diff(buildSchema(before), current);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .filter((change) => !lines.some((line) => isAnnouncedBy(line, change, current)))
    .map(({ path, message }) => `${path}: ${message}`);
}

/** New fields, arguments and input fields of types that the release had, which the text does not name in code. */
async function unannouncedMembers(before: string, after: string, text: string): Promise<string[]> {
  const release = buildSchema(before);
  const words = codeWordsOf(text);
  const changes = await diff(release, buildSchema(after));
  return changes
    .filter(({ type }) => ['FIELD_ADDED', 'FIELD_ARGUMENT_ADDED', 'INPUT_FIELD_ADDED'].includes(type))
    .map(({ path = '' }) => path)
    .filter((path) => {
      const [type = '', field = '', argument] = path.split('.');
      // A new field is named with its arguments.
      if (argument !== undefined && words.has(field) && !hasField(release, type, field)) return false;
      return release.getType(type) && !words.has(argument ?? field);
    });
}

function hasField(schema: GraphQLSchema, typeName: string, field: string): boolean {
  const type = schema.getType(typeName);
  return (isObjectType(type) || isInterfaceType(type)) && field in type.getFields();
}

describe('the schema since the last release', () => {
  const version = (JSON.parse(read('../../package.json')) as { version: string }).version;

  it('is compared with the schema of the version in package.json', () => {
    expect(readdirSync(RELEASES)).toContain(`${version}.graphql`);
  });

  it('has no breaking change that the CHANGELOG does not announce under "Breaking"', async () => {
    const lines = breakingLines(read('../../CHANGELOG.md'));
    const before = read(`releases/${version}.graphql`);
    expect(await unannounced(before, read('../../schema.graphql'), lines)).toEqual([]);
  });

  it('has no new field of an earlier type that the CHANGELOG does not name', async () => {
    const text = unreleased(read('../../CHANGELOG.md'));
    const before = read(`releases/${version}.graphql`);
    expect(await unannouncedMembers(before, read('../../schema.graphql'), text), 'add a line').toEqual([]);
  });
});

describe('an announcement', () => {
  const before = `
    enum Hue { RED GREEN }
    type Query { paint(tone: String): Paint! brush: Brush }
    type Paint { id: ID! hue: Hue! gloss: Int }
    type Brush { id: ID! width: Int }`;
  const after = `
    enum Hue { RED }
    type Query { paint(shade: String): Paint brush: Brush }
    type Paint { hue: Hue! }
    type Brush { id: ID! width: String }`;
  const ALL = [
    "Paint.gloss: Field 'gloss' was removed from object type 'Paint'",
    "Paint.id: Field 'id' was removed from object type 'Paint'",
  ];

  it.each([
    ['names a member that is gone everywhere', '- `gloss` is gone.', 'Paint.gloss', false],
    ['must name the owner of a member that others still have', '- `id` is gone.', 'Paint.id', true],
    ['names both', '- `Paint.id` is gone.', 'Paint.id', false],
    ['names them in code', '- The id of Paint is gone.', 'Paint.id', true],
    ['says that fields are nullable', '- Fields of `Query` are nullable.', 'Query.paint', false],
    ['does not announce a removal by that', '- Fields of `Query` are nullable.', 'Query.paint.tone', true],
    ['names an argument as it is written', '| `paint(tone:)` | `shade` |', 'Query.paint.tone', false],
    ['names the enum of a value', '- `Hue` has fewer values.', 'Hue.GREEN', false],
    ['names the type that a member had', '- `Int` is now `String`.', 'Brush.width', false],
    ['does not announce what it does not name', '- `Paint.id` is gone.', 'Brush.width', true],
  ])('%s', async (_, line, path, isMissing) => {
    const missing = await unannounced(
      before,
      after,
      breakingLines(`## Unreleased\n\n### Breaking\n\n${line}\n`),
    );
    expect(missing.some((change) => change.startsWith(`${path}:`))).toBe(isMissing);
  });

  it.each([
    ['names a new member in code', '- `shade` of paint.', []],
    ['does not announce a member in words', '- The shade of paint.', ['Query.paint.shade']],
  ])('%s', async (_, text, missing) => {
    expect(await unannouncedMembers(before, after, text)).toEqual(missing);
  });

  it('counts only under "Breaking" of "Unreleased"', async () => {
    const lines = breakingLines(
      '## Unreleased\n\n### Added\n\n- `Paint.id`\n\n## 0.1.0\n\n### Breaking\n\n- `gloss`\n',
    );
    expect(await unannounced(before, after, lines)).toEqual(expect.arrayContaining(ALL));
  });
});
