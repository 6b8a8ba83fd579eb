import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import type { PaymentsService } from '../payments.service.ts';
import { ProviderName } from '../providers/provider-name.ts';
import { readDisabledNames } from './provider-switches.queries.ts';

@ObjectType({ description: 'A way to pay that checkout and payOrder take.' })
class PaymentOption {
  @Field(() => ProviderName, { description: 'Who moves the money; the value for `payments`.' })
  provider!: ProviderName;

  @Field(() => Boolean, {
    description: 'Whether staff confirm with capturePayment that the money has arrived.',
  })
  isCapturedByStaff!: boolean;
}

@Resolver()
export class PaymentOptionsResolver {
  readonly #payments: PaymentsService;

  constructor(payments: PaymentsService) {
    this.#payments = payments;
  }

  @Query(() => [PaymentOption], {
    description: 'The ways to pay that you may offer at checkout, a few at most. Everybody may ask.',
  })
  async paymentProviders(@Ctx() { reader, store }: RequestContext): Promise<PaymentOption[]> {
    return this.#payments.offered(await readDisabledNames(reader, store.id));
  }
}
