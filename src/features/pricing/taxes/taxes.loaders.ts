import type { Row } from '../../../platform/db/reading/reader.ts';
import { defineLoader } from '../../../platform/graphql/loading/loaders.ts';
import { rowById } from '../../../platform/graphql/loading/row-loaders.ts';
import { TaxClass } from './tax-class.entity.ts';
import { TaxRate } from './tax-rate.entity.ts';
import { TaxRegistration } from './tax-registration.entity.ts';

export const taxClassById = rowById(TaxClass);
export const taxRateById = rowById(TaxRate);
export const taxRegistrationById = rowById(TaxRegistration);

/** The tax class with this code. Undefined if the store has none. */
export const taxClassByCode = defineLoader<string, Row<TaxClass> | undefined>(
  async (codes, { reader, storeId }) => {
    const rows = await reader.rows(TaxClass, 'where t.store_id = $1 and t.code = any($2)', [storeId, codes]);
    const found = new Map(rows.map((row) => [row.code, row]));
    return codes.map((code) => found.get(code));
  },
);
