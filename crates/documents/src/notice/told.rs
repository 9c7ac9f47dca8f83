//! Owns: the list of fields that a notice may show, and a register that holds nothing else.
//! Must not know how they are said. What is not named here does not exist for the rest of the module.

use registre_domain::activity::{
    Activity, AutomatedDecision, DataGroup, Identity, Information, JointControl, Prospecting,
    Purpose, Recipient, RetentionRule, System, Transfer,
};
use registre_domain::contact::DocumentRef;
use registre_domain::ids::{EntityId, PartyId};
use registre_domain::organisation::{Dpo, Entity, Representative};
use registre_domain::party::Party;
use registre_domain::{Answer, Register};
use std::collections::BTreeSet;

/// The fields that a notice may show or rest on, by the shape of their paths in the exchange format; those below a
/// named one are meant too.
pub const FIELDS: &[&str] = &[
    "about/main_entity",
    "entities/*/address",
    "entities/*/contact",
    "entities/*/dpo/address",
    "entities/*/dpo/contact",
    "entities/*/eu_representative/address",
    "entities/*/eu_representative/contact",
    "entities/*/eu_representative/first_name",
    "entities/*/eu_representative/name",
    "entities/*/id",
    "entities/*/legal_form",
    "entities/*/name",
    "entities/*/public_body",
    "entities/*/public_task",
    "entities/*/rights_contact",
    "entities/*/siren",
    "parties/*/id",
    "parties/*/name",
    "activities/*/automated_decision/consequences",
    "activities/*/automated_decision/human_intervention",
    "activities/*/automated_decision/logic",
    "activities/*/automated_decision/profiling",
    "activities/*/automated_decision/sole_decision",
    "activities/*/data_groups/*/category",
    "activities/*/data_groups/*/consequence",
    "activities/*/data_groups/*/data_subjects",
    "activities/*/data_groups/*/description",
    "activities/*/data_groups/*/id",
    "activities/*/data_groups/*/mandatory",
    "activities/*/data_groups/*/purposes",
    "activities/*/data_groups/*/sources",
    "activities/*/data_groups/*/special_conditions",
    "activities/*/data_subjects/*/category",
    "activities/*/data_subjects/*/description",
    "activities/*/data_subjects/*/id",
    "activities/*/id",
    "activities/*/identity/entity",
    "activities/*/identity/role",
    "activities/*/information/exception",
    "activities/*/information/rights",
    "activities/*/joint_control/contact_point",
    "activities/*/joint_control/controllers",
    "activities/*/joint_control/published_at",
    "activities/*/purposes/*/consent_withdrawal",
    "activities/*/purposes/*/consent_wording",
    "activities/*/purposes/*/id",
    "activities/*/purposes/*/law",
    "activities/*/purposes/*/legal_basis",
    "activities/*/purposes/*/legitimate_interest",
    "activities/*/purposes/*/prospecting/channels",
    "activities/*/purposes/*/sub_purposes",
    "activities/*/purposes/*/text",
    "activities/*/recipients",
    "activities/*/retention_rules/*/active",
    "activities/*/retention_rules/*/archive",
    "activities/*/retention_rules/*/archive_basis",
    "activities/*/retention_rules/*/bound",
    "activities/*/retention_rules/*/criterion",
    "activities/*/retention_rules/*/data_groups",
    "activities/*/retention_rules/*/data_subjects",
    "activities/*/retention_rules/*/final_fate",
    "activities/*/retention_rules/*/id",
    "activities/*/retention_rules/*/purposes",
    "activities/*/retention_rules/*/start_event",
    "activities/*/systems/*/id",
    "activities/*/systems/*/kind",
    "activities/*/trackers",
    "activities/*/transfers/*/country",
    "activities/*/transfers/*/data_groups",
    "activities/*/transfers/*/description",
    "activities/*/transfers/*/document/link",
    "activities/*/transfers/*/id",
    "activities/*/transfers/*/importer",
    "activities/*/transfers/*/international_organisation",
    "activities/*/transfers/*/mechanism",
    "activities/*/unconfirmed",
];

