//! Setters of option types: who makes options by them is not broken when a field is added.

/// Gives a type one method for each field named, which takes what the field holds: `with_seed(seed: u64)`. Of an `Option`
/// it takes what is in it, and of text whatever becomes text.
macro_rules! setters {
    ($type:ident: $($setter:ident($field:ident: $($kind:tt)+)),+ $(,)?) => {
        impl $type {
            $($crate::json::setters!(@one $setter $field $($kind)+);)+
        }
    };
    (@one $setter:ident $field:ident Option<String>) => {
        $crate::json::setters!(@method $setter $field (impl Into<String>) |value| Some(value.into()));
    };
    (@one $setter:ident $field:ident Option<$kind:ty>) => {
        $crate::json::setters!(@method $setter $field ($kind) |value| Some(value));
    };
    (@one $setter:ident $field:ident String) => {
        $crate::json::setters!(@method $setter $field (impl Into<String>) |value| value.into());
    };
    (@one $setter:ident $field:ident $kind:ty) => {
        $crate::json::setters!(@method $setter $field ($kind) |value| value);
    };
    (@method $setter:ident $field:ident ($($kind:tt)+) |$value:ident| $made:expr) => {
        #[doc = concat!("The same with another `", stringify!($field), "`.")]
        #[must_use]
        pub fn $setter(mut self, $value: $($kind)+) -> Self {
            self.$field = $made;
            self
        }
    };
}

pub(crate) use setters;
