//! The help page.

use std::io::{self, Write};

use attribution_core::{Dimension, catalog};

const USAGE: &str = r#"Credits conversions to the touches that preceded them.

Usage
  cargo run --release --example attribute -- DATA MODELS [OPTIONS]

Data, one of
  --touches FILE --conversions FILE   one row for each touch, one for each conversion
  --events FILE                       one row for each event: a touch, a conversion (with a value), or both
  --paths FILE                        one row for each path: a > b > c, with its counts
  --demo                              five built-in journeys, worth 879.95

Models
  --model MODEL       a name, or JSON with parameters; repeat it to compare models
  --all-models        every model with its defaults, but for those that the data cannot feed

Options
  --lookback-days N   a touch counts up to N days before the conversion; none for no limit [90]
  --rules JSON        all other rules of journeys, such as {"direct":"drop_if_others","max_touches":20}
  --column FIELD=NAME the header that a field has in your files; repeat it; conversions.at=NAME for one of them
  --dimensions NAMES  further columns of touches to group by and filter by, several with commas
  --separator TEXT    what stands between the channels of a path [>]
  --decimal MARK      point or comma, where numbers do not show it themselves
  --total-rows WHAT   skip or keep rows of path files that look like totals; otherwise they are refused
  --by FIELDS         what to group by, several with commas [channel]
  --format FORMAT     table, csv or json [table]
  --explain KEY       in place of tables: why each touch of this journey earned what it earned
  --help              this page

Files are CSV with a header line, separated by comma, semicolon or tab, in UTF-8. The order of columns and rows does
not matter, nor case, spaces and underscores in the header; empty cells are missing, columns of other names are ignored,
and so are lines that begin with # before the header or hold nothing else. Text is read without the spaces around it,
keys such as 7.0 as 7, numbers with thousands and signs of currencies: 1,234.50, 1.234,50, $5.
  touches      journey_id, timestamp (or touch_order), channel; optional: campaign, cost, kind, content, engagement, weight, stage,
               side, influencer, partner, role, sales_rep, account, lead, opportunity, id, …
  conversions  journey_id, timestamp, value; optional: id, kind, currency, account, lead, opportunity,
               lead_created_at, opportunity_created_at, closed_at
  events       the columns of both: rows with a value are conversions, rows with a channel are touches
  paths        path, conversions; optional: value, nulls (or total_conversions, total_conversion_value, total_null)
A path is a > b > c. Direct × 2 is two touches; (start), (conversion) and (null) at an end are no channels.
Times are RFC 3339 (2026-01-31T12:00:00Z), with offsets as databases write them (2026-01-31 12:00:00+08), the same
without an offset (UTC), or dates (midnight UTC; of a conversion the end of the day). Dates such as 1/31/2026 or
31.01.2026 need --rules '{"date_order":"month_first"}' or "day_first".

Tables go to the standard output, notes and errors to the standard error. The exit code is 0, 1 when the data cannot
be used, 2 when the command line cannot.
"#;

const EXAMPLES: &str = r#"
Examples
  attribute --demo --all-models
  attribute --demo --model linear --model '{"model":"time_decay","half_life_days":3}'
  attribute --touches touches.csv --conversions conversions.csv --model position_based --by channel,campaign --format csv
  attribute --touches touches.csv --conversions conversions.csv --model linear --rules '{"direct":"drop_if_others"}'
  attribute --paths paths.csv --model first_touch --model last_touch
  attribute --demo --model time_decay --explain customer-1
(attribute stands for: cargo run --release --example attribute --)
"#;

/// Writes the page, with the models and fields that the library knows.
pub(crate) fn write(out: &mut dyn Write) -> io::Result<()> {
    write!(out, "{USAGE}\nModels by name\n")?;
    for model in catalog() {
        writeln!(out, "  {:<20} {}", model.name, model.summary)?;
        for parameter in model.parameters {
            writeln!(
                out,
                "  {:<20}   {}: {} [{}]",
                "", parameter.name, parameter.summary, parameter.default
            )?;
        }
    }
    let dimensions: Vec<_> = Dimension::ALL.iter().map(Dimension::name).collect();
    writeln!(out, "\nFields to group by")?;
    for names in dimensions.chunks(8) {
        writeln!(out, "  {}", names.join(", "))?;
    }
    write!(out, "{EXAMPLES}")
}
