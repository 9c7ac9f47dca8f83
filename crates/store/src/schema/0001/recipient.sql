-- Sheets: who receives the data, and for whom they are processed.

-- Recipients (Art. 30(1)(d)).
CREATE TABLE recipient (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT,
  party TEXT REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  description TEXT NOT NULL DEFAULT '',
  data_groups TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(data_groups) AND json_type(data_groups) = 'array')
) STRICT;
CREATE INDEX recipient_activity_id ON recipient (activity_id);
CREATE INDEX recipient_party ON recipient (party) WHERE party IS NOT NULL;

-- Authorities in a particular inquiry: not recipients (Art. 4(9)).
CREATE TABLE authority (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL DEFAULT '',
  law TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX authority_activity_id ON authority (activity_id);

-- Transfers outside the European Economic Area (Art. 30(1)(e), 44 to 49).
CREATE TABLE transfer (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  exporter TEXT CHECK (exporter IN ('us', 'processor')),
  exporter_party TEXT REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  importer TEXT REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  country TEXT CHECK (country GLOB '[A-Z][A-Z]'),
  international_organisation TEXT NOT NULL DEFAULT '',
  data_groups TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(data_groups) AND json_type(data_groups) = 'array'),
  mechanism TEXT,
  module TEXT,
  description TEXT NOT NULL DEFAULT '',
  document_title TEXT NOT NULL DEFAULT '',
  document_link TEXT NOT NULL DEFAULT '',
  document_sha256 TEXT REFERENCES attachment (sha256) DEFERRABLE INITIALLY DEFERRED,
  assessed_on TEXT CHECK (assessed_on IS date(assessed_on)),
  assessment TEXT NOT NULL DEFAULT '',
  supplementary_measures TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX transfer_activity_id ON transfer (activity_id);
CREATE INDEX transfer_exporter_party ON transfer (exporter_party) WHERE exporter_party IS NOT NULL;
CREATE INDEX transfer_importer ON transfer (importer) WHERE importer IS NOT NULL;
CREATE INDEX transfer_document_sha256 ON transfer (document_sha256) WHERE document_sha256 IS NOT NULL;

-- Controllers on whose behalf an activity is carried out (Art. 30(2)).
CREATE TABLE client (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  party TEXT REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  final_controller TEXT REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  "from" TEXT CHECK ("from" IS date("from")),
  "to" TEXT CHECK ("to" IS date("to")),
  categories TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(categories) AND json_type(categories) = 'array'),
  instructions TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX client_activity_id ON client (activity_id);
CREATE INDEX client_party ON client (party) WHERE party IS NOT NULL;
CREATE INDEX client_final_controller ON client (final_controller) WHERE final_controller IS NOT NULL;

-- Other processors engaged for those controllers (Art. 28(2), 30(2)).
CREATE TABLE client_sub_processor (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  party TEXT REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  service TEXT NOT NULL DEFAULT '',
  authorisation TEXT CHECK (authorisation IN ('general', 'specific', 'requested')),
  authorised_on TEXT CHECK (authorised_on IS date(authorised_on)),
  document_title TEXT NOT NULL DEFAULT '',
  document_link TEXT NOT NULL DEFAULT '',
  document_sha256 TEXT REFERENCES attachment (sha256) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX client_sub_processor_activity_id ON client_sub_processor (activity_id);
CREATE INDEX client_sub_processor_party ON client_sub_processor (party) WHERE party IS NOT NULL;
CREATE INDEX client_sub_processor_document_sha256 ON client_sub_processor (document_sha256) WHERE document_sha256 IS NOT NULL;
