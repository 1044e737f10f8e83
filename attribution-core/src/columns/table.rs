//! Tables: which column holds which field.

use super::cell_objection::CellObjection;
use super::column::{NumberColumn, TextColumn, TimeColumn};
use super::header::Header;
use super::refusal::{Refusal, agreed_length};
use crate::domain::{NumberField, TableKind, TextField, TouchText};
use crate::error::Result;

/// Kind of the cells of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
// Not to grow: whoever reads columns must read every kind: one that it does not know it could only leave out.
pub enum ColumnKind {
    /// Text.
    Text,
    /// Numbers.
    Number,
    /// Moments.
    Time,
}

impl ColumnKind {
    /// One word: `text`, `number` or `time`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Time => "time",
        }
    }
}

/// The column that stands in place of times.
pub(crate) const TOUCH_ORDER: &str = "touch_order";

/// Field of touches that a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TouchField {
    /// A text field.
    Text(TextField),
    /// A number field.
    Number(NumberField),
    /// Moment of the touch.
    At,
    /// Place of the touch among those of its key, for touches without times.
    Order,
}

impl TouchField {
    /// Every field.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let texts = TextField::ALL.into_iter().map(Self::Text);
        texts.chain([Self::At, Self::Order]).chain(NumberField::ALL.into_iter().map(Self::Number))
    }

    /// The field that a column called `name` holds; `None` for a column that is no field of a touch.
    ///
    /// Case does not matter, nor whether words stand apart by spaces, hyphens or underscores. `timestamp` is accepted
    /// for `at`, `journey_id` and `customer` for `journey`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match &*Header::Events.field(name) {
            "at" => Some(Self::At),
            TOUCH_ORDER => Some(Self::Order),
            name => TextField::from_name(name)
                .map(Self::Text)
                .or_else(|| NumberField::from_name(name).map(Self::Number)),
        }
    }

    /// The name of the field on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text(field) => field.name(),
            Self::Number(field) => field.name(),
            Self::At => "at",
            Self::Order => TOUCH_ORDER,
        }
    }

    /// Kind of its cells.
    #[must_use]
    pub const fn kind(self) -> ColumnKind {
        match self {
            Self::Text(_) => ColumnKind::Text,
            Self::Number(_) | Self::Order => ColumnKind::Number,
            Self::At => ColumnKind::Time,
        }
    }
}

/// Field of conversions that a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ConversionField {
    /// A text field: `id`, `journey`, `kind`, `account`, `lead` or `opportunity`.
    Text(TextField),
    /// Of a refund: the id of the sale that it takes back.
    Refunds,
    /// ISO 4217 code of the currency.
    Currency,
    /// Promo code that was entered.
    PromoCode,
    /// Value of the conversion.
    Value,
    /// Moment of the conversion.
    At,
    /// Place of the conversion among the touches of its key, for touches without times.
    Order,
    /// Moment when the lead was created.
    LeadCreatedAt,
    /// Moment when the opportunity was created.
    OpportunityCreatedAt,
    /// Moment when the deal closed.
    ClosedAt,
}

