import type { RequestContext } from '../../../platform/graphql/context.ts';
import { holdOrder } from './held-orders.ts';
import type { OrderAccessTokens, TokenOrder } from './order-access-tokens.ts';

/** Lets requests act as the guest of an order whose access token they give. */
export class OrderAccess {
  readonly #tokens: OrderAccessTokens;

  constructor(tokens: OrderAccessTokens) {
    this.#tokens = tokens;
  }

  /**
   * Admits the request to the order if the token is good for it. Otherwise nothing happens, so an unknown order and a
   * bad token are answered alike.
   *
   * @param wanted.by the column that names the order in the store
   */
  async admit(
    context: RequestContext,
    wanted: { by: 'id' | 'number'; value: string },
    accessToken: string,
  ): Promise<void> {
    const { reader, store } = context;
    const { by, value } = wanted;
    if (value.includes('\0') || !value.isWellFormed()) return;
    const [order] = await reader.query<TokenOrder>(
      `select id, store_id as "storeId", access_version as "accessVersion" from orders
       where store_id = $1 and ${by} = $2`,
      [store.id, value],
    );
    if (order && this.#tokens.admits(order, accessToken)) holdOrder(context, order.id);
  }
}
