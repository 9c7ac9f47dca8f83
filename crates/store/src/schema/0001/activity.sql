-- Sheets: what they are and who answers for them.

-- Sheets: identity and scale, and how each question was answered.
CREATE TABLE activity (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  identity_reference TEXT NOT NULL DEFAULT '',
  identity_name TEXT NOT NULL DEFAULT '',
  identity_role TEXT NOT NULL DEFAULT 'controller' CHECK (identity_role IN ('controller', 'joint_controller', 'processor')),
  identity_entity TEXT REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  identity_status TEXT NOT NULL DEFAULT 'draft' CHECK (identity_status IN ('planned', 'draft', 'in_force', 'suspended', 'ended', 'archived')),
  identity_planned_on TEXT CHECK (identity_planned_on IS date(identity_planned_on)),
  identity_in_force_on TEXT CHECK (identity_in_force_on IS date(identity_in_force_on)),
  identity_suspended_on TEXT CHECK (identity_suspended_on IS date(identity_suspended_on)),
  identity_ended_on TEXT CHECK (identity_ended_on IS date(identity_ended_on)),
  identity_archived_on TEXT CHECK (identity_archived_on IS date(identity_archived_on)),
  identity_created_on TEXT CHECK (identity_created_on IS date(identity_created_on)),
  identity_updated_on TEXT CHECK (identity_updated_on IS date(identity_updated_on)),
  identity_reviewed_on TEXT CHECK (identity_reviewed_on IS date(identity_reviewed_on)),
  identity_review_due_on TEXT CHECK (identity_review_due_on IS date(identity_review_due_on)),
  identity_version TEXT NOT NULL DEFAULT '',
  identity_approved_by TEXT NOT NULL DEFAULT '',
  identity_approved_on TEXT CHECK (identity_approved_on IS date(identity_approved_on)),
  identity_service TEXT NOT NULL DEFAULT '',
  identity_function_in_charge TEXT NOT NULL DEFAULT '',
  identity_tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(identity_tags) AND json_type(identity_tags) = 'array'),
  identity_model TEXT,
  identity_notes TEXT NOT NULL DEFAULT '',
  scale_occasional INTEGER CHECK (scale_occasional IN (0, 1)),
  scale_likely_risk INTEGER CHECK (scale_likely_risk IN (0, 1)),
  scale_risk_note TEXT NOT NULL DEFAULT '',
  scale_large_scale INTEGER CHECK (scale_large_scale IN (0, 1)),
  scale_scale_note TEXT NOT NULL DEFAULT '',
  scale_systematic_monitoring INTEGER CHECK (scale_systematic_monitoring IN (0, 1)),
  scale_core_activity INTEGER CHECK (scale_core_activity IN (0, 1)),
  joint_control_state TEXT NOT NULL DEFAULT 'unknown' CHECK (joint_control_state IN ('unknown', 'none', 'not_applicable', 'given')),
  joint_control_reason TEXT,
  sensitive_data_state TEXT NOT NULL DEFAULT 'unknown' CHECK (sensitive_data_state IN ('unknown', 'none', 'not_applicable', 'given')),
  sensitive_data_reason TEXT,
  sensitive_data_value TEXT,
  recipients_state TEXT NOT NULL DEFAULT 'unknown' CHECK (recipients_state IN ('unknown', 'none', 'not_applicable', 'given')),
  recipients_reason TEXT,
  authorities_state TEXT NOT NULL DEFAULT 'unknown' CHECK (authorities_state IN ('unknown', 'none', 'not_applicable', 'given')),
  authorities_reason TEXT,
  transfers_state TEXT NOT NULL DEFAULT 'unknown' CHECK (transfers_state IN ('unknown', 'none', 'not_applicable', 'given')),
  transfers_reason TEXT,
  systems_state TEXT NOT NULL DEFAULT 'unknown' CHECK (systems_state IN ('unknown', 'none', 'not_applicable', 'given')),
  systems_reason TEXT,
  automated_decision_state TEXT NOT NULL DEFAULT 'unknown' CHECK (automated_decision_state IN ('unknown', 'none', 'not_applicable', 'given')),
  automated_decision_reason TEXT,
  formalities_state TEXT NOT NULL DEFAULT 'unknown' CHECK (formalities_state IN ('unknown', 'none', 'not_applicable', 'given')),
  formalities_reason TEXT,
  processor_role_sub_processors_state TEXT NOT NULL DEFAULT 'unknown' CHECK (processor_role_sub_processors_state IN ('unknown', 'none', 'not_applicable', 'given')),
  processor_role_sub_processors_reason TEXT,
  CHECK ((joint_control_state = 'not_applicable') = (joint_control_reason IS NOT NULL)),
  CHECK ((sensitive_data_state = 'not_applicable') = (sensitive_data_reason IS NOT NULL)),
  CHECK ((sensitive_data_state = 'given') = (sensitive_data_value IS NOT NULL)),
  CHECK ((recipients_state = 'not_applicable') = (recipients_reason IS NOT NULL)),
  CHECK ((authorities_state = 'not_applicable') = (authorities_reason IS NOT NULL)),
  CHECK ((transfers_state = 'not_applicable') = (transfers_reason IS NOT NULL)),
  CHECK ((systems_state = 'not_applicable') = (systems_reason IS NOT NULL)),
  CHECK ((automated_decision_state = 'not_applicable') = (automated_decision_reason IS NOT NULL)),
  CHECK ((formalities_state = 'not_applicable') = (formalities_reason IS NOT NULL)),
  CHECK ((processor_role_sub_processors_state = 'not_applicable') = (processor_role_sub_processors_reason IS NOT NULL))
) STRICT;
CREATE INDEX activity_identity_entity ON activity (identity_entity) WHERE identity_entity IS NOT NULL;
CREATE UNIQUE INDEX activity_reference ON activity (identity_reference) WHERE identity_reference <> '';

-- Places where an activity is carried out; the key is "<activity>/<establishment>".
CREATE TABLE activity_site (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 73),
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  establishment TEXT NOT NULL REFERENCES establishment (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX activity_site_activity_id ON activity_site (activity_id);
CREATE INDEX activity_site_establishment ON activity_site (establishment);

-- The arrangement between joint controllers (Art. 26).
CREATE TABLE joint_control (
  activity_id TEXT NOT NULL PRIMARY KEY REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  arranged_on TEXT CHECK (arranged_on IS date(arranged_on)),
  document_title TEXT NOT NULL DEFAULT '',
  document_link TEXT NOT NULL DEFAULT '',
  document_sha256 TEXT REFERENCES attachment (sha256) DEFERRABLE INITIALLY DEFERRED,
  duties TEXT NOT NULL DEFAULT '',
  contact_point TEXT NOT NULL DEFAULT '',
  published_at TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX joint_control_document_sha256 ON joint_control (document_sha256) WHERE document_sha256 IS NOT NULL;

-- The others who decide.
CREATE TABLE joint_controller (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  party TEXT REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  entity TEXT REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX joint_controller_activity_id ON joint_controller (activity_id);
CREATE INDEX joint_controller_party ON joint_controller (party) WHERE party IS NOT NULL;
CREATE INDEX joint_controller_entity ON joint_controller (entity) WHERE entity IS NOT NULL;
