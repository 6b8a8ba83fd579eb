export interface RunningServer {
  /** `http://host:port`, without a path. */
  readonly url: string;
  /** The URL for Prometheus. Undefined if another process serves the metrics. */
  readonly metricsUrl: string | undefined;
  /** Makes the server not ready, so that load balancers send requests elsewhere. It still answers requests. */
  beginDrain(): void;
  /**
   * Asks clients to connect elsewhere, and answers for another `SHUTDOWN_WAIT_SECONDS`. Then it stops accepting
   * connections, lets requests in flight finish, closes sockets with 1001, and closes everything else.
   */
  close(): Promise<void>;
}
