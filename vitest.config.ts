import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { relayDocuments } from './examples/clients/relay.plugin.js';

/** Tests that declare GraphQL types of their own: in a process of others these would be in the shop's schema, too. */
const TYPES_OF_THEIR_OWN = ['tests/unit/platform/graphql/lists.test.ts'];

export default defineConfig({
  plugins: [relayDocuments()],
  resolve: {
    // Two builds of graphql in one process refuse each other's types.
    alias: [
      {
        find: /^graphql$/,
        replacement: fileURLToPath(new URL('./node_modules/graphql/index.js', import.meta.url)),
      },
    ],
  },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    globalSetup: ['tests/testkit/global-setup.ts'],
    setupFiles: ['reflect-metadata'],
    // Nothing here is about time: a machine that others keep busy gets as long as it needs.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 40_000 } },
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        // To load the modules and build the schema anew for each file takes as long as all the tests.
        test: {
          name: 'shared',
          isolate: false,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: TYPES_OF_THEIR_OWN,
        },
      },
      { extends: true, test: { name: 'isolated', include: TYPES_OF_THEIR_OWN } },
    ],
    coverage: { provider: 'v8', include: ['src/**/*.ts'], thresholds: { lines: 90 } },
  },
});
