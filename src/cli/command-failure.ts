/** A command cannot continue. The message is the one line that its user sees. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}
