//! The map of the register itself, of the organisation that keeps it, and of third parties.
//! It must not know sheets.

use super::table::Table;

pub(super) fn register() -> Vec<Table> {
    let about = Table::root("register", "id")
        .text(&["name", "created_at"])
        .optional(&["main_entity", "start/preset", "start/size"])
        .lists(&["start/facts", "start/yes", "start/no"]);
    vec![about]
}

pub(super) fn attachment() -> Vec<Table> {
    let attachment = Table::root("attachment", "sha256")
        .text(&["file_name", "media_type"])
        .size("size");
    vec![attachment]
}

pub(super) fn entity() -> Vec<Table> {
    let entity = Table::root("entity", "id")
        .text(&["name", "legal_form", "siren"])
        .text(&["address/street", "address/postcode", "address/city"])
        .optional(&["address/country"])
        .text(&["contact/phone", "contact/email", "contact/web"])
        .number("headcount")
        .flags(&["public_body"])
        .text(&["public_task"])
        .representative(&LEGAL_REPRESENTATIVE)
        .representative(&EU_REPRESENTATIVE)
        .officer()
        .text(&["rights_contact/name", "rights_contact/address/street"])
        .text(&[
            "rights_contact/address/postcode",
            "rights_contact/address/city",
        ])
        .optional(&["rights_contact/address/country"])
        .text(&[
            "rights_contact/contact/phone",
            "rights_contact/contact/email",
        ])
        .text(&["rights_contact/contact/web", "notes"]);
    vec![entity]
}

pub(super) fn establishment() -> Vec<Table> {
    let establishment = Table::root("establishment", "id")
        .text(&["entity", "name", "siret"])
        .text(&["address/street", "address/postcode", "address/city"])
        .optional(&["address/country"]);
    vec![establishment]
}

pub(super) fn common_measure() -> Vec<Table> {
    let measure = Table::root("common_measure", "id")
        .optional(&["kind", "guide_sheet", "since"])
        .text(&["description"]);
    vec![measure]
}

pub(super) fn party() -> Vec<Table> {
    let party = Table::root("party", "id")
        .text(&["name", "registration"])
        .text(&["address/street", "address/postcode", "address/city"])
        .optional(&["address/country"])
        .text(&["contact/phone", "contact/email", "contact/web"])
        .text(&["parent_name"])
        .optional(&["parent_country"])
        .representative(&DPO)
        .representative(&EU_REPRESENTATIVE)
        .lists(&["roles"])
        .text(&["sub_processors/state"])
        .optional(&["sub_processors/reason"])
        .text(&["notes"]);
    vec![party, contract(), sub_processors(), adequacy_check()]
}

fn contract() -> Table {
    Table::list("contract", "party", "contracts/*")
        .text(&["reference"])
        .optional(&["from", "to"])
        .document()
        .text(&["clauses/state"])
        .optional(&["clauses/reason"])
        .lists(&["clauses/value"])
        .optional(&["data_fate"])
        .text(&["data_fate_note"])
}

fn sub_processors() -> Table {
    Table::list("party_sub_processor", "party", "sub_processors/value/*").sub_processor()
}

fn adequacy_check() -> Table {
    Table::list("adequacy_check", "party", "adequacy_checks/*")
        .optional(&["framework", "checked_on"])
        .flags(&["covered"])
        .text(&["note"])
}

/// The fields of a representative, under the answer that holds them.
struct Representative {
    state: &'static str,
    reason: &'static str,
    fields: [&'static str; 9],
    country: &'static str,
}

macro_rules! representative {
    ($at:literal) => {
        Representative {
            state: concat!($at, "/state"),
            reason: concat!($at, "/reason"),
            fields: [
                concat!($at, "/value/name"),
                concat!($at, "/value/first_name"),
                concat!($at, "/value/function"),
                concat!($at, "/value/address/street"),
                concat!($at, "/value/address/postcode"),
                concat!($at, "/value/address/city"),
                concat!($at, "/value/contact/phone"),
                concat!($at, "/value/contact/email"),
                concat!($at, "/value/contact/web"),
            ],
            country: concat!($at, "/value/address/country"),
        }
    };
}

static LEGAL_REPRESENTATIVE: Representative = representative!("legal_representative");
static EU_REPRESENTATIVE: Representative = representative!("eu_representative");
static DPO: Representative = representative!("dpo");

impl Table {
    fn representative(self, at: &Representative) -> Self {
        self.text(&[at.state])
            .optional(&[at.reason])
            .text(&at.fields)
            .optional(&[at.country])
    }

    fn officer(self) -> Self {
        self.text(&["dpo/state"])
            .optional(&["dpo/reason", "dpo/value/kind", "dpo/value/designated_on"])
            .text(&[
                "dpo/value/name",
                "dpo/value/first_name",
                "dpo/value/company",
            ])
            .text(&[
                "dpo/value/designation_reference",
                "dpo/value/address/street",
            ])
            .text(&["dpo/value/address/postcode", "dpo/value/address/city"])
            .optional(&["dpo/value/address/country"])
            .text(&["dpo/value/contact/phone", "dpo/value/contact/email"])
            .text(&["dpo/value/contact/web"])
    }

    /// The three fields of a reference to a document.
    pub(super) fn document(self) -> Self {
        self.text(&["document/title", "document/link"])
            .optional(&["document/sha256"])
    }

    /// The fields of a processor engaged by a processor.
    pub(super) fn sub_processor(self) -> Self {
        self.optional(&["party", "authorisation", "authorised_on"])
            .text(&["service"])
            .document()
    }
}
