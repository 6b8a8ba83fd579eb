import { expect, it } from 'vitest';
import { type HashRequest, PasswordQueue } from '../../../src/features/accounts/passwords/password-queue.ts';
import { OverloadedError } from '../../../src/platform/db/sharing/semaphore.ts';

/** Completes hashes one at a time on command, and records the order in which they started. */
function hashes(queue: PasswordQueue) {
  const begun: string[] = [];
  const finish: (() => void)[] = [];
  const ask = (name: string, request: HashRequest) =>
    queue.run(request, () => {
      begun.push(name);
      return new Promise<void>((resolve) => finish.push(resolve));
    });
  const settle = async (count: number) => {
    for (let done = 0; done < count; done++) {
      finish.shift()?.();
      await new Promise(setImmediate);
    }
  };
  return { begun, ask, settle };
}

const registration = (network: string): HashRequest => ({ network, isSignIn: false });
const signIn = (network: string): HashRequest => ({ network, isSignIn: true });

it('lets networks take turns, and sign-ins go first without starving registrations', async () => {
  const { begun, ask, settle } = hashes(
    new PasswordQueue({ concurrency: 1, maxPerNetwork: 100, maxWaiting: 100 }),
  );
  const all = [ask('first', registration('attacker'))];
  for (let n = 0; n < 20; n++) all.push(ask('flood', registration('attacker')));
  for (let n = 0; n < 5; n++) all.push(ask('guess', signIn('attacker')));
  all.push(ask('innocent sign-in', signIn('other')), ask('innocent registration', registration('other')));
  await settle(all.length);
  await Promise.all(all);
  expect(begun.indexOf('innocent sign-in')).toBeLessThanOrEqual(2);
  expect(begun.indexOf('innocent registration')).toBeLessThanOrEqual(9);
  expect(begun.slice(0, 5)).toContain('flood');
});

it('refuses what is too much for one network, and goes on serving others', async () => {
  const { begun, ask, settle } = hashes(
    new PasswordQueue({ concurrency: 1, maxPerNetwork: 2, maxWaiting: 4 }),
  );
  const running = ask('running', signIn('a'));
  const waiting = [ask('a', signIn('a')), ask('a', registration('a'))];
  await expect(ask('refused', signIn('a'))).rejects.toThrow(OverloadedError);
  waiting.push(ask('b', signIn('b')), ask('c', signIn('c')));
  await expect(ask('refused', signIn('d'))).rejects.toThrow(OverloadedError);
  await settle(5);
  await Promise.all([running, ...waiting]);
  expect(begun).not.toContain('refused');
  expect(begun).toHaveLength(5);
});

it('gives the place on when the work fails', async () => {
  const queue = new PasswordQueue({ concurrency: 1, maxPerNetwork: 1, maxWaiting: 1 });
  await expect(queue.run(signIn('a'), () => Promise.reject(new Error('no thread')))).rejects.toThrow();
  expect(await queue.run(signIn('a'), async () => 'hashed')).toBe('hashed');
});
