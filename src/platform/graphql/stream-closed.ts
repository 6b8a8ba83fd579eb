/** A subscription that ends before its subscriber wanted it to, with a code the subscriber can act on. */
export class StreamClosed extends Error {
  override readonly name = 'StreamClosed';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