/// The register as a notice of these sheets may know it: the controller, whoever the sheets name, and the sheets.
/// `entity` is whose notice it is.
#[must_use]
pub fn told(register: &Register, entity: Option<EntityId>, sheets: &[Activity]) -> Register {
    let sheets: Vec<Activity> = sheets.iter().map(activity).collect();
    let (parties, mut entities) = named(&sheets);
    entities.extend(entity);
    let mut told = Register {
        entities: kept(
            &register.entities,
            |e| entities.contains(&e.id),
            |e| match Some(e.id) == entity {
                true => controller(e),
                false => other(e),
            },
        ),
        parties: kept(&register.parties, |p| parties.contains(&p.id), party),
        activities: sheets,
        ..Register::default()
    };
    told.about.main_entity = entity;
    told
}

fn kept<T>(all: &[T], is_kept: impl Fn(&T) -> bool, told: impl Fn(&T) -> T) -> Vec<T> {
    all.iter().filter(|one| is_kept(one)).map(told).collect()
}

/// The third parties and legal persons that sheets name.
fn named(sheets: &[Activity]) -> (BTreeSet<PartyId>, BTreeSet<EntityId>) {
    let (mut parties, mut entities) = (BTreeSet::new(), BTreeSet::new());
    for sheet in sheets {
        let sources = sheet.data_groups.iter().flat_map(|group| &group.sources);
        parties.extend(sources.filter_map(|line| line.party));
        parties.extend(
            sheet
                .recipients
                .lines()
                .iter()
                .filter_map(|line| line.party),
        );
        parties.extend(
            sheet
                .transfers
                .lines()
                .iter()
                .filter_map(|line| line.importer),
        );
        parties.extend(sheet.trackers.lines().iter().filter_map(|line| line.issuer));
        if let Answer::Given(joint) = &sheet.joint_control {
            parties.extend(joint.controllers.iter().filter_map(|line| line.party));
            entities.extend(joint.controllers.iter().filter_map(|line| line.entity));
        }
    }
    (parties, entities)
}

fn controller(entity: &Entity) -> Entity {
    Entity {
        id: entity.id,
        name: entity.name.clone(),
        legal_form: entity.legal_form.clone(),
        siren: entity.siren.clone(),
        address: entity.address.clone(),
        contact: entity.contact.clone(),
        public_body: entity.public_body,
        public_task: entity.public_task.clone(),
        eu_representative: answer(&entity.eu_representative, representative),
        dpo: answer(&entity.dpo, officer),
        rights_contact: entity.rights_contact.clone(),
        ..Entity::default()
    }
}

fn other(entity: &Entity) -> Entity {
    Entity {
        id: entity.id,
        name: entity.name.clone(),
        ..Entity::default()
    }
}

/// The law asks for the officer's means of contact, not for a name (Art. 13(1)(b)).
fn officer(dpo: &Dpo) -> Dpo {
    Dpo {
        address: dpo.address.clone(),
        contact: dpo.contact.clone(),
        ..Dpo::default()
    }
}

fn representative(person: &Representative) -> Representative {
    Representative {
        name: person.name.clone(),
        first_name: person.first_name.clone(),
        address: person.address.clone(),
        contact: person.contact.clone(),
        ..Representative::default()
    }
}

fn party(party: &Party) -> Party {
    Party {
        id: party.id,
        name: party.name.clone(),
        ..Party::default()
    }
}

