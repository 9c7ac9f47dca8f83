SELECT sha256, content FROM attachment_content
UNION ALL
SELECT sha256, NULL FROM attachment WHERE sha256 NOT IN (SELECT sha256 FROM attachment_content)
