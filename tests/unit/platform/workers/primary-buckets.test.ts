import { expect, it } from 'vitest';
import { MemoryBuckets } from '../../../../src/platform/graphql/limits/buckets/token-buckets.ts';
import type { FromWorker, ToWorker } from '../../../../src/platform/workers/messages.ts';
import { drawForWorker, PrimaryBuckets } from '../../../../src/platform/workers/primary-buckets.ts';

/** Two workers and their primary in one process, with the messages between them. */
function openCrew(capacity: number) {
  const held = new MemoryBuckets({ capacity, restoreRate: 1 }, () => 0);
  const said: FromWorker[] = [];
  const openWorker = () => {
    let hear: (message: ToWorker) => void = () => undefined;
    return new PrimaryBuckets({
      send: (message) => {
        said.push(message);
        if (message.kind !== 'draw') return;
        void drawForWorker(held, message.draws).then((answer) => answer && hear(answer));
      },
      onMessage: (listen) => {
        hear = listen;
      },
    });
  };
  return { said, workers: [openWorker(), openWorker()] as const };
}

it('gives workers one bucket between them, and takes points back from either', async () => {
  const { workers } = openCrew(10);
  const [one, other] = workers;
  expect(await one.draw('viewer', 7)).toEqual({ isGranted: true, remaining: 3 });
  expect(await other.draw('viewer', 4)).toEqual({ isGranted: false, remaining: 3 });
  expect(await other.draw('somebody else', 4)).toEqual({ isGranted: true, remaining: 6 });
  one.giveBack('viewer', 2);
  await new Promise((done) => setTimeout(done, 10));
  expect(await other.draw('viewer', 4)).toEqual({ isGranted: true, remaining: 1 });
});

it('says what comes up at once in one message, and the last of it when it closes', async () => {
  const { workers, said } = openCrew(100);
  const [worker] = workers;
  const draws = await Promise.all(Array.from({ length: 20 }, () => worker.draw('viewer', 1)));
  expect(draws.map(({ remaining }) => remaining)).toEqual(
    Array.from({ length: 20 }, (_, index) => 99 - index),
  );
  expect(said).toHaveLength(1);
  worker.giveBack('viewer', 5);
  await worker.close();
  expect(said.at(-1)).toEqual({ kind: 'draw', draws: [[null, 'viewer', 5]] });
});
