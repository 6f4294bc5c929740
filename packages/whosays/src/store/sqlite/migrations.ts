/** Marks the file as ours in its header: the letters "WhoS". */
export const applicationId = 0x57686f53

/**
 * Each step takes a ledger one version forward; `user_version` tells how many were taken. A step that was released is never changed.
 * Documents are JSON as text: their shape is the core's, not the database's. Logs refuse to be changed.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE reports (
    hash TEXT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    input TEXT NOT NULL,
    added_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE readings (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    report TEXT NOT NULL REFERENCES reports (hash),
    reader TEXT NOT NULL,
    reading TEXT NOT NULL,
    annotations TEXT NOT NULL,
    read_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX readings_of_report ON readings (report, seq);
  CREATE TABLE decisions (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    decision TEXT NOT NULL
  ) STRICT;
  CREATE TABLE changes (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END;
  CREATE TRIGGER decisions_are_kept BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are never deleted'); END;
  CREATE TRIGGER changes_stay BEFORE UPDATE ON changes BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
  CREATE TRIGGER changes_are_kept BEFORE DELETE ON changes BEGIN SELECT RAISE(ABORT, 'the log is never deleted'); END;
  `,
  // Decisions become judgements, which know who, why, and the words they stood for; those of before know only keys.
  `
  CREATE TABLE judgements (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    who TEXT,
    why TEXT,
    verdict TEXT NOT NULL
  ) STRICT;
  INSERT INTO judgements (seq, at, verdict)
    SELECT seq, at, json_object('kind', json_extract(decision, '$.kind'),
      'a', json_object('incident', NULL, 'members',
        json_array(json_object('key', json_extract(decision, '$.a'), 'report', NULL, 'evidence', json_array()))),
      'b', json_object('incident', NULL, 'members',
        json_array(json_object('key', json_extract(decision, '$.b'), 'report', NULL, 'evidence', json_array()))))
    FROM decisions ORDER BY seq;
  DROP TABLE decisions;
  CREATE TRIGGER judgements_stay BEFORE UPDATE ON judgements BEGIN SELECT RAISE(ABORT, 'judgements are never changed'); END;
  CREATE TRIGGER judgements_are_kept BEFORE DELETE ON judgements BEGIN SELECT RAISE(ABORT, 'judgements are never deleted'); END;
  `,
  // What merging keeps between two additions. All of it is made from readings and judgements, and may be made anew at any time.
  `
  CREATE TABLE merge_state (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE merge_sources (
    n INTEGER PRIMARY KEY,
    report TEXT NOT NULL UNIQUE,
    copy_of TEXT,
    enough REAL NOT NULL,
    published TEXT NOT NULL,
    source TEXT NOT NULL
  ) STRICT;
  CREATE INDEX merge_copies ON merge_sources (copy_of) WHERE copy_of IS NOT NULL;
  CREATE TABLE merge_stock (shingle INTEGER PRIMARY KEY) STRICT;
  CREATE TABLE merge_holders (shingle INTEGER NOT NULL, source INTEGER NOT NULL, PRIMARY KEY (shingle, source)) STRICT, WITHOUT ROWID;
  CREATE TABLE merge_members (
    n INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    report TEXT NOT NULL,
    incident TEXT NOT NULL,
    common TEXT NOT NULL,
    member TEXT NOT NULL,
    judged TEXT
  ) STRICT;
  CREATE INDEX merge_members_of_report ON merge_members (report);
  CREATE INDEX merge_members_of_incident ON merge_members (incident);
  CREATE TABLE merge_links (target TEXT NOT NULL, member TEXT NOT NULL, PRIMARY KEY (target, member)) STRICT, WITHOUT ROWID;
  CREATE TABLE merge_common (key INTEGER PRIMARY KEY) STRICT;
  CREATE TABLE merge_common_rows (key INTEGER NOT NULL, member TEXT NOT NULL, value TEXT) STRICT;
  CREATE INDEX merge_common_rows_of_key ON merge_common_rows (key);
  CREATE TABLE merge_blocks (block INTEGER NOT NULL, day INTEGER NOT NULL, member TEXT NOT NULL, PRIMARY KEY (block, day, member)) STRICT, WITHOUT ROWID;
  CREATE TABLE merge_edges (first TEXT NOT NULL, second TEXT NOT NULL, score REAL NOT NULL, PRIMARY KEY (first, second)) STRICT, WITHOUT ROWID;
  CREATE INDEX merge_edges_to ON merge_edges (second);
  CREATE TABLE incidents (id TEXT PRIMARY KEY, incident TEXT NOT NULL, place TEXT) STRICT;
  `,
  // What incidents are found by. Merging is begun anew, which fills it: an empty state is that of another version.
  `
  DELETE FROM merge_state;
  DROP TABLE incidents;
  CREATE TABLE incidents (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, incident TEXT NOT NULL, place TEXT) STRICT;
  CREATE TABLE incident_facets (
    day TEXT NOT NULL,
    id TEXT NOT NULL,
    incident INTEGER NOT NULL,
    first TEXT,
    last TEXT,
    country TEXT,
    type TEXT NOT NULL,
    contested INTEGER NOT NULL,
    PRIMARY KEY (day DESC, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX incident_facets_of_incident ON incident_facets (incident);
  CREATE TABLE incident_counts (incident INTEGER NOT NULL, field TEXT NOT NULL, low INTEGER NOT NULL, high INTEGER) STRICT;
  CREATE INDEX incident_counts_of_incident ON incident_counts (incident);
  CREATE INDEX incident_counts_by_number ON incident_counts (field, low, high, incident);
  CREATE TABLE search_names (n INTEGER PRIMARY KEY, kind TEXT NOT NULL, words TEXT NOT NULL, UNIQUE (kind, words)) STRICT;
  CREATE TABLE incident_names (name INTEGER NOT NULL, incident INTEGER NOT NULL, PRIMARY KEY (name, incident)) STRICT, WITHOUT ROWID;
  CREATE INDEX incident_names_of_incident ON incident_names (incident);
  CREATE TABLE search_reports (n INTEGER PRIMARY KEY, report TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE incident_reports (report INTEGER NOT NULL, incident INTEGER NOT NULL, PRIMARY KEY (report, incident)) STRICT, WITHOUT ROWID;
  CREATE INDEX incident_reports_of_incident ON incident_reports (incident);
  CREATE VIRTUAL TABLE report_words USING fts5(words, content = '', contentless_delete = 1, tokenize = 'ascii');
  CREATE VIRTUAL TABLE incident_words USING fts5(words, content = '', contentless_delete = 1, tokenize = 'ascii');
  `,
]
