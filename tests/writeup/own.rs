//! The project's own write-up: it cites in all forms, holds, and is what the README's session changes in one place.

use factledger::writeup::{Form, Format, WriteUp};

use crate::root::{read, root};

const OWN: &str = "ledger/writeups/border-and-opioids.md";

#[test]
fn it_cites_in_every_form() {
    let source = read(&root().join(OWN));
    let writeup = WriteUp::read(&source, Format::Markdown);
    for form in Form::ALL {
        let count = writeup.citations.iter().filter(|citation| citation.form == form).count();
        assert!(count >= 5, "{count} citations in the form {}", form.name());
    }
    let links = writeup.citations.iter().filter(|citation| citation.form == Form::Link);
    assert!(links.clone().all(|citation| writeup.definition(writeup.slice(citation.id)).is_some()));
}

#[test]
fn the_session_of_the_readme_has_one_made_up_change_of_it() {
    let folder = root().join("tests/cmd/readme.in/own");
    let (own, edited) = (read(&root().join(OWN)), read(&folder.join("writeups/border-and-opioids.md")));
    let differs = edited.lines().zip(own.lines()).filter(|(edited, own)| edited != own);
    assert_eq!(differs.count(), 1);
    let file = "overdose-briefing.toml";
    assert!(
        read(&folder.join(file)) == read(&root().join("ledger").join(file)),
        "copy ledger/{file} to {}",
        folder.display()
    );
}
