-- Sheets: what was said and filed about them.

-- Opinions: data protection officer, data subjects, works council.
CREATE TABLE opinion (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  given_on TEXT CHECK (given_on IS date(given_on)),
  author_kind TEXT,
  author TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  follow_up TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX opinion_activity_id ON opinion (activity_id);

-- Formalities outside the GDPR.
CREATE TABLE formality (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT,
  reference TEXT NOT NULL DEFAULT '',
  done_on TEXT CHECK (done_on IS date(done_on)),
  expires_on TEXT CHECK (expires_on IS date(expires_on)),
  document_title TEXT NOT NULL DEFAULT '',
  document_link TEXT NOT NULL DEFAULT '',
  document_sha256 TEXT REFERENCES attachment (sha256) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX formality_activity_id ON formality (activity_id);
CREATE INDEX formality_document_sha256 ON formality (document_sha256) WHERE document_sha256 IS NOT NULL;

-- Documents attached to a sheet.
CREATE TABLE activity_document (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  document_title TEXT NOT NULL DEFAULT '',
  document_link TEXT NOT NULL DEFAULT '',
  document_sha256 TEXT REFERENCES attachment (sha256) DEFERRABLE INITIALLY DEFERRED,
  description TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX activity_document_activity_id ON activity_document (activity_id);
CREATE INDEX activity_document_document_sha256 ON activity_document (document_sha256) WHERE document_sha256 IS NOT NULL;

-- Remarks of a rule that do not apply to a sheet, and why.
CREATE TABLE rule_answer (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  rule TEXT,
  reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX rule_answer_activity_id ON rule_answer (activity_id);

-- Values from a model that nobody has confirmed.
CREATE TABLE unconfirmed (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  path TEXT NOT NULL DEFAULT '',
  model TEXT
) STRICT;
CREATE INDEX unconfirmed_activity_id ON unconfirmed (activity_id);
