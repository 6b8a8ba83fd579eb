import { setTimeout as wait } from 'node:timers/promises';
import { databaseFailure, outcomeOf } from './database-failure.ts';

/** SQLSTATE of a server that is starting, stopping or recovering. */
const CANNOT_CONNECT_NOW = '57P03';
const PAUSE_MS = 250;
const MAX_DISCONNECTED_MS = 30_000;

/**
 * Runs a step of the start-up again if the database connection is lost during it, for up to half a minute. If the
 * database was never reachable, it fails at once, because the address is probably wrong.
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
