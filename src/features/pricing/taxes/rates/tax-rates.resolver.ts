import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../../platform/graphql/context.ts';
import { Can } from '../../../../platform/graphql/guards.ts';
import type { Connection } from '../../../../platform/graphql/lists/connections.ts';
import type { MaybePromise } from '../../../../platform/graphql/loading/maybe-promise.ts';
import { mutate } from '../../../../platform/graphql/mutation.ts';
import { GraphQLDecimal } from '../../../../platform/graphql/scalars/scalars.ts';
import { uuidOf } from '../../../../platform/inputs/node-ids.ts';
import { encodeId } from '../../../../values/ids.ts';
import { formatRate } from '../../../../values/rate.ts';
import { TaxClass } from '../tax-class.entity.ts';
import { TaxRatesArgs } from '../tax-lists.inputs.ts';
import { TaxRate } from '../tax-rate.entity.ts';
import { CreateTaxRateInput, DeleteTaxRateInput, UpdateTaxRateInput } from '../taxes.inputs.ts';
import { taxClassByCode, taxRateById } from '../taxes.loaders.ts';
import {
  CreateTaxRatePayload,
  DeleteTaxRatePayload,
  TaxRateConnection,
  UpdateTaxRatePayload,
} from '../taxes.payloads.ts';
import { readTaxRates } from '../taxes.queries.ts';
import type { TaxRatesService } from './tax-rates.service.ts';

@Resolver(() => TaxRate)
export class TaxRatesResolver {
  readonly #taxRates: TaxRatesService;

  constructor(taxRates: TaxRatesService) {
    this.#taxRates = taxRates;
  }

  @Can('read', 'TaxRule')
  @Query(() => TaxRateConnection, {
    description: 'Tax rates of your store, past and future ones included, by country. Only for staff.',
  })
  taxRates(
    @Args(() => TaxRatesArgs) list: TaxRatesArgs,
    @Ctx() { reader, store }: RequestContext,
  ): Promise<Connection<Row<TaxRate>>> {
    return readTaxRates(reader, { ...list, storeId: store.id });
  }

  @FieldResolver(() => GraphQLDecimal, { description: 'A share from 0 to 1: `"0.19"` is 19 %.' })
  rate(@Root() { ratePpm }: Row<TaxRate>): string {
    return formatRate(ratePpm);
  }

  @FieldResolver(() => TaxClass, { description: 'The class of goods that it applies to.' })
  taxClass(
    @Root() { taxClassCode }: Row<TaxRate>,
    @Ctx() { loaders }: RequestContext,
  ): MaybePromise<Row<TaxClass> | undefined> {
    return loaders.get(taxClassByCode, taxClassCode);
  }

  @Can('create', 'TaxRule')
  @Mutation(() => CreateTaxRatePayload, { description: 'Creates a tax rate.' })
  createTaxRate(
    @Arg('input', () => CreateTaxRateInput, { description: 'The new tax rate.' }) input: CreateTaxRateInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateTaxRatePayload> {
    return mutate<CreateTaxRatePayload>(context, async () => {
      const id = await this.#taxRates.create(context.actor, input);
      return { taxRate: await context.loaders.load(taxRateById, id) };
    });
  }

  @Can('update', 'TaxRule')
  @Mutation(() => UpdateTaxRatePayload, { description: 'Changes a tax rate.' })
  updateTaxRate(
    @Arg('input', () => UpdateTaxRateInput, { description: 'The changes.' }) input: UpdateTaxRateInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateTaxRatePayload> {
    return mutate<UpdateTaxRatePayload>(context, async () => {
      const id = uuidOf('txr', input.taxRateId, 'taxRateId');
      await this.#taxRates.update(context.actor, { ...input, id });
      return { taxRate: await context.loaders.load(taxRateById, id) };
    });
  }

  @Can('delete', 'TaxRule')
  @Mutation(() => DeleteTaxRatePayload, { description: 'Deletes a tax rate.' })
  deleteTaxRate(
    @Arg('input', () => DeleteTaxRateInput, { description: 'The tax rate.' }) input: DeleteTaxRateInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteTaxRatePayload> {
    return mutate<DeleteTaxRatePayload>(context, async () => {
      const id = uuidOf('txr', input.taxRateId, 'taxRateId');
      await this.#taxRates.delete(context.actor, { ...input, id });
      return { deletedId: encodeId('txr', id) };
    });
  }
}
