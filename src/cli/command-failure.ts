/** A command cannot go on; the message is the one line its user reads. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}
