SELECT seq, n, entity, entity_id, before, after, salt, digest
FROM change WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq, n
