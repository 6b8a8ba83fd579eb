import { CloseCode } from 'graphql-ws';
import { WebSocket } from 'ws';
import { hasRepeatedKeys } from '../http/repeated-keys.ts';
import { closeFirmly } from './websocket-closing.ts';

/** A socket that is closed with 4400 by a message that names a key twice in one object, as an HTTP body is refused. */
export class StrictSocket extends WebSocket {
  override emit(event: string | symbol, ...values: unknown[]): boolean {
    if (event !== 'message' || !isAmbiguous(String(values[0]))) return super.emit(event, ...values);
    closeFirmly(this, CloseCode.BadRequest, 'A key is named twice');
    return true;
  }
}

function isAmbiguous(text: string): boolean {
  try {
    return hasRepeatedKeys(text, JSON.parse(text));
  } catch {
    // What is no JSON is told so by graphql-ws.
    return false;
  }
}
