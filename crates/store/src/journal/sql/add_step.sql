INSERT INTO step (seq, at, actor, op, comment, undoes, kind, "schema", app_version, chain)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
