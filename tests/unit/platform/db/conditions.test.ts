import { expect, test } from 'vitest';
import { Conditions } from '../../../../src/platform/db/filtering/conditions.ts';

test('no conditions give no where clause', () => {
  expect(new Conditions().text).toBe('');
  expect(new Conditions().predicate).toBe('true');
});

test('question marks are numbered in the order of their values, through groups', () => {
  const conditions = new Conditions()
    .and('t.store_id = ?', 's')
    .group('or', (either) => {
      either.and('t.status = any(?)', ['A', 'B']).group('not', (not) => {
        not.and('t.total between ? and ?', 1, 2);
      });
    })
    .and('t.deleted_at is null');
  expect(conditions.text).toBe(
    'where (t.store_id = $1) and ((t.status = any($2)) or (((t.total between $3 and $4)) is not true)) and (t.deleted_at is null)',
  );
  expect(conditions.values).toEqual(['s', ['A', 'B'], 1, 2]);
});

test('an empty "and" holds for every row, an empty "or" and the complement of nothing for none', () => {
  const text = (combination: 'and' | 'or' | 'not') => new Conditions().group(combination, () => {}).text;
  expect(text('and')).toBe('where (true)');
  expect(text('or')).toBe('where (false)');
  expect(text('not')).toBe('where ((true) is not true)');
});

test('a copy binds values of its own', () => {
  const conditions = new Conditions().and('t.a = ?', 1);
  const copy = conditions.copy();
  expect(copy.bind(2)).toBe('$2');
  copy.and('t.b = ?', 3);
  expect(copy.text).toBe('where (t.a = $1) and (t.b = $3)');
  expect(conditions.text).toBe('where (t.a = $1)');
  expect(conditions.values).toEqual([1]);
});

test('a fragment with more or fewer question marks than values is refused', () => {
  expect(() => new Conditions().and('t.a = ?')).toThrow('0 values for 1 question marks');
  expect(() => new Conditions().and('t.a is null', 1)).toThrow('1 values for 0 question marks');
});
