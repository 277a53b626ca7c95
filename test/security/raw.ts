import { connect } from 'node:net';

/** Sends bytes as they are over a connection of their own, and gives what came back when it closed, or after a while. */
export function raw(url: string, bytes: string | Buffer, within = 3000): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let got = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    const done = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(got);
    };
    const timer = setTimeout(done, within);
    socket.setEncoding('latin1').on('data', (text: string) => {
      got += text;
    });
    socket.on('close', done).on('error', done);
  });
}

/** The status of every answer in what came back. */
export const statusesOf = (got: string) => [...got.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
