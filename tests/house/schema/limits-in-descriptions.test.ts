import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { SourceTree } from '../source-tree.ts';

/** Numbers that no code enforces: names of standards, examples and facts. */
const FACTS =
  /RFC \d+|ISO [\d-]+|EN \d+|alpha-2|32 bits|23 or 25 hours|2\^53|\\?`[^`]*`|"[^"]*"|\b(?:15|19|7) %/g;
const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const TEXTS = /'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g;
const INTERPOLATED = /\$\{[^}]*\}/g;
/** 0 and 1 are the ends of ranges that have no other. */
const NUMBER = /(?<![\w.$-])(?![01](?!,?\d))\d+(?:,\d{3})*(?![\w-])/;

it('descriptions take their limits from the constants that enforce them', () => {
  const tree = new SourceTree(resolve('src'));
  const found = tree.files.flatMap((file) => {
    const source = tree.text(file);
    if (!source.includes("'type-graphql'")) return [];
    const texts = [...source.replace(COMMENTS, '').matchAll(TEXTS)].map(
      ([, plain, template = '']) => plain ?? template.replace(INTERPOLATED, ''),
    );
    const sentences = texts.filter((text) => text.includes(' '));
    return sentences.filter((text) => NUMBER.test(text.replace(FACTS, ''))).map((text) => `${file}: ${text}`);
  });
  expect(found).toEqual([]);
});
