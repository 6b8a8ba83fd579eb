import { expect } from 'vitest';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { subscribe } from '../../testkit/clients/subscriber.ts';
import { fewestStatements } from '../../testkit/databases/statements.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import type { TimelinePageQuery } from '../../testkit/generated/graphql.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { placeTestOrder, type TestOrder } from '../../testkit/shop/orders.ts';
import { guestOrder } from './guests/guest-shopping.ts';

const PAGE = graphql(`query TimelinePage(
  $id: ID, $accessToken: String, $first: Int, $after: String, $last: Int, $before: String
) {
  order(id: $id, accessToken: $accessToken) { timeline(first: $first, after: $after, last: $last, before: $before) {
    totalCount eventCursor edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { type data { ... on OrderNoteAddedData { noteId isVisibleToCustomer } } }
  } }
}`);
const NEWEST = graphql(`query NewestEvents($id: ID, $accessToken: String) {
  order(id: $id, accessToken: $accessToken) { timeline { totalCount pageInfo { hasNextPage } nodes { id } } }
}`);
const ADD_NOTE = graphql(`mutation TimelineNote($input: AddOrderNoteInput!) {
  addOrderNote(input: $input) { note { id } userErrors { code } }
}`);

const it = appTest({ comparesExecutors: false })
  .extend('ada', { scope: 'file' }, ({ app }) => registerCustomer(app))
  .extend('note', ({ manager }) => async (orderId: string, isVisibleToCustomer: boolean) => {
    const input = { orderId, body: 'Something', isVisibleToCustomer };
    const { addOrderNote } = await manager.run(ADD_NOTE, { input });
    return addOrderNote.note!.id;
  })
  .extend('withNotes', ({ app, ada, note }) => async (notes: string) => {
    const order = await placeTestOrder(app, { customerId: ada.customerId });
    for (const letter of notes) await note(order.id, letter === 'v');
    return order;
  });

async function idsOf(client: GraphqlClient, order: TestOrder): Promise<string[]> {
  const { order: shown } = await client.run(PAGE, { id: order.id, first: 100 });
  return shown.timeline.edges.map(({ node }) => node.id);
}

it('is walked forward from the newest event and backward from the oldest one', async ({
  manager,
  withNotes,
}) => {
  const order = await withNotes('hvhv');
  const all = await idsOf(manager, order);
  expect(all).toHaveLength(5);
  const walk = async (size: 'first' | 'last') => {
    const pages: string[][] = [];
    let cursor: string | null = null;
    for (;;) {
      const place: object = size === 'first' ? { first: 2, after: cursor } : { last: 2, before: cursor };
      const shown: TimelinePageQuery = await manager.run(PAGE, { id: order.id, ...place });
      const { timeline } = shown.order!;
      pages.push(timeline.edges.map(({ node }) => node.id));
      expect(timeline.totalCount).toBe(5);
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = timeline.pageInfo;
      expect([startCursor, endCursor]).toEqual([timeline.edges[0]!.cursor, timeline.edges.at(-1)!.cursor]);
      if (!(size === 'first' ? hasNextPage : hasPreviousPage)) return pages;
      cursor = size === 'first' ? endCursor! : startCursor!;
    }
  };
  expect(await walk('first')).toEqual([all.slice(0, 2), all.slice(2, 4), all.slice(4)]);
  expect(await walk('last')).toEqual([all.slice(3), all.slice(1, 3), all.slice(0, 1)]);
});

