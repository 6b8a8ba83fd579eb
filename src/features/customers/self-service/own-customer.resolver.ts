import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import { invalid } from '../../../platform/errors/standard-errors.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import { mutate } from '../../../platform/graphql/mutation.ts';
import { userById } from '../../accounts/accounts.loaders.ts';
import type { OwnAccountService } from '../../accounts/own-account.service.ts';
import { sessionClient, signInAnswer } from '../../accounts/sessions/sign-in-answer.ts';
import type { SignInService } from '../../accounts/sign-in/sign-in.service.ts';
import { User } from '../../accounts/user.entity.ts';
import { Customer } from '../customer.entity.ts';
import { customerById } from '../customers.loaders.ts';
import type { CustomersService } from '../customers.service.ts';
import type { Registration } from '../sign-up/registration.ts';
import type { EmailChange } from './email-change.ts';
import { ChangeEmailInput, RegisterInput, UpdateProfileInput } from './own-customer.inputs.ts';
import { ChangeEmailPayload, RegisterPayload, UpdateProfilePayload } from './own-customer.payloads.ts';

/** Accounts of customers, as their owners see them. */
@Resolver(() => User)
export class OwnCustomerResolver {
  readonly #registration: Registration;
  readonly #customers: CustomersService;
  readonly #ownAccount: OwnAccountService;
  readonly #signIn: SignInService;
  readonly #emailChange: EmailChange;

  constructor(parts: {
    registration: Registration;
    customers: CustomersService;
    ownAccount: OwnAccountService;
    signIn: SignInService;
    emailChange: EmailChange;
  }) {
    this.#registration = parts.registration;
    this.#customers = parts.customers;
    this.#ownAccount = parts.ownAccount;
    this.#signIn = parts.signIn;
    this.#emailChange = parts.emailChange;
  }

  /**
   * It has no rule of its own: a viewer who may see an account may see its customer, also in the answer of `register`.
   */
  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'The customer of the account. Null for staff.',
  })
  async customer(
    @Root() { customerId }: Row<User>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<Customer> | undefined> {
    return customerId ? loaders.load(customerById, customerId) : undefined;
  }

  @Mutation(() => RegisterPayload, {
    description:
      "Creates a customer's account and signs in, or mails a link to confirm the address first, " +
      'depending on the installation. Orders of a guest with the same e-mail address are not added to ' +
      'the account.',
  })
  register(
    @Arg('input', () => RegisterInput, { description: 'The new account.' }) input: RegisterInput,
    @Ctx() context: RequestContext,
  ): Promise<RegisterPayload> {
    return mutate<RegisterPayload>(context, async () => {
      const { cartToken, ...account } = input;
      const opened = await this.#registration.register(context.actor, {
        ...account,
        address: context.clientAddress,
      });
      if (!opened) return { verificationSent: true };
      const { id, customerId } = opened;
      const user = await context.loaders.load(userById, id);
      const signedIn = await this.#signIn.open(user!, sessionClient(context), cartToken ?? undefined);
      const customer = await context.loaders.load(customerById, customerId!);
      return { ...(await signInAnswer(context, signedIn)), customer, verificationSent: false };
    });
  }

  @Can('update', 'OwnAccount')
  @Mutation(() => ChangeEmailPayload, {
    description:
      'Changes the e-mail address of your account. It has to be verified again. A mail informs the old ' +
      'address.',
  })
  changeEmail(
    @Arg('input', () => ChangeEmailInput, { description: 'The new address.' }) input: ChangeEmailInput,
    @Ctx() context: RequestContext,
  ): Promise<ChangeEmailPayload> {
    return mutate<ChangeEmailPayload>(context, async () => {
      const { userId } = context.viewer!;
      const address = context.clientAddress;
      await this.#emailChange.change(context.actor, { ...input, userId, address });
      return { user: await context.loaders.load(userById, userId) };
    });
  }

  @Can('update', 'OwnAccount')
  @Mutation(() => UpdateProfilePayload, {
    description: 'Changes your own name, telephone number and VAT id.',
  })
  updateProfile(
    @Arg('input', () => UpdateProfileInput, { description: 'The changes.' }) input: UpdateProfileInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateProfilePayload> {
    return mutate<UpdateProfilePayload>(context, async () => {
      const { userId, storeId, customerId } = context.viewer!;
      const { name, phone, taxId } = input;
      if (name === null) throw invalid('name', 'An account keeps a name.');
      if (customerId)
        await this.#customers.update({ actor: context.actor, customerId, changes: { name, phone, taxId } });
      else if (phone !== undefined) throw invalid('phone', 'Staff accounts keep no telephone number.');
      else if (taxId !== undefined) throw invalid('taxId', 'Staff accounts keep no VAT id.');
      else if (name !== undefined) await this.#ownAccount.rename({ storeId, userId, name });
      return { user: await context.loaders.load(userById, userId) };
    });
  }
}
