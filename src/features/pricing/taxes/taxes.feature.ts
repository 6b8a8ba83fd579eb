import type { Transactions } from '../../../platform/db/transactions.ts';
import type { Feature } from '../../../platform/feature.ts';
import { readableBy } from '../../../platform/graphql/node-types.ts';
import { ProductTaxClassResolver } from './classes/product-tax-class.resolver.ts';
import { TaxClassesResolver } from './classes/tax-classes.resolver.ts';
import { TaxClassesService } from './classes/tax-classes.service.ts';
import { TaxRatesResolver } from './rates/tax-rates.resolver.ts';
import { TaxRatesService } from './rates/tax-rates.service.ts';
import { TaxRegistrationsResolver } from './registrations/tax-registrations.resolver.ts';
import { TaxRegistrationsService } from './registrations/tax-registrations.service.ts';
import { TaxClass } from './tax-class.entity.ts';
import { TaxRate } from './tax-rate.entity.ts';
import { TaxRegistration } from './tax-registration.entity.ts';
import { readTaxRules } from './tax-rules.ts';
import { taxAudits } from './taxes.audits.ts';
import { taxClassById, taxRateById, taxRegistrationById } from './taxes.loaders.ts';

export const taxEntities = [TaxClass, TaxRate, TaxRegistration];

export function taxesFeature({ transactions }: { transactions: Transactions }): Feature & {
  rates: TaxRatesService;
  readRules: typeof readTaxRules;
  registrations: TaxRegistrationsService;
} {
  const rates = new TaxRatesService(transactions);
  const registrations = new TaxRegistrationsService(transactions);
  return {
    rates,
    readRules: readTaxRules,
    registrations,
    entities: taxEntities,
    audits: taxAudits,
    resolvers: [
      { type: TaxClassesResolver, instance: new TaxClassesResolver(new TaxClassesService(transactions)) },
      { type: TaxRatesResolver, instance: new TaxRatesResolver(rates) },
      {
        type: TaxRegistrationsResolver,
        instance: new TaxRegistrationsResolver(registrations),
      },
      { type: ProductTaxClassResolver, instance: new ProductTaxClassResolver() },
    ],
    nodeTypes: [
      { type: 'TaxClass', prefix: 'txc', find: readableBy('TaxRule', taxClassById) },
      { type: 'TaxRate', prefix: 'txr', find: readableBy('TaxRule', taxRateById) },
      { type: 'TaxRegistration', prefix: 'trg', find: readableBy('TaxRule', taxRegistrationById) },
    ],
  };
}
