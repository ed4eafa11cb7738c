import Database from 'better-sqlite3';
import { closeSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Archive, openArchiveFile } from '../../../src/main/store/archive.ts';
import { connect } from '../../../src/main/store/connection.ts';
import { migrate } from '../../../src/main/store/migrate.ts';
import { MIGRATIONS } from '../../../src/main/store/migrations/index.ts';
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

/** Changes the last bit of a text wherever the file holds it. */
function flip(file: string, text: string): void {
  const [bytes, sought] = [readFileSync(file), Buffer.from(text)];
  for (let at = bytes.indexOf(sought); at >= 0; at = bytes.indexOf(sought, at + 1)) {
    const last = at + sought.length - 1;
    bytes.writeUInt8(bytes.readUInt8(last) ^ 1, last);
  }
  writeFileSync(file, bytes);
}

const FLIPPED = [
  'The page data of page 1 does not match its checksum.',
  'A decision on a flag of page 2 does not match its checksum.',
  'A decision for the whole archive on flags of doubled does not match its checksum.',
];

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

  it('finds flipped bytes in page data and in decisions on flags', () => {
    const file = spoilt('');
    const archive = openArchiveFile(file);
    archive.setPageData(1, { section: '要闻' });
    archive.setVerdict(2, { fingerprint: 'f1', rule: 'doubled', verdict: 'ignored', text: '的的' });
    archive.setArchiveVerdict({ likeness: 'l1', rule: 'doubled', text: '地地', page: 2, ignored: true });
    archive.close();
    expect(checkFile(file).problems).toEqual([]);
    for (const text of ['要闻', '的的', '地地']) flip(file, text);
    expect(checkFile(file).problems).toEqual(FLIPPED);
  });

  it('finds them in whatever else people have decided or written, and in states', () => {
    const file = spoilt('');
    const archive = openArchiveFile(file);
    archive.setReader('卓玛央金');
    archive.setLists('confusions:\n  己经 已经\n', 0);
    archive.setState(1, 'first');
    archive.setScanBox(1, 'a1', { x: 0.25, y: 0.25, width: 0.5, height: 0.5 });
    archive.setManyPageData([{ page: 2, data: { paper: '西藏日报' } }]);
    archive.close();
    expect(checkFile(file).problems).toEqual([]);
    const db = connect(file);
    for (const table of ['settings', 'project_lists', 'scan_boxes', 'operation_changes']) {
      const column = { settings: 'value', project_lists: 'text', scan_boxes: 'x' }[table] ?? 'after';
      db.exec(`DROP TRIGGER ${table}_changed; UPDATE ${table} SET ${column} = ${column === 'x' ? '0.5' : `'{}'`}`);
    }
    db.exec(`UPDATE pages SET state = 'second' WHERE id = 1`);
    db.close();
    expect(checkFile(file).problems).toEqual([
      expect.stringMatching(/^A setting does not match/),
      expect.stringMatching(/^A version of the project’s lists does not match/),
      expect.stringMatching(/^A box on a scan does not match/),
      expect.stringMatching(/^What an operation changed does not match/),
      'The state of page 1 is not the one it was last brought to.',
    ]);
  });

  it('finds them in what an earlier schema kept without checksums', () => {
    const file = join(temporaryFolder(), 'a.galley');
    const db = connect(file);
    migrate(db, file, MIGRATIONS.slice(0, 8));
    db.exec(`
      INSERT INTO pages (id, name, title, imported_at, changed_at, section) VALUES (1, 'a.txt', '', '', '', '要闻');
      INSERT INTO pages (id, name, title, imported_at, changed_at) VALUES (2, 'b.txt', '', '', '');
      INSERT INTO verdicts (page, fingerprint, rule, verdict, text, reader, at) VALUES (2, 'f1', 'doubled', 'ignored', '的的', '', '');
      INSERT INTO archive_verdicts (likeness, rule, text, page, reader, at) VALUES ('l1', 'doubled', '地地', 2, '', '')`);
    migrate(db, file);
    db.close();
    const sums = (): string[] => checkFile(file).problems.filter((problem) => /data|decision/.test(problem));
    expect(sums()).toEqual([]);
    for (const text of ['要闻', '的的', '地地']) flip(file, text);
    expect(sums()).toEqual(FLIPPED);
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
