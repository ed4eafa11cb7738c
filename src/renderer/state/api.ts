// The one way from the desk to the server.
import { type Call, createClient, type Fetch } from '../../contract/index.ts';

const browserFetch: Fetch = (input, init) => fetch(input, init);

export const call: Call = createClient(browserFetch);

/** Requests that go out even while the window closes; browsers allow about 64 KB for them. */
export const lastCall: Call = createClient((input, init) => fetch(input, { ...init, keepalive: true }));
