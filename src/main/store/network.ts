// Whether a file lies on a drive of another machine: SQLite's write-ahead log is not safe there.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';

const NETWORK =
  /^(nfs\d?|cifs|smb\w*|ncp\w*|afs|afpfs|webdav|davfs\d?|9p|fuse\.(sshfs|davfs\d?|rclone|gvfsd\S*|glusterfs|s3fs)|ceph|glusterfs|lustre)$/;

/**
 * @param file absolute; it need not be there yet.
 * @returns the kind of network drive, as the system names it; null for a local disk.
 */
export function networkDrive(file: string): string | null {
  const place = realPlace(file);
  if (process.platform === 'win32') return isUnc(place) ? 'smb' : null;
  const type = typeOf(place, process.platform === 'linux' ? linuxMounts() : unixMounts());
  return type !== undefined && NETWORK.test(type) ? type : null;
}

/** Windows gives a mapped drive's real path as `\\server\share\…`. */
export const isUnc = (path: string): boolean => /^(\\\\\?\\UNC\\|\\\\(?![?.]\\))/i.test(path);

export interface Mount {
  readonly folder: string;
  readonly type: string;
}

/** The file system's type at a path: that of the longest mount above it, of two at one place the later. */
export function typeOf(path: string, mounts: readonly Mount[]): string | undefined {
  const above = mounts.filter(({ folder }) => path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`));
  return above.toSorted((a, b) => a.folder.length - b.folder.length).at(-1)?.type;
}

/** Lines of `/proc/mounts`: `server:/share /mnt/my\040papers nfs4 rw 0 0`. */
export const readLinuxMounts = (text: string): Mount[] =>
  text.split('\n').flatMap((line) => {
    const [, folder, type] = line.split(' ');
    if (folder === undefined || type === undefined) return [];
    return [
      {
        folder: folder.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))),
        type,
      },
    ];
  });

/** Lines of `mount` on macOS: `//anna@nas/papers on /Volumes/papers (smbfs, nodev)`. */
export const readUnixMounts = (text: string): Mount[] =>
  Array.from(text.matchAll(/^.* on (\/.*) \((\w+)[,)]/gm), ([, folder = '', type = '']) => ({ folder, type }));

function linuxMounts(): Mount[] {
  try {
    return readLinuxMounts(readFileSync('/proc/mounts', 'utf8'));
  } catch {
    return [];
  }
}

function unixMounts(): Mount[] {
  try {
    return readUnixMounts(execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 5000 }));
  } catch {
    return [];
  }
}

/** Where the file is, or the nearest folder above that is there. */
function realPlace(file: string): string {
  const above = dirname(file);
  return existsSync(file) || above === file ? realpathSync.native(file) : realPlace(above);
}
