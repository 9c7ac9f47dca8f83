-- Sheets: cookies and other trackers.

-- Whether an activity leaves trackers on people's devices.
ALTER TABLE activity ADD COLUMN trackers_state TEXT NOT NULL DEFAULT 'unknown' CHECK (trackers_state IN ('unknown', 'none', 'not_applicable', 'given'));
ALTER TABLE activity ADD COLUMN trackers_reason TEXT CHECK ((trackers_state = 'not_applicable') = (trackers_reason IS NOT NULL));

-- Cookies and other trackers (loi 78-17, art. 82).
CREATE TABLE tracker (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL DEFAULT '',
  purpose TEXT,
  description TEXT NOT NULL DEFAULT '',
  issuer TEXT REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  issuer_name TEXT NOT NULL DEFAULT '',
  lifetime TEXT CHECK (lifetime GLOB 'P[0-9]*[DWMY]'),
  lifetime_note TEXT NOT NULL DEFAULT '',
  consent TEXT CHECK (consent IN ('required', 'exempt', 'necessary'))
) STRICT;
CREATE INDEX tracker_activity_id ON tracker (activity_id);
CREATE INDEX tracker_issuer ON tracker (issuer) WHERE issuer IS NOT NULL;
