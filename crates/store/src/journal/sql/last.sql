SELECT seq, at, chain FROM step ORDER BY seq DESC LIMIT 1
