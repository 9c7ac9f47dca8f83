SELECT seq, n, entity, entity_id, before, after, salt, digest
FROM change WHERE seq = ?1 ORDER BY n LIMIT ?2
