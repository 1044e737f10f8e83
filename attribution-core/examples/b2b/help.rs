//! The help page.

pub(crate) const USAGE: &str = r#"Attributes deals to the touches that preceded them: a report in Markdown.

Usage
  cargo run --release --example b2b -- --opportunities FILE --touches FILE [OPTIONS]
  cargo run --release --example b2b -- --demo DIR

Data
  --opportunities FILE  one row for each deal: won, lost or open
  --touches FILE        one row for each touch
  --leads FILE          one row for each person
  --accounts FILE       one row for each company
  --contact-roles FILE  one row for each person with a part in a deal
  --stage-changes FILE  one row for each stage that a deal came to
  --spend FILE          cost of each channel in each period; without it the costs of touches count
  --demo DIR            writes forty invented accounts as such files to a folder

Options
  --model MODEL         the model: b2b, or JSON with parameters [b2b]
  --lookback-days N     a touch counts up to N days before the close; none for no limit [540]
  --as-of TIME          moment at which open deals are looked at [the latest in the files]
  --rules JSON          all other rules of journeys, such as {"touches_of":"leads","validation":"collect"}
  --column FIELD=NAME   the header that a field has in your files; repeat it; opportunities.amount=NAME for one of them
  --dimensions NAMES    further columns of touches to group by, several with commas
  --decimal MARK        point or comma, where numbers do not show it themselves
  --by FIELDS           what to group the credits of the factors by, several with commas [channel]
  --options JSON        filter and options of the report, such as {"top":5,"filter":{"deal_sizes":["enterprise"]}}
  --format FORMAT       markdown, html or json [markdown]
  --help                this page

Files are CSV with a header line, separated by comma, semicolon or tab, in UTF-8. Columns of other names are ignored.
  opportunities  id; optional: account, name, status (open, won, lost), stage, created_at, closed_at, expected_close_at, amount,
                 currency, probability, deal_size, segment, sales_cycle_days, decision_makers, influencers
  touches        journey_id, timestamp, channel; optional: account, lead, opportunity, kind, engagement, stage,
                 side (sales, marketing, both), cost, campaign, sales_rep, id, …
  leads          id; optional: account, opportunity, created_at, lead_score, demographic_score, behavioral_score,
                 firmographic_score, tier (A to D)
  accounts       id; optional: name, segment, industry, deal_size, decision_makers, influencers
  contact roles  opportunity, lead; optional: role
  stage changes  stage, at; opportunity or lead
  spend          channel, amount; optional: date, or start and end, campaign, currency
A deal without a status has that of its stage (Closed Won, closedlost), or of a close with a probability of 1 or 0, and
else is open. Dates such as 1/31/2026 or 31.01.2026 need --rules '{"date_order":"month_first"}' or "day_first".

The report goes to the standard output, errors and rows that cannot be used to the standard error. The exit code is 0,
1 when the data cannot be used, 2 when the command line cannot.

Example
  b2b --demo deals
  b2b --opportunities deals/opportunities.csv --touches deals/touches.csv --leads deals/leads.csv \
      --accounts deals/accounts.csv --contact-roles deals/contact_roles.csv --stage-changes deals/stage_changes.csv
(b2b stands for: cargo run --release --example b2b --)
"#;
