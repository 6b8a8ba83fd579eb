export interface RunningServer {
  /** `http://host:port`, without a path. */
  readonly url: string;
  /** Where Prometheus reads; undefined when somebody else answers for it. */
  readonly metricsUrl: string | undefined;
  /** From now on it is not ready, so that balancers send requests elsewhere; it still answers what comes. */
  beginDrain(): void;
  /**
   * Asks clients to connect elsewhere and goes on answering for `SHUTDOWN_WAIT_SECONDS`. Then it takes no more
   * connections, lets requests in flight finish, closes sockets with 1001, and then everything behind them.
   */
  close(): Promise<void>;
}
