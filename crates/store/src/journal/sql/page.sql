SELECT seq, at, actor, op, comment, undoes, kind, "schema", app_version, chain
FROM step WHERE seq < ?1 AND (?2 IS NULL OR kind = ?2) ORDER BY seq DESC LIMIT ?3
