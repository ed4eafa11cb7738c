// How a program that runs on and on learns that it shall end.
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** How often a script of npm looks whether npm is still there, in ms. */
const LOOK = 500;

/** Resolves at the first signal; a second one ends the program at once, as usual. */
export function untilStopped(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const parent = process.ppid;
  // Whoever ends npm ends the shell that npm started, and nobody tells this process: it would be left holding the archive.
  const look = process.env['npm_lifecycle_event'] === undefined ? undefined : setInterval(orphaned, LOOK);
  function stop(): void {
    for (const signal of SIGNALS) process.off(signal, stop);
    clearInterval(look);
    resolve();
  }
  function orphaned(): void {
    if (process.ppid !== parent) stop();
  }
  for (const signal of SIGNALS) process.on(signal, stop);
  return promise;
}

/** Calls back at the first signal; the next one ends the program at once, as usual. @returns what takes it back. */
export function onStop(call: () => void): () => void {
  const forget = (): void => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
  function stop(): void {
    forget();
    call();
  }
  for (const signal of SIGNALS) process.on(signal, stop);
  return forget;
}
