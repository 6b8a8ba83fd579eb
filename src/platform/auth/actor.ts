import { encodeId } from '../../values/ids.ts';
import type { Viewer } from './viewer.ts';

/**
 * Who runs a use case, and in which store: a person behind a request, or the system (a job, an import). Services take
 * an actor because a job has no request. An actor grants no permission.
 */
export interface Actor {
  readonly storeId: string;
  readonly viewer?: Viewer;
  /** Shown in timelines and ledgers, for example `usr_01…` or `system:expiry`. */
  readonly label: string;
  readonly source: 'api' | 'job' | 'import' | 'cli';
  readonly requestId?: string;
}

export function viewerActor(options: {
  storeId: string;
  viewer: Viewer | undefined;
  requestId: string;
}): Actor {
  const { storeId, viewer, requestId } = options;
  const label = viewer ? encodeId('usr', viewer.userId) : 'anonymous';
  return { storeId, label, source: 'api', requestId, ...(viewer && { viewer }) };
}

export function systemActor(storeId: string, task: string, source: Actor['source'] = 'job'): Actor {
  return { storeId, label: `system:${task}`, source };
}

/** The metadata of an event in the form of the event log. `version` is the version of the data's shape. */
export function eventMetadata(
  actor: Actor,
  version = 1,
): {
  actor: string;
  requestId: string | null;
  source: Actor['source'];
  version: number;
} {
  return { actor: actor.label, requestId: actor.requestId ?? null, source: actor.source, version };
}
