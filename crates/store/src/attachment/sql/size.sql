SELECT length(content) FROM attachment_content WHERE sha256 = ?1
