//! Owns: the sRGB colour profile of the output intent, computed from the published standard.
//! Must not know: PDF.

/// Number of steps of the tone curve.
const STEPS: u16 = 1024;

/// An ICC version 2 display profile of sRGB (IEC 61966-2-1), about 2.5 kB.
///
/// The primaries are those of the standard, adapted to D50 by the Bradford matrix as ICC.1:2001-04 asks.
pub(super) fn srgb() -> Vec<u8> {
    let curve = curve();
    let tags: Vec<(&[u8; 4], Vec<u8>)> = vec![
        (b"desc", description("sRGB")),
        (b"cprt", text("No copyright, use freely")),
        (b"wtpt", xyz(0.9642, 1.0, 0.8249)),
        (b"rXYZ", xyz(0.436_07, 0.222_49, 0.013_92)),
        (b"gXYZ", xyz(0.385_15, 0.716_87, 0.097_08)),
        (b"bXYZ", xyz(0.143_07, 0.060_61, 0.714_10)),
        (b"rTRC", curve.clone()),
        (b"gTRC", curve.clone()),
        (b"bTRC", curve),
    ];
    let mut table = long(tags.len());
    let mut data: Vec<u8> = Vec::new();
    let start = 128 + 4 + 12 * tags.len();
    let mut curves: Option<usize> = None;
    for (name, content) in &tags {
        // The three curves are one.
        let shared = name.ends_with(b"TRC").then_some(curves).flatten();
        let offset = shared.unwrap_or(start + data.len());
        table.extend([name.to_vec(), long(offset), long(content.len())].concat());
        if shared.is_none() {
            curves = name.ends_with(b"TRC").then_some(offset);
            data.extend(content);
            data.resize(data.len().next_multiple_of(4), 0);
        }
    }
    let size = 128 + table.len() + data.len();
    [header(size), table, data].concat()
}

fn header(size: usize) -> Vec<u8> {
    let mut header = long(size);
    header.extend([0, 0, 0, 0, 2, 0x10, 0, 0]);
    header.extend(b"mntrRGB XYZ ");
    // The standard's own date; the file must not depend on the day it is made.
    header.extend(
        [1999_u16, 10, 18, 0, 0, 0]
            .into_iter()
            .flat_map(u16::to_be_bytes),
    );
    header.extend(b"acsp");
    header.resize(68, 0);
    header.extend([0.9642, 1.0, 0.8249].into_iter().flat_map(fixed));
    header.resize(128, 0);
    header
}

fn long(value: usize) -> Vec<u8> {
    u32::try_from(value)
        .unwrap_or(u32::MAX)
        .to_be_bytes()
        .to_vec()
}

/// A number with 16 bits before and 16 after the point.
fn fixed(value: f64) -> [u8; 4] {
    ((value * 65536.0).round() as i32).to_be_bytes()
}

fn xyz(x: f64, y: f64, z: f64) -> Vec<u8> {
    let numbers = [x, y, z].into_iter().flat_map(fixed);
    b"XYZ \0\0\0\0".iter().copied().chain(numbers).collect()
}

fn text(words: &str) -> Vec<u8> {
    [b"text\0\0\0\0", words.as_bytes(), b"\0"].concat()
}

/// A description: ASCII, no Unicode, no Macintosh text.
fn description(words: &str) -> Vec<u8> {
    let mut content = b"desc\0\0\0\0".to_vec();
    content.extend(long(words.len() + 1));
    content.extend(words.bytes());
    content.push(0);
    content.resize(content.len() + 4 + 4 + 2 + 1 + 67, 0);
    content
}

/// The tone curve of IEC 61966-2-1.
fn curve() -> Vec<u8> {
    let linear = |step: u16| {
        let value = f64::from(step) / f64::from(STEPS - 1);
        let light = if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        };
        ((light * 65535.0).round() as u16).to_be_bytes()
    };
    let head = b"curv\0\0\0\0".iter().copied().chain(long(STEPS.into()));
    head.chain((0..STEPS).flat_map(linear)).collect()
}

#[cfg(test)]
mod tests {
    use super::srgb;

    #[test]
    fn the_profile_is_well_formed() {
        let profile = srgb();
        let long = |at: usize| u32::from_be_bytes(profile[at..at + 4].try_into().unwrap()) as usize;
        assert_eq!(long(0), profile.len(), "the header states the size");
        assert_eq!(&profile[36..40], b"acsp");
        for tag in 0..long(128) {
            let (offset, size) = (long(136 + 12 * tag), long(140 + 12 * tag));
            assert!(
                offset % 4 == 0 && offset + size <= profile.len(),
                "tag {tag} lies inside"
            );
        }
    }
}
