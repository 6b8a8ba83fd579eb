import { invalid } from '../../../platform/errors/standard-errors.ts';
import { amountAt } from '../../../platform/inputs/input-values.ts';
import { textInput } from '../../../platform/inputs/text-input.ts';
import { isSku, MAX_SKU_LENGTH, normalizeSku } from '../../../values/sku.ts';
import { positionAt } from '../position.ts';
import type { Product } from '../product.entity.ts';
import type { ProductVariant } from '../product-variant.entity.ts';

const MAX_WEIGHT_GRAMS = 100_000_000;

/** The fields of a variant that can be set. Amounts are decimal strings in the store's currency. */
export interface VariantChanges {
  readonly sku?: string | null | undefined;
  readonly optionValues?: readonly string[] | null | undefined;
  readonly price?: string | null | undefined;
  /** Null clears the value. The same holds for cost price, barcode and weight. */
  readonly compareAtPrice?: string | null | undefined;
  readonly costPrice?: string | null | undefined;
  readonly barcode?: string | null | undefined;
  readonly weightGrams?: number | null | undefined;
  readonly isActive?: boolean | null | undefined;
  readonly position?: number | null | undefined;
}

/** A price is required; {@link applyVariantChanges} refuses a new variant without one. */
export type NewVariant = VariantChanges & { readonly sku: string };

/**
 * Validates values and assigns them to a variant whose currency is set. A field that is left out keeps its value.
 *
 * @param path of the input, such as `variants.0.`
 * @throws DomainError VALIDATION that names the input
 */
export function applyVariantChanges(
  variant: ProductVariant,
  changes: VariantChanges,
  { product, path = '' }: { product: Product; path?: string },
): void {
  const { sku, optionValues, price, costPrice, barcode, weightGrams, isActive, position } = changes;
  const { currency } = variant;
  if (sku != null) variant.sku = skuInput(sku, `${path}sku`);
  if (price != null) variant.price = amountAt(`${path}price`, price, currency);
  applyCompareAtPrice(variant, changes, path);
  const cost = amountAt(`${path}costPrice`, costPrice, currency);
  if (cost !== undefined) variant.costPrice = cost;
  if (barcode !== undefined)
    variant.barcode = barcode === null ? null : barcodeInput(barcode, `${path}barcode`);
  if (weightGrams !== undefined) {
    variant.weightGrams =
      weightGrams === null ? null : within(weightGrams, MAX_WEIGHT_GRAMS, `${path}weightGrams`);
  }
  if (isActive != null) variant.isActive = isActive;
  if (position != null) variant.position = positionAt(`${path}position`, position);
  if (optionValues != null) {
    const values = optionValues.map((value, index) =>
      textInput(value, { field: `${path}optionValues.${index}`, min: 1, max: 100 }),
    );
    // Assign only a different list, so that repeating the present values is no change.
    if (values.join('\0') !== variant.optionValues.join('\0')) variant.optionValues = values;
    variant.name = values.join(', ');
  }
  if (variant.price === undefined) throw invalid(`${path}price`, 'A new variant needs a price.');
  if (variant.optionValues.length !== product.optionNames.length) {
    const wanted = product.optionNames.length;
    throw invalid(`${path}optionValues`, `The product has ${wanted} options: give one value for each.`);
  }
}

function applyCompareAtPrice(
  variant: ProductVariant,
  { price, compareAtPrice }: VariantChanges,
  path: string,
): void {
  const compared = amountAt(`${path}compareAtPrice`, compareAtPrice, variant.currency);
  if (compared !== undefined) variant.compareAtPrice = compared;
  if (variant.compareAtPrice === null || variant.compareAtPrice > variant.price) return;
  const isGiven = compared != null || price == null;
  throw invalid(
    `${path}${isGiven ? 'compareAtPrice' : 'price'}`,
    'The price to compare with is above the price, or null.',
  );
}

export function skuInput(text: string, field: string): string {
  const sku = normalizeSku(text.normalize('NFC'));
  if (!isSku(sku)) throw invalid(field, `A SKU has 1 to ${MAX_SKU_LENGTH} printable characters.`);
  return sku;
}

function barcodeInput(text: string, field: string): string {
  const barcode = text.trim();
  if (!isSku(barcode)) throw invalid(field, `A barcode has 1 to ${MAX_SKU_LENGTH} printable characters.`);
  return barcode;
}

function within(value: number, max: number, field: string): number {
  if (value < 0 || value > max) throw invalid(field, `It must be from 0 to ${max}.`);
  return value;
}
