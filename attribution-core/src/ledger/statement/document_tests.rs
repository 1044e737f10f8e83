use super::*;
use crate::domain::{Award, AwardPart};
use crate::ledger::fixture::{award, ledger, on};

/// A statement whose partner, deal, role and evidence try to be something else.
fn statement() -> Statement {
    let mut ledger = ledger();
    let part = AwardPart {
        role: Some("@sum".into()),
        evidence: vec!["=1+1".into(), "<img>".into()],
        ..AwardPart::new("P|1 <b>", 1.0)
    };
    let deal = Award { deal: "-deal, \"one\"".into(), parts: vec![part], ..award(1, &[]) };
    ledger.post(&[deal], &on("02-01", "system")).unwrap();
    ledger.statement("P|1 <b>", "2026-01", "USD".parse().unwrap()).unwrap()
}

#[test]
fn a_spreadsheet_has_numbers_and_texts_and_no_formulas() {
    let expected = "line,date,book,kind,deal,deal amount,share,role,amount,evidence\r\n\
        1,2026-02-01,attribution,award,\"'-deal, \"\"one\"\"\",100.00,100.0000%,'@sum,100.00,\"'=1+1; <img>\"\r\n";
    assert_eq!(statement().document(StatementFormat::Csv), expected);
}

#[test]
fn markdown_and_html_show_texts_as_they_are() {
    let markdown = statement().document(StatementFormat::Markdown);
    assert!(markdown.starts_with("## Statement of P\\|1 &lt;b&gt;, 2026\\-01, USD\n"), "{markdown}");
    assert!(markdown.contains("| commission owed after | 0.00 |\n"));
    assert!(
        markdown.contains(r"| \=1\+1; &lt;img&gt; |") || markdown.contains(r"| =1\+1; &lt;img&gt; |"),
        "{markdown}"
    );
    let html = statement().document(StatementFormat::Html);
    assert!(html.starts_with("<h2>Statement of P|1 &lt;b&gt;, 2026-01, USD</h2>\n"), "{html}");
    assert!(!html.contains("<img>") && html.contains("<td>attribution: award (1)</td><td>100.00</td>"));
}

#[test]
fn text_is_one_line_for_each_entry() {
    let text = statement().document(StatementFormat::Text);
    let last = text.lines().last().unwrap();
    assert!(
        last.starts_with("line 1 · date 2026-02-01 · book attribution · kind award · deal -deal"),
        "{last}"
    );
    assert!(text.contains("attribution of the period: 100.00\n"));
}
