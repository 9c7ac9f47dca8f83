SELECT coalesce(
  json_extract(after, '$.identity_reference'), json_extract(before, '$.identity_reference'), '')
FROM change
WHERE entity_id = ?1 AND entity = 'activity' AND coalesce(after, before) IS NOT NULL
ORDER BY seq DESC LIMIT 1
