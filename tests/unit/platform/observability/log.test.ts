import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../../../src/platform/observability/log.ts';

const LOG = fileURLToPath(new URL('../../../../src/platform/observability/log.ts', import.meta.url));
const LINES = 500;

function script(end: string): string[] {
  const lines = `for (let line = 1; line <= ${LINES}; line++) log.info({ line }, 'operation');`;
  return [
    '--input-type=module',
    '-e',
    `import { createLog } from '${LOG}'; const log = createLog('info'); ${lines} ${end}`,
  ];
}

const numbersOf = (output: string) =>
  [...output.matchAll(/"line":(\d+)/g)].map(([, number]) => Number(number));
const ALL = Array.from({ length: LINES }, (_, line) => line + 1);

describe('lines that are written together', () => {
  it('are all there, in their order, however the process ends', async () => {
    const ends = [
      '',
      'process.exit(0);',
      "log.fatal('unexpected'); process.exit(0);",
      'setImmediate(() => process.exit(0));',
    ];
    for (const end of ends) {
      const { stdout } = await promisify(execFile)(process.execPath, script(end));
      expect(numbersOf(stdout), end).toEqual(ALL);
    }
  });

  it('come soon, without more lines to push them out', async () => {
    const child = spawn(process.execPath, script('setInterval(() => undefined, 1000);'));
    let output = '';
    while (!output.includes(`"line":${LINES},`)) output += String(await once(child.stdout, 'data'));
    child.kill('SIGKILL');
    expect(numbersOf(output)).toEqual(ALL);
  });
});

it('costs the process nothing until it writes', () => {
  const listeners = () => [process.listenerCount('exit'), process.stdout.listenerCount('error')];
  const before = listeners();
  for (let count = 0; count < 12; count++) createLog('silent').error('unheard');
  expect(listeners()).toEqual(before);
});
