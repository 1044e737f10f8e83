//! Numbers as people and spreadsheets write them: thousands apart, decimal commas, signs of currencies.

/// Decimal mark: the sign before the fraction of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decimal {
    Point,
    Comma,
}

impl Decimal {
    /// Reads the option `--decimal`.
    pub(crate) fn read(text: &str) -> Option<Self> {
        match text {
            "point" => Some(Self::Point),
            "comma" => Some(Self::Comma),
            _ => None,
        }
    }
}

/// Notation of the numbers in a file.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct NumberStyle {
    /// As the command line says; otherwise each number shows it.
    pub(crate) decimal: Option<Decimal>,
    /// Semicolons between cells: those who write decimal commas need them.
    pub(crate) semicolons: bool,
}

/// Signs of currencies that may stand before or behind a number.
const CURRENCIES: [char; 12] = ['$', '€', '£', '¥', '₹', '₽', '₩', '₺', '₫', '₴', '₦', '฿'];
/// Signs between thousands, besides the mark that is not the decimal one.
const SPACES: [char; 5] = [' ', '\u{a0}', '\u{202f}', '\'', '’'];

/// Reads the numbers of one column.
#[derive(Debug, Default)]
pub(crate) struct NumberReader {
    style: NumberStyle,
    currency: Option<char>,
}

impl NumberReader {
    pub(crate) fn new(style: NumberStyle) -> Self {
        Self { style, currency: None }
    }

    /// The number in a cell; `None` for an empty one.
    pub(crate) fn read(&mut self, text: &str) -> Result<Option<f64>, String> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let (negative, amount) = without_minus(text);
        let (currency, amount) = without_currency(amount);
        // `$-5` is as good as `-$5`.
        let (inner, amount) = if negative { (false, amount) } else { without_minus(amount) };
        let refused = |what: &str| format!("expected a number, got {text:?}{what}");
        let number = self.style.number(amount).map_err(refused)?;
        if let Some(sign) = currency {
            let known = *self.currency.get_or_insert(sign);
            if known != sign {
                return Err(format!(
                    "expected {known} as in the rows before, got {text:?}; convert to one currency first"
                ));
            }
        }
        Ok(Some(if negative || inner { -number } else { number }))
    }
}

fn without_minus(text: &str) -> (bool, &str) {
    match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

fn without_currency(text: &str) -> (Option<char>, &str) {
    let sign = |letter: Option<char>| letter.filter(|letter| CURRENCIES.contains(letter));
    if let Some(first) = sign(text.chars().next()) {
        return (Some(first), text.trim_start_matches(first).trim_start());
    }
    match sign(text.chars().next_back()) {
        Some(last) => (Some(last), text.trim_end_matches(last).trim_end()),
        None => (None, text),
    }
}

const TELL: &str = "; --decimal comma reads it, if the comma stands before the fraction";
const EITHER: &str = ", which means two things; say --decimal point or --decimal comma";

impl NumberStyle {
    /// A number without its sign.
    fn number(self, text: &str) -> Result<f64, &'static str> {
        let begins =
            text.starts_with(|letter: char| letter.is_ascii_digit() || letter == '.' || letter == ',');
        if !begins {
            // `NaN` and `inf`, which the library refuses.
            return if text.starts_with(['-', '+']) { Err("") } else { text.parse().map_err(|_| "") };
        }
        let points = text.matches('.').count();
        let commas = text.matches(',').count();
        let comma = match (self.decimal, points, commas) {
            (Some(decimal), ..) => decimal == Decimal::Comma,
            (None, 1, 0) | (None, 0, 1) if self.semicolons && reads_both_ways(text) => return Err(EITHER),
            (None, 0, commas) => self.semicolons && commas == 1,
            // Several points can only stand between thousands.
            (None, points, 0) => points > 1,
            (None, ..) => text.rfind(',') > text.rfind('.'),
        };
        if !comma && is_plain(text) {
            // Most numbers are written as a program writes them: nothing has to be copied.
            return text.parse().map_err(|_| "");
        }
        let (decimal, group) = if comma { (',', '.') } else { ('.', ',') };
        let (whole, fraction) = match text.split_once(decimal) {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (text, None),
        };
        let tell =
            if decimal == '.' && commas == 1 && points == 0 && self.decimal.is_none() { TELL } else { "" };
        let whole = ungrouped(whole, group).ok_or(tell)?;
        let plain = fraction.map_or_else(|| whole.clone(), |fraction| format!("{whole}.{fraction}"));
        plain.parse().ok().filter(|_| is_plain(&plain)).ok_or("")
    }
}

/// True for the letters of a number without anything between thousands.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit() || b".eE+-".contains(&byte))
}

/// True for a number whose one mark may be a fraction's or that of thousands: `1,234`, but not `12,5` or `0,125`.
fn reads_both_ways(text: &str) -> bool {
    let Some((before, after)) = text.split_once(['.', ',']) else { return false };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    (1..=3).contains(&before.len())
        && !before.starts_with('0')
        && after.len() == 3
        && digits(before)
        && digits(after)
}

/// Whole digits without what stands between the thousands, if that stands where it should.
fn ungrouped(text: &str, group: char) -> Option<String> {
    let Some(mark) = text.chars().find(|letter| *letter == group || SPACES.contains(letter)) else {
        return Some(text.to_owned());
    };
    let mut groups = text.split(mark);
    let first = groups.next()?;
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let mut whole = first.to_owned();
    let fits = (1..=3).contains(&first.len())
        && digits(first)
        && groups.all(|group| {
            whole.push_str(group);
            group.len() == 3 && digits(group)
        });
    fits.then_some(whole)
}
