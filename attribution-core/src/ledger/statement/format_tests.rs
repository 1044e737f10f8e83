use super::*;

#[test]
fn texts_say_nothing_but_themselves() {
    let escaped = |format: StatementFormat, text: &str| format.escaped(text);
    assert_eq!(escaped(StatementFormat::Html, r#"<b a="1">&'"#), "&lt;b a=&quot;1&quot;&gt;&amp;&#39;");
    assert_eq!(escaped(StatementFormat::Markdown, "a|b\n*c* [d](e) <f>"), r"a\|b \*c\* \[d\]\(e\) &lt;f&gt;");
    assert_eq!(escaped(StatementFormat::Text, "a\nb\tc"), "a b c");
}

#[test]
fn cells_are_no_formulas() {
    for (text, cell) in [
        ("=1+1", "'=1+1"),
        ("+49", "'+49"),
        ("-x", "'-x"),
        ("@sum", "'@sum"),
        ("\t=1", "'\t=1"),
        ("\r=1", "\"'\r=1\""),
        ("=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\""),
        ("a,b", "\"a,b\""),
        ("a=b", "a=b"),
    ] {
        assert_eq!(StatementFormat::Csv.escaped(text), cell);
    }
}
