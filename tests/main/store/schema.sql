CREATE TABLE archive_verdicts (
  likeness TEXT PRIMARY KEY,
  rule TEXT NOT NULL,
  text TEXT NOT NULL,
  page INTEGER REFERENCES pages (id),
  reader TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX archive_verdicts_of_page ON archive_verdicts (page);

CREATE TABLE articles (
  id TEXT PRIMARY KEY,
  page INTEGER NOT NULL REFERENCES pages (id),
  kind TEXT NOT NULL CHECK (kind IN ('article', 'photo')),
  title TEXT NOT NULL,
  position INTEGER NOT NULL,
  characters INTEGER NOT NULL,
  derived_from TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX articles_of_page ON articles (page, position, kind);

CREATE TABLE checks (
  page INTEGER PRIMARY KEY REFERENCES pages (id),
  revision INTEGER NOT NULL,
  engine TEXT NOT NULL,
  due INTEGER NOT NULL CHECK (due IN (0, 1)),
  stamp INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX checks_due ON checks (due, page) WHERE due = 1;

CREATE TABLE drafts (
  page INTEGER PRIMARY KEY REFERENCES pages (id),
  base INTEGER NOT NULL REFERENCES revisions (id),
  text TEXT NOT NULL,
  saved_at TEXT NOT NULL
, writer TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX drafts_of_base ON drafts (base);

CREATE TABLE flags (
  page INTEGER NOT NULL REFERENCES pages (id),
  rule TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  worst TEXT NOT NULL CHECK (worst IN ('error', 'warning', 'info')),
  PRIMARY KEY (page, rule)
) STRICT, WITHOUT ROWID;

CREATE TABLE group_numbers (
  page INTEGER NOT NULL REFERENCES pages (id),
  letter TEXT NOT NULL,
  highest INTEGER NOT NULL,
  PRIMARY KEY (page, letter)
) STRICT, WITHOUT ROWID;

CREATE TABLE operation_changes (
  operation INTEGER NOT NULL REFERENCES operations (id),
  page INTEGER NOT NULL REFERENCES pages (id),
  what TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  PRIMARY KEY (operation, page, what)
) STRICT, WITHOUT ROWID;

CREATE INDEX operation_changes_of_page ON operation_changes (page);

CREATE TABLE operations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  about TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  undoes INTEGER REFERENCES operations (id),
  undone_at TEXT
) STRICT;

CREATE INDEX operations_by_undoes ON operations (undoes);

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
) STRICT;

CREATE TABLE proposals (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  page INTEGER NOT NULL REFERENCES pages (id),
  raw INTEGER NOT NULL REFERENCES raws (id),
  engine TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  settled TEXT CHECK (settled IN ('applied', 'kept')),
  settled_at TEXT,
  reader TEXT,
  CHECK ((settled IS NULL) = (settled_at IS NULL))
) STRICT;

CREATE INDEX proposals_of_page ON proposals (page);

CREATE INDEX proposals_of_raw ON proposals (raw);

CREATE TABLE raws (
  id INTEGER PRIMARY KEY,
  page INTEGER NOT NULL REFERENCES pages (id),
  sha256 TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  encoding TEXT NOT NULL,
  newline TEXT NOT NULL CHECK (newline IN ('lf', 'crlf', 'cr', 'mixed', 'none')),
  notes TEXT NOT NULL,
  text TEXT NOT NULL,
  text_sha256 TEXT NOT NULL
, name TEXT NOT NULL DEFAULT '', added_at TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX raws_by_name ON raws (name);

CREATE INDEX raws_of_page ON raws (page, id);

CREATE TABLE readings (
  id INTEGER PRIMARY KEY,
  page INTEGER NOT NULL REFERENCES pages (id),
  revision INTEGER NOT NULL REFERENCES revisions (id),
  state TEXT NOT NULL CHECK (state IN ('first', 'second', 'third', 'final')),
  reader TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

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

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settled_flags (
  likeness TEXT NOT NULL,
  page INTEGER NOT NULL REFERENCES pages (id),
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (likeness, page)
) STRICT, WITHOUT ROWID;

CREATE INDEX settled_flags_of_page ON settled_flags (page);

CREATE TABLE verdicts (
  page INTEGER NOT NULL REFERENCES pages (id),
  fingerprint TEXT NOT NULL,
  rule TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'ignored')),
  reader TEXT NOT NULL,
  at TEXT NOT NULL, text TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (page, fingerprint)
) STRICT, WITHOUT ROWID;
