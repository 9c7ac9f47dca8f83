//! Owns: what a sheet says: the sheet without the lines that were added to it and not filled.
//! Must not know what a document shows of a line.

use registre_domain::Answer;
use registre_domain::activity::{
    Activity, Authority, Client, Measure, Recipient, System, Tracker, Transfer,
};
use registre_domain::ids::LineId;
use registre_domain::party::SubProcessor;

/// The sheet as documents read it. A list whose every line is blank was not answered.
pub(crate) fn said(sheet: &Activity) -> Activity {
    let mut said = sheet.clone();
    answered(&mut said.recipients);
    answered(&mut said.authorities);
    answered(&mut said.transfers);
    answered(&mut said.systems);
    answered(&mut said.trackers);
    answered(&mut said.processor_role.sub_processors);
    said.processor_role.clients.retain(|line| !line.is_blank());
    said.security.measures.retain(|line| !line.is_blank());
    said
}

fn answered<T: Line>(answer: &mut Answer<Vec<T>>) {
    if let Some(lines) = answer.given_mut() {
        lines.retain(|line| !line.is_blank());
        if lines.is_empty() {
            *answer = Answer::Unknown;
        }
    }
}

/// A line of a sheet.
trait Line: Default + PartialEq {
    /// A line that was added and not filled.
    fn added(id: LineId) -> Self;
    fn id(&self) -> LineId;

    /// Whether it holds nothing but its identifier.
    fn is_blank(&self) -> bool {
        *self == Self::added(self.id())
    }
}

macro_rules! lines {
    ($($line:ty),+) => {$(
        impl Line for $line {
            fn added(id: LineId) -> Self {
                Self { id, ..Self::default() }
            }

            fn id(&self) -> LineId {
                self.id
            }
        }
    )+};
}

lines!(
    Recipient,
    Authority,
    Transfer,
    System,
    Tracker,
    SubProcessor,
    Client,
    Measure
);