impl ConversionField {
    /// Every field.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let texts = TextField::ALL.into_iter().filter_map(|field| Self::from_name(field.name()));
        let others = [
            Self::Refunds,
            Self::Currency,
            Self::PromoCode,
            Self::Value,
            Self::At,
            Self::Order,
            Self::LeadCreatedAt,
            Self::OpportunityCreatedAt,
            Self::ClosedAt,
        ];
        texts.chain(others)
    }

    /// The field that a column called `name` holds; `None` for a column that is no field of a conversion.
    ///
    /// Case does not matter, nor whether words stand apart by spaces, hyphens or underscores. `timestamp` is accepted
    /// for `at`, `journey_id` and `customer` for `journey`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match &*Header::Events.field(name) {
            "refunds" => Some(Self::Refunds),
            "currency" => Some(Self::Currency),
            "promo_code" => Some(Self::PromoCode),
            "value" => Some(Self::Value),
            "at" => Some(Self::At),
            TOUCH_ORDER => Some(Self::Order),
            "lead_created_at" => Some(Self::LeadCreatedAt),
            "opportunity_created_at" => Some(Self::OpportunityCreatedAt),
            "closed_at" => Some(Self::ClosedAt),
            name => match TextField::from_name(name)? {
                field @ (TextField::Id
                | TextField::Journey
                | TextField::Kind
                | TextField::Account
                | TextField::Lead
                | TextField::Opportunity) => Some(Self::Text(field)),
                TextField::Channel
                | TextField::Campaign
                | TextField::Content
                | TextField::Session
                | TextField::Stage
                | TextField::Side
                | TextField::SalesRep
                | TextField::Influencer
                | TextField::Partner
                | TextField::Role
                | TextField::Source => None,
            },
        }
    }

    /// The name of the field on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text(field) => field.name(),
            Self::Refunds => "refunds",
            Self::Currency => "currency",
            Self::PromoCode => "promo_code",
            Self::Value => "value",
            Self::At => "at",
            Self::Order => TOUCH_ORDER,
            Self::LeadCreatedAt => "lead_created_at",
            Self::OpportunityCreatedAt => "opportunity_created_at",
            Self::ClosedAt => "closed_at",
        }
    }

    /// Kind of its cells.
    #[must_use]
    pub const fn kind(self) -> ColumnKind {
        match self {
            Self::Text(_) | Self::Refunds | Self::Currency | Self::PromoCode => ColumnKind::Text,
            Self::Value | Self::Order => ColumnKind::Number,
            Self::At | Self::LeadCreatedAt | Self::OpportunityCreatedAt | Self::ClosedAt => ColumnKind::Time,
        }
    }
}

/// Part of a visit in journeys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum NoTouch {
    /// It is a touch.
    #[default]
    Touch,
    /// It came from a page of the same house.
    Internal,
    /// It came back from a payment gateway.
    PaymentGateway,
}

/// A batch of touches in columns; nothing is copied.
///
/// `journey`, `at` and `channel` are needed (another key, when the rules name one); every other column is optional.
///
/// # Examples
/// ```
/// use attribution_core::domain::TextField;
/// use attribution_core::ingest::{ConversionTable, TouchTable};
/// use attribution_core::{JourneyRules, Journeys};
///
/// let (keys, channels, at) = (["ann", "ann"], ["search", "email"], [0_i64, 86_400_000_000]);
/// let touches = TouchTable::new()
///     .with_text(TextField::Journey, &keys)
///     .with_text(TextField::Channel, &channels)
///     .with_at(&at);
/// let conversions = ConversionTable::new()
///     .with_text(TextField::Journey, &["ann"])
///     .with_value(&[50.0])
///     .with_at(&[90_000_000_000_i64]);
/// let journeys = Journeys::from_columns(&JourneyRules::default(), &[touches], &[conversions])?;
/// assert_eq!(journeys.touches(), 2);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone)]
pub struct TouchTable<'a> {
    /// Touches, or one table of events.
    pub(crate) kind: TableKind,
    pub(crate) texts: Vec<(TextField, &'a dyn TextColumn)>,
    /// Dimensions of the user's own.
    pub(crate) own: Vec<(&'a str, &'a dyn TextColumn)>,
    pub(crate) numbers: Vec<(NumberField, &'a dyn NumberColumn)>,
    pub(crate) at: Option<&'a dyn TimeColumn>,
    /// Places of touches that have no times.
    pub(crate) order: Option<&'a dyn NumberColumn>,
    /// Name of the column that moments are read from.
    pub(crate) time_name: &'static str,
    pub(crate) headers: &'a [String],
    pub(crate) objections: &'a [CellObjection],
    /// Marks of visits that are no touches, row by row; empty where all rows are touches.
    pub(crate) no_touch: &'a [NoTouch],
    refusal: Refusal,
}

impl Default for TouchTable<'_> {
    fn default() -> Self {
        Self {
            kind: TableKind::Touchpoints,
            texts: Vec::new(),
            own: Vec::new(),
            numbers: Vec::new(),
            at: None,
            order: None,
            time_name: "at",
            headers: &[],
            objections: &[],
            no_touch: &[],
            refusal: Refusal::default(),
        }
    }
}

