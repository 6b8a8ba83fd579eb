import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { signedInAs } from '../shop/people.ts';
import { fullCart, type Shelf } from '../shop/shelf.ts';
import { type Calls, idOf, some } from './call.ts';

const one = (prefix: string) => (shelf: Shelf) => ({ variables: { id: idOf(shelf, prefix) } });

/** Queries that need arguments or a client other than an administrator of the store. */
export const queryCalls: Calls = {
  category: one('cat'),
  product: one('prd'),
  variant: one('var'),
  promotion: one('prm'),
  priceList: one('prl'),
  shippingZone: one('shz'),
  shippingMethod: one('shm'),
  giftCard: one('gfc'),
  giftCardBalance: async ({ admin }) => {
    const { issueGiftCard } = await admin.run<{ issueGiftCard: { code: string } }>(
      'mutation ($key: String!) { issueGiftCard(input: { amount: "5.00", idempotencyKey: $key }) { code } }',
      { key: some('key') },
    );
    return { variables: { code: issueGiftCard.code } };
  },
  customer: one('cus'),
  order: one('ord'),
  node: one('ord'),
  nodes: ({ variantIds }) => ({ variables: { ids: variantIds } }),
  cart: async (shelf) => ({ variables: { cartToken: await fullCart(shelf) } }),
  stores: async ({ app }) => ({ client: await signedInAs(app, UserRole.ADMIN) }),
};
