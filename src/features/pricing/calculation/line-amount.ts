/** The only place that multiplies a price with a quantity. Not exact beyond 2^53 − 1, which no order may cost. */
export function lineAmount(unitPrice: number, quantity: number): number {
  return unitPrice * quantity;
}
