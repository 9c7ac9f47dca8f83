//! Owns the labels of the CNIL's model as match keys, and what each of them means.
//! Must not know rows, columns or tabs.

use registre_domain::catalogue::fold;

use super::found::{Block, CardKind, Column, Key, Part, RowPart};

/// Block that a heading opens.
pub(super) fn block(text: &str) -> Option<Block> {
    Some(match fold(text).as_str() {
        "descriptiondutraitement" | "description" => Block::Description,
        "acteurs" | "acteur" => Block::Actors,
        "finalitesdutraitementeffectue"
        | "finalitesdutraitement"
        | "finalitedutraitement"
        | "finalites"
        | "finalite" => Block::Purposes,
        "categoriesdedonneespersonnellesconcernees"
        | "categoriesdedonneespersonnelles"
        | "categoriesdedonneesconcernees"
        | "categoriesdedonnees"
        | "donneespersonnelles" => Block::Data,
        "donneessensibles" | "categoriesdedonneessensibles" => Block::Sensitive,
        "categoriesdepersonnesconcernees" | "categoriesdepersonnes" | "personnesconcernees" => {
            Block::People
        }
        "destinataires" | "categoriesdedestinataires" => Block::Recipients,
        "mesuresdesecurite"
        | "mesuresdesecuritetechniques"
        | "mesuresdesecuritetechniquesetorganisationnelles" => Block::Measures,
        "transfertshorsue"
        | "transferthorsue"
        | "transfertsdedonneeshorsue"
        | "transfertshorsdelue"
        | "transfertshorsunioneuropeenne"
        | "transfertshorsdelunioneuropeenne" => Block::Transfers,
        "tiersautorises" => Block::Authorities,
        "champscomplementaires" => Block::Complement,
        "clients" => Block::Clients,
        "soustraitantsulterieurs" => Block::SubProcessors,
        _ => return None,
    })
}

/// Column that a heading of a block opens.
pub(super) fn column(block: Block, text: &str) -> Option<Column> {
    let folded = fold(text);
    if let Some(column) = processing(block, &folded) {
        return Some(column);
    }
    Some(match (block, folded.as_str()) {
        (Block::Actors | Block::Clients | Block::SubProcessors, _) => {
            Column::Actor(part(&folded).or_else(|| added_part(&folded))?)
        }
        (Block::Data | Block::Sensitive, "dureedeconservation" | "dureesdeconservation") => {
            Column::Retention
        }
        (Block::Data | Block::Sensitive, text) if retention(text).is_some() => retention(text)?,
        (Block::Recipients, "organisme") => Column::Party,
        (Block::Recipients | Block::Transfers, "donneesconcernees") => Column::Scope,
        (Block::Measures, "motif") => Column::Reason,
        (Block::Transfers, "module") => Column::Module,
        (Block::Transfers, "organisationinternationale") => Column::Organisation,
        (Block::Transfers, "envoyeespar") => Column::Exporter,
        (Block::Transfers, "pays") => Column::Country,
        (Block::Transfers, "typedegaranties" | "typedegarantie" | "garanties") => Column::Mechanism,
        (
            Block::Transfers,
            "liensverslesdocuments" | "liensversladocumentation" | "documentation",
        ) => Column::Documents,
        (_, "precisions" | "precision") => Column::Precision,
        (
            _,
            "description"
            | "destinataire"
            | "typededestinataire"
            | "typedemesuredesecurite"
            | "typedemesure",
        ) => Column::Main,
        _ => return None,
    })
}

/// A column of a processor's own blocks.
fn processing(block: Block, folded: &str) -> Option<Column> {
    Some(match (block, folded) {
        (Block::Clients, "categoriesdetraitements") => Column::Categories,
        (Block::Clients, "du") => Column::From,
        (Block::Clients, "au") => Column::To,
        (Block::Clients, "responsablefinal") => Column::Final,
        (Block::Clients, "instructions") => Column::Instructions,
        (Block::SubProcessors, "service") => Column::Service,
        (Block::SubProcessors, "autorisation") => Column::Authorisation,
        (Block::SubProcessors, "autorisele") => Column::Authorised,
        (Block::SubProcessors, "liensversladocumentation") => Column::Documents,
        _ => return None,
    })
}

/// A part of a retention rule that this program's own files have a column for.
fn retention(folded: &str) -> Option<Column> {
    Some(match folded {
        "pointdedepart" => Column::Start,
        "archivageintermediaire" => Column::Archive,
        "fondementdelarchivage" => Column::ArchiveBasis,
        "sortfinal" => Column::Fate,
        "critere" => Column::Criterion,
        "limiteea" => Column::Limits,
        _ => return None,
    })
}

/// Field of an actor that the model has no column for.
fn added_part(folded: &str) -> Option<Part> {
    Some(match folded {
        "prenom" => Part::FirstName,
        "siteweb" => Part::Web,
        "sirenouimmatriculation" => Part::Registration,
        "formejuridiqueoufonction" => Part::Detail,
        _ => return None,
    })
}

/// Field of a contact that a folded label names.
fn part(folded: &str) -> Option<Part> {
    Some(match folded {
        "nom" | "nomprenom" | "nometprenom" | "raisonsociale" => Part::Name,
        "prenom" => Part::FirstName,
        "societesidpoexterne" | "societe" | "societedudpo" => Part::Company,
        "adresse" | "adressepostale" => Part::Street,
        "codepostal" | "cp" => Part::Postcode,
        "ville" => Part::City,
        "pays" => Part::Country,
        "telephone" | "tel" => Part::Phone,
        "adressemel"
        | "mel"
        | "email"
        | "mail"
        | "courriel"
        | "adressemail"
        | "adresseemail"
        | "adresseelectronique" => Part::Email,
        _ => return None,
    })
}

/// A label of a contact card at the start of a text, and what follows it in the same cell.
pub(super) fn card_label(text: &str) -> Option<(Part, &str)> {
    if let Some((label, value)) = text.split_once(':')
        && let Some(part) = part(&fold(label))
    {
        return Some((part, value.trim()));
    }
    part(&fold(text)).map(|part| (part, ""))
}

/// Whose card a heading opens.
pub(super) fn card(text: &str) -> Option<CardKind> {
    let folded = fold(text);
    let starts = |start: &str| folded.starts_with(start);
    if starts("coordonneesduresponsable") {
        Some(CardKind::Controller)
    } else if starts("coordonneesdurepresentant") {
        Some(CardKind::Representative)
    } else if starts("coordonneesdudelegue") || starts("coordonneesdudpo") {
        Some(CardKind::Dpo)
    } else {
        None
    }
}

/// Field of the list of activities that a heading opens.
pub(super) fn row_part(text: &str) -> Option<RowPart> {
    Some(match fold(text).as_str() {
        "nomdutraitement" | "nomdelactivite" => RowPart::Name,
        "nref" | "noref" | "ref" | "reference" | "numeroref" => RowPart::Reference,
        "datedecreationdelafiche" | "datedecreation" | "datedecreationdutraitement" => {
            RowPart::Created
        }
        "dernieremiseajourdelafiche" | "dernieremiseajour" | "miseajourdutraitement" => {
            RowPart::Updated
        }
        "finalitedutraitement" | "finalitesdutraitement" | "finalite" => RowPart::Purpose,
        "donneessensibles" | "donneessensiblesouinon" => RowPart::Sensitive,
        _ => return None,
    })
}

/// Headings of the list that open no field of their own.
pub(super) fn is_list_heading(text: &str) -> bool {
    matches!(fold(text).as_str(), "identificationdutraitement" | "ouinon")
}

/// What a label of a block means, and whether it is written as in the model.
pub(super) fn key(block: Block, text: &str) -> Option<(Key, bool)> {
    let folded = fold(text);
    let exact = |key| Some((key, true));
    match block {
        Block::Description if state(&folded).is_some() => state(&folded).map(|key| (key, true)),
        Block::Description => match row_part(text)? {
            RowPart::Name => exact(Key::Name),
            RowPart::Reference => exact(Key::Reference),
            RowPart::Created => exact(Key::Created),
            RowPart::Updated => exact(Key::Updated),
            RowPart::Purpose | RowPart::Sensitive => None,
        },
        Block::Actors => actor(&folded),
        Block::Purposes => purpose(&folded),
        Block::Data if folded == "touteslesdonnees" => exact(Key::AllData),
        Block::Sensitive if folded == "precisionssurlesdonneessensibles" => {
            exact(Key::SensitiveNote)
        }
        Block::Data | Block::Sensitive => category(&folded),
        Block::People => numbered(&folded, &["categoriedepersonnes", "categoriedepersonne"]),
        Block::Recipients => numbered(&folded, &["destinataire"]),
        Block::Measures if numbered(&folded, &["mesurecommune"]).is_some() => {
            exact(Key::CommonMeasure)
        }
        Block::Measures if numbered(&folded, &["mesurecommuneecartee"]).is_some() => {
            exact(Key::ExcludedMeasure)
        }
        Block::Measures => numbered(&folded, &["mesuredesecurite", "mesure"]),
        Block::Authorities => numbered(&folded, &["tiersautorise"]),
        Block::Complement => None,
        Block::Clients => client(&folded),
        Block::SubProcessors => numbered(&folded, &["soustraitantulterieur"]),
        Block::Transfers => numbered(&folded, &["organismedestinataire", "destinataire"]),
    }
}