impl<'a> TouchTable<'a> {
    /// A table without columns.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a column of text. Two columns for one field are refused when journeys are built.
    #[must_use]
    pub fn with_text(mut self, field: TextField, column: &'a dyn TextColumn) -> Self {
        self.refusal.once(Header::Events, field.name(), self.text(field).is_some());
        self.texts.push((field, column));
        self
    }

    /// Adds a column of text for a dimension of your own, which the rules name.
    #[must_use]
    pub fn with_dimension(mut self, name: &'a str, column: &'a dyn TextColumn) -> Self {
        if self.own(name).is_some() {
            self.refusal.refuse(name, format!("expected one column for {name}, got two"));
        }
        self.own.push((name, column));
        self
    }

    /// Adds the names of all columns that the table has where it comes from: a column that is missing is explained by them,
    /// and those that are not read stand in the report.
    #[must_use]
    pub fn with_headers(mut self, headers: &'a [String]) -> Self {
        self.headers = headers;
        self
    }

    /// Adds a column of numbers. Two columns for one field are refused when journeys are built.
    #[must_use]
    pub fn with_number(mut self, field: NumberField, column: &'a dyn NumberColumn) -> Self {
        self.refusal.once(Header::Events, field.name(), self.number(field).is_some());
        self.numbers.push((field, column));
        self
    }

    /// Adds the times.
    #[must_use]
    pub fn with_at(mut self, column: &'a dyn TimeColumn) -> Self {
        self.refusal.once(Header::Events, "at", self.at.is_some());
        self.at = Some(column);
        self
    }

    /// Adds the places of touches among those of their keys, whole numbers, for touches that have no times: the smallest
    /// comes first. Models and rules that need times refuse such journeys; a table with times is not read by this.
    #[must_use]
    pub fn with_order(mut self, column: &'a dyn NumberColumn) -> Self {
        self.refusal.once(Header::Events, TOUCH_ORDER, self.order.is_some());
        self.order = Some(column);
        self
    }

    /// Adds what is wrong with single cells that have no value here: their rows cannot be used.
    #[must_use]
    pub fn with_objections(mut self, objections: &'a [CellObjection]) -> Self {
        self.objections = objections;
        self
    }

    /// Says that a column cannot be read as its field; no journeys are built then.
    #[must_use]
    pub fn with_refusal(mut self, field: TouchField, detail: String) -> Self {
        self.refusal.refuse(field.name(), detail);
        self
    }

