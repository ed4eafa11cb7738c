// The browser's way to the desk: an archive behind the loopback door.
import open from 'open';
import { type DeskOptions, openDesk } from './desk.ts';
import { listen } from './loopback/listen.ts';

export interface ServeOptions extends DeskOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** Open the link in the reader's browser, where there is a screen. */
  readonly open: boolean;
}

export interface Served {
  /** Carries the key to the desk. */
  readonly link: string;
  readonly port: number;
  /** Lets requests under way end, then closes the archive. */
  close(): Promise<void>;
}

/** @throws GalleyError when the archive cannot be opened or the port cannot be had. */
export async function serve(options: ServeOptions): Promise<Served> {
  const desk = await openDesk(options);
  try {
    const door = await listen(desk.serve, options.port, options.log);
    if (options.open && hasScreen()) await openBrowser(door.link);
    return {
      link: door.link,
      port: door.port,
      close: async () => {
        await door.close();
        await desk.close();
      },
    };
  } catch (error) {
    await desk.close();
    throw error;
  }
}

/** False on a server, where no window can be opened. */
export const hasScreen = (): boolean =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/** The link is printed in any case: a machine without a browser is no reason to stop. */
async function openBrowser(link: string): Promise<void> {
  try {
    const browser = await open(link);
    browser.on('error', () => undefined);
  } catch {
    return;
  }
}
