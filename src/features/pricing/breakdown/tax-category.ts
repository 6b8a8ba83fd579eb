import { registerEnumType } from 'type-graphql';
import type { TaxCategory } from '../rules/tax-rules.ts';

/** The values of the enum in the API. */
export const TAX_CATEGORIES: { readonly [Category in TaxCategory]: Category } = {
  STANDARD: 'STANDARD',
  REDUCED: 'REDUCED',
  ZERO: 'ZERO',
  EXEMPT: 'EXEMPT',
  EXPORT: 'EXPORT',
  INTRA_COMMUNITY: 'INTRA_COMMUNITY',
  REVERSE_CHARGE: 'REVERSE_CHARGE',
  OUT_OF_SCOPE: 'OUT_OF_SCOPE',
  EXEMPT_CUSTOMER: 'EXEMPT_CUSTOMER',
};

registerEnumType(TAX_CATEGORIES, {
  name: 'TaxCategory',
  description: 'Why a tax has its rate, in the categories of EN 16931.',
  valuesConfig: {
    STANDARD: { description: 'The standard rate (S).' },
    REDUCED: { description: 'A reduced rate (S).' },
    ZERO: { description: 'Taxed at 0 % (Z).' },
    EXEMPT: { description: 'Exempt by law (E).' },
    EXPORT: { description: 'Goods that leave the country or the EU (G).' },
    INTRA_COMMUNITY: { description: 'Goods to a business in another country of the EU (K).' },
    REVERSE_CHARGE: { description: 'The buyer owes the tax (AE).' },
    OUT_OF_SCOPE: { description: 'Not subject to the tax (O).' },
    EXEMPT_CUSTOMER: { description: 'The buyer has a certificate of exemption (E).' },
  },
});
