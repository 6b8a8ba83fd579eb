import { expect } from 'vitest';
import { appTest } from '../../../testkit/fixtures.ts';
import { balanceOf, buyWith, byCard, newCard } from './credit-fixture.ts';

// The comparison of executors would run each query twice.
const it = appTest({ comparesExecutors: false });

it('stops guesses of codes after 20 unknown ones, and then does not look up known ones', async ({
  app,
  manager,
}) => {
  const { code } = await newCard(manager, '5.00');
  // Known codes do not count.
  for (let call = 0; call < 25; call++) expect(await balanceOf(app.anonymous, code)).not.toBeNull();
  const guesses = await Promise.all(
    Array.from({ length: 30 }, (_, at) =>
      app.anonymous.send(`{ giftCardBalance(code: "WRONG-${at}") { state } }`),
    ),
  );
  const codes = guesses.map(({ errors }) => errors?.[0]?.extensions?.code ?? 'ANSWERED');
  expect(codes.toSorted()).toEqual([...Array(20).fill('ANSWERED'), ...Array(10).fill('RATE_LIMITED')]);
  const refused = await app.anonymous.send(`{ giftCardBalance(code: "${code}") { state } }`);
  expect(refused.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
  // The limit is one of all operations that take a code.
  expect(await buyWith(app, [byCard(code)])).toMatchObject({
    order: null,
    userErrors: [{ __typename: 'TooManyAttemptsError' }],
  });
});
