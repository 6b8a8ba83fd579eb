import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema, OperationTypeNode } from 'graphql';
import { expect, it } from 'vitest';
import { playgroundContent } from '../../../src/playground-tabs.ts';

const read = (path: string) => readFileSync(resolve(import.meta.dirname, '../../..', path), 'utf8');

/** The names of all fields of the root types. */
function operationsOf(path: string): string[] {
  const schema = buildSchema(read(path));
  return Object.values(OperationTypeNode).flatMap((kind) =>
    Object.keys(schema.getRootType(kind)?.getFields() ?? {}),
  );
}

/** The words in the code spans and code blocks of a Markdown text. */
function wordsInCode(markdown: string): string[] {
  const code = markdown.match(/```[\s\S]*?```|`[^`]+`/g) ?? [];
  return code.flatMap((text) => text.match(/\w+/g) ?? []);
}

it('names every operation since the last release in the README or in a tab of the playground', () => {
  const { tabs } = playgroundContent({ signIn: { email: '', password: '' }, variantId: null, orderId: null });
  const words = new Set([
    ...wordsInCode(read('README.md')),
    ...tabs.flatMap(({ query }) => query.match(/\w+/g) ?? []),
  ]);
  const released = new Set(operationsOf('tests/house/releases/0.1.0.graphql'));
  const added = operationsOf('schema.graphql').filter((name) => !released.has(name));
  expect(added.length).toBeGreaterThan(0);
  expect(added.filter((name) => !words.has(name))).toEqual([]);
});
