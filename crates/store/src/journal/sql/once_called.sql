SELECT DISTINCT entity_id FROM change
WHERE entity = 'activity'
  AND (json_extract(after, '$.identity_reference') = ?1
    OR json_extract(before, '$.identity_reference') = ?1)
ORDER BY entity_id
