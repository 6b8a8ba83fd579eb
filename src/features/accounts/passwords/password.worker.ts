import { compareSync, hashSync } from 'bcryptjs';

/** Runs in a worker thread, because bcryptjs is pure JavaScript and would block the event loop. */

export function hash({ password, cost }: { password: string; cost: number }): string {
  return hashSync(password, cost);
}

export function compare({ password, passwordHash }: { password: string; passwordHash: string }): boolean {
  return compareSync(password, passwordHash);
}
