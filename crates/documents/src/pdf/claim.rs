//! Owns: reading back, from any file, where a document says it comes from.
//! Must not know: whether that is true.

use super::xmp::{CLAIM, PROPERTIES};
use crate::block::Claim;

/// A packet of ours is a few kilobytes; a longer one is not read.
const LONGEST_PACKET: usize = 64 * 1024;
/// A value of ours is at most a fingerprint; a longer one is not taken.
const LONGEST_VALUE: usize = 200;

/// What a PDF of this program says of where it comes from; `None` for every other file.
///
/// The last packet of metadata counts: a program that changes a PDF writes its own behind the first. The file may be
/// anything; it is searched once, and nothing in it is unpacked.
#[must_use]
pub fn claim(bytes: &[u8]) -> Option<Claim> {
    let start = last(bytes, b"<?xpacket begin=")?;
    let packet = bytes.get(start..)?;
    let packet = packet.get(..packet.len().min(LONGEST_PACKET))?;
    let packet = packet.get(..last(packet, b"<?xpacket end=")?)?;
    let text = std::str::from_utf8(packet).ok()?;
    if !text.contains(&format!("xmlns:registre=\"{CLAIM}\"")) {
        return None;
    }
    let [register, step, chain, fingerprint, kind] =
        PROPERTIES.map(|(name, _, _)| value(text, name));
    Some(Claim {
        register: register?,
        step: step?.parse().ok()?,
        chain: chain?,
        fingerprint: fingerprint?,
        kind: kind?,
    })
}

/// Where the last of these words begins.
fn last(bytes: &[u8], words: &[u8]) -> Option<usize> {
    bytes.windows(words.len()).rposition(|here| here == words)
}

fn value(text: &str, name: &str) -> Option<String> {
    let (_, rest) = text.split_once(&format!("<registre:{name}>"))?;
    let (value, _) = rest.split_once(&format!("</registre:{name}>"))?;
    if value.len() > LONGEST_VALUE || value.contains('<') {
        return None;
    }
    let plain = value.replace("&lt;", "<").replace("&gt;", ">");
    Some(plain.replace("&amp;", "&"))
}

#[cfg(test)]
mod tests {
    use super::claim;

    #[test]
    fn other_files_claim_nothing() {
        let huge = format!("<?xpacket begin=\"\"{}<?xpacket end=", " ".repeat(1 << 17));
        for file in [
            "",
            "%PDF-1.7",
            "<?xpacket begin=",
            "<?xpacket begin=\"\"?><?xpacket end=\"w\"?>",
            &huge,
        ] {
            assert_eq!(claim(file.as_bytes()), None);
        }
        assert_eq!(claim(&[0xff; 1_000]), None);
    }
}
