import { useSyncExternalStore } from 'react';
import type { SessionStore } from './session.ts';

/** Shows whose token every request uses, with a button to sign out. */
export function SessionNote({ sessions, onSignOut }: { sessions: SessionStore; onSignOut: () => void }) {
  const session = useSyncExternalStore(sessions.subscribe, sessions.current);
  return (
    <div className="session-note">
      <span className="session-name" role="status">
        {session ? (
          <>
            <span className="session-lead">signed in as </span>
            <b>{session.name}</b>
          </>
        ) : (
          'not signed in'
        )}
      </span>
      {session && (
        <button type="button" className="graphiql-un-styled sign-out" onClick={onSignOut}>
          Sign out
        </button>
      )}
    </div>
  );
}
