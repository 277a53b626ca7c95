import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { S3Settings } from '../../server/blobs/s3.ts';
import { aFolder } from './folder.ts';

interface Fake {
  run(): Promise<AddressInfo>;
  close(): Promise<void>;
}

// The package brings no types.
const S3rver = createRequire(import.meta.url)('@20minutes/s3rver') as new (options: object) => Fake;

export interface S3Server {
  readonly settings: S3Settings;
  stop(): Promise<void>;
}

/** A service that speaks S3 and checks signatures, with a bucket in it. */
export async function anS3Server(): Promise<S3Server> {
  const folder = aFolder();
  const bucket = 'parvis';
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder.path,
    vhostBuckets: false,
    configureBuckets: [{ name: bucket }],
  });
  const { port } = await server.run();
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    // The keys that it knows.
    settings: {
      bucket,
      endpoint,
      publicEndpoint: endpoint,
      region: 'us-east-1',
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    },
    async stop() {
      await server.close();
      folder.remove();
    },
  };
}
