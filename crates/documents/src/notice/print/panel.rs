//! Owns: the picture of a camera on the panel of a filmed place.
//! Must not know what the panel says.

use crate::block::Pictogram;
use crate::words::Words;

/// A camera on a bracket, seen from the side: plate and arm, hood, body, ring, lens. Drawn for this program.
const CAMERA: [[u16; 4]; 7] = [
    [0, 14, 6, 40],
    [6, 41, 26, 7],
    [25, 29, 7, 12],
    [8, 2, 84, 5],
    [14, 10, 54, 19],
    [68, 8, 6, 23],
    [76, 12, 9, 15],
];

/// The pictogram, with what it shows in words.
pub(super) fn camera(words: &dyn Words) -> Pictogram {
    Pictogram {
        alt: words.say("notice-print-camera"),
        width: 92,
        height: 54,
        areas: CAMERA.into(),
    }
}
