-- Sheets: how the data and the people are protected.

-- Security measures of one sheet (Art. 30(1)(g), 32).
CREATE TABLE measure (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT,
  guide_sheet TEXT,
  description TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX measure_activity_id ON measure (activity_id);

-- Common measures that do not apply to a sheet.
CREATE TABLE excluded_measure (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  measure TEXT NOT NULL REFERENCES common_measure (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX excluded_measure_activity_id ON excluded_measure (activity_id);
CREATE INDEX excluded_measure_measure ON excluded_measure (measure);

-- Software and media that hold the data.
CREATE TABLE system (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT CHECK (kind IN ('software', 'online_service', 'paper', 'medium', 'other')),
  name TEXT NOT NULL DEFAULT '',
  party TEXT REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  hosting_country TEXT CHECK (hosting_country GLOB '[A-Z][A-Z]'),
  description TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX system_activity_id ON system (activity_id);
CREATE INDEX system_party ON system (party) WHERE party IS NOT NULL;

-- How people are informed and exercise their rights (Art. 12 to 23).
CREATE TABLE information (
  activity_id TEXT NOT NULL PRIMARY KEY REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  how TEXT NOT NULL DEFAULT '',
  "when" TEXT NOT NULL DEFAULT '',
  exception TEXT,
  exception_reason TEXT NOT NULL DEFAULT '',
  rights TEXT NOT NULL DEFAULT ''
) STRICT;

-- Automated decisions, profiling, AI systems (Art. 22).
CREATE TABLE automated_decision (
  activity_id TEXT NOT NULL PRIMARY KEY REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  profiling INTEGER CHECK (profiling IN (0, 1)),
  sole_decision INTEGER CHECK (sole_decision IN (0, 1)),
  ai_system_state TEXT NOT NULL DEFAULT 'unknown' CHECK (ai_system_state IN ('unknown', 'none', 'not_applicable', 'given')),
  ai_system_reason TEXT,
  ai_system_value TEXT,
  logic TEXT NOT NULL DEFAULT '',
  consequences TEXT NOT NULL DEFAULT '',
  ground TEXT,
  human_intervention TEXT NOT NULL DEFAULT '',
  CHECK ((ai_system_state = 'not_applicable') = (ai_system_reason IS NOT NULL)),
  CHECK ((ai_system_state = 'given') = (ai_system_value IS NOT NULL))
) STRICT;

-- Impact assessment (Art. 35, 36).
CREATE TABLE dpia (
  activity_id TEXT NOT NULL PRIMARY KEY REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  criteria TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(criteria) AND json_type(criteria) = 'array'),
  required_list TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(required_list) AND json_type(required_list) = 'array'),
  exempt_list TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(exempt_list) AND json_type(exempt_list) = 'array'),
  status TEXT CHECK (status IN ('not_required', 'to_do', 'in_progress', 'done')),
  done_on TEXT CHECK (done_on IS date(done_on)),
  document_title TEXT NOT NULL DEFAULT '',
  document_link TEXT NOT NULL DEFAULT '',
  document_sha256 TEXT REFERENCES attachment (sha256) DEFERRABLE INITIALLY DEFERRED,
  residual_risk TEXT CHECK (residual_risk IN ('low', 'moderate', 'high')),
  prior_consultation_state TEXT NOT NULL DEFAULT 'unknown' CHECK (prior_consultation_state IN ('unknown', 'none', 'not_applicable', 'given')),
  prior_consultation_reason TEXT,
  prior_consultation_asked_on TEXT CHECK (prior_consultation_asked_on IS date(prior_consultation_asked_on)),
  prior_consultation_answered_on TEXT CHECK (prior_consultation_answered_on IS date(prior_consultation_answered_on)),
  prior_consultation_outcome TEXT,
  justification TEXT NOT NULL DEFAULT '',
  CHECK ((prior_consultation_state = 'not_applicable') = (prior_consultation_reason IS NOT NULL)),
  CHECK ((prior_consultation_state = 'given') = (prior_consultation_outcome IS NOT NULL)),
  CHECK (prior_consultation_state = 'given' OR coalesce(prior_consultation_asked_on, prior_consultation_answered_on) IS NULL)
) STRICT;
CREATE INDEX dpia_document_sha256 ON dpia (document_sha256) WHERE document_sha256 IS NOT NULL;
