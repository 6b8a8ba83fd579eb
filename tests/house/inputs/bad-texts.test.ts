import { expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { idsOf } from '../../testkit/random/example-ids.ts';
import { inputWith, type TextInput, textInputs, WRITTEN_SCALARS } from '../../testkit/random/text-inputs.ts';
import { fillCart } from '../../testkit/shop/carts.ts';
import { contentsOf, type FullStore, fullStore } from '../../testkit/shop/full-store.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

/** Texts that are compared with a secret. A wrong one gets no detailed error. */
const COMPARED =
  /(^login\.password|^(apply|remove)DiscountCode\.code|currentPassword|refreshToken|cartToken|\.token)$/;
/** A payment has the options of one provider, so an example with those of all has more than one mistake. */
const OPTIONS = /\.payments\.0\.(stripe|giftCard)\./;
const DIFFERENT = ['NOT_FOUND', 'INVALID_CREDENTIALS', 'INVALID_TOKEN', 'SESSION_ENDED', 'NOT_ALLOWED_NOW'];
/** A token without a cart or session does not prevent signing in or out, and staff need none for an order. */
const IGNORED = [
  'login.cartToken',
  'register.cartToken',
  'logout.refreshToken',
  'cancelOrder.accessToken',
  'confirmRazorpayPayment.accessToken',
  'confirmTestPayment.accessToken',
  'payOrder.accessToken',
];
let store: FullStore;
/** Input that a mutation needs besides its required fields, so that only the text is wrong. */
let more: Record<string, Record<string, unknown>>;

const nameOf = ({ mutation, path }: TextInput) => `${mutation.name}.${path.join('.')}`;

const it = appTest({
  comparesExecutors: false,
  environment: { SIGN_IN_FAILURES_PER_ACCOUNT: '1000', SIGN_IN_FAILURES_PER_ADDRESS: '1000' },
})
  .extend('founder', { scope: 'file' }, ({ app }) => signedInAs(app, UserRole.ADMIN))
  /** The errors of the answer, such as `VALIDATION items.0.sku`. */
  .extend('complaintAbout', ({ app, founder }) => async (input: TextInput, text: string): Promise<string> => {
    const { mutation, path } = input;
    const { type } = mutation.args[0]!;
    const ofCustomer = /PaymentMethod$/.test(mutation.name) ? store.customer : store.admin;
    const client = mutation.name === 'createStore' ? founder : ofCustomer;
    const beside = Object.entries(more[mutation.name] ?? {}).filter(([name]) => name !== path[0]);
    const { data, errors } = await client.send<
      Record<string, { userErrors: { code: string; field: string[] }[] }>
    >(`mutation ($input: ${type}) { ${mutation.name}(input: $input) { userErrors { code field } } }`, {
      input: {
        ...(inputWith(input, text, idsOf(store, app.shop.nodeTypes)) as object),
        ...Object.fromEntries(beside),
      },
    });
    if (errors) return errors.map(({ extensions, message }) => `${extensions.code} ${message}`).join();
    const [first] = data[mutation.name]!.userErrors;
    return first ? `${first.code} ${first.field?.slice(1).join('.')}` : 'nothing';
  });

it.beforeAll(async ({ app }) => {
  store = await fullStore(app, 'own');
  const visitor = app.anonymous.with({ 'x-store': 'own' });
  const cartToken = await fillCart(visitor, [{ variantId: store.ids.get('var')! }]);
  const { createLocation } = await store.admin.run(
    graphql(
      `mutation BadTextsCreateLocation { createLocation(input: { code: "other", name: "Other" }) { location { id } } }`,
    ),
  );
  more = {
    applyDiscountCode: { cartToken },
    removeDiscountCode: { cartToken },
    checkout: {
      cartToken,
      email: 'ada@example.com',
      payments: [{ provider: 'TEST' }],
      // Not together with an address.
      shippingAddressId: undefined,
    },
    confirmRazorpayPayment: { razorpayPaymentId: 'pay_1', razorpaySignature: '0'.repeat(64) },
    createDiscountCodes: { codes: undefined, count: 1 },
    createPromotion: {
      action: { kind: 'PERCENT', rate: '0.1' },
      target: undefined,
      customerGroupIds: undefined,
    },
    payOrder: { payments: [{ provider: 'TEST' }] },
    disablePaymentProvider: { provider: 'TEST' },
    enablePaymentProvider: { provider: 'TEST' },
    setPriceListPrices: { prices: [{ variantId: store.ids.get('var')!, amount: '1.00' }] },
    transferStock: { toLocationId: createLocation.location!.id },
    updateCategory: { parentId: undefined },
    createPriceList: { customerGroupIds: undefined },
    updateCustomer: { groupIds: undefined },
    updatePriceList: { customerGroupIds: undefined },
    updatePromotion: { action: undefined, target: undefined, customerGroupIds: undefined },
  };
});

it.for([
  ['two hundred thousand characters', 'x'.repeat(200_000)],
  ['a NUL character', 'a\0b'],
  ['half a surrogate pair', 'a\ud800b'],
] as const)(
  '%s in any text of any mutation is refused by name, and changes nothing',
  async ([_, text], { app, complaintAbout }) => {
    const inputs = textInputs(app.shop.schema).filter((input) => !IGNORED.includes(nameOf(input)));
    expect(inputs.length).toBeGreaterThan(150);
    const before = await contentsOf(app, store.id);
    const surprises: string[] = [];
    for (const input of inputs) {
      const complaint = await complaintAbout(input, text);
      const [code, field = ''] = complaint.split(' ');
      const isRefused = COMPARED.test(nameOf(input))
        ? DIFFERENT.includes(code!)
        : code === 'VALIDATION' &&
          (`${input.path.join('.')}.`.startsWith(`${field}.`) ||
            (OPTIONS.test(nameOf(input)) && OPTIONS.test(`.${field}.`)));
      if (!isRefused) surprises.push(`${nameOf(input)}: ${complaint}`);
    }
    expect(surprises).toEqual([]);
    expect(withoutKeys(await contentsOf(app, store.id))).toBe(withoutKeys(before));
  },
);

it.for([
  ['EmailAddress', ['nobody', 'ada@localhost', '']],
  ['CountryCode', ['UK', 'de', '']],
  ['CurrencyCode', ['eur', 'XXX', '']],
] as const)(
  'a wrong %s is a user error at its path in any mutation, and changes nothing',
  async ([scalar, wrong], { app, complaintAbout }) => {
    const inputs = textInputs(app.shop.schema).filter((input) => input.scalar === scalar);
    expect(inputs.length).toBeGreaterThan(0);
    const before = await contentsOf(app, store.id);
    const surprises: string[] = [];
    for (const input of inputs) {
      for (const text of wrong) {
        const complaint = await complaintAbout(input, text);
        if (complaint !== `VALIDATION ${input.path.join('.')}`) {
          surprises.push(`${nameOf(input)} ${text}: ${complaint}`);
        }
      }
    }
    expect(surprises).toEqual([]);
    expect(withoutKeys(await contentsOf(app, store.id))).toBe(withoutKeys(before));
  },
);

it('knows the scalars whose values people write', ({ app }) => {
  const found = textInputs(app.shop.schema).map(({ scalar }) => scalar);
  expect([...new Set(found)].toSorted()).toEqual([...WRITTEN_SCALARS, 'ID', 'String']);
});

/** Removes idempotency keys, under which refusals are stored on purpose. */
function withoutKeys(contents: string): string {
  return contents.replace(/^idempotency_keys:\n(?:\(.*\n?)*/m, '');
}
