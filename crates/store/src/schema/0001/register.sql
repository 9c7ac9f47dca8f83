-- The register itself, and the files kept in it.

-- What the register is: one row.
CREATE TABLE register (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL DEFAULT '',
  main_entity TEXT REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  created_at TEXT NOT NULL CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9]*Z')
) STRICT;
CREATE INDEX register_main_entity ON register (main_entity) WHERE main_entity IS NOT NULL;
CREATE UNIQUE INDEX register_one ON register ((1));

-- Files kept in the register; what they hold is in attachment_content.
CREATE TABLE attachment (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64) REFERENCES attachment_content (sha256) DEFERRABLE INITIALLY DEFERRED,
  file_name TEXT NOT NULL DEFAULT '',
  media_type TEXT NOT NULL DEFAULT '',
  size INTEGER NOT NULL CHECK (size >= 0)
) STRICT;

-- What the files hold. Content is checked by its fingerprint, not journaled: content that no row of
-- attachment names any more is kept, so that taking a file away can be undone.
CREATE TABLE attachment_content (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
  content BLOB NOT NULL
) STRICT;
