import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { Conditions } from '../../../../src/platform/db/filtering/conditions.ts';
import {
  type Combinable,
  compileFilter,
  type FilterFields,
} from '../../../../src/platform/db/filtering/filter.ts';
import type {
  BooleanFilter,
  DateTimeFilter,
  EnumFilter,
  IdFilter,
  IntFilter,
  MoneyFilter,
  StringFilter,
} from '../../../../src/platform/graphql/lists/filter-inputs.ts';
import { encodeId, newId } from '../../../../src/values/ids.ts';

interface ProductWhere extends Combinable<ProductWhere> {
  name?: StringFilter | null;
  categoryId?: IdFilter;
  stock?: IntFilter;
  createdAt?: DateTimeFilter;
  price?: MoneyFilter;
  status?: EnumFilter<'DRAFT' | 'ACTIVE'>;
  isGift?: BooleanFilter;
  search?: string;
}

const fields: FilterFields<ProductWhere> = {
  name: { column: 't.name', kind: 'text' },
  categoryId: { column: 't.category_id', kind: 'id', idPrefix: 'cat' },
  stock: { column: 't.stock', kind: 'int' },
  createdAt: { column: 't.created_at', kind: 'time' },
  price: { column: 't.price', kind: 'money', currency: 'EUR' },
  status: { column: 't.status', kind: 'enum' },
  isGift: { column: 't.is_gift', kind: 'boolean' },
  search: (term, conditions) => conditions.and('t.document @@ plainto_tsquery(?)', term),
};

function compile(where: ProductWhere | null): Conditions {
  const conditions = new Conditions();
  compileFilter({ where, fields, conditions });
  return conditions;
}

function refusal(where: unknown): { message: string; code: unknown; field: unknown } {
  try {
    compile(where as ProductWhere);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { code, field } = error.extensions;
    return { message: error.message, code, field };
  }
  throw new Error('the filter was accepted');
}

test('every kind of property becomes conditions with bound values', () => {
  const category = newId();
  const from = new Date('2026-01-01T00:00:00Z');
  const to = new Date('2026-02-01T00:00:00Z');
  const conditions = compile({
    name: { eq: 'Cup', in: ['Cup', 'Mug'], contains: 'u', isNull: false },
    categoryId: { in: [encodeId('cat', category)] },
    stock: { gte: 1, lte: 5 },
    createdAt: { gte: from, lt: to },
    price: { eq: '12.50', lte: '20' },
    status: { in: ['ACTIVE'] },
    isGift: { eq: false },
    search: 'blue cup',
  });
  expect(conditions.text.split(' and ')).toEqual([
    'where (t.name = $1)',
    '(t.name = any($2))',
    '(t.name ilike $3)',
    '(t.name is not null)',
    '(t.category_id = any($4))',
    '(t.stock >= $5)',
    '(t.stock <= $6)',
    '(t.created_at >= $7)',
    '(t.created_at < $8)',
    '(t.price = $9)',
    '(t.price <= $10)',
    '(t.status = any($11))',
    '(not t.is_gift)',
    '(t.document @@ plainto_tsquery($12))',
  ]);
  expect(conditions.values).toEqual([
    'Cup',
    ['Cup', 'Mug'],
    '%u%',
    [category],
    1,
    5,
    from,
    to,
    1250,
    2000,
    ['ACTIVE'],
    'blue cup',
  ]);
});

test('and, or and not nest, and a member without conditions holds for every row', () => {
  const { text, values } = compile({
    or: [{ stock: { eq: 1 } }, { not: { and: [{ stock: { eq: 2 } }, {}] } }],
  });
  expect(values).toEqual([1, 2]);
  expect(text.replaceAll(/[()]/g, '')).toBe('where t.stock = $1 or t.stock = $2 and true is not true');
  expect(compile({ or: [] }).text).toBe('where (false)');
});

test('what is left out, null or undefined as a whole adds nothing', () => {
  expect(compile(null).text).toBe('');
  expect(compile({ name: null, stock: undefined, and: null }).text).toBe('');
  expect(compile({ stock: { eq: undefined } }).text).toBe('');
});

test('wildcards in "contains" are ordinary characters', () => {
  expect(compile({ name: { contains: '50%_\\' } }).values).toEqual(['%50\\%\\_\\\\%']);
});

test('texts are compared in Unicode normal form C', () => {
  expect(compile({ name: { eq: 'Cafe\u0301' } }).values).toEqual(['Caf\u00e9']);
});

test('an operator that is null is refused instead of matching everything', () => {
  expect(refusal({ name: { eq: null } })).toEqual({
    message: '`eq` must not be null; see `isNull`.',
    code: 'BAD_USER_INPUT',
    field: 'where.name.eq',
  });
});

test.each([
  [{ categoryId: { eq: 'nonsense' } }, 'where.categoryId.eq', 'Not an id of the form "cat_…".'],
  [{ categoryId: { in: [encodeId('prod', newId())] } }, 'where.categoryId.in.0', 'Not an id of the form'],
  [{ price: { eq: '12.505' } }, 'where.price.eq', 'at most 2 decimal digits'],
  [{ not: { price: { gte: 'x' } } }, 'where.not.price.gte', 'must be a decimal number'],
  [{ or: [{}, { name: { eq: 'a\0' } }] }, 'where.or.1.name.eq', 'NUL'],
  [{ name: { contains: '' } }, 'where.name.contains', 'must not be empty'],
  [{ name: { in: ['x'.repeat(501)] } }, 'where.name.in', 'at most 500 characters'],
  [{ stock: { in: Array(101).fill(1) } }, 'where.stock.in', 'at most 100 values'],
  [{ stock: { gt: null } }, 'where.stock.gt', 'must not be null'],
])('a wrong value is an error of the request that names its place: %j', (where, field, message) => {
  const refused = refusal(where);
  expect(refused.code).toBe('BAD_USER_INPUT');
  expect(refused.field).toContain(field);
  expect(refused.message).toContain(message);
});

test('filters nest five levels and no more', () => {
  const nested = (depth: number): ProductWhere =>
    depth === 0 ? { stock: { eq: 1 } } : { not: nested(depth - 1) };
  expect(compile(nested(5)).values).toEqual([1]);
  expect(refusal(nested(6)).message).toContain('at most 5 levels');
});

test('filters have fifty conditions and no more, however they are spread', () => {
  const leaves = (count: number): ProductWhere => ({
    or: Array.from({ length: count }, () => ({ stock: { eq: 1 } })),
  });
  expect(compile(leaves(50)).values).toHaveLength(50);
  expect(refusal(leaves(51)).message).toContain('at most 50 conditions');
  expect(refusal({ and: [leaves(25), { and: leaves(25).or }, { search: 'x' }] }).message).toContain(
    'at most 50',
  );
  expect(refusal({ or: Array(51).fill({}) }).message).toContain('at most 50');
});

test('a property or operator that no field provides is a fault of ours, never ignored', () => {
  const compileLoose = (where: object) => () => compile(where as ProductWhere);
  expect(compileLoose({ colour: { eq: 'red' } })).toThrow('no filter is defined for the property colour');
  expect(compileLoose({ toString: { eq: 'red' } })).toThrow('no filter is defined');
  expect(compileLoose({ name: { startsWith: 'a' } })).toThrow('has no operator startsWith');
  expect(compileLoose({ stock: { above: 1 } })).toThrow('has no operator above');
});
