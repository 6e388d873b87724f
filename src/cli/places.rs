//! Where the program keeps what is its user's: data, configuration, state. The one place that knows folders.

use directories::{ProjectDirs, UserDirs};
use std::path::PathBuf;

/// The user's folders for this program. None is made before it is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// The copy of the sample.
    pub data: PathBuf,
    pub config: PathBuf,
    /// Sessions, anchors of the audit, logs, reports of defects.
    pub state: PathBuf,
    /// Where a person looks for a paper that was printed or a list that was exported: the documents, or the home.
    pub documents: PathBuf,
}

impl Places {
    /// `None` for a user without a home.
    pub fn find() -> Option<Self> {
        let own = ProjectDirs::from("", "", "pln123")?;
        let state = own.state_dir().unwrap_or_else(|| own.data_local_dir());
        let person = UserDirs::new()?;
        let documents = person.document_dir().unwrap_or_else(|| person.home_dir());
        Some(Self {
            documents: documents.to_owned(),
            data: own.data_dir().to_owned(),
            config: own.config_dir().to_owned(),
            state: state.to_owned(),
        })
    }

    pub fn config_file(&self) -> PathBuf {
        self.config.join("config.toml")
    }

    pub fn log_file(&self) -> PathBuf {
        self.state.join("log").join("pln123.log")
    }

    pub fn reports(&self) -> PathBuf {
        self.state.join("reports")
    }

    pub fn sample(&self) -> PathBuf {
        self.data.join("sample.db")
    }
}
