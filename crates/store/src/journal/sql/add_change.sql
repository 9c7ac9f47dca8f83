INSERT INTO change (seq, n, entity, entity_id, before, after, salt, digest)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
