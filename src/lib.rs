pub mod desk;
pub mod domain;
pub mod locale;
pub mod replica;
pub mod report;