    /// Objections to cells that a touch has; those of one table of events have others too.
    pub(crate) fn own_objections(&self) -> impl Iterator<Item = &'a CellObjection> {
        let alone = self.kind == TableKind::Touchpoints;
        let own: Vec<&str> = self.own.iter().map(|(name, _)| *name).collect();
        self.objections.iter().filter(move |cell| {
            alone || own.contains(&cell.field.as_str()) || TouchField::from_name(&cell.field).is_some()
        })
    }

    pub(crate) fn text(&self, field: TextField) -> Option<&'a dyn TextColumn> {
        self.texts.iter().find(|(name, _)| *name == field).map(|(_, column)| *column)
    }

    /// The text of a field or of a dimension of the user's own.
    pub(crate) fn touch_text(&self, text: &TouchText) -> Option<&'a dyn TextColumn> {
        match text {
            TouchText::Field(field) => self.text(*field),
            TouchText::Own(name) => self.own(name),
        }
    }

    pub(crate) fn own(&self, name: &str) -> Option<&'a dyn TextColumn> {
        self.own.iter().find(|(own, _)| *own == name).map(|(_, column)| *column)
    }

    pub(crate) fn number(&self, field: NumberField) -> Option<&'a dyn NumberColumn> {
        self.numbers.iter().find(|(name, _)| *name == field).map(|(_, column)| *column)
    }

    /// True where the table comes from somewhere and none of its columns is read: nobody can see how many rows it has.
    pub(crate) fn is_unknown(&self) -> bool {
        let read = self.texts.len()
            + self.own.len()
            + self.numbers.len()
            + usize::from(self.at.is_some())
            + usize::from(self.order.is_some());
        !self.headers.is_empty() && read == 0
    }

    /// Number of rows, when all columns agree.
    pub(crate) fn rows(&self) -> Result<usize> {
        self.refusal.check(self.kind.name())?;
        let at = self.at.map(|column| ("at", column.rows()));
        let texts = self.texts.iter().map(|(field, column)| (field.name(), column.rows()));
        let numbers = self.numbers.iter().map(|(field, column)| (field.name(), column.rows()));
        let own = self.own.iter().map(|(name, column)| (*name, column.rows()));
        let order = self.order.map(|column| (TOUCH_ORDER, column.rows()));
        agreed_length(self.kind.name(), texts.chain(at).chain(numbers).chain(own).chain(order))
    }
}

/// A batch of conversions in columns; nothing is copied.
///
/// `journey`, `at` and `value` are needed (another key, when the rules name one); every other column is optional. See
/// [`TouchTable`] for an example.
#[derive(Clone)]
pub struct ConversionTable<'a> {
    /// Conversions, or one table of events.
    pub(crate) kind: TableKind,
    pub(crate) texts: Vec<(TextField, &'a dyn TextColumn)>,
    pub(crate) refunds: Option<&'a dyn TextColumn>,
    pub(crate) currency: Option<&'a dyn TextColumn>,
    pub(crate) promo_code: Option<&'a dyn TextColumn>,
    pub(crate) value: Option<&'a dyn NumberColumn>,
    pub(crate) times: Vec<(ConversionField, &'a dyn TimeColumn)>,
    /// Places among touches that have no times.
    pub(crate) order: Option<&'a dyn NumberColumn>,
    /// Name of the column that moments are read from.
    pub(crate) time_name: &'static str,
    pub(crate) headers: &'a [String],
    pub(crate) objections: &'a [CellObjection],
    refusal: Refusal,
}

impl Default for ConversionTable<'_> {
    fn default() -> Self {
        Self {
            kind: TableKind::Conversions,
            texts: Vec::new(),
            refunds: None,
            currency: None,
            promo_code: None,
            value: None,
            times: Vec::new(),
            order: None,
            time_name: "at",
            headers: &[],
            objections: &[],
            refusal: Refusal::default(),
        }
    }
}

impl<'a> ConversionTable<'a> {
    /// A table without columns.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a column of text. Two columns for one field are refused when journeys are built.
    #[must_use]
    pub fn with_text(mut self, field: TextField, column: &'a dyn TextColumn) -> Self {
        self.refusal.once(Header::Events, field.name(), self.text(field).is_some());
        self.texts.push((field, column));
        self
    }

    /// Adds the ids of the sales that refunds take back.
    #[must_use]
    pub fn with_refunds(mut self, column: &'a dyn TextColumn) -> Self {
        self.refusal.once(Header::Events, "refunds", self.refunds.is_some());
        self.refunds = Some(column);
        self
    }

    /// Adds the currencies.
    #[must_use]
    pub fn with_currency(mut self, column: &'a dyn TextColumn) -> Self {
        self.refusal.once(Header::Events, "currency", self.currency.is_some());
        self.currency = Some(column);
        self
    }

    /// Adds the promo codes that were entered.
    #[must_use]
    pub fn with_promo_code(mut self, column: &'a dyn TextColumn) -> Self {
        self.refusal.once(Header::Events, "promo_code", self.promo_code.is_some());
        self.promo_code = Some(column);
        self
    }

