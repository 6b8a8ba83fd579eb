import { glob, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { type DocumentNode, parse } from 'graphql';
import type { CommandLine } from './command-line.ts';
import { keepGenerated } from './generated-file.ts';
import { SCHEMA_FILE } from './schema.command.ts';

export const GENERATED_FILE = 'tests/testkit/generated/operations.ts';
/** Operations that tests and examples send and want the types of. */
const OPERATIONS = ['tests/**/*.graphql', 'examples/**/*.graphql'];

export function codegenCommand(line: CommandLine): Command {
  return new Command('codegen')
    .description(`write the types of the *.graphql files of tests and examples to ${GENERATED_FILE}`)
    .option('--check', 'write nothing and fail when the file is stale')
    .action(async ({ check = false }: { check?: boolean }) => {
      const content = await generateOperations();
      const path = resolve(GENERATED_FILE);
      await keepGenerated(line, { path, content, isCheck: check, command: 'npm run codegen' });
    });
}

/** Typed documents for every operation, made from the committed schema. */
export async function generateOperations(): Promise<string> {
  // Development dependencies: an image without them runs every other command.
  const [{ codegen }, typescript, operations, documentNode] = await Promise.all([
    import('@graphql-codegen/core'),
    import('@graphql-codegen/typescript'),
    import('@graphql-codegen/typescript-operations'),
    import('@graphql-codegen/typed-document-node'),
  ]);
  return codegen({
    filename: GENERATED_FILE,
    schema: parse(await readFile(SCHEMA_FILE, 'utf8')),
    documents: await readOperations(),
    config: {
      useTypeImports: true,
      enumsAsTypes: true,
      onlyOperationTypes: true,
      skipTypename: true,
      defaultScalarType: 'string',
      scalars: { JSON: 'unknown' },
    },
    pluginMap: { typescript, operations, documentNode },
    plugins: [{ typescript: {} }, { operations: {} }, { documentNode: {} }],
  });
}

async function readOperations(): Promise<{ location: string; document: DocumentNode }[]> {
  const found: string[] = [];
  for await (const file of glob(OPERATIONS)) found.push(file);
  return Promise.all(
    found
      .toSorted()
      .map(async (location) => ({ location, document: parse(await readFile(location, 'utf8')) })),
  );
}
