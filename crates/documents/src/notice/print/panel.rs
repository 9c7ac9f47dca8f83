//! Owns: the picture of a camera on the panel of a filmed place.
//! Must not know what the panel says.

use crate::block::Pictogram;
use crate::words::Words;

/// A camera on a bracket, seen from the side: plate and arm, hood, body, lens. Drawn for this program.
const CAMERA: [[u16; 4]; 6] = [
    [0, 6, 7, 48],
    [7, 41, 22, 7],
    [22, 32, 7, 12],
    [8, 2, 84, 6],
    [12, 11, 60, 19],
    [75, 14, 14, 13],
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
