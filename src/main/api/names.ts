// Names as senders give them.

/**
 * A file's name as a sender gave it, who may have put in anything: without characters that do not show, and leading nowhere.
 * Folders stay, because they may say what paper and date the page is of; the store keeps the file's own name.
 */
export function plainName(name: string): string {
  const parts = name.split(/[/\\]/).map((part) => part.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '').trim());
  return parts.filter((part) => !/^\.*$/.test(part)).join('/') || 'page.txt';
}
