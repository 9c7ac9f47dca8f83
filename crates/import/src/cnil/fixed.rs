//! Owns the fixed texts of the CNIL's model that are no labels, known by fingerprint.
//! Must not hold the texts themselves, which are the CNIL's.

use registre_domain::catalogue::fold;

/// FNV-1a, 64 bits, of a text folded to its letters and digits: the same in every saved variant.
#[must_use]
pub(super) fn fingerprint(text: &str) -> u64 {
    fold(text)
        .bytes()
        .fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
        })
}

/// Whether a text is one of the model's: tutorial, instructions, help panel, annotations.
/// A text that somebody has added to is not.
pub(super) fn is_model_text(text: &str) -> bool {
    MODEL_TEXTS.binary_search(&fingerprint(text)).is_ok()
}

/// Fingerprints in ascending order, taken from both editions of the file (2019, and as saved again
/// in 2024).
const MODEL_TEXTS: [u64; 30] = [
    0x03A9_4C8D_9A87_5CC0,
    0x0535_DA19_9115_3D4F,
    0x0761_C443_D861_E8CC,
    0x0ED4_34BE_7C84_88A4,
    0x0F15_1884_0C33_6155,
    0x2229_E7F3_36A8_BBDF,
    0x3B4F_F5F5_8212_1812,
    0x3F09_6F89_6ED7_3CEF,
    0x46DA_E9D3_F740_E08A,
    0x543F_C5E8_D9A1_EC41,
    0x60FA_BD01_D78C_6136,
    0x627A_A092_975A_9E73,
    0x6579_A9B9_4D5A_9489,
    0x65D6_586E_3891_DB4C,
    0x6808_B1EB_54DC_B370,
    0x6A66_CE48_92AF_4156,
    0x6BE6_A10A_5467_1B15,
    0x6EC7_9FF9_F011_7C14,
    0x72D3_BE28_9998_E03F,
    0x8F9E_20E9_EFE3_8AAC,
    0x91A8_ED47_D118_F8C2,
    0x97F3_A98F_FA63_D352,
    0xA5B4_E8AE_A52E_59E3,
    0xAFE2_B870_5B48_543D,
    0xBBA4_C95F_B131_7DCB,
    0xC115_6A53_FA99_7FA9,
    0xD470_F202_D5E9_43C0,
    0xDC63_E0A0_16BC_B005,
    0xF588_54CE_7CD6_8705,
    0xF872_69EC_6E4B_0827,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprints_are_sorted_and_blind_to_spelling() {
        assert!(MODEL_TEXTS.is_sorted(), "the search halves the list");
        assert_eq!(fingerprint("L’été, à 5 %"), fingerprint("l'ete a 5"));
        assert_ne!(fingerprint("été 5"), fingerprint("été 6"));
        assert!(!is_model_text(""), "an empty text is nobody's");
    }
}
