import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { envExample } from '../testkit/processes/env-example.ts';

it('.env.example has every setting with its comment and default', async () => {
  expect(await readFile('.env.example', 'utf8')).toBe(envExample());
});
