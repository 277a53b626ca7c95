import { connect, type Socket } from 'node:net';

/** What a stretch of load measured. */
export interface Round {
  readonly perSecond: number;
  /** Latencies in ms. */
  readonly p50: number;
  readonly p99: number;
  /** CPU of the server for one request, in µs. */
  readonly cpu: number;
}

const CRLF = '\r\n';

/** One request over and over on a connection that stays open; a bare client, so that it costs the machine little. */
function caller(url: URL, token: string, onAnswer: (ms: number) => void, onFailure: (error: Error) => void): Socket {
  const head = [`GET ${url.pathname} HTTP/1.1`, `Host: ${url.host}`, 'Accept: */*', `Authorization: Bearer ${token}`];
  const request = Buffer.from(head.join(CRLF) + CRLF + CRLF);
  const socket = connect(Number(url.port), url.hostname);
  let asked = 0;
  let got = '';
  const ask = () => {
    asked = performance.now();
    socket.write(request);
  };
  socket.setNoDelay(true).setEncoding('latin1');
  socket.on('connect', ask).on('error', onFailure);
  socket.on('data', (text: string) => {
    got += text;
    const end = got.indexOf(CRLF + CRLF);
    if (end < 0) return;
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(got)?.[1]);
    if (got.length < end + 4 + length) return;
    if (!got.startsWith('HTTP/1.1 200')) return onFailure(new Error(got.slice(0, 400)));
    onAnswer(performance.now() - asked);
    got = '';
    ask();
  });
  return socket;
}

/** Asks for an address from so many connections at once for so many seconds. */
export async function load(
  address: string,
  token: string,
  connections: number,
  seconds: number,
  cpu: () => number,
): Promise<Round> {
  const before = cpu();
  const times: number[] = [];
  const sockets: Socket[] = [];
  const began = performance.now();
  // This process never sleeps: waking it would be paid for by the server that answers, and the more the slower it is.
  let under = true;
  const stayAwake = () => {
    if (under) setImmediate(stayAwake);
  };
  stayAwake();
  try {
    await new Promise<void>((resolve, reject) => {
      const onAnswer = (ms: number) => void times.push(ms);
      for (let i = 0; i < connections; i++) sockets.push(caller(new URL(address), token, onAnswer, reject));
      setTimeout(resolve, seconds * 1000);
    });
  } finally {
    under = false;
    for (const socket of sockets) socket.destroy();
  }
  const elapsed = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(times.length * part)] ?? 0;
  return {
    perSecond: times.length / elapsed,
    p50: at(0.5),
    p99: at(0.99),
    cpu: ((cpu() - before) * 1000) / times.length,
  };
}
