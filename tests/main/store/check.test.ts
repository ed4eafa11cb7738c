import Database from 'better-sqlite3';
import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Archive, openArchiveFile } from '../../../src/main/store/archive.ts';
import { checkFile } from '../../../src/main/store/copies.ts';
import { openedArchive, temporaryFolder } from './archives.ts';
import { corrected, newPage } from './pages.ts';

/** Two pages, the first with a delta, spoilt by `sql` behind the store's back. */
function spoilt(sql: string): string {
  const file = join(temporaryFolder(), 'a.galley');
  const archive = openArchiveFile(file);
  const text = '昨日上午，市图书馆举行活动。'.repeat(20);
  archive.addPage(newPage(text));
  archive.addPage(newPage('二'));
  archive.addRevision({
    page: 1,
    base: 1,
    reason: 'edit',
    author: '',
    done: false,
    corrected: corrected(`${text}。`),
  });
  archive.close();
  const db = new Database(file);
  db.pragma('foreign_keys = OFF');
  db.exec(sql);
  db.close();
  return file;
}

/** In this thread: what is checked is the same, and it is quicker. */
function opened(file: string): Archive {
  const archive = openArchiveFile(file);
  onTestFinished(() => archive.close());
  return archive;
}

describe('check', () => {
  it('finds what a search would show that no page says, and how it is put right', async () => {
    const file = join(temporaryFolder(), 'a.galley');
    const archive = opened(file);
    archive.addPage(newPage('@article {"id":"a1"}\nb1\tparagraph\t早上好\n'));
    while (archive.indexSome() > 0);
    expect(archive.check().problems).toEqual([]);
    const db = new Database(file);
    db.exec(`UPDATE passages SET text = '早上坏'`);
    db.close();
    expect(archive.check().problems).toMatchObject([
      expect.stringMatching(/search index of page 1 .*galley archive reindex/),
    ]);
    expect(checkFile(file).problems).toEqual([]);
    archive.dropIndex();
    while (archive.indexSome() > 0);
    expect(archive.check().problems).toEqual([]);
  });

  it('finds nothing in a sound archive', () => {
    const archive = opened(spoilt(''));
    archive.saveDraft(2, { text: '二𠮷', base: 2 });
    expect(archive.check()).toEqual({ pages: 2, revisions: 3, problems: [] });
  });

  it.each([
    [
      'changed raw bytes',
      `UPDATE raws SET bytes = x'0300' WHERE page = 2`,
      'The raw bytes of page 2 do not match their checksum.',
    ],
    [
      'changed raw text',
      `UPDATE raws SET text = '三' WHERE page = 2`,
      'The raw text of page 2 does not match its checksum.',
    ],
    [
      'a changed delta',
      `UPDATE revisions SET delta = '[["keep",1]]' WHERE id = 3`,
      'Revision 3 of page 1 does not match its checksum.',
    ],
    [
      'a changed snapshot',
      `UPDATE revisions SET snapshot = 'x' WHERE id = 2`,
      'Revision 2 of page 2 does not match its checksum.',
    ],
    ['a page without its raw text', `DELETE FROM raws WHERE page = 2`, 'Page 2 has no raw text.'],
    [
      'unsaved work that is not what was typed',
      `INSERT INTO drafts (page, base, text, saved_at, sha256) VALUES (1, 3, '昨', '', 'of another text')`,
      'The unsaved work on page 1 does not match its checksum.',
    ],
    [
      'a draft of no page',
      `INSERT INTO drafts (page, base, text, saved_at) VALUES (7, 1, '', '')`,
      'A row of drafts refers to a row of pages that is not there.',
    ],
  ])('says where there is %s', (_, sql, sentence) => {
    expect(opened(spoilt(sql)).check().problems).toContain(sentence);
  });

  it('a spoilt text is never handed out', () => {
    const archive = opened(spoilt(`UPDATE revisions SET snapshot = 'x' WHERE id = 2`));
    expect(() => archive.page(2)).toThrow('Revision 2 of page 2 does not match its checksum');
    expect(archive.page(1).revision).toBe(3);
  });

  it('a spoilt raw text is never handed out as what came in', () => {
    const archive = opened(spoilt(`UPDATE raws SET text = '三' WHERE page = 2`));
    expect(() => archive.page(2)).toThrow('The raw text of page 2 does not match its checksum');
  });

  it('says that a file is damaged in plain words', async () => {
    const file = spoilt('');
    const bytes = openSync(file, 'r+');
    for (let at = 4096; at < statSync(file).size; at += 512) writeSync(bytes, Buffer.alloc(64, 0xa5), 0, 64, at);
    closeSync(bytes);
    const said = await openedArchive(file).then(
      async (store) => (await store.check()).problems.join(' '),
      (error: Error) => error.message,
    );
    expect(said).toMatch(/is damaged/);
  });
});
