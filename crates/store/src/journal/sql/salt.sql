SELECT randomblob(16)
