import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Row } from '../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { LoginPayload } from '../accounts/accounts.payloads.ts';
import type { User } from '../accounts/user.entity.ts';
import { RegisterPayload } from '../customers/self-service/own-customer.payloads.ts';
import { Cart } from './cart.entity.ts';
import { openCart } from './carts.queries.ts';

interface SignedIn {
  readonly user?: Row<User> | null | undefined;
}

/** The cart of who has signed in. */
@Resolver(() => LoginPayload)
export class LoginCartResolver {
  @FieldResolver(() => Cart, {
    nullable: true,
    description:
      'Your open cart, with what was in the cart of `cartToken`. Null when you have none, and for staff.',
  })
  cart(@Root() payload: SignedIn, @Ctx() context: RequestContext): Promise<Row<Cart> | undefined> | null {
    return cartOf(payload, context);
  }
}

/** The cart of who has registered and is signed in. */
@Resolver(() => RegisterPayload)
export class RegisterCartResolver {
  @FieldResolver(() => Cart, {
    nullable: true,
    description:
      'Your open cart, with what was in the cart of `cartToken`. Null when you have none, and until the ' +
      'account is open.',
  })
  cart(@Root() payload: SignedIn, @Ctx() context: RequestContext): Promise<Row<Cart> | undefined> | null {
    return cartOf(payload, context);
  }
}

function cartOf(
  { user }: SignedIn,
  { reader, store }: RequestContext,
): Promise<Row<Cart> | undefined> | null {
  const customerId = user?.customerId;
  return customerId ? openCart(reader, { storeId: store.id, customerId }) : null;
}
