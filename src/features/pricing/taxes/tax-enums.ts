import { registerEnumType } from 'type-graphql';
import { enumFilter } from '../../../platform/graphql/lists/filter-inputs.ts';

/** The categories of EN 16931 that a rate can have. */
export enum TaxRateCategory {
  STANDARD = 'STANDARD',
  REDUCED = 'REDUCED',
  ZERO = 'ZERO',
  EXEMPT = 'EXEMPT',
  OUT_OF_SCOPE = 'OUT_OF_SCOPE',
}

registerEnumType(TaxRateCategory, {
  name: 'TaxRateCategory',
  description: 'What a tax rate is to the tax office, by the categories of EN 16931.',
  valuesConfig: {
    STANDARD: { description: 'The standard rate. EN 16931 writes S.' },
    REDUCED: { description: 'A reduced rate. EN 16931 writes S for it as well.' },
    ZERO: { description: 'Taxed at 0 %. EN 16931 writes Z.' },
    EXEMPT: { description: 'Exempt from tax. The rate is 0 %. EN 16931 writes E.' },
    OUT_OF_SCOPE: { description: 'Not subject to the tax. The rate is 0 %. EN 16931 writes O.' },
  },
});

export const TaxRateCategoryFilter = enumFilter(TaxRateCategory, 'TaxRateCategory');

export enum TaxRateScope {
  ANYWHERE = 'ANYWHERE',
  SAME_REGION = 'SAME_REGION',
  OTHER_REGION = 'OTHER_REGION',
}

registerEnumType(TaxRateScope, {
  name: 'TaxRateScope',
  description:
    'For which deliveries a tax rate applies, by the region of the store and that of the address. India has ' +
    'CGST and SGST within a state, and IGST between states.',
  valuesConfig: {
    ANYWHERE: { description: 'For all deliveries.' },
    SAME_REGION: { description: 'For deliveries within a region where the store is registered.' },
    OTHER_REGION: { description: 'For deliveries to a region where the store is not registered.' },
  },
});

export enum TaxScheme {
  NATIONAL = 'NATIONAL',
  OSS = 'OSS',
}

registerEnumType(TaxScheme, {
  name: 'TaxScheme',
  description: 'What a tax registration covers.',
  valuesConfig: {
    NATIONAL: { description: 'Deliveries to its country, or to its region if it has one.' },
    OSS: {
      description:
        'Deliveries to all countries of the European Union, reported in one of them (one-stop shop).',
    },
  },
});

export const TaxSchemeFilter = enumFilter(TaxScheme, 'TaxScheme');
