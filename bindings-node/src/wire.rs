//! Functions of the library by their names: JSON in, JSON out, or something that lives on.

// On the module, because the macros copy attributes of functions to code of their own.
#![expect(clippy::needless_pass_by_value, reason = "values of JavaScript come by value")]

use std::ops::ControlFlow;
use std::sync::Arc;

use attribution_core::math::Progress;
use attribution_core::wire::{self, Handle};
use attribution_core::{Error, ErrorKind, Result};
use napi::bindgen_prelude::{AsyncTask, Either4, Env, Task};
use napi_derive::napi;

use crate::border::{call, raise};
use crate::credits::NativeCredits;
use crate::learning::{NativeFitted, NativeSummary};
use crate::watch::{NativeWatch, Watch};

/// Answer of a function: data as JSON, or something that lives on.
pub(crate) type Answer = Either4<String, NativeCredits, NativeSummary, NativeFitted>;

fn answer(given: wire::Answer) -> napi::Result<Answer> {
    Ok(match given {
        wire::Answer::Json(text) => Either4::A(text),
        wire::Answer::Credits(credits) => Either4::B(NativeCredits::new(*credits)),
        wire::Answer::PathSummary(summary) => Either4::C(NativeSummary::new(*summary)),
        wire::Answer::FittedModel(fitted) => Either4::D(NativeFitted::new(*fitted)),
        other => {
            let detail = format!("expected an answer that JavaScript has a class for, got {other:?}");
            return Err(raise(Error::new(ErrorKind::InvalidInput, "function", detail)));
        }
    })
}

/// Reads what is there already by the name of a function, now.
pub(crate) fn read(function: &str, handle: Handle<'_>) -> napi::Result<Answer> {
    answer(call(|| wire::call(function, &[handle], "{}", &|_, _| ControlFlow::Continue(())))?)
}

/// Calls a function of data alone by its name, off the event loop.
#[napi(ts_return_type = "Promise<unknown>")]
#[must_use]
pub fn ask(function: String, arguments: String, watch: &NativeWatch) -> AsyncTask<Ask> {
    Ask::later(watch, move |progress| wire::call(&function, &[], &arguments, progress))
}

/// A question to the library.
type Question = Box<dyn Fn(&Progress<'_>) -> Result<wire::Answer> + Send>;

/// A question to the library, asked off the event loop.
pub struct Ask {
    question: Question,
    watch: Arc<Watch>,
}

impl Ask {
    pub(crate) fn later(
        watch: &NativeWatch,
        question: impl Fn(&Progress<'_>) -> Result<wire::Answer> + Send + 'static,
    ) -> AsyncTask<Self> {
        AsyncTask::new(Self { question: Box::new(question), watch: watch.share() })
    }
}

impl Task for Ask {
    type Output = wire::Answer;
    type JsValue = Answer;

    fn compute(&mut self) -> napi::Result<wire::Answer> {
        self.watch.over(&self.question)
    }

    fn resolve(&mut self, _: Env, given: wire::Answer) -> napi::Result<Answer> {
        answer(given)
    }
}

/// An answer as text that people read, or as HTML.
///
/// # Errors
/// As the core says.
#[napi]
pub fn show(answer: String, json: String, html: bool) -> napi::Result<String> {
    call(|| if html { wire::show_html(&answer, &json) } else { wire::show_text(&answer, &json) })
}
