import { type GraphQLField, type GraphQLObjectType, isNonNullType, isObjectType } from 'graphql';
import { expect } from 'vitest';
import { it } from '../../testkit/fixtures.ts';

const fieldsOf = (type: GraphQLObjectType | null | undefined): GraphQLField<unknown, unknown>[] =>
  Object.values(type?.getFields() ?? {});

it('lets every root field be null, so that one refusal hides nothing else, and says when it is', ({
  app,
}) => {
  const { schema } = app.shop;
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const fields = roots.flatMap(fieldsOf);
  expect(fields.length).toBeGreaterThan(90);
  expect(fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([]);
  expect(
    fields.filter(({ description }) => !/\bnull\b/i.test(description ?? '')).map(({ name }) => name),
  ).toEqual([]);
});

/** type-graphql's metadata of types, and of fields with a guard: `roles`. */
interface GuardRecords {
  readonly objectTypes: readonly {
    readonly name: string;
    readonly fields: readonly { readonly schemaName: string; readonly roles?: readonly unknown[] }[];
  }[];
}

it('lets every guarded field inside a type be null, so that its refusal hides nothing else', ({ app }) => {
  const records = Reflect.get(globalThis, 'TypeGraphQLMetadataStorage') as unknown as GuardRecords;
  const guarded = records.objectTypes.flatMap(({ name, fields }) =>
    fields.filter(({ roles }) => roles).map(({ schemaName }) => [name, schemaName] as const),
  );
  expect(guarded).toContainEqual(['ProductVariant', 'costPrice']);
  const required = guarded.filter(([type, field]) => {
    const owner = app.shop.schema.getType(type);
    return isObjectType(owner) && isNonNullType(owner.getFields()[field]?.type);
  });
  expect(required).toEqual([]);
});
