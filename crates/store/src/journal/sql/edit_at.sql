SELECT seq, op, undoes,
  EXISTS (SELECT 1 FROM change WHERE change.seq = step.seq)
    AND NOT EXISTS (SELECT 1 FROM change WHERE change.seq = step.seq AND salt IS NOT NULL)
FROM step WHERE kind = 'edit' AND seq <= ?1 ORDER BY seq DESC LIMIT 1
