//! The help page.

pub(crate) const USAGE: &str = r#"From a web log to credits: channels of visits, paths, a funnel and credits, in Markdown.

Usage
  cargo run --release --example visits -- --visits FILE --conversions FILE [OPTIONS]
  cargo run --release --example visits -- --demo DIR

Data
  --visits FILE         one row for each visit
  --conversions FILE    one row for each conversion
  --demo DIR            writes an invented web log as such files to a folder

Options
  --channels JSON       how links are read: rules of your own, hosts of the same house, brands, influencers, such as
                        {"internal":["shop.example"],"brands":["Lumen Lamps"]}
  --model MODEL         a model, or JSON with parameters; repeat it [first_touch, last_non_direct, linear, markov]
  --by FIELDS           what to group credits by, several with commas [channel]
  --funnel STEPS        steps of a funnel, such as "guide > product > (conversion)"
  --funnel-by FIELD     field of the visits that has the steps [kind]
  --lookback-days N     a visit counts up to N days before the conversion; none for no limit [90]
  --rules JSON          all other rules of journeys, such as {"max_touches":20}
  --column FIELD=NAME   the header that a field has in your files; repeat it; conversions.at=NAME for one of them
  --dimensions NAMES    further columns of visits to group by, also utm_source, utm_medium, utm_term, click_id
  --decimal MARK        point or comma, where numbers do not show it themselves
  --help                this page

Files are CSV with a header line, separated by comma, semicolon or tab, in UTF-8. Columns of other names are told of.
  visits       journey_id, timestamp, url; optional: referrer, kind, campaign, content, cost, …
  conversions  journey_id, timestamp, value
A visit with a channel of its own keeps it. Visits from a page of the same house, and back from a payment gateway, are no
touches, and are counted.

The report goes to the standard output, errors, notes and rows that cannot be used to the standard error. The exit code
is 0, 1 when the data cannot be used, 2 when the command line cannot.

Example
  visits --demo log
  visits --visits log/visits.csv --conversions log/conversions.csv --funnel "guide > product > (conversion)"
(visits stands for: cargo run --release --example visits --)
"#;
