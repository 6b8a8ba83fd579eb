import { buildSchema, type DocumentNode, GraphQLError, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { CheckedDocuments } from '../../../../src/platform/graphql/execution/checked-documents.ts';
import { requestRules } from '../../../../src/platform/graphql/execution/request-rules.ts';
import { hashOfDocument } from '../../../../src/platform/graphql/limits/documents/document-store.ts';

const schema = buildSchema('type Query { name: String }');
const limits = {
  tokens: 10_000,
  bytes: 1_000_000,
  depth: 10,
  fields: 1_000,
  rootFields: 1_000,
  aliases: 1_000,
  directives: 10,
};
const rules = requestRules({ isIntrospectionOn: true, limits });
/** A document of some thousand characters. */
const named = (index: number) => `query Named${index} { name } # ${'-'.repeat(1_000)}`;
/** Apollo puts the hash of the schema before that of the document. */
const keyOf = (source: string) => `schema:${hashOfDocument(source)}`;

describe('documents that were checked', () => {
  it('are parsed once', () => {
    const documents = new CheckedDocuments(schema, rules);
    expect(documents.check(named(1))).toBe(documents.check(named(1)));
  });

  it('are the same for Apollo and for sockets', async () => {
    const documents = new CheckedDocuments(schema, rules);
    const byApollo = parse(named(1));
    await documents.store.set(keyOf(named(1)), byApollo);
    expect(documents.check(named(1))).toBe(byApollo);
    const bySocket = documents.check(named(2));
    expect(await documents.store.get(keyOf(named(2)))).toBe(bySocket);
    await documents.store.delete(keyOf(named(2)));
    expect(await documents.store.get(keyOf(named(2)))).toBeUndefined();
  });

  it('are forgotten when many others came since, but for those in use', async () => {
    const documents = new CheckedDocuments(schema, rules);
    const used = documents.check(named(0)) as DocumentNode;
    const unused = documents.check(named(1));
    for (let index = 2; index < 500; index++) {
      documents.check(named(index));
      if (index % 100 === 0) expect(documents.check(named(0))).toBe(used);
    }
    expect(await documents.store.get(keyOf(named(1)))).toBeUndefined();
    expect(documents.check(named(1))).not.toBe(unused);
  });

  it('do not make room for one that is too large to keep', () => {
    const documents = new CheckedDocuments(schema, rules);
    const small = documents.check(named(0));
    const large = `# ${'-'.repeat(300_000)}\n${named(1)}`;
    expect(documents.check(large)).not.toBe(documents.check(large));
    expect(documents.check(named(0))).toBe(small);
  });

  it('are not kept when they are wrong', () => {
    const documents = new CheckedDocuments(schema, rules);
    for (let attempt = 0; attempt < 2; attempt++) {
      const [problem] = documents.check('{ unknown }') as readonly GraphQLError[];
      expect(problem?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      expect(() => documents.check('{')).toThrow(GraphQLError);
    }
  });
});
