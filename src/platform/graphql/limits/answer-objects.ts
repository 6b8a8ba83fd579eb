/** The number of objects in an answer, which is its actual cost. */
export function objectsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) count += objectsIn(item);
    return count;
  }
  for (const key in value) {
    const item = (value as Record<string, unknown>)[key];
    if (typeof item === 'object') count += objectsIn(item);
  }
  return count + 1;
}
