// Headers that both doors put on every reply: nothing is loaded from elsewhere, framed, sniffed or kept by a cache unasked.

/** @param nonce lets the desk's editor put in its style sheet; fresh for every page view, left out for anything else. */
export function contentPolicy(nonce?: string): string {
  const style = nonce === undefined ? "'self'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${style}`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Adds what is missing; a header that a reply brings along stays. */
export function withPolicy(response: Response): Response {
  const headers = new Headers(response.headers);
  const add = (name: string, value: string): void => {
    if (!headers.has(name)) headers.set(name, value);
  };
  for (const [name, value] of Object.entries(ALWAYS)) add(name, value);
  add('content-security-policy', contentPolicy());
  add('cache-control', 'no-store');
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
