import { expect, it } from 'vitest';
import { LiveView } from '../../../../src/platform/graphiql/client/live-view.ts';

it('shows the last 50 events of a subscription, the newest first, with the data before everything else', () => {
  const view = new LiveView();
  for (let event = 1; event <= 60; event++) {
    view.add({ extensions: { cost: event }, data: { orderEvents: { id: `evt_${event}` } } });
  }
  const answer = view.answer();
  expect(Object.keys(answer)).toEqual(['data', 'extensions']);
  expect(answer.data).toHaveLength(50);
  expect(answer.data).toMatchObject({
    0: { orderEvents: { id: 'evt_60' } },
    49: { orderEvents: { id: 'evt_11' } },
  });
  expect(answer.extensions).toEqual({ cost: 60 });
});

it('shows errors until the next run', () => {
  const view = new LiveView();
  view.add({ data: { orderEvents: { id: 'evt_1' } } });
  const errors = [{ message: 'No.' }] as never;
  expect(view.add({ data: null, errors })).toEqual({
    data: [null, { orderEvents: { id: 'evt_1' } }],
    errors,
  });
  expect(view.restart().answer()).toEqual({ data: [{ orderEvents: { id: 'evt_1' } }] });
});
