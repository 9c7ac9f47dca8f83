//! `verify-journal`: what another program changed is found.
//! It must not know how the chain is computed.

use crate::desk::{Desk, tamper};

#[test]
fn a_change_made_with_another_program_is_found() {
    let cases = [
        (
            "UPDATE purpose SET text = 'autre chose' WHERE rowid = 1",
            "purpose",
        ),
        ("DELETE FROM recipient WHERE rowid = 1", "recipient"),
        (
            "UPDATE change SET after = json_set(after, '$.name', 'x') WHERE rowid = 5",
            "n’est plus celui",
        ),
        (
            "UPDATE step SET actor = 'quelqu''un d''autre' WHERE seq = 1",
            "étape 1",
        ),
    ];
    for (sql, said) in cases {
        let desk = Desk::with_demo();
        tamper(&desk.path("r.registre"), sql);
        let found = desk.run(&["verify-journal", "r.registre"]).expect_code(1);
        assert!(found.out.contains(said), "{sql}: {}", found.out);
    }
}
