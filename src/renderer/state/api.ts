// The one way from the desk to the server. Its refusals reach the screen in the reader's language.
import { type Call, createClient, type Fetch, GalleyError } from '../../contract/index.ts';
import { refusalInWords } from '../i18n/said.ts';
import { carrying, unwritten } from '../worker/carrying.ts';
import { answered, noAnswer } from './connection.ts';

const send = carrying((input, init) => fetch(input, init));

const browserFetch: Fetch = async (input, init) => {
  try {
    const response = await send(input, init);
    answered();
    return response;
  } catch (error) {
    if (init?.signal?.aborted !== true) noAnswer(() => fetch('/api/archive'));
    throw error;
  }
};

const client = createClient(browserFetch, '', unwritten);

export const call: Call = async (name, options) => {
  try {
    return await client(name, options);
  } catch (error) {
    if (!(error instanceof GalleyError)) throw error;
    throw new GalleyError(error.code, refusalInWords(error), error.detail);
  }
};

/** Requests that go out even while the window closes; browsers allow about 64 KB for them. */
export const lastCall: Call = createClient((input, init) => fetch(input, { ...init, keepalive: true }));
