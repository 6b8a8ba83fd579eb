/** A value, or the promise of one. */
export type MaybePromise<V> = V | Promise<V>;

/**
 * Continues with a value, synchronously if it is there. A list has hundreds of fields with prefetched rows, and a
 * promise for each would cost more than the rows.
 */
export function handleMaybePromise<V, R>(
  value: MaybePromise<V>,
  goOn: (value: V) => MaybePromise<R>,
): MaybePromise<R> {
  return value instanceof Promise ? value.then(goOn) : goOn(value);
}