it('keeps its pages when events are added, and refuses cursors of other lists alone', async ({
  manager,
  note,
  withNotes,
}) => {
  const order = await withNotes('vv');
  const first = await manager.run(PAGE, { id: order.id, first: 1 });
  await note(order.id, true);
  const { timeline } = (
    await manager.run(PAGE, { id: order.id, first: 2, after: first.order.timeline.pageInfo.endCursor })
  ).order;
  expect(timeline.nodes.map(({ type }) => type)).toEqual(['ORDER_NOTE_ADDED', 'ORDER_CREATED']);
  const { orders } = await manager.run<{ orders: { pageInfo: { endCursor: string } } }>(
    '{ orders(first: 1) { pageInfo { endCursor } } }',
  );
  const answer = await manager.send(
    `query ($id: ID, $after: String) { order(id: $id) { number timeline { nodes { id } } } other: order(id: $id) {
      timeline(after: $after) { nodes { id } } } }`,
    { id: order.id, after: orders.pageInfo.endCursor },
  );
  expect(answer.errors).toMatchObject([
    { path: ['other', 'timeline'], extensions: { code: 'INVALID_CURSOR' } },
  ]);
  expect(answer.data).toMatchObject({ order: { timeline: { nodes: [{}, {}, {}, {}] } }, other: null });
  expect((await manager.send(PAGE, { id: order.id, first: 101 })).errors).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT' } },
  ]);
});

it('shows customers and guests full pages and a count without the notes for staff', async ({
  app,
  ada,
  manager,
  note,
  withNotes,
}) => {
  const order = await withNotes(`vh${'v'.repeat(19)}h`);
  const guests = await guestOrder(app);
  for (const isVisible of [true, false]) await note(guests.id, isVisible);
  const visible = await idsOf(ada, order);
  const whole = await idsOf(manager, order);
  expect([visible.length, whole.length]).toEqual([21, 23]);
  expect(visible).toEqual(whole.filter((id) => visible.includes(id)));
  const newest = await ada.run(NEWEST, { id: order.id });
  expect(newest.order.timeline).toEqual({
    totalCount: 21,
    pageInfo: { hasNextPage: true },
    nodes: visible.slice(0, 20).map((id) => ({ id })),
  });
  const last = await ada.run(PAGE, { id: order.id, last: 20 });
  expect(last.order.timeline).toMatchObject({
    totalCount: 21,
    pageInfo: { hasPreviousPage: true },
    edges: visible.slice(1).map((id) => ({ node: { id } })),
  });
  const seen = await manager.run(NEWEST, { id: guests.id });
  const holder = { id: guests.id, accessToken: guests.token };
  for (const own of [await app.anonymous.run(NEWEST, holder), await app.anonymous.run(PAGE, holder)]) {
    expect(own.order.timeline.totalCount).toBe(seen.order.timeline.totalCount - 1);
    expect(JSON.stringify(own)).not.toContain(seen.order.timeline.nodes[0]!.id);
  }
});

it('is read for many orders in as many statements as for two, whoever reads and however many pages', async ({
  ada,
  manager,
  withNotes,
}) => {
  for (const notes of ['v', 'vh', 'h', '']) await withNotes(notes);
  const LIST = `query ($first: Int) { orders(first: $first) { nodes {
    timeline { totalCount nodes { id cursor } } pages: timeline(first: 1) { totalCount nodes { id metadata { source } } }
  } } }`;
  for (const client of [ada, manager]) {
    const two = await fewestStatements(() => client.run(LIST, { first: 2 }));
    expect(await fewestStatements(() => client.run(LIST, { first: 4 }))).toBe(two);
    expect(two).toBe(client === ada ? 6 : 5);
  }
});

it('gives a cursor from which a subscription misses nothing', async ({ manager, note, withNotes }) => {
  const order = await withNotes('v');
  const { timeline } = (await manager.run(PAGE, { id: order.id })).order;
  const noteId = await note(order.id, true);
  const events = await subscribe<{ data: { noteId?: string } }>(
    manager,
    `subscription ($id: ID!, $after: String) {
      orderEvents(orderId: $id, after: $after) { data { ... on OrderNoteAddedData { noteId } } }
    }`,
    { id: order.id, after: timeline.eventCursor },
  );
  await expect.poll(() => events.items.at(-1)).toEqual({ data: { noteId } });
  await events.close();
});
