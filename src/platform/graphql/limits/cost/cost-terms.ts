/** The variables with which a cost is evaluated. */
export interface CostScope {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly fragments: (number | undefined)[];
}

/** A number if it is known at compile time, otherwise a function of the variables. */
export type Cost = number | ((scope: CostScope) => number);

export function plus(terms: readonly Cost[]): Cost {
  let fixed = 0;
  const open: Exclude<Cost, number>[] = [];
  for (const term of terms) {
    if (typeof term === 'number') fixed += term;
    else open.push(term);
  }
  if (open.length === 0) return fixed;
  return (scope) => {
    let sum = fixed;
    for (const term of open) sum += term(scope);
    return sum;
  };
}

export function times(factor: Cost, cost: Cost): Cost {
  if (typeof factor === 'number' && typeof cost === 'number') return factor * cost;
  if (factor === 0 || cost === 0) return 0;
  return (scope) => costIn(factor, scope) * costIn(cost, scope);
}

export function costIn(cost: Cost, scope: CostScope): number {
  return typeof cost === 'number' ? cost : cost(scope);
}
