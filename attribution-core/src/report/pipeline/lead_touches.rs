//! Touches of leads.

use super::touch_pool::TouchPool;
use crate::domain::{Dictionary, Lead, MISSING_CODE, TextField};

/// Touches of each lead, in the order of time.
pub(super) struct LeadTouches<'a> {
    names: Option<&'a Dictionary>,
    of_code: Vec<Vec<u32>>,
    by_account: bool,
}

impl<'a> LeadTouches<'a> {
    /// Touches that name a lead; where none does, those of each account.
    pub(super) fn new(pool: &'a TouchPool) -> Self {
        let named =
            |field| pool.text(field).filter(|text| text.codes.iter().any(|code| *code != MISSING_CODE));
        let by_lead = named(TextField::Lead);
        let text = by_lead.or_else(|| named(TextField::Account));
        let mut of_code = vec![Vec::new(); text.map_or(0, |text| text.names.len())];
        for (place, code) in (0_u32..).zip(text.into_iter().flat_map(|text| &text.codes)) {
            if let Some(list) = of_code.get_mut(*code as usize) {
                list.push(place);
            }
        }
        Self { names: text.map(|text| &text.names), of_code, by_account: by_lead.is_none() && text.is_some() }
    }

    /// True where touches name no lead, but accounts.
    pub(super) fn are_by_account(&self) -> bool {
        self.by_account
    }

    /// The touches of a lead.
    pub(super) fn of(&self, lead: &Lead) -> &[u32] {
        let name = if self.by_account { lead.account.as_deref() } else { Some(lead.id.as_str()) };
        let code = name.and_then(|name| self.names?.get(name));
        code.and_then(|code| self.of_code.get(code as usize)).map(Vec::as_slice).unwrap_or_default()
    }
}
