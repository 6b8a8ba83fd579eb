/** A value, or the promise of one. */
export type MaybePromise<V> = V | Promise<V>;

/**
 * Goes on with a value, at once when it is there. A list has hundreds of fields whose rows were read ahead; a promise
 * for each of them would cost more than all that is done with the rows.
 */
export function handleMaybePromise<V, R>(
  value: MaybePromise<V>,
  goOn: (value: V) => MaybePromise<R>,
): MaybePromise<R> {
  return value instanceof Promise ? value.then(goOn) : goOn(value);
}
