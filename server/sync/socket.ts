/** The server's end of one socket; a WebSocket in production, one half of a pair in memory in tests. */
export interface SyncSocket {
  /** Bytes that were sent and that the peer has not taken yet. */
  readonly backlog: number;
  /** Sets who hears of frames and of the end; called once, before any frame is delivered. */
  listen(listener: SocketListener): void;
  send(frame: Uint8Array): void;
  /** Stops and resumes reading, so that a peer which sends too much has to wait. */
  pause(): void;
  resume(): void;
  close(code: number, reason: string): void;
}

export interface SocketListener {
  frame(bytes: Uint8Array): void;
  /** The socket is gone, whoever closed it. */
  closed(): void;
}
