import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  buildSchema,
  type DocumentNode,
  type FieldNode,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { RENEW_SESSION } from '../../src/platform/graphiql/playground.ts';
import { CompiledOperation } from '../../src/platform/graphql/execution/compiled-operation.ts';
import { resolveOperation } from '../../src/platform/graphql/execution/resolved-operation.ts';
import { playgroundContent } from '../../src/playground-tabs.ts';

const COMMENT_COLUMNS = 55;

const schema = buildSchema(readFileSync(resolve(import.meta.dirname, '../../schema.graphql'), 'utf8'));
const { tabs, values, welcome } = playgroundContent({
  signIn: { email: 'you@your-shop.example', password: 'secret' },
  variantId: 'var_1',
  orderId: 'ord_1',
});
const documents = tabs.map((tab) => ({ ...tab, document: parse(tab.query) }));

describe('the prepared tabs of the playground', () => {
  it.each(documents)('$title: asks for what the schema has, with variables that it takes', (tab) => {
    expect(validate(schema, tab.document).map(String)).toEqual([]);
    for (const operation of operationsOf(tab.document)) {
      const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], tab.variables ?? {});
      expect(errors?.map(String)).toBeUndefined();
      const declared = operation.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
      expect(declared.toSorted()).toEqual(Object.keys(tab.variables ?? {}).toSorted());
    }
  });

  it('run as compiled functions, unless they are subscriptions', () => {
    const interpreted = documents.filter(({ document }) => {
      const operation = resolveOperation(document, { operationName: operationsOf(document)[0]!.name!.value });
      return operation.kind !== 'subscription' && !CompiledOperation.of(schema, operation);
    });
    expect(interpreted.map(({ title }) => title)).toEqual([]);
  });

  it('renews a sign-in with an operation of the schema', () => {
    expect(validate(schema, parse(RENEW_SESSION)).map(String)).toEqual([]);
  });

  it(`comments in lines of at most ${COMMENT_COLUMNS} columns`, () => {
    const comments = tabs.flatMap(({ query }) => query.split('\n').filter((line) => line.startsWith('#')));
    expect(comments.length).toBeGreaterThan(0);
    expect(comments.filter((line) => line.length > COMMENT_COLUMNS)).toEqual([]);
  });

  it('has operations with names of their own, by which a tab is found again', () => {
    const names = documents.flatMap(({ document }) => operationsOf(document).map(({ name }) => name?.value));
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
  });

  it('uses values that some tab answers, and no others', () => {
    const used = [...JSON.stringify(tabs.map(({ variables }) => variables)).matchAll(/\{\{(\w+)\}\}/g)];
    const names = new Set(used.map(([, name]) => name));
    expect(names).toEqual(new Set([...Object.keys(values), 'newKey']));
    const answered = documents.flatMap(({ document }) => operationsOf(document).flatMap(pathsOf));
    for (const { from } of Object.values(values)) expect(answered).toContain(from);
  });

  it('are called in the welcome what they are called in the tab strip', () => {
    const mentioned = [...welcome.matchAll(/(?<!\*)\*([^*]+)\*(?!\*)/g)].map(([, title]) => title);
    expect(mentioned.length).toBeGreaterThan(0);
    expect(tabs.map(({ title }) => title)).toEqual(expect.arrayContaining(mentioned));
  });
});

function operationsOf(document: DocumentNode): OperationDefinitionNode[] {
  return document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
}

/** Every field of an operation as `createCart.cart.total`. */
function pathsOf({ selectionSet }: { selectionSet?: SelectionSetNode }): string[] {
  const fields = (selectionSet?.selections ?? []).filter(
    (selection): selection is FieldNode => selection.kind === Kind.FIELD,
  );
  return fields.flatMap((field) => {
    const name = (field.alias ?? field.name).value;
    return [name, ...pathsOf(field).map((path) => `${name}.${path}`)];
  });
}
