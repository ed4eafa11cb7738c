CREATE TABLE activity (
  reader TEXT NOT NULL,
  minute TEXT NOT NULL,
  page INTEGER NOT NULL REFERENCES pages (id),
  PRIMARY KEY (reader, minute, page)
) STRICT, WITHOUT ROWID;

CREATE INDEX activity_of_page ON activity (page);

CREATE TABLE archive_verdicts (
  likeness TEXT PRIMARY KEY,
  rule TEXT NOT NULL,
  text TEXT NOT NULL,
  page INTEGER REFERENCES pages (id),
  reader TEXT NOT NULL,
  at TEXT NOT NULL
, sha256 TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;

CREATE INDEX archive_verdicts_of_page ON archive_verdicts (page);

CREATE TABLE articles (
  id TEXT PRIMARY KEY,
  page INTEGER NOT NULL REFERENCES pages (id),
  kind TEXT NOT NULL CHECK (kind IN ('article', 'photo')),
  title TEXT NOT NULL,
  position INTEGER NOT NULL,
  characters INTEGER NOT NULL,
  derived_from TEXT
, jumps_to TEXT, jumps_from TEXT) STRICT, WITHOUT ROWID;

CREATE INDEX articles_of_page ON articles (page, position, kind);

CREATE TABLE checks (
  page INTEGER PRIMARY KEY REFERENCES pages (id),
  revision INTEGER NOT NULL,
  engine TEXT NOT NULL,
  due INTEGER NOT NULL CHECK (due IN (0, 1)),
  stamp INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX checks_due ON checks (due, page) WHERE due = 1;

CREATE TABLE declined_pairs (
  read TEXT NOT NULL,
  meant TEXT NOT NULL,
  reader TEXT NOT NULL,
  at TEXT NOT NULL, sha256 TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (read, meant)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER declined_pairs_added AFTER INSERT ON declined_pairs BEGIN UPDATE declined_pairs SET sha256 = sha256(json_array(read, meant, reader, at)) WHERE read = new.read AND meant = new.meant; END;

CREATE TRIGGER declined_pairs_changed AFTER UPDATE OF read, meant, reader, at ON declined_pairs BEGIN UPDATE declined_pairs SET sha256 = sha256(json_array(read, meant, reader, at)) WHERE read = new.read AND meant = new.meant; END;

CREATE TABLE drafts (
  page INTEGER PRIMARY KEY REFERENCES pages (id),
  base INTEGER NOT NULL REFERENCES revisions (id),
  text TEXT NOT NULL,
  saved_at TEXT NOT NULL
, writer TEXT NOT NULL DEFAULT '', sha256 TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX drafts_of_base ON drafts (base);

CREATE TABLE evidence (
  page INTEGER NOT NULL REFERENCES pages (id),
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (page, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE fixes (
  passage INTEGER NOT NULL REFERENCES passages (id),
  at INTEGER NOT NULL,
  read TEXT NOT NULL,
  meant TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  PRIMARY KEY (passage, at)
) STRICT, WITHOUT ROWID;

CREATE TABLE flags (
  page INTEGER NOT NULL REFERENCES pages (id),
  rule TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  worst TEXT NOT NULL CHECK (worst IN ('error', 'warning', 'info')), risk REAL NOT NULL DEFAULT 0, benefit REAL NOT NULL DEFAULT 0,
  PRIMARY KEY (page, rule)
) STRICT, WITHOUT ROWID;

CREATE INDEX flags_of_rule ON flags (rule, page);

CREATE TABLE group_numbers (
  page INTEGER NOT NULL REFERENCES pages (id),
  letter TEXT NOT NULL,
  highest INTEGER NOT NULL,
  PRIMARY KEY (page, letter)
) STRICT, WITHOUT ROWID;

CREATE TABLE job_files (
  job INTEGER NOT NULL REFERENCES jobs (id),
  position INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (job, position)
) STRICT;

CREATE TABLE job_steps (
  job INTEGER NOT NULL REFERENCES jobs (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  target TEXT NOT NULL,
  result TEXT CHECK (result IN ('changed', 'unchanged', 'skipped')),
  page INTEGER,
  why TEXT,
  PRIMARY KEY (job, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX job_steps_open ON job_steps (job, position) WHERE result IS NULL;

CREATE INDEX job_steps_said ON job_steps (job, why) WHERE why IS NOT NULL;

CREATE TABLE jobs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  params TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('filling', 'waiting', 'running', 'stopped', 'done', 'failed')),
  reader TEXT NOT NULL,
  total INTEGER,
  changed INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  skipped INTEGER NOT NULL DEFAULT 0,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  failure TEXT,
  notes TEXT NOT NULL DEFAULT '[]'
) STRICT;

CREATE TABLE links (
  part TEXT PRIMARY KEY,
  next TEXT NOT NULL UNIQUE,
  page INTEGER NOT NULL REFERENCES pages (id),
  next_page INTEGER NOT NULL REFERENCES pages (id),
  reader TEXT NOT NULL,
  at TEXT NOT NULL, sha256 TEXT NOT NULL DEFAULT '',
  CHECK (part <> next)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER links_added AFTER INSERT ON links BEGIN UPDATE links SET sha256 = sha256(json_array(part, next, page, next_page, reader, at)) WHERE part = new.part; END;

CREATE TRIGGER links_changed AFTER UPDATE OF part, next, page, next_page, reader, at ON links BEGIN UPDATE links SET sha256 = sha256(json_array(part, next, page, next_page, reader, at)) WHERE part = new.part; END;

CREATE INDEX links_of_next_page ON links (next_page);

CREATE INDEX links_of_page ON links (page);

CREATE TABLE measures (
  page INTEGER NOT NULL REFERENCES pages (id),
  kind TEXT NOT NULL CHECK (kind IN ('arrived', 'found')),
  state TEXT NOT NULL CHECK (state IN ('first', 'second', 'third', 'final')),
  reader TEXT NOT NULL,
  at TEXT NOT NULL,
  characters INTEGER NOT NULL,
  errors TEXT NOT NULL, sha256 TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (page, kind, state)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER measures_added AFTER INSERT ON measures BEGIN UPDATE measures SET sha256 = sha256(json_array(page, kind, state, reader, at, characters, errors)) WHERE page = new.page AND kind = new.kind AND state = new.state; END;

CREATE TRIGGER measures_changed AFTER UPDATE OF page, kind, state, reader, at, characters, errors ON measures BEGIN UPDATE measures SET sha256 = sha256(json_array(page, kind, state, reader, at, characters, errors)) WHERE page = new.page AND kind = new.kind AND state = new.state; END;

CREATE TABLE names (
  name TEXT NOT NULL,
  page INTEGER NOT NULL REFERENCES pages (id),
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (name, page)
) STRICT, WITHOUT ROWID;

CREATE INDEX names_of_page ON names (page);

CREATE TABLE operation_changes (
  operation INTEGER NOT NULL REFERENCES operations (id),
  page INTEGER NOT NULL REFERENCES pages (id),
  what TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL, sha256 TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (operation, page, what)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER operation_changes_added AFTER INSERT ON operation_changes BEGIN UPDATE operation_changes SET sha256 = sha256(json_array(operation, page, what, before, after)) WHERE operation = new.operation AND page = new.page AND what = new.what; END;

CREATE TRIGGER operation_changes_changed AFTER UPDATE OF operation, page, what, before, after ON operation_changes BEGIN UPDATE operation_changes SET sha256 = sha256(json_array(operation, page, what, before, after)) WHERE operation = new.operation AND page = new.page AND what = new.what; END;

CREATE INDEX operation_changes_of_page ON operation_changes (page);

CREATE TABLE operations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  about TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  undoes INTEGER REFERENCES operations (id),
  undone_at TEXT
, sha256 TEXT NOT NULL DEFAULT '') STRICT;

CREATE TRIGGER operations_added AFTER INSERT ON operations BEGIN UPDATE operations SET sha256 = sha256(json_array(id, kind, about, author, at, undoes, undone_at)) WHERE id = new.id; END;

CREATE INDEX operations_by_undoes ON operations (undoes);

CREATE TRIGGER operations_changed AFTER UPDATE OF id, kind, about, author, at, undoes, undone_at ON operations BEGIN UPDATE operations SET sha256 = sha256(json_array(id, kind, about, author, at, undoes, undone_at)) WHERE id = new.id; END;

CREATE TABLE pages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  paper TEXT,
  date TEXT,
  number INTEGER,
  state TEXT NOT NULL DEFAULT 'unread' CHECK (state IN ('unread', 'first', 'second', 'third', 'final')),
  title TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
, file TEXT NOT NULL DEFAULT '', issue TEXT, section TEXT, edition TEXT, source TEXT, scan TEXT, deleted_at TEXT, characters INTEGER NOT NULL DEFAULT 0, flags INTEGER NOT NULL DEFAULT 0, risk REAL NOT NULL DEFAULT 0, benefit REAL NOT NULL DEFAULT 0, data_sha256 TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX pages_by_benefit ON pages (benefit);

CREATE INDEX pages_by_change ON pages (changed_at);

CREATE INDEX pages_by_name ON pages (name);

CREATE INDEX pages_by_place ON pages (paper, date, number);

CREATE INDEX pages_by_risk ON pages (risk);

CREATE TABLE passages (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('article', 'photo', 'furniture', 'removed')),
  group_name TEXT NOT NULL,
  block TEXT NOT NULL,
  role TEXT NOT NULL,
  text TEXT NOT NULL,
  raw TEXT
) STRICT;

CREATE TABLE project_lists (
  version INTEGER PRIMARY KEY AUTOINCREMENT,
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL
, sha256 TEXT NOT NULL DEFAULT '') STRICT;

CREATE TRIGGER project_lists_added AFTER INSERT ON project_lists BEGIN UPDATE project_lists SET sha256 = sha256(json_array(version, text, author, at)) WHERE version = new.version; END;

CREATE TRIGGER project_lists_changed AFTER UPDATE OF version, text, author, at ON project_lists BEGIN UPDATE project_lists SET sha256 = sha256(json_array(version, text, author, at)) WHERE version = new.version; END;

CREATE TABLE proposals (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  page INTEGER NOT NULL REFERENCES pages (id),
  raw INTEGER NOT NULL REFERENCES raws (id),
  engine TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  settled TEXT CHECK (settled IN ('merged', 'replaced', 'kept', 'separate')),
  settled_at TEXT,
  reader TEXT, sha256 TEXT NOT NULL DEFAULT '',
  CHECK ((settled IS NULL) = (settled_at IS NULL))
) STRICT;

CREATE TRIGGER proposals_added AFTER INSERT ON proposals BEGIN UPDATE proposals SET sha256 = sha256(json_array(id, page, raw, engine, text, at, settled, settled_at, reader)) WHERE id = new.id; END;

CREATE TRIGGER proposals_changed AFTER UPDATE OF id, page, raw, engine, text, at, settled, settled_at, reader ON proposals BEGIN UPDATE proposals SET sha256 = sha256(json_array(id, page, raw, engine, text, at, settled, settled_at, reader)) WHERE id = new.id; END;

CREATE INDEX proposals_of_page ON proposals (page);

CREATE INDEX proposals_of_raw ON proposals (raw);

CREATE TABLE "raws" (
  id INTEGER PRIMARY KEY,
  page INTEGER NOT NULL REFERENCES pages (id),
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  encoding TEXT NOT NULL,
  newline TEXT NOT NULL CHECK (newline IN ('lf', 'crlf', 'cr', 'mixed', 'none')),
  notes TEXT NOT NULL,
  text TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  added_at TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX raws_by_name ON raws (name);

CREATE INDEX raws_by_sha256 ON raws (sha256);

CREATE INDEX raws_of_page ON raws (page, id);

CREATE TABLE readers (
  name TEXT PRIMARY KEY,
  since TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "readings" (
  id INTEGER PRIMARY KEY,
  page INTEGER NOT NULL REFERENCES pages (id),
  revision INTEGER NOT NULL REFERENCES revisions (id),
  state TEXT NOT NULL CHECK (state IN ('unread', 'first', 'second', 'third', 'final')),
  kind TEXT NOT NULL DEFAULT 'read' CHECK (kind IN ('read', 'set')),
  reader TEXT NOT NULL,
  open_flags INTEGER NOT NULL DEFAULT 0,
  at TEXT NOT NULL
, sha256 TEXT NOT NULL DEFAULT '') STRICT;

CREATE TRIGGER readings_added AFTER INSERT ON readings BEGIN UPDATE readings SET sha256 = sha256(json_array(id, page, revision, state, kind, reader, open_flags, at)) WHERE id = new.id; END;

CREATE INDEX readings_by_reader ON readings (reader, at);

CREATE TRIGGER readings_changed AFTER UPDATE OF id, page, revision, state, kind, reader, open_flags, at ON readings BEGIN UPDATE readings SET sha256 = sha256(json_array(id, page, revision, state, kind, reader, open_flags, at)) WHERE id = new.id; END;

CREATE INDEX readings_of_page ON readings (page, id);

CREATE INDEX readings_of_revision ON readings (revision);

CREATE TABLE revisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  page INTEGER NOT NULL REFERENCES pages (id),
  parent INTEGER REFERENCES revisions (id),
  author TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('import', 'clean', 'edit', 'replace', 'merge', 'revert')),
  engine TEXT NOT NULL,
  at TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  steps INTEGER NOT NULL,
  snapshot TEXT,
  delta TEXT, raw INTEGER REFERENCES raws (id), operation INTEGER REFERENCES operations (id), about TEXT,
  CHECK ((snapshot IS NULL) <> (delta IS NULL)),
  CHECK ((snapshot IS NULL) = (steps > 0))
) STRICT;

CREATE INDEX revisions_of_operation ON revisions (operation, page);

CREATE INDEX revisions_of_page ON revisions (page, id);

CREATE INDEX revisions_of_parent ON revisions (parent);

CREATE INDEX revisions_of_raw ON revisions (raw);

CREATE TABLE rules (
  rule TEXT PRIMARY KEY,
  said TEXT CHECK (said IN ('mute', 'hear')),
  muted INTEGER NOT NULL CHECK (muted IN (0, 1)),
  reader TEXT NOT NULL,
  at TEXT NOT NULL
, sha256 TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;

CREATE TRIGGER rules_added AFTER INSERT ON rules BEGIN UPDATE rules SET sha256 = sha256(json_array(rule, said, reader, at)) WHERE rule = new.rule; END;

CREATE TRIGGER rules_changed AFTER UPDATE OF rule, said, reader, at ON rules BEGIN UPDATE rules SET sha256 = sha256(json_array(rule, said, reader, at)) WHERE rule = new.rule; END;

CREATE TABLE sample_pages (
  sample INTEGER NOT NULL REFERENCES samples (id),
  page INTEGER NOT NULL REFERENCES pages (id),
  position INTEGER NOT NULL,
  revision INTEGER NOT NULL REFERENCES revisions (id),
  reader TEXT,
  at TEXT,
  text TEXT,
  characters INTEGER,
  errors TEXT, sha256 TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (sample, page)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER sample_pages_added AFTER INSERT ON sample_pages BEGIN UPDATE sample_pages SET sha256 = sha256(json_array(sample, page, position, revision, reader, at, text, characters, errors)) WHERE sample = new.sample AND page = new.page; END;

CREATE TRIGGER sample_pages_changed AFTER UPDATE OF sample, page, position, revision, reader, at, text, characters, errors ON sample_pages BEGIN UPDATE sample_pages SET sha256 = sha256(json_array(sample, page, position, revision, reader, at, text, characters, errors)) WHERE sample = new.sample AND page = new.page; END;

CREATE INDEX sample_pages_of_page ON sample_pages (page);

CREATE INDEX sample_pages_of_revision ON sample_pages (revision);

CREATE TABLE samples (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  batch TEXT NOT NULL,
  pages INTEGER NOT NULL,
  seed INTEGER NOT NULL,
  bar REAL NOT NULL,
  drawn_by TEXT NOT NULL,
  drawn_at TEXT NOT NULL,
  verdict TEXT CHECK (verdict IN ('accepted', 'returned')),
  settled_by TEXT,
  settled_at TEXT, sha256 TEXT NOT NULL DEFAULT '',
  CHECK ((verdict IS NULL) = (settled_at IS NULL))
) STRICT;

CREATE TRIGGER samples_added AFTER INSERT ON samples BEGIN UPDATE samples SET sha256 = sha256(json_array(id, batch, pages, seed, bar, drawn_by, drawn_at, verdict, settled_by, settled_at)) WHERE id = new.id; END;

CREATE TRIGGER samples_changed AFTER UPDATE OF id, batch, pages, seed, bar, drawn_by, drawn_at, verdict, settled_by, settled_at ON samples BEGIN UPDATE samples SET sha256 = sha256(json_array(id, batch, pages, seed, bar, drawn_by, drawn_at, verdict, settled_by, settled_at)) WHERE id = new.id; END;

CREATE TABLE scan_boxes (
  page INTEGER NOT NULL REFERENCES pages (id),
  "group" TEXT NOT NULL,
  x REAL NOT NULL,
  y REAL NOT NULL,
  width REAL NOT NULL,
  height REAL NOT NULL, sha256 TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (page, "group")
) STRICT, WITHOUT ROWID;

CREATE TRIGGER scan_boxes_added AFTER INSERT ON scan_boxes BEGIN UPDATE scan_boxes SET sha256 = sha256(json_array(page, "group", x, y, width, height)) WHERE page = new.page AND "group" = new."group"; END;

CREATE TRIGGER scan_boxes_changed AFTER UPDATE OF page, "group", x, y, width, height ON scan_boxes BEGIN UPDATE scan_boxes SET sha256 = sha256(json_array(page, "group", x, y, width, height)) WHERE page = new.page AND "group" = new."group"; END;

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
, sha256 TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;

CREATE TRIGGER settings_added AFTER INSERT ON settings BEGIN UPDATE settings SET sha256 = sha256(json_array(key, value)) WHERE key = new.key; END;

CREATE TRIGGER settings_changed AFTER UPDATE OF key, value ON settings BEGIN UPDATE settings SET sha256 = sha256(json_array(key, value)) WHERE key = new.key; END;

CREATE TABLE settled_flags (
  likeness TEXT NOT NULL,
  page INTEGER NOT NULL REFERENCES pages (id),
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (likeness, page)
) STRICT, WITHOUT ROWID;

CREATE INDEX settled_flags_of_page ON settled_flags (page);

CREATE VIRTUAL TABLE tokens USING fts5 (text, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');

CREATE TABLE unindexed (
  page INTEGER PRIMARY KEY REFERENCES pages (id)
) STRICT;

CREATE TABLE verdicts (
  page INTEGER NOT NULL REFERENCES pages (id),
  fingerprint TEXT NOT NULL,
  rule TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'ignored')),
  reader TEXT NOT NULL,
  at TEXT NOT NULL, text TEXT NOT NULL DEFAULT '', sha256 TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (page, fingerprint)
) STRICT, WITHOUT ROWID;

CREATE INDEX verdicts_of_rule ON verdicts (rule, verdict);
