-- Third parties, with what belongs to them.

-- Third parties.
CREATE TABLE party (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL DEFAULT '',
  registration TEXT NOT NULL DEFAULT '',
  address_street TEXT NOT NULL DEFAULT '',
  address_postcode TEXT NOT NULL DEFAULT '',
  address_city TEXT NOT NULL DEFAULT '',
  address_country TEXT CHECK (address_country GLOB '[A-Z][A-Z]'),
  contact_phone TEXT NOT NULL DEFAULT '',
  contact_email TEXT NOT NULL DEFAULT '',
  contact_web TEXT NOT NULL DEFAULT '',
  parent_name TEXT NOT NULL DEFAULT '',
  parent_country TEXT CHECK (parent_country GLOB '[A-Z][A-Z]'),
  dpo_state TEXT NOT NULL DEFAULT 'unknown' CHECK (dpo_state IN ('unknown', 'none', 'not_applicable', 'given')),
  dpo_reason TEXT,
  dpo_name TEXT,
  dpo_first_name TEXT,
  dpo_function TEXT,
  dpo_address_street TEXT,
  dpo_address_postcode TEXT,
  dpo_address_city TEXT,
  dpo_address_country TEXT CHECK (dpo_address_country GLOB '[A-Z][A-Z]'),
  dpo_contact_phone TEXT,
  dpo_contact_email TEXT,
  dpo_contact_web TEXT,
  eu_representative_state TEXT NOT NULL DEFAULT 'unknown' CHECK (eu_representative_state IN ('unknown', 'none', 'not_applicable', 'given')),
  eu_representative_reason TEXT,
  eu_representative_name TEXT,
  eu_representative_first_name TEXT,
  eu_representative_function TEXT,
  eu_representative_address_street TEXT,
  eu_representative_address_postcode TEXT,
  eu_representative_address_city TEXT,
  eu_representative_address_country TEXT CHECK (eu_representative_address_country GLOB '[A-Z][A-Z]'),
  eu_representative_contact_phone TEXT,
  eu_representative_contact_email TEXT,
  eu_representative_contact_web TEXT,
  roles TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(roles) AND json_type(roles) = 'array'),
  sub_processors_state TEXT NOT NULL DEFAULT 'unknown' CHECK (sub_processors_state IN ('unknown', 'none', 'not_applicable', 'given')),
  sub_processors_reason TEXT,
  notes TEXT NOT NULL DEFAULT '',
  CHECK ((dpo_state = 'not_applicable') = (dpo_reason IS NOT NULL)),
  CHECK ((dpo_state = 'given') = (dpo_name IS NOT NULL)),
  CHECK (dpo_state = 'given' OR coalesce(dpo_first_name, dpo_function, dpo_address_street, dpo_address_postcode, dpo_address_city, dpo_address_country, dpo_contact_phone, dpo_contact_email, dpo_contact_web) IS NULL),
  CHECK ((eu_representative_state = 'not_applicable') = (eu_representative_reason IS NOT NULL)),
  CHECK ((eu_representative_state = 'given') = (eu_representative_name IS NOT NULL)),
  CHECK (eu_representative_state = 'given' OR coalesce(eu_representative_first_name, eu_representative_function, eu_representative_address_street, eu_representative_address_postcode, eu_representative_address_city, eu_representative_address_country, eu_representative_contact_phone, eu_representative_contact_email, eu_representative_contact_web) IS NULL),
  CHECK ((sub_processors_state = 'not_applicable') = (sub_processors_reason IS NOT NULL))
) STRICT;

-- Contracts with a third party (Art. 28(3) where it is a processor).
CREATE TABLE contract (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  party_id TEXT NOT NULL REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  reference TEXT NOT NULL DEFAULT '',
  "from" TEXT CHECK ("from" IS date("from")),
  "to" TEXT CHECK ("to" IS date("to")),
  document_title TEXT NOT NULL DEFAULT '',
  document_link TEXT NOT NULL DEFAULT '',
  document_sha256 TEXT REFERENCES attachment (sha256) DEFERRABLE INITIALLY DEFERRED,
  clauses_state TEXT NOT NULL DEFAULT 'unknown' CHECK (clauses_state IN ('unknown', 'none', 'not_applicable', 'given')),
  clauses_reason TEXT,
  clauses_value TEXT CHECK (json_valid(clauses_value) AND json_type(clauses_value) = 'array'),
  data_fate TEXT CHECK (data_fate IN ('erased', 'returned', 'returned_and_erased', 'kept_by_law')),
  data_fate_note TEXT NOT NULL DEFAULT '',
  CHECK ((clauses_state = 'not_applicable') = (clauses_reason IS NOT NULL)),
  CHECK ((clauses_state = 'given') = (clauses_value IS NOT NULL))
) STRICT;
CREATE INDEX contract_party_id ON contract (party_id);
CREATE INDEX contract_document_sha256 ON contract (document_sha256) WHERE document_sha256 IS NOT NULL;

-- Processors that a third party uses in turn (Art. 28(2) and (4)).
CREATE TABLE party_sub_processor (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  party_id TEXT NOT NULL REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  party TEXT REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  service TEXT NOT NULL DEFAULT '',
  authorisation TEXT CHECK (authorisation IN ('general', 'specific', 'requested')),
  authorised_on TEXT CHECK (authorised_on IS date(authorised_on)),
  document_title TEXT NOT NULL DEFAULT '',
  document_link TEXT NOT NULL DEFAULT '',
  document_sha256 TEXT REFERENCES attachment (sha256) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX party_sub_processor_party_id ON party_sub_processor (party_id);
CREATE INDEX party_sub_processor_party ON party_sub_processor (party) WHERE party IS NOT NULL;
CREATE INDEX party_sub_processor_document_sha256 ON party_sub_processor (document_sha256) WHERE document_sha256 IS NOT NULL;

-- Checks that a partial adequacy decision reaches a third party.
CREATE TABLE adequacy_check (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  party_id TEXT NOT NULL REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  framework TEXT,
  covered INTEGER CHECK (covered IN (0, 1)),
  checked_on TEXT CHECK (checked_on IS date(checked_on)),
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX adequacy_check_party_id ON adequacy_check (party_id);
