-- Sheets that were started from a model, what was answered to the guided start, and reviews of sheets.

-- Which version of its model a sheet was started from, and the facts that chose among its variants.
ALTER TABLE activity ADD COLUMN identity_model_version INTEGER CHECK (identity_model_version >= 0);
ALTER TABLE activity ADD COLUMN identity_model_facts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(identity_model_facts) AND json_type(identity_model_facts) = 'array');

-- Answers to the guided start.
ALTER TABLE register ADD COLUMN start_preset TEXT;
ALTER TABLE register ADD COLUMN start_size TEXT;
ALTER TABLE register ADD COLUMN start_facts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(start_facts) AND json_type(start_facts) = 'array');
ALTER TABLE register ADD COLUMN start_yes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(start_yes) AND json_type(start_yes) = 'array');
ALTER TABLE register ADD COLUMN start_no TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(start_no) AND json_type(start_no) = 'array');

-- Reviews: is each piece of data needed, is anything sensitive, who sees it, when does it go.
CREATE TABLE review (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  reviewed_on TEXT CHECK (reviewed_on IS date(reviewed_on)),
  reviewer TEXT NOT NULL DEFAULT '',
  unchanged INTEGER CHECK (unchanged IN (0, 1)),
  minimised INTEGER CHECK (minimised IN (0, 1)),
  minimised_note TEXT NOT NULL DEFAULT '',
  sensitive_justified INTEGER CHECK (sensitive_justified IN (0, 1)),
  sensitive_note TEXT NOT NULL DEFAULT '',
  access_limited INTEGER CHECK (access_limited IN (0, 1)),
  access_note TEXT NOT NULL DEFAULT '',
  erased_on_time INTEGER CHECK (erased_on_time IN (0, 1)),
  erasure_note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX review_activity_id ON review (activity_id);
