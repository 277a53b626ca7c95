import type { Request, Response } from 'express';
import type { Identity } from '../../rooms/services.ts';
import type { Caller } from '../domain/accounts.ts';
import type { Upload } from '../domain/asset-upload.ts';
import { bearerOf, callerOf, type Wants } from './identity.ts';

/** A request past the gate: everything in it has its shape. */
export interface Ask<B, Q, P, W extends Wants> {
  readonly body: B;
  readonly query: Q;
  readonly params: P;
  readonly identity: W extends 'required' ? Identity : W extends 'optional' ? Identity | undefined : undefined;
  readonly caller: Caller;
  /** The bearer token, checked or not; undefined when none came. */
  readonly token: string | undefined;
  /** The uploaded file, on routes that take one. */
  readonly file: Upload | undefined;
  /** Sets a header of the answer. */
  readonly header: (name: string, value: string) => void;
}

type Read = Pick<Ask<unknown, unknown, unknown, Wants>, 'body' | 'query' | 'params' | 'file'>;

/** What the gate makes of a request. Few routes ask for the caller, the token or a header, so these are made when asked for. */
export class GateAsk implements Ask<unknown, unknown, unknown, Wants> {
  readonly body: unknown;
  readonly query: unknown;
  readonly params: unknown;
  readonly file: Upload | undefined;
  readonly identity: Identity | undefined;
  readonly #request: Request;
  readonly #response: Response;

  constructor(request: Request, response: Response, { body, query, params, file }: Read, identity?: Identity) {
    this.body = body;
    this.query = query;
    this.params = params;
    this.file = file;
    this.identity = identity;
    this.#request = request;
    this.#response = response;
  }

  get caller(): Caller {
    return callerOf(this.#request, this.identity);
  }

  get token(): string | undefined {
    return bearerOf(this.#request);
  }

  get header(): (name: string, value: string) => void {
    return (name, value) => void this.#response.setHeader(name, value);
  }
}
