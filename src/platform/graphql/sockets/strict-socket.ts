import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { countJson } from '../../json/json-text.ts';
import { hasRepeatedKeys } from '../../json/repeated-keys.ts';
import { QuietSocket } from './quiet-socket.ts';
import { terminateAfterGrace } from './websocket-closing.ts';

/** Over HTTP the content of `connection_init` is in headers, which Node limits to this size. */
const MAX_INIT_CHARACTERS = 16_384;
/** Each answer and event carries its operation id. Clients use counters or UUIDs of 36 characters. */
const MAX_ID_CHARACTERS = 200;
/** The WebSocket close code of a message that is too large. */
const MESSAGE_TOO_BIG = 1009;

interface Refusal {
  readonly code: number;
  readonly reason: string;
}

/**
 * Sockets that are closed by a message that HTTP would refuse: with 1009 for too many keys and list elements, counted
 * before parsing, and with 4400 for a repeated key in an object, a `connection_init` larger than headers may be, or a
 * long operation id.
 */
export function strictSockets({ values }: { readonly values: number }): typeof WebSocket {
  return class StrictSocket extends QuietSocket {
    override emit(event: string | symbol, ...parameters: unknown[]): boolean {
      const refusal = event === 'message' ? refusalOf(String(parameters[0]), values) : undefined;
      if (!refusal) return super.emit(event, ...parameters);
      this.close(refusal.code, refusal.reason);
      return true;
    }

    /** `ws` would wait half a minute for a peer that does not answer the close. */
    override close(code?: number, reason?: string | Buffer): void {
      super.close(code, reason);
      terminateAfterGrace(this);
    }
  };
}

function refusalOf(text: string, max: number): Refusal | undefined {
  const counts = countJson(text, max);
  if (counts.values > max) return { code: MESSAGE_TOO_BIG, reason: `More than ${max} values` };
  const message = parsed(text);
  if (message === undefined) return undefined;
  if (hasRepeatedKeys(counts, message)) return { code: CloseCode.BadRequest, reason: 'A key is named twice' };
  if (text.length > MAX_INIT_CHARACTERS && isInit(message)) {
    return { code: CloseCode.BadRequest, reason: 'connection_init is too large' };
  }
  if (hasLongId(message)) return { code: CloseCode.BadRequest, reason: 'The id is too long' };
  return undefined;
}

/** Undefined for malformed JSON, which graphql-ws reports. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isInit(message: unknown): boolean {
  return (message as { type?: unknown } | null)?.type === 'connection_init';
}

function hasLongId(message: unknown): boolean {
  const id = (message as { id?: unknown } | null)?.id;
  return typeof id === 'string' && id.length > MAX_ID_CHARACTERS;
}
