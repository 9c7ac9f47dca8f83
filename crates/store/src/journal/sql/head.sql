SELECT seq, chain FROM step WHERE kind = 'edit' OR ?1 ORDER BY seq DESC LIMIT 1
