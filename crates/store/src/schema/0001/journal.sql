-- The journal: one step an operation, one change a row that it touched.

-- Steps. `chain` is SHA-256 over the chain before, this header and the digests of the changes.
CREATE TABLE step (
  seq INTEGER NOT NULL PRIMARY KEY CHECK (seq > 0),
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.??????Z'),
  actor TEXT NOT NULL,
  op TEXT NOT NULL CHECK (op <> ''),
  comment TEXT NOT NULL,
  undoes INTEGER CHECK (undoes < seq) REFERENCES step (seq) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'fact')),
  "schema" INTEGER NOT NULL CHECK ("schema" > 0),
  app_version TEXT NOT NULL,
  chain BLOB NOT NULL CHECK (length(chain) = 32)
) STRICT;
CREATE INDEX step_undoes ON step (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX step_edit ON step (seq) WHERE kind = 'edit';
CREATE INDEX step_at ON step (at);

-- Changes. `digest` is SHA-256 over salt and content; a final deletion clears the two and keeps the digest.
CREATE TABLE change (
  seq INTEGER NOT NULL REFERENCES step (seq) DEFERRABLE INITIALLY DEFERRED,
  n INTEGER NOT NULL CHECK (n >= 0),
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  salt BLOB CHECK (length(salt) = 16),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  PRIMARY KEY (seq, n),
  CHECK ((salt IS NULL) = (before IS NULL AND after IS NULL))
) STRICT;
CREATE INDEX change_entity_id ON change (entity_id);
-- The sheet whose line a change touched, for the history of a sheet.
CREATE INDEX change_activity ON change (json_extract(coalesce(after, before), '$.activity_id'))
  WHERE coalesce(after, before) IS NOT NULL;

CREATE TRIGGER step_stays BEFORE UPDATE ON step BEGIN
  SELECT RAISE(ABORT, 'the journal is not rewritten');
END;
CREATE TRIGGER step_is_kept BEFORE DELETE ON step BEGIN
  SELECT RAISE(ABORT, 'the journal is not shortened');
END;
CREATE TRIGGER change_is_kept BEFORE DELETE ON change BEGIN
  SELECT RAISE(ABORT, 'the journal is not shortened');
END;
CREATE TRIGGER change_stays BEFORE UPDATE ON change
WHEN NEW.before IS NOT NULL OR NEW.after IS NOT NULL OR NEW.salt IS NOT NULL
  OR NEW.seq IS NOT OLD.seq OR NEW.n IS NOT OLD.n OR NEW.digest IS NOT OLD.digest
  OR NEW.entity IS NOT OLD.entity OR NEW.entity_id IS NOT OLD.entity_id
BEGIN
  SELECT RAISE(ABORT, 'the journal is not rewritten');
END;
