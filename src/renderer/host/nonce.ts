// The key with which style sheets made at run time may enter the document.

/** The server puts a fresh one into the document; in development there is no policy that asks for one. */
export const nonce = (): string => document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
