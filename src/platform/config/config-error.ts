/** A setting is missing or wrong; the message is one line an operator can act on. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
