// Opens the loopback door: one HTTP server on 127.0.0.1, never on another address.
import { createServer, type Server } from 'node:http';
import { getRequestListener, RequestError } from '@hono/node-server';
import { GalleyError } from '../../contract/index.ts';
import { errorReply, type Log } from '../api/errors.ts';
import { withPolicy } from '../api/policy.ts';
import type { Serve } from '../api/site.ts';
import { guard } from './guard.ts';

const ADDRESS = '127.0.0.1';
/** What the guard cannot even look at: a request without a host, or for no path. */
const NO_REQUEST = new GalleyError('bad-request', 'This is no request for the desk.');
/** How long requests under way may take to end when the door closes, in ms. */
const PATIENCE = 2000;

export interface Loopback {
  readonly port: number;
  /** Opening it in a browser of this machine opens the desk. */
  readonly link: string;
  close(): Promise<void>;
}

/**
 * @param port 0 for any free port.
 * @throws GalleyError when the port cannot be had.
 */
export async function listen(serve: Serve, port: number, log: Log): Promise<Loopback> {
  const server = createServer();
  const bound = await bind(server, port);
  const door = guard(serve, bound);
  const listener = getRequestListener((request) => door.serve(request), {
    overrideGlobalObjects: false,
    errorHandler: (error) => withPolicy(errorReply(error instanceof RequestError ? NO_REQUEST : error, log)),
  });
  server.on('request', (incoming, outgoing) => void listener(incoming, outgoing));
  return { port: bound, link: door.link, close: () => close(server) };
}

function bind(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'another program has it' : error.message;
      reject(new GalleyError('bad-request', `Port ${port} cannot be used: ${reason}.`));
    });
    server.listen({ port, host: ADDRESS }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection kept alive becomes idle once its request has ended, and would hold the server open.
  const sweep = setInterval(() => server.closeIdleConnections(), 20);
  const late = setTimeout(() => server.closeAllConnections(), PATIENCE);
  await closed;
  clearInterval(sweep);
  clearTimeout(late);
}
