SELECT coalesce(max(seq), 0) FROM step WHERE at <= ?1
