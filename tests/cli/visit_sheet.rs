//! Checks `visit-sheet`: text and PDF, what goes in only when asked for, and what is refused.

use crate::stage::Stage;

fn stage() -> Stage {
    let stage = Stage::new();
    stage.log("walk --on 2026-11-21 --minutes 20 --effort 3 --note secret");
    stage.ok("profile --weaker-side left --name Ada");
    stage.ok("check-signs --sign leaking-urine");
    stage
}

#[test]
fn the_text_goes_to_standard_output_in_both_languages() {
    let stage = stage();
    let said = stage.ok("visit-sheet --for neurology --text -");
    assert!(
        said.contains("Made on 23 Nov 2026 for: Neurology"),
        "{said}"
    );
    assert!(said.contains("Weaker side: left"), "{said}");
    assert!(said.contains("Walks: since 21 Nov 2026"), "{said}");
    for secret in ["Ada", "Leaking pee", "secret"] {
        assert!(!said.contains(secret), "{said}");
    }
    let more = stage.ok("visit-sheet --for neurology --text - --with-name --with-safety");
    assert!(
        more.contains("From: Ada") && more.contains("Leaking pee"),
        "{more}"
    );
    let less = stage.ok("visit-sheet --for neurology --text - --without about,tried --without map");
    assert!(
        !less.contains("Weaker side") && !less.contains("Walks"),
        "{less}"
    );
    let chinese = stage.ok("visit-sheet --for neurology --text - --language zh");
    assert!(
        chinese.contains("就诊单") && chinese.contains("较弱的一侧：左侧"),
        "{chinese}"
    );
}

#[cfg(feature = "pdf")]
#[test]
fn a_file_is_written_whole_and_said() {
    let stage = stage();
    let file = stage.path("sheet.pdf");
    let output = stage.run(&format!(
        "visit-sheet --for family-doctor --pdf {}",
        file.display()
    ));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{said}");
    assert!(said.contains("Written: one page."), "{said}");
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF-1.7"));
    let text = stage.path("sheet.txt");
    let printed = stage.ok(&format!(
        "visit-sheet --for family-doctor --text {}",
        text.display()
    ));
    assert!(printed.contains("sheet.txt"), "{printed}");
    assert!(
        std::fs::read_to_string(&text)
            .unwrap()
            .starts_with("Visit sheet\n")
    );
}

#[test]
fn no_reader_no_file_or_two_files_are_refused() {
    let stage = stage();
    stage.refused("visit-sheet --text -", 2);
    stage.refused("visit-sheet --for neurology", 2);
    stage.refused("visit-sheet --for neurology --pdf a.pdf --text -", 2);
    stage.refused("visit-sheet --for nobody --text -", 2);
    let nowhere = stage.path("nowhere/sheet.txt");
    let output = stage.run(&format!(
        "visit-sheet --for neurology --text {}",
        nowhere.display()
    ));
    assert!(!output.status.success());
}
