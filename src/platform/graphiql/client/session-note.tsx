import { useSyncExternalStore } from 'react';
import type { SessionStore } from './session.ts';

/** Says whose token goes with every request, with the way out beside it. */
export function SessionNote({ sessions }: { sessions: SessionStore }) {
  const session = useSyncExternalStore(sessions.subscribe, sessions.current);
  if (!session) return <span className="session-note">not signed in</span>;
  return (
    <span className="session-note" role="status">
      signed in as <b>{session.name}</b>
      <button type="button" className="graphiql-un-styled sign-out" onClick={sessions.signOut}>
        Sign out
      </button>
    </span>
  );
}
