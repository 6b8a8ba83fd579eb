import { WebSocket } from 'ws';

type Callback = (error?: Error) => void;

/**
 * A socket on which a failed send is not an error. The peer is gone then, and the close event reports it. graphql-ws
 * would otherwise print an internal error for every client that leaves during an answer.
 */
export class QuietSocket extends WebSocket {
  override send(data: Parameters<WebSocket['send']>[0], callback?: Callback): void;
  override send(data: Parameters<WebSocket['send']>[0], options: object, callback?: Callback): void;
  override send(data: Parameters<WebSocket['send']>[0], ...rest: (object | Callback | undefined)[]): void {
    const done = rest.find((each): each is Callback => typeof each === 'function');
    const options = rest.find((each) => typeof each === 'object') ?? {};
    super.send(data, options, () => done?.());
  }
}
