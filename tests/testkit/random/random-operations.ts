import fc, { type Arbitrary } from 'fast-check';
import { type GraphQLField, GraphQLNonNull } from 'graphql';
import { encodeId, newId } from '../../../src/values/ids.ts';
import type { TestApp } from '../app.ts';
import { documentOf } from '../clients/operation-document.ts';
import type { FullStore } from '../shop/full-store.ts';
import { deepSelection } from './deep-selection.ts';
import { typeOfIdArgument } from './example-ids.ts';
import { type KnownValues, randomValue } from './random-values.ts';

/** A name that objects treat as their prototype. Code that reads answers has to handle it. */
const ALIAS = '__proto__';

/** A document that passes every argument of an operation and selects its whole answer, two levels deep. */
export function wholeDocumentOf(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): string {
  const given = field.args.map(({ name }) => name);
  return documentOf(kind, field, { given, selection: deepSelection(field.type, 1), alias: ALIAS });
}

export function randomVariables(
  field: GraphQLField<unknown, unknown>,
  known: KnownValues,
): Arbitrary<Record<string, unknown>> {
  const values = field.args.map(({ name, type }) => [
    name,
    randomValue(type, `${field.name}.${name}`, known),
  ]);
  const requiredKeys = field.args
    .filter(({ type, defaultValue }) => type instanceof GraphQLNonNull && defaultValue === undefined)
    .map(({ name }) => name);
  return fc.record(Object.fromEntries(values) as Record<string, Arbitrary<unknown>>, {
    requiredKeys,
    noNullPrototype: true,
  });
}

/** Ids of this store and of another one, of the right and of a wrong type, and texts with a meaning. */
export function knownValues(
  app: TestApp,
  { own, foreign, texts }: { own: FullStore; foreign: FullStore; texts: Record<string, readonly string[]> },
): KnownValues {
  const someId = newId();
  return {
    ids: (key) => {
      const { prefix } = typeOfIdArgument(key, app.shop.nodeTypes);
      const mine = own.ids.get(prefix) ?? own.ids.get('ord')!;
      // Existing ids most of the time, because others are refused early.
      return [
        mine,
        mine,
        mine,
        mine,
        foreign.ids.get(prefix) ?? mine,
        encodeId(prefix, someId),
        encodeId('zzz', someId),
      ];
    },
    texts: (key) => {
      const name = key.split('.').at(-1)!;
      const [, found] = Object.entries(texts).find(([ending]) => name.toLowerCase().endsWith(ending)) ?? [];
      return found ?? ['Something plain', 'something-plain'];
    },
  };
}
