//! Explanations: the reasons for the credits of one journey.

use std::io::{self, Write};

use attribution_core::domain::Explanation;

use crate::answer::Answer;
use crate::arguments::Format;
use crate::failure::Failure;

/// Explanations by each model of each conversion of `key`.
pub(crate) fn of(answers: &[Answer], key: &str) -> Result<Vec<(String, Explanation)>, Failure> {
    let mut explanations = Vec::new();
    for Answer { label, spec, credits, .. } in answers {
        let converting = credits.journeys().iter().take(credits.journeys().converting());
        for journey in converting.filter(|journey| journey.key() == Some(key)) {
            explanations.push((label.clone(), spec.explain(credits.journeys(), journey.index())?));
        }
    }
    if explanations.is_empty() {
        let detail = format!("expected the key of a journey that converted, got {key:?}");
        return Err(Failure::data("--explain", detail).hint("--by journey --format csv lists the keys"));
    }
    Ok(explanations)
}

/// Writes the explanations.
pub(crate) fn write(
    out: &mut dyn Write,
    explanations: &[(String, Explanation)],
    format: Format,
) -> io::Result<()> {
    match format {
        Format::Table => write_text(out, explanations),
        Format::Csv => write_csv(out, explanations),
        Format::Json => {
            let explanations: Vec<_> = explanations.iter().map(|(_, explanation)| explanation).collect();
            serde_json::to_writer_pretty(&mut *out, &explanations)?;
            writeln!(out)
        }
    }
}

fn write_text(out: &mut dyn Write, explanations: &[(String, Explanation)]) -> io::Result<()> {
    for (index, (label, explanation)) in explanations.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        let key = explanation.key.as_deref().unwrap_or_default();
        write!(out, "{label}: {key}, worth {:.2}", explanation.value)?;
        match explanation.converted_at {
            Some(at) => writeln!(out, ", converted at {at}")?,
            None => writeln!(out)?,
        }
        for touch in &explanation.touches {
            write!(out, "\n  {}. {}", touch.position, touch.channel)?;
            if let Some(at) = touch.at {
                write!(out, " at {at}")?;
            }
            writeln!(out, "\n     {}", touch.sentence)?;
            for line in &touch.arithmetic {
                writeln!(out, "     {line}")?;
            }
        }
    }
    Ok(())
}

fn write_csv(out: &mut dyn Write, explanations: &[(String, Explanation)]) -> io::Result<()> {
    let mut lines = csv::Writer::from_writer(out);
    lines.write_record([
        "model",
        "journey",
        "converted_at",
        "position",
        "channel",
        "at",
        "weight",
        "value",
        "sentence",
    ])?;
    for (label, explanation) in explanations {
        let moment =
            |at: Option<attribution_core::Timestamp>| at.map(|at| at.to_string()).unwrap_or_default();
        for touch in &explanation.touches {
            lines.write_record([
                label,
                explanation.key.as_deref().unwrap_or_default(),
                &moment(explanation.converted_at),
                &touch.position.to_string(),
                &touch.channel,
                &moment(touch.at),
                &touch.weight.to_string(),
                &touch.value.to_string(),
                &touch.sentence,
            ])?;
        }
    }
    lines.flush()
}
