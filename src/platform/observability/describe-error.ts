/** The part of an error that may be logged. */
export interface DescribedError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string | undefined;
}

/** Name, message and stack; never the parameters a driver attaches. */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error) };
  return { name: error.name, message: error.message.split('\n')[0] ?? '', stack: error.stack };
}
