-- The plus signs keep the range from being taken for the way in: the sheet's own indexes are.
SELECT seq, n, entity, entity_id, before, after, salt, digest
FROM change WHERE entity_id = ?1 AND +seq BETWEEN ?2 AND ?3
UNION ALL
SELECT seq, n, entity, entity_id, before, after, salt, digest
FROM change
WHERE coalesce(after, before) IS NOT NULL
  AND json_extract(coalesce(after, before), '$.activity_id') = ?1
  AND +entity_id <> ?1 AND +seq BETWEEN ?2 AND ?3
ORDER BY seq, n
