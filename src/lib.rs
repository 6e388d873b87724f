pub mod domain;
pub mod locale;
