-- Privacy notices: what they are about, what was rewritten in them, when they were published.

-- Privacy notices (Art. 12 to 14). The sheets that one names are no links: a sheet that is gone is a reason to
-- publish the notice again, and none to keep the sheet.
CREATE TABLE notice (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL CHECK (kind IN ('full', 'short', 'panel', 'staff', 'applicants', 'footer', 'oral', 'consent', 'cookies', 'indirect')),
  audiences TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(audiences) AND json_type(audiences) = 'array'),
  lang TEXT NOT NULL CHECK (lang IN ('fr', 'en')),
  entity TEXT REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  scope TEXT NOT NULL CHECK (scope IN ('rule', 'hand')),
  activities TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(activities) AND json_type(activities) = 'array'),
  left_out TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(left_out) AND json_type(left_out) = 'array'),
  title TEXT NOT NULL DEFAULT '',
  introduction TEXT NOT NULL DEFAULT '',
  sections TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(sections) AND json_type(sections) = 'array'),
  full_text_at TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  withdrawn_on TEXT CHECK (withdrawn_on IS date(withdrawn_on)),
  notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX notice_entity ON notice (entity) WHERE entity IS NOT NULL;

-- Sentences in the organisation's own words, with what the program said at that time.
CREATE TABLE notice_rewrite (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  notice_id TEXT NOT NULL REFERENCES notice (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  key_clause TEXT NOT NULL DEFAULT '',
  key_source_of TEXT NOT NULL CHECK (key_source_of IN ('register', 'entity', 'activity', 'party', 'law')),
  key_source_thing TEXT CHECK (length(key_source_thing) = 36),
  key_source_path TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  said TEXT NOT NULL DEFAULT '',
  lang TEXT CHECK (lang IN ('fr', 'en')),
  UNIQUE (notice_id, id)
) STRICT;
CREATE INDEX notice_rewrite_notice_id ON notice_rewrite (notice_id);

-- The facts that were beneath a sentence when it was rewritten.
CREATE TABLE notice_rewrite_fact (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  notice_id TEXT NOT NULL,
  notice_rewrite_id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  source_of TEXT NOT NULL CHECK (source_of IN ('register', 'entity', 'activity', 'party', 'law')),
  source_thing TEXT CHECK (length(source_thing) = 36),
  source_path TEXT NOT NULL DEFAULT '',
  value TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (notice_id, notice_rewrite_id) REFERENCES notice_rewrite (notice_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX notice_rewrite_fact_notice_rewrite_id ON notice_rewrite_fact (notice_id, notice_rewrite_id);

-- Publications: when, where, and the file that holds what was said.
CREATE TABLE publication (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  notice_id TEXT NOT NULL REFERENCES notice (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  published_on TEXT CHECK (published_on IS date(published_on)),
  place TEXT NOT NULL DEFAULT '',
  step INTEGER NOT NULL CHECK (step >= 0),
  said_title TEXT NOT NULL DEFAULT '',
  said_link TEXT NOT NULL DEFAULT '',
  said_sha256 TEXT REFERENCES attachment (sha256) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX publication_notice_id ON publication (notice_id);
CREATE INDEX publication_said_sha256 ON publication (said_sha256) WHERE said_sha256 IS NOT NULL;
