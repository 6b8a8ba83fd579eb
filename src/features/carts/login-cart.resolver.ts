import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Row } from '../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { LoginPayload } from '../accounts/accounts.payloads.ts';
import type { User } from '../accounts/user.entity.ts';
import { Cart } from './cart.entity.ts';
import { openCart } from './carts.queries.ts';

/** The cart of who has signed in. */
@Resolver(() => LoginPayload)
export class LoginCartResolver {
  @FieldResolver(() => Cart, {
    nullable: true,
    description:
      'Your open cart, with what was in the cart of `cartToken`. Null when you have none, and for staff.',
  })
  async cart(
    @Root() { user }: { user?: Row<User> | undefined },
    @Ctx() { reader, store }: RequestContext,
  ): Promise<Row<Cart> | undefined> {
    const customerId = user?.customerId;
    return customerId ? openCart(reader, { storeId: store.id, customerId }) : undefined;
  }
}
