//! Fingerprints: the digest of a change and the chain of steps, as an auditor can compute them again.
//! It must not know SQLite.
//!
//! `digest = SHA-256(salt ‖ "[before,after]")`, where `before` and `after` are the texts of the rows, or
//! `null`. `chain = SHA-256(chain of the step before ‖ header line ‖ one line a change)`: the header line
//! is the JSON array of the step's columns and of the number of its changes, a change's line the JSON array
//! of rank, table, key and digest in hexadecimal, each line ended by a line feed. The first step follows
//! 32 zero bytes.

use sha2::{Digest, Sha256};

/// The fingerprint of everything in the journal up to a step. Shown in hexadecimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ChainHash(pub [u8; 32]);

impl std::fmt::Display for ChainHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        hex(&self.0).fmt(f)
    }
}

impl ChainHash {
    /// What the first step follows.
    pub(crate) const START: Self = Self([0; 32]);
}

/// The header of a step as its chain covers it.
pub(crate) struct Header<'s> {
    pub(crate) seq: u64,
    pub(crate) at: &'s str,
    pub(crate) actor: &'s str,
    pub(crate) op: &'s str,
    pub(crate) comment: &'s str,
    pub(crate) undoes: Option<u64>,
    pub(crate) kind: &'s str,
    pub(crate) schema: u32,
    pub(crate) app_version: &'s str,
}

/// A change as the chain covers it: without its content.
pub(crate) struct Entry<'s> {
    pub(crate) n: u32,
    pub(crate) entity: &'s str,
    pub(crate) entity_id: &'s str,
    pub(crate) digest: [u8; 32],
}

/// The digest of a change.
pub(crate) fn digest(salt: &[u8], before: Option<&str>, after: Option<&str>) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(salt);
    for part in [
        "[",
        before.unwrap_or("null"),
        ",",
        after.unwrap_or("null"),
        "]",
    ] {
        hash.update(part.as_bytes());
    }
    hash.finalize().into()
}

/// The chain of a step.
pub(crate) fn chain(previous: ChainHash, header: &Header<'_>, entries: &[Entry<'_>]) -> ChainHash {
    let mut hash = Sha256::new();
    hash.update(previous.0);
    let Header { seq, schema, .. } = header;
    let words = [header.at, header.actor, header.op, header.comment]
        .map(quoted)
        .join(",");
    let undoes = header
        .undoes
        .map_or("null".to_owned(), |seq| seq.to_string());
    let (kind, version) = (quoted(header.kind), quoted(header.app_version));
    let count = entries.len();
    let line = format!("[{seq},{words},{undoes},{kind},{schema},{version},{count}]\n");
    hash.update(line.as_bytes());
    for entry in entries {
        let (entity, id) = (quoted(entry.entity), quoted(entry.entity_id));
        let line = format!("[{},{entity},{id},\"{}\"]\n", entry.n, hex(&entry.digest));
        hash.update(line.as_bytes());
    }
    ChainHash(hash.finalize().into())
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Bytes in lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chain_is_what_the_documentation_says() {
        let header = Header {
            seq: 1,
            at: "2026-01-02T03:04:05.000000Z",
            actor: "É \"A\"",
            op: "backup",
            comment: "",
            undoes: None,
            kind: "fact",
            schema: 1,
            app_version: "0.1.0",
        };
        let digest = digest(&[7; 16], None, Some("{\"a\":1}"));
        let by_hand = Sha256::digest([&[7; 16][..], b"[null,{\"a\":1}]"].concat());
        assert_eq!(digest.as_slice(), by_hand.as_slice(), "salt, then the pair");
        let entry = Entry {
            n: 0,
            entity: "backup",
            entity_id: "1",
            digest,
        };
        let text = format!(
            "[1,\"2026-01-02T03:04:05.000000Z\",\"É \\\"A\\\"\",\"backup\",\"\",null,\"fact\",1,\"0.1.0\",1]\n\
             [0,\"backup\",\"1\",\"{}\"]\n",
            hex(&digest)
        );
        let by_hand = Sha256::digest([&[0; 32][..], text.as_bytes()].concat());
        let made = chain(ChainHash::START, &header, &[entry]);
        assert_eq!(
            made.0.as_slice(),
            by_hand.as_slice(),
            "two lines after 32 zeros"
        );
    }
}
