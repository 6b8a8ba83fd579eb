import { readdirSync, readFileSync } from 'node:fs';
import { isInputType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { expect } from 'vitest';
import { buyingCalls } from '../testkit/calls/buying-calls.ts';
import type { Calls } from '../testkit/calls/call.ts';
import { peopleCalls } from '../testkit/calls/people-calls.ts';
import { shopCalls } from '../testkit/calls/shop-calls.ts';
import { it as base } from '../testkit/fixtures.ts';
import { fillShelf } from '../testkit/shop/shelf.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const section = read('README.md')
  .split(/^## /m)
  .find((part) => part.startsWith('Clients'))!;
const ROWS = [...section.matchAll(/^\| `([A-Z]+ \/api\/.*?)` \| `(\w+)(.*)` \|$/gm)].map(
  ([, call = '', name = '', rest = '']) => [call, name, rest] as const,
);

const withoutIndent = (text: string): string => text.replace(/^ +/gm, '');

base('shows only code of the examples in the section on clients', () => {
  const examples = readdirSync(new URL('../../examples/clients/', import.meta.url));
  const sources = [...examples.map((name) => `examples/clients/${name}`), 'codegen.yml'].map((path) =>
    withoutIndent(read(path)),
  );
  const blocks = [...section.matchAll(/^```\w+\n([\s\S]*?)\n```$/gm)].map(([, code = '']) => code);
  expect(blocks.length).toBeGreaterThan(5);
  expect(blocks.filter((block) => !sources.some((source) => source.includes(withoutIndent(block))))).toEqual(
    [],
  );
});

base('has a row for each REST call that people ask for', () => {
  expect(ROWS.map(([call]) => call.replace(/\?.*/, ''))).toEqual(
    expect.arrayContaining([
      'POST /api/orders',
      'GET /api/orders/:id',
      'PATCH /api/orders/:id/status',
      'POST /api/skus',
      'PATCH /api/skus/:id',
      'GET /api/reports/summaries',
      'POST /api/customers',
      'DELETE /api/customers/:id',
      'POST /api/payments/:id/refunds',
    ]),
  );
});

const CALLS: Calls = { ...buyingCalls, ...peopleCalls, ...shopCalls };

const it = base.extend('shelf', { scope: 'file' }, ({ app }) => fillShelf(app, 1));

it.for(ROWS)('answers %s with %s', async ([, name, rest], { app, shelf }) => {
  const { schema } = app.shop;
  const isMutation = schema.getMutationType()?.getFields()[name] !== undefined;
  // Each mutation names its user errors, which must be none.
  const field = isMutation ? `${name}${rest.replace(/\}$/, 'userErrors { message } }')}` : `${name}${rest}`;
  const kind = isMutation ? 'mutation' : 'query';
  const types = new Map<string, string>();
  const info = new TypeInfo(schema);
  visit(
    parse(`${kind} { ${field} }`),
    visitWithTypeInfo(info, {
      Variable: ({ name: { value } }) => {
        const type = info.getInputType();
        if (isInputType(type)) types.set(value, String(type));
      },
    }),
  );
  const { variables = {}, client = shelf.admin } = (await CALLS[name]?.(shelf)) ?? {};
  const { input = {} } = variables as { input?: object };
  const values: Record<string, unknown> = { id: shelf.ids.get('ord'), ...input };
  const declared = [...types].map(([variable, type]) => `$${variable}: ${type}`).join(', ');
  const result = await client.run<Record<string, { userErrors?: unknown[] } | null>>(
    `${kind}${declared && ` (${declared})`} { ${field} }`,
    Object.fromEntries([...types.keys()].map((variable) => [variable, values[variable]])),
  );
  expect(result[name]?.userErrors ?? []).toEqual([]);
  expect(Object.values(result[name] ?? { [name]: null })).not.toContain(null);
});
