import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('prices 200 lines with a thousand active promotions within 5 ms of processor time', () => {
  const script = join(import.meta.dirname, 'many-promotions.ts');
  const milliseconds = Number(execFileSync(process.execPath, [script], { encoding: 'utf8' }));
  expect(milliseconds).toBeGreaterThan(0);
  expect(milliseconds).toBeLessThan(5);
});
