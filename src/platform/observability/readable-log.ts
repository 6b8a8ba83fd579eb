/**
 * Gives the function that turns a JSON log line into a line for a terminal. Undefined if pino-pretty is not installed, as
 * in production; the log is JSON then.
 */
export async function readableLines({
  hasColors,
}: {
  hasColors: boolean;
}): Promise<((line: string) => string) | undefined> {
  const pretty = await import('pino-pretty').catch(() => undefined);
  return pretty?.prettyFactory({
    colorize: hasColors,
    translateTime: 'SYS:HH:MM:ss',
    singleLine: true,
    ignore: 'pid,hostname',
  });
}
