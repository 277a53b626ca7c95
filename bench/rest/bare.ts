import express from 'express';

/** Bare Express that answers one JSON, for comparison: `node bare.ts '<json>'` prints its address. */
const profile = JSON.parse(process.argv[2] ?? '{}');
const app = express();
app.get('/v1/users/profile', (_request, response) => {
  response.json(profile);
});
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`Express is open at http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}\n`);
});