fn activity(sheet: &Activity) -> Activity {
    Activity {
        id: sheet.id,
        identity: Identity {
            role: sheet.identity.role,
            entity: sheet.identity.entity,
            ..Identity::default()
        },
        joint_control: answer(&sheet.joint_control, joint),
        purposes: sheet.purposes.iter().map(purpose).collect(),
        data_subjects: sheet
            .data_subjects
            .iter()
            .map(|line| registre_domain::activity::DataSubject {
                vulnerable: None,
                approximate_count: None,
                ..line.clone()
            })
            .collect(),
        // Whether it was answered; the words of the answer are internal.
        sensitive_data: answer(&sheet.sensitive_data, |_| String::new()),
        data_groups: sheet.data_groups.iter().map(group).collect(),
        retention_rules: sheet.retention_rules.iter().map(rule).collect(),
        recipients: answer(&sheet.recipients, |lines| {
            lines.iter().map(recipient).collect()
        }),
        transfers: answer(&sheet.transfers, |lines| {
            lines.iter().map(transfer).collect()
        }),
        systems: answer(&sheet.systems, |lines| lines.iter().map(system).collect()),
        trackers: answer(&sheet.trackers, Clone::clone),
        information: Information {
            rights: sheet.information.rights.clone(),
            exception: sheet.information.exception.clone(),
            ..Information::default()
        },
        automated_decision: answer(&sheet.automated_decision, decision),
        unconfirmed: sheet.unconfirmed.clone(),
        ..Activity::default()
    }
}

fn answer<T>(answer: &Answer<T>, told: impl FnOnce(&T) -> T) -> Answer<T> {
    match answer {
        Answer::Unknown => Answer::Unknown,
        Answer::None => Answer::None,
        Answer::NotApplicable(_) => Answer::NotApplicable(String::new()),
        Answer::Given(value) => Answer::Given(told(value)),
    }
}

fn joint(joint: &JointControl) -> JointControl {
    JointControl {
        controllers: joint.controllers.clone(),
        contact_point: joint.contact_point.clone(),
        published_at: joint.published_at.clone(),
        ..JointControl::default()
    }
}

fn purpose(purpose: &Purpose) -> Purpose {
    let prospecting = answer(&purpose.prospecting, |told| Prospecting {
        channels: told.channels.clone(),
        ..Prospecting::default()
    });
    Purpose {
        id: purpose.id,
        text: purpose.text.clone(),
        sub_purposes: purpose.sub_purposes.clone(),
        legal_basis: purpose.legal_basis,
        law: purpose.law.clone(),
        legitimate_interest: purpose.legitimate_interest.clone(),
        consent_wording: purpose.consent_wording.clone(),
        consent_withdrawal: purpose.consent_withdrawal.clone(),
        prospecting,
        ..Purpose::default()
    }
}

fn group(group: &DataGroup) -> DataGroup {
    DataGroup {
        id: group.id,
        category: group.category.clone(),
        description: group.description.clone(),
        purposes: group.purposes.clone(),
        data_subjects: group.data_subjects.clone(),
        sources: group.sources.clone(),
        mandatory: group.mandatory,
        consequence: group.consequence.clone(),
        special_conditions: group.special_conditions.clone(),
        ..DataGroup::default()
    }
}

fn rule(rule: &RetentionRule) -> RetentionRule {
    RetentionRule {
        source: String::new(),
        ..rule.clone()
    }
}

fn recipient(line: &Recipient) -> Recipient {
    line.clone()
}

fn transfer(line: &Transfer) -> Transfer {
    Transfer {
        id: line.id,
        importer: line.importer,
        country: line.country.clone(),
        international_organisation: line.international_organisation.clone(),
        data_groups: line.data_groups.clone(),
        mechanism: line.mechanism.clone(),
        description: line.description.clone(),
        document: DocumentRef {
            link: line.document.link.clone(),
            ..DocumentRef::default()
        },
        ..Transfer::default()
    }
}

fn system(line: &System) -> System {
    System {
        id: line.id,
        kind: line.kind,
        ..System::default()
    }
}

fn decision(decision: &AutomatedDecision) -> AutomatedDecision {
    AutomatedDecision {
        profiling: decision.profiling,
        sole_decision: decision.sole_decision,
        ai_system: answer(&decision.ai_system, |_| String::new()),
        logic: decision.logic.clone(),
        consequences: decision.consequences.clone(),
        human_intervention: decision.human_intervention.clone(),
        ..AutomatedDecision::default()
    }
}
