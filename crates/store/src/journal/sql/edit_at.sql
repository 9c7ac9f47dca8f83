SELECT seq, op, undoes FROM step WHERE kind = 'edit' AND seq <= ?1 ORDER BY seq DESC LIMIT 1
