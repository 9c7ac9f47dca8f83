//! Owns: compressed streams, none of which ends so that a reader may take its last byte for an end of line.
//! Must not know: what the streams hold.

use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, TDEFLStatus, compress, create_comp_flags_from_zip_params,
};

/// How hard to look for repetitions, 1 to 9. 6 takes off 0.6 % of the file for 40 % more of all the work.
const LEVEL: i32 = 5;

/// The filter of a stream that is only compressed.
pub(super) const DEFLATED: &str = "/FlateDecode";

/// The content of a stream as it stands in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Packed {
    /// Its bytes.
    pub(super) bytes: Vec<u8>,
    /// The filters that give the content back, as the stream's dictionary names them.
    pub(super) filter: &'static str,
}

/// Compresses streams; one for each thread, for it needs much room.
pub(super) struct Packer {
    compressor: Box<CompressorOxide>,
}

impl Packer {
    /// A compressor.
    pub(super) fn new() -> Self {
        let flags = create_comp_flags_from_zip_params(LEVEL, 15, 0);
        Self {
            compressor: Box::new(CompressorOxide::new(flags)),
        }
    }

    /// Compresses content to which spaces may be added at its end.
    ///
    /// The line feed before `endstream` makes one end of line with a carriage return before it: a checker then counts
    /// a byte too few. The last byte is that of a checksum, so another space changes it.
    pub(super) fn loose(&mut self, content: &mut Vec<u8>) -> Packed {
        let mut bytes = self.deflated(content);
        while bytes.last() == Some(&b'\r') {
            content.push(b' ');
            bytes = self.deflated(content);
        }
        Packed {
            bytes,
            filter: DEFLATED,
        }
    }

    /// Compresses content that must come back byte for byte.
    pub(super) fn exact(&mut self, content: &[u8]) -> Packed {
        let bytes = self.deflated(content);
        if bytes.last() != Some(&b'\r') {
            return Packed {
                bytes,
                filter: DEFLATED,
            };
        }
        let digits = bytes
            .iter()
            .flat_map(|byte| [byte >> 4, *byte].map(|half| super::values::hex(half.into())));
        Packed {
            bytes: digits.chain([b'>']).collect(),
            filter: "[/ASCIIHexDecode/FlateDecode]",
        }
    }

    fn deflated(&mut self, content: &[u8]) -> Vec<u8> {
        self.compressor.reset();
        let mut bytes = vec![0; (content.len() / 2).max(64)];
        let (mut read, mut written) = (0, 0);
        loop {
            let input = content.get(read..).unwrap_or_default();
            let output = bytes.get_mut(written..).unwrap_or_default();
            let (status, taken, given) =
                compress(&mut self.compressor, input, output, TDEFLFlush::Finish);
            read += taken;
            written += given;
            if status != TDEFLStatus::Okay {
                break;
            }
            let more = bytes.len().max(64);
            bytes.resize(bytes.len() + more, 0);
        }
        bytes.truncate(written);
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::Packer;
    use miniz_oxide::inflate::decompress_to_vec_zlib;

    #[test]
    fn no_stream_ends_with_a_carriage_return() {
        let mut packer = Packer::new();
        let mut hexed = 0;
        for number in 0..1_000_u32 {
            let content = format!("{number} 0 0 rg ").repeat(30).into_bytes();
            let mut loose = content.clone();
            let packed = packer.loose(&mut loose);
            assert_ne!(packed.bytes.last(), Some(&b'\r'));
            let back = decompress_to_vec_zlib(&packed.bytes).expect("it can be read");
            assert_eq!(back.trim_ascii_end(), content.trim_ascii_end());
            let exact = packer.exact(&content);
            assert_ne!(exact.bytes.last(), Some(&b'\r'));
            let bytes = match exact.filter.starts_with('[') {
                false => exact.bytes,
                true => {
                    hexed += 1;
                    let digits = String::from_utf8(exact.bytes).expect("digits");
                    let digits = digits.trim_end_matches('>').to_owned();
                    let byte = |at| u8::from_str_radix(&digits[at..at + 2], 16).expect("a byte");
                    (0..digits.len()).step_by(2).map(byte).collect()
                }
            };
            let back = decompress_to_vec_zlib(&bytes).expect("it can be read");
            assert!(back == content, "every byte comes back");
        }
        assert!(hexed > 0, "one stream in 256 would have ended so");
    }

    #[test]
    fn a_compressor_forgets_what_it_did() {
        let mut used = Packer::new();
        used.exact(&[7; 5_000]);
        assert_eq!(
            used.exact(b"abc abc abc"),
            Packer::new().exact(b"abc abc abc")
        );
        assert_eq!(used.exact(b""), Packer::new().exact(b""));
    }
}
