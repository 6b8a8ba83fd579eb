import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSchema, isEnumType, parse, print, validate } from 'graphql';
import { describe, expect, it } from 'vitest';

// What relay-compiler makes of the examples is committed. The compiler itself is large, so only .ci/run starts it.
const EXAMPLES = resolve(import.meta.dirname, '../../../examples');
const ARTIFACTS = join(EXAMPLES, 'generated/relay');
const read = (path: string) => readFileSync(path, 'utf8');

const schema = buildSchema(read(resolve(EXAMPLES, '../schema.graphql')));
const sources = readdirSync(join(EXAMPLES, 'clients'))
  .filter((file) => /^relay.*\.tsx?$/.test(file))
  .map((file) => read(join(EXAMPLES, 'clients', file)));
const documents = sources.flatMap((source) =>
  [...source.matchAll(/\bgraphql`([^`]*)`/g)].map(([, text = '']) => text),
);
const artifacts = new Map(
  readdirSync(ARTIFACTS).map((file) => [file.replace('.graphql.ts', ''), read(join(ARTIFACTS, file))]),
);

describe('the artifacts of relay-compiler (`npm run codegen:relay` makes them)', () => {
  it('are made of the documents as they are', () => {
    // As relay-compiler hashes them: printed, and without spaces in objects.
    const stale = documents.filter((text) => {
      const [, name = ''] = /^\s*\w+\s+(\w+)/.exec(text) ?? [];
      const printed = print(parse(text)).replaceAll(/\{ (.*?) \}/g, '{$1}');
      const hash = createHash('md5').update(printed).digest('hex');
      return !artifacts.get(name)?.includes(`.hash = "${hash}"`);
    });
    expect(documents.length).toBeGreaterThan(2);
    expect(stale).toEqual([]);
  });

  it('send operations that the schema knows', () => {
    const texts = [...artifacts.values()].flatMap((artifact) =>
      [...artifact.matchAll(/"text": ("(?:[^"\\]|\\.)*")/g)].map(
        ([, text = '']) => JSON.parse(text) as string,
      ),
    );
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.flatMap((text) => validate(schema, parse(text)))).toEqual([]);
  });

  it('name all values of the enums', () => {
    const enums = [...artifacts.values()].flatMap((artifact) => [
      ...artifact.matchAll(/^export type (\w+) = ((?:"\w+" \| )+)"%future added value";$/gm),
    ]);
    expect(enums.length).toBeGreaterThan(1);
    for (const [, name = '', values = ''] of enums) {
      const type = schema.getType(name);
      const expected = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
      expect(values.match(/\w+/g), name).toEqual(expected.toSorted());
    }
  });
});
