-- Sheets: why, about whom, which data, how long.

-- Purposes; the first is the main one (Art. 5(1)(b), 6, 30(1)(b)).
CREATE TABLE purpose (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  text TEXT NOT NULL DEFAULT '',
  sub_purposes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(sub_purposes) AND json_type(sub_purposes) = 'array'),
  legal_basis TEXT CHECK (legal_basis IN ('consent', 'contract', 'legal_obligation', 'vital_interests', 'public_task', 'legitimate_interests')),
  law TEXT NOT NULL DEFAULT '',
  legitimate_interest TEXT NOT NULL DEFAULT '',
  balanced_on TEXT CHECK (balanced_on IS date(balanced_on)),
  balancing TEXT NOT NULL DEFAULT '',
  consent_wording TEXT NOT NULL DEFAULT '',
  consent_proof TEXT NOT NULL DEFAULT '',
  consent_withdrawal TEXT NOT NULL DEFAULT '',
  prospecting_state TEXT NOT NULL DEFAULT 'unknown' CHECK (prospecting_state IN ('unknown', 'none', 'not_applicable', 'given')),
  prospecting_reason TEXT,
  prospecting_channels TEXT CHECK (json_valid(prospecting_channels) AND json_type(prospecting_channels) = 'array'),
  prospecting_audience TEXT CHECK (prospecting_audience IN ('business', 'consumer', 'both')),
  prospecting_existing_customers INTEGER CHECK (prospecting_existing_customers IN (0, 1)),
  CHECK ((prospecting_state = 'not_applicable') = (prospecting_reason IS NOT NULL)),
  CHECK ((prospecting_state = 'given') = (prospecting_channels IS NOT NULL)),
  CHECK (prospecting_state = 'given' OR coalesce(prospecting_audience, prospecting_existing_customers) IS NULL)
) STRICT;
CREATE INDEX purpose_activity_id ON purpose (activity_id);

-- Categories of data subjects (Art. 30(1)(c)).
CREATE TABLE data_subject (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  category TEXT,
  description TEXT NOT NULL DEFAULT '',
  vulnerable INTEGER CHECK (vulnerable IN (0, 1)),
  approximate_count INTEGER CHECK (approximate_count >= 0)
) STRICT;
CREATE INDEX data_subject_activity_id ON data_subject (activity_id);

-- Groups of data (Art. 30(1)(c)).
CREATE TABLE data_group (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  category TEXT,
  description TEXT NOT NULL DEFAULT '',
  purposes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(purposes) AND json_type(purposes) = 'array'),
  data_subjects TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(data_subjects) AND json_type(data_subjects) = 'array'),
  mandatory INTEGER CHECK (mandatory IN (0, 1)),
  consequence TEXT NOT NULL DEFAULT '',
  necessity TEXT NOT NULL DEFAULT '',
  offence_authority TEXT NOT NULL DEFAULT '',
  nir_text TEXT NOT NULL DEFAULT '',
  UNIQUE (activity_id, id)
) STRICT;
CREATE INDEX data_group_activity_id ON data_group (activity_id);

-- Where a group of data comes from (Art. 14(2)(f)).
CREATE TABLE data_source (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  activity_id TEXT NOT NULL,
  data_group_id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT CHECK (kind IN ('person', 'third_party', 'public', 'derived')),
  party TEXT REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  description TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (activity_id, data_group_id) REFERENCES data_group (activity_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX data_source_data_group_id ON data_source (activity_id, data_group_id);
CREATE INDEX data_source_party ON data_source (party) WHERE party IS NOT NULL;

-- Exceptions of Art. 9(2), by purpose.
CREATE TABLE special_condition (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  activity_id TEXT NOT NULL,
  data_group_id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  purpose TEXT,
  condition TEXT,
  description TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (activity_id, data_group_id) REFERENCES data_group (activity_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX special_condition_data_group_id ON special_condition (activity_id, data_group_id);

-- How long which data are kept (Art. 5(1)(e), 30(1)(f)).
CREATE TABLE retention_rule (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  data_groups TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(data_groups) AND json_type(data_groups) = 'array'),
  purposes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(purposes) AND json_type(purposes) = 'array'),
  data_subjects TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(data_subjects) AND json_type(data_subjects) = 'array'),
  active TEXT CHECK (active GLOB 'P[0-9]*[DWMY]'),
  criterion TEXT NOT NULL DEFAULT '',
  start_event TEXT NOT NULL DEFAULT '',
  archive TEXT CHECK (archive GLOB 'P[0-9]*[DWMY]'),
  archive_basis TEXT NOT NULL DEFAULT '',
  final_fate TEXT CHECK (final_fate IN ('erased', 'anonymised', 'permanently_archived', 'returned')),
  bound TEXT CHECK (bound IN ('maximum', 'minimum')),
  source TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX retention_rule_activity_id ON retention_rule (activity_id);
