import { expect, it } from 'vitest';
import { isUnc, networkDrive, readLinuxMounts, readUnixMounts, typeOf } from '../../../src/main/store/network.ts';

it('takes the type of the innermost mount', () => {
  const mounts = readLinuxMounts(
    '/dev/sda1 / ext4 rw 0 0\nnas:/papers /mnt/my\\040papers nfs4 rw 0 0\n/dev/sdb1 /mnt/my\\040papers/local xfs rw 0 0\n',
  );
  expect(typeOf('/home/anna/a.galley', mounts)).toBe('ext4');
  expect(typeOf('/mnt/my papers/2025/a.galley', mounts)).toBe('nfs4');
  expect(typeOf('/mnt/my papers/local/a.galley', mounts)).toBe('xfs');
  expect(typeOf('/mnt/my papers2/a.galley', mounts)).toBe('ext4');
});

it('reads the mounts of macOS', () => {
  const mounts = readUnixMounts(
    '/dev/disk3s1 on / (apfs, sealed)\n//anna@nas/papers on /Volumes/My Papers (smbfs, nodev)\n',
  );
  expect(typeOf('/Volumes/My Papers/a.galley', mounts)).toBe('smbfs');
});

it.each([
  ['\\\\nas\\papers\\a.galley', true],
  ['\\\\?\\UNC\\nas\\papers\\a.galley', true],
  ['C:\\papers\\a.galley', false],
  ['\\\\?\\C:\\papers\\a.galley', false],
])('tells a share of another machine by its path: %s', (path, unc) => {
  expect(isUnc(path)).toBe(unc);
});

it('a local disk is none, also for a file that is not there yet', () => {
  expect(networkDrive(`${import.meta.dirname}/not/yet/there.galley`)).toBeNull();
});
