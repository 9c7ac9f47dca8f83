SELECT seq, at, actor, op, comment, undoes, kind, "schema", app_version, chain
FROM step WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq
