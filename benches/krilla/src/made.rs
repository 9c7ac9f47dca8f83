//! Owns: a register of any size, with 18 filled fields a sheet and no two sheets alike.
//! Must not know: documents, nor how registers are kept.

use std::path::Path;

use registre_domain::{Activity, Catalogue, Register};
use serde_json::{Value, json};

/// The words of which sentences are made; half a page of French.
const WORDS: &str = "établir vérifier transmettre conserver la le les des une un chaque dossier demande contrat paiement \
    adresse commande livraison salarié client fournisseur candidat visiteur abonné déclaration facture bulletin \
    contrôle sauvegarde accès journal mot de passe chiffrement serveur poste téléphone courriel réponse suivi relance \
    échéance trimestre année mois semaine service direction comptabilité atelier magasin boutique en ligne avec sans \
    pour par selon après avant pendant sous-traitant hébergement maintenance assistance prestation conseil audit \
    effacement anonymisation archivage consultation rectification opposition portabilité limitation information \
    collecte saisie numérisation impression envoi réception classement tri destruction registre fiche modèle règle \
    durée finalité base légale intérêt légitime consentement obligation mission publique sécurité confidentialité \
    intégrité disponibilité résilience habilitation authentification traçabilité cloisonnement supervision";

const ORGANISATION: &str = "00000001-0000-7000-8000-000000000000";
const PARTIES: [(&str, &str); 3] = [
    (
        "00000001-0000-7000-8000-000000000001",
        "Hébergement Exemple SAS",
    ),
    ("00000001-0000-7000-8000-000000000002", "Paie Exemple SARL"),
    ("00000001-0000-7000-8000-000000000003", "Exemple Cloud Inc."),
];

/// The project's legal data.
pub(crate) fn catalogue() -> Catalogue {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/legal");
    let read = |name: &&str| std::fs::read_to_string(folder.join(name)).expect("legal data");
    let texts: Vec<String> = Catalogue::FILES.iter().map(read).collect();
    let names = Catalogue::FILES.iter().copied();
    let pairs: Vec<_> = names.zip(texts.iter().map(String::as_str)).collect();
    Catalogue::parse(&pairs).expect("the legal data are read")
}

/// A register with so many sheets in force.
pub(crate) fn register(sheets: u32) -> Register {
    let parties = PARTIES.map(|(id, name)| {
        json!({ "id": id, "name": name, "address": { "city": "Rennes", "country": "FR" }, "roles": ["processor"] })
    });
    let frame = json!({
        "about": { "main_entity": ORGANISATION, "name": "Exemple" },
        "entities": [{
            "id": ORGANISATION, "name": "Exemple, société imaginaire", "siren": "000000000",
            "address": { "street": "1 rue de l’Exemple", "postcode": "35000", "city": "Rennes", "country": "FR" },
            "contact": { "email": "contact@exemple.example", "phone": "01 99 00 00 00" },
        }],
        "parties": parties,
    });
    let mut register: Register = serde_json::from_value(frame).expect("a register");
    register.activities = (1..=sheets).map(sheet).collect();
    register
}

/// Sentences that follow from the number of a sheet.
struct Pen {
    words: Vec<&'static str>,
    seed: u64,
}

impl Pen {
    fn next(&mut self) -> usize {
        // Knuth's constants; the upper half is what is well mixed.
        self.seed = self
            .seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.seed >> 33) as usize
    }

    fn say(&mut self, count: usize) -> String {
        let count = 1 + count / 2 + self.next() % (count / 2 + 1);
        let words: Vec<&str> = (0..count)
            .map(|_| {
                let place = self.next() % self.words.len();
                self.words[place]
            })
            .collect();
        let sentence = words.join(" ");
        let mut letters = sentence.chars();
        let first = letters
            .next()
            .map(|letter| letter.to_uppercase().collect::<String>());
        first.unwrap_or_default() + letters.as_str()
    }
}

fn sheet(number: u32) -> Activity {
    let mut pen = Pen {
        words: WORDS.split_whitespace().collect(),
        seed: u64::from(number),
    };
    serde_json::from_value(filled(number, &mut pen)).expect("a sheet")
}

/// The identifier of a line of a sheet.
fn id(number: u32, line: u32) -> String {
    format!("{number:08x}-0000-7000-9000-{line:012x}")
}

/// Reference, name, state, two dates, service, function, purposes, their parts, people, sensitive data, data, durations,
/// recipients, authorities, transfers, security, joint control: 18 fields.
fn filled(number: u32, pen: &mut Pen) -> Value {
    let id = |line| id(number, line);
    json!({
        "id": id(0),
        "identity": {
            "reference": format!("M-{number:05}"), "name": pen.say(4), "role": "controller",
            "entity": ORGANISATION, "status": "in_force", "in_force_on": "2025-03-17",
            "created_on": "2025-03-03", "updated_on": "2026-09-28",
            "service": pen.say(2), "function_in_charge": pen.say(3),
        },
        "joint_control": { "state": "none" },
        "purposes": [
            { "id": id(1), "text": pen.say(16), "sub_purposes": [pen.say(8), pen.say(8)] },
            { "id": id(2), "text": pen.say(14), "sub_purposes": [pen.say(8)] },
        ],
        "data_subjects": [
            { "id": id(3), "category": "customers", "description": pen.say(5) },
            { "id": id(4), "category": "prospects", "description": pen.say(5) },
        ],
        "sensitive_data": { "state": "none" },
        "data_groups": data(number, pen),
        "retention_rules": rules(number, pen),
        "recipients": { "state": "given", "value": recipients(number, pen) },
        "authorities": { "state": "none" },
        "transfers": { "state": "given", "value": [{
            "id": id(40), "exporter": "us", "importer": PARTIES[2].0, "country": "US", "data_groups": [id(10)],
            "mechanism": "scc", "description": pen.say(20),
        }] },
        "security": { "measures": measures(number, pen) },
    })
}

fn data(number: u32, pen: &mut Pen) -> Vec<Value> {
    let categories = [
        "identity",
        "professional-life",
        "economic-financial",
        "internet",
    ];
    let groups = categories.iter().zip(10..).map(|(category, line)| {
        let subjects = [id(number, 3), id(number, 4)];
        json!({ "id": id(number, line), "category": category, "description": pen.say(16), "data_subjects": subjects })
    });
    groups.collect()
}

fn rules(number: u32, pen: &mut Pen) -> Vec<Value> {
    let rules = [("P3Y", vec![10, 11]), ("P5Y", vec![12]), ("P13M", vec![13])];
    let rules = rules.into_iter().zip(20..).map(|((period, groups), line)| {
        let groups: Vec<String> = groups.into_iter().map(|group| id(number, group)).collect();
        json!({
            "id": id(number, line), "data_groups": groups, "active": period, "criterion": pen.say(10),
            "start_event": pen.say(6), "archive": "P5Y", "archive_basis": pen.say(8), "final_fate": "erased",
        })
    });
    rules.collect()
}

fn recipients(number: u32, pen: &mut Pen) -> Vec<Value> {
    let mut all = vec![
        json!({ "id": id(number, 30), "kind": "internal-service", "description": pen.say(6) }),
    ];
    all.extend(PARTIES.iter().zip(31..).map(|((party, _), line)| {
        json!({ "id": id(number, line), "kind": "processor", "party": party, "description": pen.say(8) })
    }));
    all
}

fn measures(number: u32, pen: &mut Pen) -> Vec<Value> {
    let kinds = ["access-control", "backup", "encryption", "traceability"];
    let measures = kinds.iter().zip(50..).map(
        |(kind, line)| json!({ "id": id(number, line), "kind": kind, "description": pen.say(14) }),
    );
    measures.collect()
}
