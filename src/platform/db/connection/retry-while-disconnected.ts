import { setTimeout as wait } from 'node:timers/promises';
import { databaseFailure, outcomeOf } from './database-failure.ts';

/** PostgreSQL's code for a server that starts, stops or recovers. */
const CANNOT_CONNECT_NOW = '57P03';
const PAUSE_MS = 250;
const MAX_DISCONNECTED_MS = 30_000;

/**
 * Runs a step of the start again when the database is lost in the middle of it, as in a restart, for
 * half a minute. One that was never there fails at once: more likely its address is wrong.
 *
 * @param options.wasThere whether an earlier step has found it
 */
export async function retryWhileDisconnected<T>(
  work: () => Promise<T>,
  options: { wasThere: boolean } = { wasThere: true },
): Promise<T> {
  const giveUpAt = performance.now() + MAX_DISCONNECTED_MS;
  let { wasThere } = options;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (databaseFailure(error) !== 'lost') throw error;
      wasThere ||= outcomeOf(error) === 'unknown' || (error as { code?: string }).code === CANNOT_CONNECT_NOW;
      if (!wasThere || performance.now() > giveUpAt) throw error;
      await wait(PAUSE_MS);
    }
  }
}
