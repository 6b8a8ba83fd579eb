import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { SessionRevocations } from '../../auth/session-revocations.ts';
import type { Viewer } from '../../auth/viewer.ts';

/** setTimeout's maximum delay. The expiry of a longer-lived token is checked again then. */
const MAX_TIMER_MS = 2_147_483_647;
/** Short, because a stopping server has ten seconds in all, and requests in flight need the rest. */
const CLOSE_GRACE_MS = 2_000;

/** The close code after which clients reconnect. Subscribers resume with the cursor of their last event. */
export const TRY_AGAIN_LATER = 1013;

const leaving = new WeakSet<WebSocket>();

/** Terminates the connection after a grace period, because a peer that does not read does not answer a close. */
export function terminateAfterGrace(webSocket: WebSocket): void {
  if (leaving.has(webSocket) || webSocket.readyState === webSocket.CLOSED) return;
  leaving.add(webSocket);
  const timer = setTimeout(() => webSocket.terminate(), CLOSE_GRACE_MS);
  timer.unref();
  webSocket.once('close', () => clearTimeout(timer));
}

/** Closes a socket when its token expires or its session ends. */
export function closeOnTokenEnd(
  webSocket: WebSocket,
  { tokenExpiresAt, sessionId }: Viewer,
  sessions: SessionRevocations,
): void {
  closeAtExpiry(webSocket, tokenExpiresAt);
  const stopWaiting = sessions.whenEnded(sessionId, () =>
    webSocket.close(CloseCode.Forbidden, 'Session ended'),
  );
  webSocket.once('close', stopWaiting);
}

function closeAtExpiry(webSocket: WebSocket, expiresAt: Date): void {
  const timer = setTimeout(
    () => {
      if (expiresAt.getTime() > Date.now()) closeAtExpiry(webSocket, expiresAt);
      else webSocket.close(CloseCode.Forbidden, 'Token expired');
    },
    Math.min(Math.max(expiresAt.getTime() - Date.now(), 0), MAX_TIMER_MS),
  );
  timer.unref();
  webSocket.once('close', () => clearTimeout(timer));
}