/// A line of the description that says where the sheet stands.
fn state(folded: &str) -> Option<Key> {
    Some(match folded {
        "etat" => Key::Status,
        "etatdepuisle" => Key::Since,
        "role" => Key::Role,
        _ => return None,
    })
}

fn actor(folded: &str) -> Option<(Key, bool)> {
    match folded {
        "soustraitant" => return Some((Key::Controller, true)),
        "datededesignationdudpo" => return Some((Key::DpoDay, true)),
        "referencededesignationdudpo" => return Some((Key::DpoReference, true)),
        "representantlegal" => return Some((Key::LegalRepresentative, true)),
        _ => {}
    }
    let keys = [
        (
            "societedudpo",
            "societedudposiceluiciestexterne",
            Key::DpoCompany,
        ),
        ("delegue", "deleguealaprotectiondesdonnees", Key::Dpo),
        ("dpo", "deleguealaprotectiondesdonnees", Key::Dpo),
        (
            "responsableconjoint",
            "responsablesconjoints",
            Key::JointController,
        ),
        (
            "responsablesconjoint",
            "responsablesconjoints",
            Key::JointController,
        ),
        (
            "coresponsable",
            "responsablesconjoints",
            Key::JointController,
        ),
        ("responsable", "responsabledutraitement", Key::Controller),
        ("representant", "representant", Key::Representative),
    ];
    let (_, model, key) = keys
        .into_iter()
        .find(|(start, _, _)| folded.starts_with(start))?;
    Some((key, folded == model))
}

fn purpose(folded: &str) -> Option<(Key, bool)> {
    if folded.starts_with("finaliteprincipale") || folded == "finalite" {
        return Some((Key::MainPurpose, folded == "finaliteprincipale"));
    }
    if folded == "baselegale" {
        return Some((Key::LegalBasis, true));
    }
    if folded.strip_prefix("finalite").is_some_and(is_number) {
        return Some((Key::OtherPurpose, true));
    }
    let rest = folded.strip_prefix("sousfinalite")?;
    Some((Key::SubPurpose, is_number(rest)))
}

fn client(folded: &str) -> Option<(Key, bool)> {
    let is = |start| numbered(folded, &[start]).is_some();
    if is("dpoduclient") {
        Some((Key::ClientDpo, true))
    } else if is("representantduclient") {
        Some((Key::ClientRepresentative, true))
    } else {
        numbered(folded, &["client"])
    }
}

fn numbered(folded: &str, starts: &[&str]) -> Option<(Key, bool)> {
    let rest = starts.iter().find_map(|start| folded.strip_prefix(start))?;
    is_number(rest).then_some((Key::Numbered, true))
}

