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

CREATE TABLE drafts (
  page INTEGER PRIMARY KEY REFERENCES pages (id),
  base INTEGER NOT NULL REFERENCES revisions (id),
  text TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;

CREATE INDEX drafts_of_base ON drafts (base);

CREATE TABLE flags (
  page INTEGER NOT NULL REFERENCES pages (id),
  rule TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  worst TEXT NOT NULL CHECK (worst IN ('error', 'warning', 'info')),
  PRIMARY KEY (page, rule)
) STRICT, WITHOUT ROWID;

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
) STRICT;

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
  delta TEXT,
  CHECK ((snapshot IS NULL) <> (delta IS NULL)),
  CHECK ((snapshot IS NULL) = (steps > 0))
) STRICT;

CREATE INDEX revisions_of_page ON revisions (page, id);

CREATE INDEX revisions_of_parent ON revisions (parent);

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE verdicts (
  page INTEGER NOT NULL REFERENCES pages (id),
  fingerprint TEXT NOT NULL,
  rule TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'ignored')),
  reader TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (page, fingerprint)
) STRICT, WITHOUT ROWID;
