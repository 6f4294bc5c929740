/**
 * Each step takes a ledger one version forward; the table whosays_ledger tells how many were taken. A step that was released is never
 * changed. Documents are JSON as text, as in a ledger file: json and jsonb refuse U+0000, and jsonb changes the order of names. Text stands
 * in code-point order (COLLATE "C"), so that no index depends on the languages of the machine. Logs refuse to be changed.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE whosays_ledger (version integer NOT NULL);
  INSERT INTO whosays_ledger (version) VALUES (0);
  CREATE TABLE reports (
    hash text COLLATE "C" PRIMARY KEY,
    id text COLLATE "C" NOT NULL UNIQUE,
    code_units bytea NOT NULL UNIQUE,
    input text NOT NULL,
    added_at text COLLATE "C" NOT NULL
  );
  CREATE TABLE readings (
    seq bigint PRIMARY KEY,
    report text COLLATE "C" NOT NULL REFERENCES reports (hash),
    reader text COLLATE "C" NOT NULL,
    reading text NOT NULL,
    annotations text NOT NULL,
    read_at text COLLATE "C" NOT NULL
  );
  CREATE INDEX readings_of_report ON readings (report, seq);
  CREATE TABLE judgements (
    seq bigint PRIMARY KEY,
    at text COLLATE "C" NOT NULL,
    who text COLLATE "C",
    why text COLLATE "C",
    verdict text NOT NULL
  );
  CREATE TABLE changes (
    seq bigint PRIMARY KEY,
    at text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    subject text COLLATE "C" NOT NULL
  );
  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '% are only ever added to, never changed or deleted', TG_TABLE_NAME; END
  $$;
  CREATE TRIGGER judgements_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON judgements FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER changes_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  `,
  // What merging keeps between two additions. All of it is made from readings and judgements, and may be made anew at any time.
  `
  CREATE TABLE merge_state (name text COLLATE "C" PRIMARY KEY, value text NOT NULL);
  CREATE TABLE merge_sources (
    n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report text COLLATE "C" NOT NULL UNIQUE,
    copy_of text COLLATE "C",
    enough double precision NOT NULL,
    published text NOT NULL,
    source text NOT NULL
  );
  CREATE INDEX merge_copies ON merge_sources (copy_of) WHERE copy_of IS NOT NULL;
  CREATE TABLE merge_stock (shingle bigint PRIMARY KEY);
  CREATE TABLE merge_holders (shingle bigint NOT NULL, source bigint NOT NULL, PRIMARY KEY (shingle, source));
  CREATE TABLE merge_members (
    key text COLLATE "C" PRIMARY KEY,
    report text COLLATE "C" NOT NULL,
    incident text COLLATE "C" NOT NULL,
    common bigint[] NOT NULL,
    member text NOT NULL,
    judged text
  );
  CREATE INDEX merge_members_of_report ON merge_members (report);
  CREATE INDEX merge_members_of_incident ON merge_members (incident);
  CREATE TABLE merge_links (target text COLLATE "C" NOT NULL, member text COLLATE "C" NOT NULL, PRIMARY KEY (target, member));
  CREATE TABLE merge_common (key bigint PRIMARY KEY);
  CREATE TABLE merge_common_rows (key bigint NOT NULL, member text COLLATE "C" NOT NULL, value text COLLATE "C");
  CREATE INDEX merge_common_rows_of_key ON merge_common_rows (key);
  CREATE TABLE merge_blocks (block bigint NOT NULL, day bigint NOT NULL, member text COLLATE "C" NOT NULL, PRIMARY KEY (block, day, member));
  CREATE TABLE merge_edges (
    first text COLLATE "C" NOT NULL,
    second text COLLATE "C" NOT NULL,
    score double precision NOT NULL,
    PRIMARY KEY (first, second)
  );
  CREATE INDEX merge_edges_to ON merge_edges (second);
  CREATE TABLE incidents (id text COLLATE "C" PRIMARY KEY, incident text NOT NULL, place text);
  `,
  // What incidents are found by. Merging is begun anew, which fills it: an empty state is that of another version.
  `
  DELETE FROM merge_state;
  CREATE INDEX changes_of_subject ON changes (subject, seq);
  CREATE TABLE incident_facets (
    incident text COLLATE "C" PRIMARY KEY,
    day text COLLATE "C" NOT NULL,
    first text COLLATE "C",
    last text COLLATE "C",
    country text COLLATE "C",
    type text COLLATE "C" NOT NULL,
    contested boolean NOT NULL
  );
  CREATE INDEX incident_facets_by_day ON incident_facets (day DESC, incident);
  CREATE TABLE incident_counts (
    incident text COLLATE "C" NOT NULL,
    field text COLLATE "C" NOT NULL,
    low double precision NOT NULL,
    high double precision
  );
  CREATE INDEX incident_counts_of_incident ON incident_counts (incident);
  CREATE INDEX incident_counts_by_number ON incident_counts (field, low, high, incident);
  CREATE TABLE search_names (
    n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text COLLATE "C" NOT NULL,
    words text COLLATE "C" NOT NULL
  );
  CREATE UNIQUE INDEX search_names_once ON search_names (kind, md5(words));
  CREATE TABLE incident_names (name bigint NOT NULL, incident text COLLATE "C" NOT NULL, PRIMARY KEY (name, incident));
  CREATE INDEX incident_names_of_incident ON incident_names (incident);
  CREATE TABLE incident_reports (incident text COLLATE "C" NOT NULL, report text COLLATE "C" NOT NULL, PRIMARY KEY (incident, report));
  CREATE INDEX incident_reports_of_report ON incident_reports (report);
  CREATE TABLE incident_words (incident text COLLATE "C" PRIMARY KEY, words text COLLATE "C" NOT NULL, indexed tsvector);
  CREATE INDEX incident_words_indexed ON incident_words USING gin (indexed);
  CREATE INDEX incident_words_not_indexed ON incident_words (incident) WHERE indexed IS NULL;
  CREATE TABLE report_words (report text COLLATE "C" PRIMARY KEY, words text COLLATE "C" NOT NULL, indexed tsvector);
  CREATE INDEX report_words_indexed ON report_words USING gin (indexed);
  CREATE INDEX report_words_not_indexed ON report_words (report) WHERE indexed IS NULL;
  `,
]
