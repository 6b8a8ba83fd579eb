import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('every package runs on the Node of the package "node", so that .npmrc may silence what npm says of an older one', async () => {
  const words = ['ci', '--dry-run', '--ignore-scripts', '--offline', '--no-audit', '--loglevel=warn'];
  const PATH = `${dirname(process.execPath)}:${process.env.PATH}`;
  const { stderr } = await promisify(execFile)('npm', words, { env: { ...process.env, PATH } });
  expect(stderr).not.toContain('EBADENGINE');
});
