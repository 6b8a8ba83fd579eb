import { describe, expect } from 'vitest';
import { UserRole } from '../../../../src/features/accounts/user.entity.ts';
import { it as base } from '../../../testkit/fixtures.ts';
import { graphql } from '../../../testkit/generated/gql.ts';
import { registerCustomer, seedGuest } from '../../../testkit/shop/customers.ts';
import { rawId } from '../../../testkit/shop/ids.ts';
import { DEFAULT_STORE, signedInAs } from '../../../testkit/shop/people.ts';
import { balanceOf, disableCard, entriesOf, issueCard, ledgerOf, newCard } from './credit-fixture.ts';

const LIST = graphql(`
  query ListCards($where: GiftCardWhere) { giftCards(where: $where) { nodes { id lastFour state } } }
`);

const it = base.extend('stranger', { scope: 'file' }, async ({ app }) => {
  const id = await app.shop.features.stores.service.create({ code: 'other', name: 'O', currency: 'USD' });
  return signedInAs(app, UserRole.ADMIN, { id, code: 'other' });
});

describe('issueGiftCard', () => {
  it('shows a code of 100 random bits once, and stores only its hash', async ({ app, manager }) => {
    const { code, giftCard, userErrors } = await issueCard(manager, {
      amount: '50.00',
      note: 'For a raffle',
    });
    expect(userErrors).toEqual([]);
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(giftCard).toMatchObject({
      lastFour: code!.slice(-4),
      balance: { amount: '50.00', currency: 'USD' },
      heldAmount: { amount: '0.00' },
      state: 'ACTIVE',
      note: 'For a raffle',
    });
    const stored = await app.shop.core.reader.query<{ text: string }>(
      `select (select string_agg(a::text, '') from credit_accounts a) || (select string_agg(i::text, '') from idempotency_keys i)
         || (select string_agg(e::text, '') from events e) as text`,
    );
    expect(stored[0]!.text).not.toContain(code!);
    expect(stored[0]!.text).not.toContain(code!.replaceAll('-', ''));
    expect(await ledgerOf(manager, giftCard!.id)).toEqual(['ISSUED 50.00']);
  });

  it('gives a repeated call the same card and code, and another input none', async ({ manager }) => {
    const input = { amount: '20.00', idempotencyKey: 'the-same-card' };
    const [first, second] = [await issueCard(manager, input), await issueCard(manager, input)];
    expect(second).toEqual(first);
    const other = await issueCard(manager, { ...input, amount: '30.00' });
    expect(other).toMatchObject({ code: null, userErrors: [{ code: 'IDEMPOTENCY_MISMATCH' }] });
  });

  it('refuses amounts, times, notes and customers that make no sense', async ({ manager, stranger, app }) => {
    const wrong = [
      [{ amount: '0' }, 'amount'],
      [{ amount: '-1.00' }, 'amount'],
      [{ amount: '1.001' }, 'amount'],
      [{ amount: '100000000000.01' }, 'amount'],
      [{ currency: 'JPY', amount: '1.50' }, 'amount'],
      [{ expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
      [{ note: 'x'.repeat(501) }, 'note'],
    ] as const;
    for (const [input, field] of wrong) {
      const { userErrors } = await issueCard(manager, input);
      expect(userErrors, field).toMatchObject([{ code: 'VALIDATION', field: ['input', field] }]);
    }
    const customerId = await seedGuest(app, { storeId: DEFAULT_STORE });
    expect(await issueCard(stranger, { customerId })).toMatchObject({
      giftCard: null,
      userErrors: [{ code: 'NOT_FOUND', field: ['input', 'customerId'] }],
    });
    expect((await issueCard(manager, { customerId })).giftCard).toMatchObject({
      customer: { id: customerId },
    });
  });

  it('writes an event without the code', async ({ app, manager }) => {
    const { id } = await newCard(manager, '7.00');
    const events = await app.shop.core.reader.query<{ data: object }>(
      "select data from events where type = 'gift_card.issued' and subject_id = $1",
      [rawId(id)],
    );
    expect(events).toEqual([{ data: { giftCard: id, amount: 700, currency: 'USD', expiresAt: null } }]);
  });
});

describe('giftCardBalance', () => {
  it('reads a code in any spelling', async ({ app, manager }) => {
    const { code } = await newCard(manager, '12.00');
    const plain = code.replaceAll('-', '');
    const spellings = [
      code,
      plain,
      plain.toLowerCase(),
      ` ${code.replaceAll('-', ' ')} `,
      code.replaceAll('-', '–'),
    ];
    spellings.push(
      plain.replaceAll('0', 'O').replaceAll('1', 'l'),
      plain.replaceAll('0', 'o').replaceAll('1', 'I'),
    );
    for (const spelling of spellings) {
      expect(await balanceOf(app.anonymous, spelling), spelling).toEqual({
        balance: { amount: '12.00', currency: 'USD' },
        state: 'ACTIVE',
        expiresAt: null,
      });
    }
  });

  it('knows no card of another store', async ({ app, manager, stranger }) => {
    const { code } = await newCard(manager, '12.00');
    expect(await balanceOf(app.anonymous.with({ 'x-store': 'other' }), code)).toBeNull();
    expect(await balanceOf(stranger, code)).toBeNull();
  });

  it('tells that a card has ended', async ({ app, manager }) => {
    const { id, code } = await newCard(manager, '12.00');
    await app.shop.core.reader.query(
      "update credit_accounts set expires_at = now() - interval '1 second' where id = $1",
      [rawId(id)],
    );
    expect(await balanceOf(app.anonymous, code)).toMatchObject({ state: 'EXPIRED' });
    await disableCard(manager, id);
    expect(await balanceOf(app.anonymous, code)).toMatchObject({ state: 'DISABLED' });
  });
});

describe('disableGiftCard', () => {
  it('ends a card for good, once', async ({ app, manager }) => {
    const { id } = await newCard(manager, '9.00');
    const first = await disableCard(manager, id);
    expect(first).toMatchObject({
      giftCard: { state: 'DISABLED', balance: { amount: '9.00' } },
      userErrors: [],
    });
    expect(await disableCard(manager, id)).toEqual(first);
    const events = await app.shop.core.reader.query(
      "select id from events where type = 'gift_card.disabled' and subject_id = $1",
      [rawId(id)],
    );
    expect(events).toHaveLength(1);
  });

  it('does not know the card of another store', async ({ manager, stranger }) => {
    const { id } = await newCard(manager, '9.00');
    expect(await disableCard(stranger, id)).toMatchObject({
      giftCard: null,
      userErrors: [{ code: 'NOT_FOUND', field: ['input', 'giftCardId'] }],
    });
    expect((await manager.run(LIST, { where: { state: { eq: 'ACTIVE' } } })).giftCards.nodes).toContainEqual(
      expect.objectContaining({ id }),
    );
  });
});

describe('giftCards and creditEntries', () => {
  it('are found by the last four characters and the state', async ({ manager, rep }) => {
    const { id, code } = await newCard(manager, '9.00');
    const where = { lastFour: { eq: code.slice(-4) }, state: { eq: 'ACTIVE' as const } };
    expect((await rep.run(LIST, { where })).giftCards.nodes).toEqual([
      { id, lastFour: code.slice(-4), state: 'ACTIVE' },
    ]);
    await disableCard(manager, id);
    expect((await rep.run(LIST, { where })).giftCards.nodes).toEqual([]);
  });

  it('are for staff, and only managers issue and disable', async ({ app, manager, rep }) => {
    const { id } = await newCard(manager, '9.00');
    expect(await ledgerOf(rep, id)).toEqual(['ISSUED 9.00']);
    const customer = await registerCustomer(app);
    for (const client of [app.anonymous, customer]) {
      await expect(entriesOf(client, {})).rejects.toThrow(/FORBIDDEN|UNAUTHENTICATED/);
      await expect(client.run(LIST, {})).rejects.toThrow(/FORBIDDEN|UNAUTHENTICATED/);
    }
    for (const client of [app.anonymous, customer, rep]) {
      await expect(issueCard(client)).rejects.toThrow(/FORBIDDEN|UNAUTHENTICATED/);
      await expect(disableCard(client, id)).rejects.toThrow(/FORBIDDEN|UNAUTHENTICATED/);
    }
  });

  it('form a ledger that the database refuses to change', async ({ app, manager }) => {
    await newCard(manager, '9.00');
    const { reader } = app.shop.core;
    await expect(reader.query('update credit_entries set amount = 1')).rejects.toThrow('append-only');
    await expect(reader.query('delete from credit_entries')).rejects.toThrow('append-only');
  });
});