    /// Adds the values.
    #[must_use]
    pub fn with_value(mut self, column: &'a dyn NumberColumn) -> Self {
        self.refusal.once(Header::Events, "value", self.value.is_some());
        self.value = Some(column);
        self
    }

    /// Adds the places of conversions among touches that have no times; without it and without times, a conversion comes
    /// after all touches of its key.
    #[must_use]
    pub fn with_order(mut self, column: &'a dyn NumberColumn) -> Self {
        self.refusal.once(Header::Events, TOUCH_ORDER, self.order.is_some());
        self.order = Some(column);
        self
    }

    /// Adds the times of the conversions.
    #[must_use]
    pub fn with_at(self, column: &'a dyn TimeColumn) -> Self {
        self.with_time(ConversionField::At, column)
    }

    /// Adds the names of all columns that the table has where it comes from, as [`TouchTable::with_headers`] does.
    #[must_use]
    pub fn with_headers(mut self, headers: &'a [String]) -> Self {
        self.headers = headers;
        self
    }

    /// Adds a column of times: of the conversions or of a milestone.
    #[must_use]
    pub fn with_time(mut self, field: ConversionField, column: &'a dyn TimeColumn) -> Self {
        self.refusal.once(Header::Events, field.name(), self.time(field).is_some());
        self.times.push((field, column));
        self
    }

    /// Adds what is wrong with single cells that have no value here: their rows cannot be used.
    #[must_use]
    pub fn with_objections(mut self, objections: &'a [CellObjection]) -> Self {
        self.objections = objections;
        self
    }

    /// Says that a column cannot be read as its field; no journeys are built then.
    #[must_use]
    pub fn with_refusal(mut self, field: ConversionField, detail: String) -> Self {
        self.refusal.refuse(field.name(), detail);
        self
    }

    pub(crate) fn text(&self, field: TextField) -> Option<&'a dyn TextColumn> {
        self.texts.iter().find(|(name, _)| *name == field).map(|(_, column)| *column)
    }

    /// Objections to cells that a conversion has; those of one table of events have others too.
    pub(crate) fn own_objections(&self) -> impl Iterator<Item = &'a CellObjection> {
        let alone = self.kind == TableKind::Conversions;
        self.objections.iter().filter(move |cell| alone || ConversionField::from_name(&cell.field).is_some())
    }

    pub(crate) fn time(&self, field: ConversionField) -> Option<&'a dyn TimeColumn> {
        self.times.iter().find(|(name, _)| *name == field).map(|(_, column)| *column)
    }

    /// True where the table comes from somewhere and none of its columns is read: nobody can see how many rows it has.
    pub(crate) fn is_unknown(&self) -> bool {
        let texts = [self.refunds, self.currency, self.promo_code].iter().all(Option::is_none);
        let no_numbers = self.value.is_none() && self.order.is_none();
        !self.headers.is_empty() && self.texts.is_empty() && self.times.is_empty() && texts && no_numbers
    }

    /// Number of rows, when all columns agree.
    pub(crate) fn rows(&self) -> Result<usize> {
        self.refusal.check(self.kind.name())?;
        let times = self.times.iter().map(|(field, column)| (field.name(), column.rows()));
        let texts = self.texts.iter().map(|(field, column)| (field.name(), column.rows()));
        let currency = self.currency.map(|column| ("currency", column.rows()));
        let refunds = self.refunds.map(|column| ("refunds", column.rows()));
        let codes = self.promo_code.map(|column| ("promo_code", column.rows()));
        let value = self.value.map(|column| ("value", column.rows()));
        let order = self.order.map(|column| (TOUCH_ORDER, column.rows()));
        let others = refunds.into_iter().chain(currency).chain(codes).chain(value).chain(order);
        agreed_length(self.kind.name(), texts.chain(times).chain(others))
    }
}
