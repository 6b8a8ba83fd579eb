import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import { badUserInput } from '../../../platform/errors/request-errors.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import { mutate } from '../../../platform/graphql/mutation.ts';
import { optionalUuidOf } from '../../../platform/inputs/node-ids.ts';
import { COUNTRY_RULE, isCountry } from '../../../values/country.ts';
import { price } from '../../pricing/calculation/price.ts';
import { destinationOf } from '../../pricing/facts/destination.ts';
import { Cart } from '../cart.entity.ts';
import { cartTarget } from '../cart-input-values.ts';
import { cartById, shownCart } from '../carts.loaders.ts';
import type { CartPrices } from '../pricing/cart-prices.ts';
import {
  AvailableShippingMethod,
  AvailableShippingMethodsArgs,
  availableMethods,
} from './available-shipping-method.ts';
import { SetCartShippingMethodInput } from './cart-shipping.inputs.ts';
import { SetCartShippingMethodPayload } from './cart-shipping.payloads.ts';
import type { CartShipping } from './cart-shipping.service.ts';

@Resolver(() => Cart)
export class CartShippingResolver {
  readonly #shipping: CartShipping;
  readonly #prices: CartPrices;

  constructor(shipping: CartShipping, prices: CartPrices) {
    this.#shipping = shipping;
    this.#prices = prices;
  }

  @Can('update', 'Cart')
  @Mutation(() => SetCartShippingMethodPayload, {
    description:
      'Chooses the shipping method of a cart. One that does not fit is refused with a ShippingMethodError and is not kept.',
  })
  setCartShippingMethod(
    @Arg('input', () => SetCartShippingMethodInput, { description: 'The cart and the method.' })
    input: SetCartShippingMethodInput,
    @Ctx() context: RequestContext,
  ): Promise<SetCartShippingMethodPayload> {
    return mutate<SetCartShippingMethodPayload>(context, async () => {
      const methodId = optionalUuidOf('shm', input.methodId, 'methodId') ?? null;
      const id = await this.#shipping.choose(cartTarget(context, input), methodId);
      return { cart: await context.loaders.load(cartById, id) };
    });
  }

  @FieldResolver(() => [AvailableShippingMethod], {
    description:
      'The shipping methods that fit the goods and the address, by position. Without an address, the country of the ' +
      'store is assumed. Empty if the store does not ship there, and if it ships everything at no cost. The amounts come ' +
      'from the rates of the store; no carrier is asked.',
  })
  async availableShippingMethods(
    @Root() { id, currency }: Row<Cart>,
    @Args(() => AvailableShippingMethodsArgs) { country, region }: AvailableShippingMethodsArgs,
    @Ctx() { loaders }: RequestContext,
  ): Promise<AvailableShippingMethod[]> {
    const priced = await this.#prices.shown(await loaders.load(shownCart, id), loaders);
    if (country == null) {
      if (region != null) throw badUserInput('Give `country` with `region`.', 'region');
      return availableMethods(priced.price, currency);
    }
    if (!isCountry(country)) throw badUserInput(`country ${COUNTRY_RULE}.`, 'country');
    const destination = destinationOf({ countryCode: country, region: region ?? null, postalCode: null });
    return availableMethods(price({ ...priced.request, destination }, priced.rules), currency);
  }
}
