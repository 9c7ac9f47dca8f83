//! Attached files: what is known of them is journaled, what they hold is kept by fingerprint.
//! It must not know which fields name them: foreign keys hold that.

use crate::error::{Result, StoreError};
use crate::journal::chain::hex;
use crate::noun::Noun;
use crate::register::read::missing;
use crate::tx::Tx;
use registre_domain::Register;
use registre_domain::code::Sha256;
use registre_domain::register::Attachment;
use rusqlite::{OptionalExtension, params};
use sha2::Digest;

impl Tx<'_> {
    /// Keeps a file in the register, under a name and a type; gives its fingerprint. A file that is there
    /// already takes this name and type. At most 20 MB.
    pub fn attach(&mut self, file_name: &str, media_type: &str, content: &[u8]) -> Result<Sha256> {
        let attached = self.try_attach(file_name, media_type, content);
        self.guard(attached)
    }

    /// Writes what is known of a file whose content is stored: its name and its type. The size is that of
    /// the content, whatever is given. `NotFound` when there is no such content.
    pub fn put_attachment(&mut self, attachment: &Attachment) -> Result<()> {
        let measured = self.measured(attachment);
        let attachment = self.guard(measured)?;
        self.put(Noun::Attachment, attachment.sha256.as_str(), &attachment)
    }

    /// Takes a file out of the register. Its content stays in the file, so that this can be undone.
    pub fn detach(&mut self, sha256: &Sha256) -> Result<()> {
        self.remove(Noun::Attachment, sha256.as_str())
    }

    fn try_attach(&mut self, file_name: &str, media_type: &str, content: &[u8]) -> Result<Sha256> {
        if content.len() > Register::MAX_ATTACHMENT {
            return Err(StoreError::TooLarge {
                size: content.len(),
            });
        }
        let size = u32::try_from(content.len());
        let fingerprint = Sha256::new(hex(&sha2::Sha256::digest(content)));
        let (Ok(size), Ok(sha256)) = (size, fingerprint) else {
            return Err(StoreError::Unreadable {
                table: "attachment",
            });
        };
        let text = include_str!("sql/add_content.sql");
        let mut add = self.connection.prepare_cached(text)?;
        add.execute(params![sha256.as_str(), content])?;
        let attachment = Attachment {
            sha256,
            file_name: file_name.to_owned(),
            media_type: media_type.to_owned(),
            size,
        };
        self.put(Noun::Attachment, attachment.sha256.as_str(), &attachment)?;
        Ok(attachment.sha256)
    }

    fn measured(&self, attachment: &Attachment) -> Result<Attachment> {
        let text = include_str!("sql/size.sql");
        let mut find = self.connection.prepare_cached(text)?;
        let key = attachment.sha256.as_str();
        let found = find.query_row([key], |row| row.get(0)).optional()?;
        Ok(Attachment {
            size: found.ok_or_else(|| missing(Noun::Attachment, key))?,
            ..attachment.clone()
        })
    }
}
