import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket } from 'ws';
import { SceneTransport } from '../../rooms/transport.ts';

/** Connections that belong to no room, and are left alone. */
class Lines extends SceneTransport {
  protected override async onConnection(line: WebSocket): Promise<void> {
    line.on('error', () => {});
  }
}

describe('lines that are dead', () => {
  let server: Server;
  const lines: WebSocket[] = [];
  beforeEach(async () => {
    server = createServer();
    new Lines({ noServer: true, pingInterval: 100 }).attachToServer(server);
    await once(server.listen(0, '127.0.0.1'), 'listening');
  });
  afterEach(() => {
    for (const line of lines.splice(0)) line.terminate();
    server.close();
  });

  function call(autoPong: boolean): WebSocket {
    const line = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/`, { autoPong });
    lines.push(line);
    return line;
  }

  it('are cut; those that answer, or say something, are kept', async () => {
    const [ada, bob, eve] = [call(true), call(false), call(false)];
    let asked = 0;
    ada.on('ping', () => asked++);
    const talk = setInterval(() => bob.readyState === WebSocket.OPEN && bob.send('.'), 20);
    await once(eve, 'close');
    clearInterval(talk);
    assert.deepEqual([ada.readyState, bob.readyState], [WebSocket.OPEN, WebSocket.OPEN]);
    assert.ok(asked > 0, 'she was asked');
  });
});
