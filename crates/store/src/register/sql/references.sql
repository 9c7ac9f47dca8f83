SELECT id, identity_reference FROM activity ORDER BY id
