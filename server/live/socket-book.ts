import type { LiveSocket } from './live-socket.ts';

/** The live sockets of this process, by account. */
export interface SocketBook {
  add(socket: LiveSocket): void;
  remove(socket: LiveSocket): void;
  of(account: string): readonly LiveSocket[];
  all(): LiveSocket[];
}

export function socketBook(): SocketBook {
  const sockets = new Map<string, Set<LiveSocket>>();
  return {
    add(socket) {
      const { id } = socket.data.identity;
      sockets.set(id, (sockets.get(id) ?? new Set()).add(socket));
    },
    remove(socket) {
      const { id } = socket.data.identity;
      const left = sockets.get(id);
      left?.delete(socket);
      if (left?.size === 0) sockets.delete(id);
    },
    of: (account) => [...(sockets.get(account) ?? [])],
    all: () => [...sockets.values()].flatMap((some) => [...some]),
  };
}
