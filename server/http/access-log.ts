import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Clock } from '../../rooms/services.ts';
import type { Log } from '../log.ts';
import { addressOf } from './identity.ts';

/** What changes something, and what goes wrong, is told by default; reading that went well is for who looks for it. */
function levelOf(method: string, status: number): 'debug' | 'info' | 'error' {
  if (status >= 500) return 'error';
  return (method === 'GET' || method === 'HEAD') && status < 400 ? 'debug' : 'info';
}

/** Where an invite code may stand in an address: who reads the log is not let in by it. */
const INVITE = /(\/invites\/)[^/]+/;

/** Gives every request an id, and logs how it ended: never its query, which may carry what is secret. */
export function accessLog(log: Log, clock: Clock): (request: Request, response: Response) => void {
  return (request, response) => {
    const requestId = randomUUID();
    const began = clock.now();
    const path = request.path.replace(INVITE, '$1…');
    const address = addressOf(request);
    response.locals['requestId'] = requestId;
    response.setHeader('X-Request-Id', requestId);
    response.on('close', () => {
      const { statusCode: status, writableFinished: whole } = response;
      const level = levelOf(request.method, status);
      const details = { requestId, method: request.method, path, status, ms: clock.now() - began, address };
      log[level](whole ? details : { ...details, whole }, 'request');
    });
  };
}
