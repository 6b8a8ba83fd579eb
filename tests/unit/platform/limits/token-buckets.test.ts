import { describe, expect, it } from 'vitest';
import { MemoryBuckets } from '../../../../src/platform/graphql/limits/buckets/token-buckets.ts';

function buckets() {
  const clock = { now: 0 };
  return { clock, buckets: new MemoryBuckets({ capacity: 100, restoreRate: 10 }, () => clock.now) };
}

describe('a bucket', () => {
  it('is full at first, refuses what it does not have, and fills again with time and no further', () => {
    const { buckets: viewers, clock } = buckets();
    expect(viewers.draw('a', 90)).toEqual({ isGranted: true, remaining: 10 });
    expect(viewers.draw('a', 20)).toEqual({ isGranted: false, remaining: 10 });
    clock.now = 1_000;
    expect(viewers.draw('a', 20)).toEqual({ isGranted: true, remaining: 0 });
    clock.now = 1_000_000;
    expect(viewers.draw('a', 1)).toEqual({ isGranted: true, remaining: 99 });
  });

  it('belongs to one viewer, and takes back what was not spent', () => {
    const { buckets: viewers } = buckets();
    viewers.draw('a', 100);
    expect(viewers.draw('b', 100)).toMatchObject({ isGranted: true });
    viewers.giveBack('a', 60);
    expect(viewers.draw('a', 60)).toEqual({ isGranted: true, remaining: 0 });
    viewers.giveBack('a', 1_000);
    expect(viewers.draw('a', 0)).toMatchObject({ remaining: 100 });
  });

  it('owes what was spent beyond what it had, and grants again when that is paid', () => {
    const { buckets: viewers, clock } = buckets();
    viewers.draw('a', 90);
    viewers.giveBack('a', -30);
    expect(viewers.draw('a', 1)).toEqual({ isGranted: false, remaining: -20 });
    clock.now = 2_000;
    expect(viewers.draw('a', 1)).toEqual({ isGranted: false, remaining: 0 });
    clock.now = 2_200;
    expect(viewers.draw('a', 1)).toEqual({ isGranted: true, remaining: 1 });
  });

  it('is forgotten before there are too many, full ones first', () => {
    const { buckets: viewers } = buckets();
    viewers.draw('spent', 100);
    for (let visitor = 0; visitor < 120_000; visitor++) viewers.draw(`visitor ${visitor}`, 0);
    expect(viewers.count).toBeLessThanOrEqual(50_000);
    expect(viewers.draw('spent', 1)).toMatchObject({ isGranted: false });
  });
});
