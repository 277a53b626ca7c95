import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Clock } from '../../rooms/services.ts';
import type { Log } from '../log.ts';

/** Gives every request an id, and logs how it ended: never its query, which may carry what is secret. */
export function accessLog(log: Log, clock: Clock): RequestHandler {
  return (request, response, next) => {
    const requestId = randomUUID();
    const began = clock.now();
    const path = request.path;
    response.locals['requestId'] = requestId;
    response.set('X-Request-Id', requestId);
    response.on('close', () => {
      const { statusCode: status, writableFinished: whole } = response;
      const level =
        status >= 500 ? 'error' : path.startsWith('/scenes/') || path.startsWith('/assets/') ? 'debug' : 'info';
      const details = { requestId, method: request.method, path, status, ms: clock.now() - began, address: request.ip };
      log[level](whole ? details : { ...details, whole }, 'request');
    });
    next();
  };
}
