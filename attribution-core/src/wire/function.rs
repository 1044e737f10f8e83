//! Functions of the wire, and the macro that registers them.

use serde::de::DeserializeOwned;

use super::handle::{Answer, Handle};
use crate::domain::Spend;
use crate::error::{Error, ErrorKind, Result};
use crate::math::Progress;

/// Call of a registered function.
pub(crate) type Call = fn(&[Handle<'_>], &str, &Progress<'_>) -> Result<Answer>;

/// A function of the wire: its name, what it works on, and its documentation.
#[derive(Debug)]
#[non_exhaustive]
pub struct Function {
    /// Its name, which is unique.
    pub name: &'static str,
    /// Its documentation: a sentence, and what else is to be said.
    pub doc: &'static str,
    /// Names of the handles it works on, in order.
    pub handles: &'static [&'static str],
    /// Arguments whose rows may also come as a table, by a handle after the others.
    pub tables: &'static [&'static str],
    /// True when it reports progress and can be stopped.
    pub watched: bool,
    pub(super) call: Call,
    #[cfg(feature = "schema")]
    pub(super) schema: super::schemas::Schemas,
}

/// Reads the arguments of a function; `whole` is the one argument whose fields they are, if there is one.
pub(super) fn read<T: DeserializeOwned>(arguments: &str, whole: &str) -> Result<T> {
    Error::read(arguments).map_err(|error| error.of_argument(whole))
}

/// The rows of a table that came as the last handle, and the handles before it.
pub(super) fn with_table<'h, 'a>(handles: &'h [Handle<'a>]) -> (&'h [Handle<'a>], Option<&'a [Spend]>) {
    match handles {
        [own @ .., Handle::Spend(rows)] => (own, Some(*rows)),
        own => (own, None),
    }
}

/// A call on something else than the function works on: a fault of who calls the wire.
#[cold]
pub(super) fn wrong_handles(name: &str, expected: &[&str], got: &[Handle<'_>]) -> Error {
    let list = |names: Vec<&str>| if names.is_empty() { "nothing".to_owned() } else { names.join(", ") };
    let (expected, got) = (list(expected.to_vec()), list(got.iter().map(Handle::name).collect()));
    let detail = format!("expected {expected} for {name} to work on, got {got}");
    Error::new(ErrorKind::InvalidInput, "handles", detail)
}

/// Registers functions: `fn name[handle: Type](argument: Type, optional: Type = default) -> Answer { body }`.
///
/// * The body gives a `Result` of the answer, and sees handles and arguments by their names.
/// * Arguments become a struct that refuses unknown fields; `= default` takes the `Default` of the type, and
///   `=> function` what the function makes; its schema says so by an attribute.
/// * `(flat problem: Type)`: the fields of one type are the arguments.
/// * `[credits: Credits; table: spend]`: the rows of the argument `spend` may also come as a table, which the body sees
///   as `table`.
/// * `with progress` after the arguments hands the watcher to the body.
macro_rules! functions {
    ($(#[doc = $about:expr])* $TABLE:ident $(
        $(#[doc = $doc:expr])+
        fn $name:ident [$($handle:ident : $Handle:ident),* $(; $table:ident : $rows:ident)?]
            $arguments:tt $(with $progress:ident)? -> $answer:ty $body:block
    )*) => {
        $(#[doc = $about])*
        pub(in crate::wire) static $TABLE: &[$crate::wire::function::Function] = &[$(
            $crate::wire::function::functions! {
                @one [$($doc)+] $name [$($handle $Handle)* $(; $table $rows)?] $arguments
                [$($progress)?] [$answer] $body
            }
        ),*];
    };
    (@one $doc:tt $name:ident $handles:tt (flat $argument:ident : $type:ty) $progress:tt $answer:tt $body:block) => {
        $crate::wire::function::functions! {
            @function $doc $name $handles [$argument => $type, stringify!($argument)] $progress $answer $body
        }
    };
    (@one $doc:tt $name:ident $handles:tt
        ($($(#[$meta:meta])* $argument:ident : $type:ty $(= $default:ident)? $(=> $made:ident)?),* $(,)?)
        $progress:tt $answer:tt $body:block
    ) => {{
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", serde(deny_unknown_fields))]
        struct Arguments { $($(#[$meta])* $(#[cfg_attr(feature = "schema", serde($default))])? $argument: $type),* }
        $crate::json::fields! { Arguments { $($argument $(= $default)? $(=> $made)?),* } }
        $crate::wire::function::functions! {
            @function $doc $name $handles [Arguments { $($argument),* } => Arguments, ""] $progress $answer $body
        }
    }};
    (@function [$($doc:expr)+] $name:ident [$($handle:ident $Handle:ident)* $(; $table:ident $rows:ident)?]
        [$pattern:pat => $type:ty, $whole:expr] [$($progress:ident)?] [$answer:ty] $body:block
    ) => {{
        fn call(
            handles: &[$crate::wire::Handle<'_>],
            arguments: &str,
            _watcher: &$crate::math::Progress<'_>,
        ) -> $crate::error::Result<$crate::wire::Answer> {
            $(let (handles, $table) = $crate::wire::function::with_table(handles);)?
            let [$($crate::wire::Handle::$Handle($handle)),*] = handles else {
                let expected = &[$(stringify!($Handle)),*];
                return Err($crate::wire::function::wrong_handles(stringify!($name), expected, handles));
            };
            $(let $progress = _watcher;)?
            let $pattern = $crate::wire::function::read::<$type>(arguments, $whole)?;
            let answer: $crate::error::Result<$answer> = $body;
            $crate::wire::handle::IntoAnswer::into_answer(answer?)
        }
        $crate::wire::function::Function {
            name: stringify!($name),
            doc: concat!($($doc, "\n"),+),
            handles: &[$(stringify!($Handle)),*],
            tables: &[$(stringify!($rows))?],
            watched: { const WATCHED: &[&str] = &[$(stringify!($progress))?]; !WATCHED.is_empty() },
            call,
            #[cfg(feature = "schema")]
            schema: $crate::wire::schemas::schemas::<$type, $answer>,
        }
    }};
}
pub(super) use functions;