fn is_number(text: &str) -> bool {
    text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Start that is enough to tell the category, the model's whole label, catalogue code.
const CATEGORIES: [(&str, &str, &str); 15] = [
    (
        "etatcivil",
        "etatcivilidentitedonneesdidentificationimages",
        "identity",
    ),
    (
        "viepersonnelle",
        "viepersonnellehabitudesdeviesituationfamilialeetc",
        "personal-life",
    ),
    (
        "informationsdordreeconomique",
        "informationsdordreeconomiqueetfinancierrevenussituationfinancieresituationfiscaleetc",
        "economic-financial",
    ),
    (
        "donneesdeconnexion",
        "donneesdeconnexionadressiplogsetc",
        "connection",
    ),
    (
        "donneesdelocalisation",
        "donneesdelocalisationdeplacementsdonneesgpsgsmetc",
        "location",
    ),
    (
        "numerodesecuritesociale",
        "numerodesecuritesocialeounir",
        "nir",
    ),
    (
        "donneesrevelantlorigine",
        "donneesrevelantlorigineracialeouethnique",
        "racial-ethnic-origin",
    ),
    (
        "donneesrevelantlesopinions",
        "donneesrevelantlesopinionspolitiques",
        "political-opinions",
    ),
    (
        "donneesrevelantlesconvictions",
        "donneesrevelantlesconvictionsreligieusesouphilosophiques",
        "religious-philosophical-beliefs",
    ),
    (
        "donneesrevelantlappartenance",
        "donneesrevelantlappartenancesyndicale",
        "trade-union-membership",
    ),
    ("donneesgenetiques", "donneesgenetiques", "genetic"),
    (
        "donneesbiometriques",
        "donneesbiometriquesauxfinsdidentifierunepersonnephysiquedemaniereunique",
        "biometric",
    ),
    (
        "donneesconcernantlasante",
        "donneesconcernantlasante",
        "health",
    ),
    (
        "donneesconcernantlaviesexuelle",
        "donneesconcernantlaviesexuelleoulorientationsexuelle",
        "sex-life-orientation",
    ),
    (
        "donneesrelativesadescondamnations",
        "donneesrelativesadescondamnationspenalesouinfractions",
        "criminal-offences",
    ),
];

fn category(folded: &str) -> Option<(Key, bool)> {
    let entry = CATEGORIES
        .into_iter()
        .find(|(start, _, _)| folded.starts_with(start));
    let (_, model, code) = entry?;
    Some((Key::Category(code), folded == model))
}

/// Whether an annotation says that a model proposed the value and nobody has confirmed it.
pub(super) fn says_unconfirmed(text: &str) -> bool {
    fold(text) == "proposeparunmodeleaconfirmer"
}

/// Titles of the model's own tabs.
pub(super) fn is_title(text: &str) -> bool {
    matches!(
        fold(text).as_str(),
        "modeledefichederegistreacompleter"
            | "modeledefichederegistre"
            | "exempledefichederegistre"
            | "fichederegistre"
            | "registredestraitementsfichetutorielle"
    )
}

/// A title or a tab name that says "example".
pub(super) fn says_example(text: &str) -> bool {
    fold(text).contains("exempledefiche")
}

/// The reference of the CNIL's example.
pub(super) fn is_example_reference(text: &str) -> bool {
    fold(text) == "1exemple"
}

/// The name of the CNIL's example, once its « (EXEMPLE) » mark is off, or no name.
pub(super) fn is_example_name(text: &str) -> bool {
    let folded = fold(text);
    folded.is_empty() || folded.trim_start_matches("exemple") == "gestiondelapaie"
}

/// The reference that the model comes with: it names no activity.
pub(super) fn is_template_reference(text: &str) -> bool {
    matches!(fold(text).as_str(), "ref001" | "1exemple")
}

/// Headings of the tab that feeds the drop-down lists.
pub(super) fn list_choice(text: &str) -> bool {
    matches!(
        fold(text).as_str(),
        "garanties"
            | "pays"
            | "zone"
            | "categoriesdepersonnes"
            | "destinataires"
            | "mesuresdesecuritetechniques"
    )
}

/// The heading of the panel of links beside the model's tables.
pub(super) fn is_help_heading(text: &str) -> bool {
    fold(text).starts_with("consulterlesguidesetdefinitions")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_known_whatever_their_spelling() {
        assert_eq!(
            block("Finalité(s) du traitement effectué"),
            Some(Block::Purposes)
        );
        assert_eq!(block("TRANSFERTS HORS  UE "), Some(Block::Transfers));
        assert_eq!(
            key(Block::Actors, "Responsable(s) conjoint(s)"),
            Some((Key::JointController, true))
        );
        assert_eq!(
            key(Block::Actors, "Délégué à la protection des données"),
            Some((Key::Dpo, true))
        );
        assert_eq!(
            key(Block::Purposes, "Sous-finalité 6"),
            Some((Key::SubPurpose, true))
        );
        assert_eq!(
            key(Block::Recipients, "Destinataire 12"),
            Some((Key::Numbered, true))
        );
        assert_eq!(key(Block::Recipients, "Destinataires à revoir"), None);
    }

    #[test]
    fn an_edited_label_keeps_its_meaning_and_says_so() {
        let label = "Vie personnelle (situation familiale)";
        assert_eq!(
            key(Block::Data, label),
            Some((Key::Category("personal-life"), false))
        );
    }

    #[test]
    fn a_card_label_and_its_value_may_share_a_cell() {
        assert_eq!(card_label("Nom : Dupont"), Some((Part::Name, "Dupont")));
        assert_eq!(card_label("Adresse mél :"), Some((Part::Email, "")));
        assert_eq!(card_label("Téléphone"), Some((Part::Phone, "")));
        assert_eq!(card_label("Remarque : aucune"), None);
    }
}
