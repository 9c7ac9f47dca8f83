SELECT seq FROM change WHERE entity_id = ?1
UNION
SELECT seq FROM change
WHERE coalesce(after, before) IS NOT NULL
  AND json_extract(coalesce(after, before), '$.activity_id') = ?1
ORDER BY seq
