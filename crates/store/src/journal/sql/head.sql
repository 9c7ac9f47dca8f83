SELECT seq, chain FROM step WHERE (kind = 'edit' OR ?1) AND seq <= ?2 ORDER BY seq DESC LIMIT 1
