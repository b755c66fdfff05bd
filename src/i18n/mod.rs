//! The words of the interface, in every language. A word that is missing in a language does
//! not compile. The words of the questionnaire come with the instrument, not from here.

pub mod dates;
mod fault;
mod frame;
pub mod numbers;
mod profile;
mod questionnaire;
pub mod result;
pub mod shared;
mod start;
mod storage;

pub use fault::FaultWords;
pub use frame::FrameWords;
pub use profile::ProfileWords;
pub use questionnaire::QuestionnaireWords;
pub use result::ResultWords;
pub use shared::SharedWords;
pub use start::StartWords;
pub use storage::StorageWords;

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Bahasa Indonesia: the product's first language.
    Indonesian,
    /// English.
    English,
}

/// All the words of one language, by where they stand.
pub struct Words {
    /// Around every screen.
    pub frame: &'static FrameWords,
    /// The start screen.
    pub start: &'static StartWords,
    /// The group's profile.
    pub profile: &'static ProfileWords,
    /// The questionnaire.
    pub questionnaire: &'static QuestionnaireWords,
    /// What is said about saving.
    pub storage: &'static StorageWords,
    /// What went wrong, and what to do.
    pub fault: &'static FaultWords,
}

/// All the words of the report in one language; apart, since only its module carries them.
pub struct ReportWords {
    /// The result.
    pub result: &'static ResultWords,
    /// What a link opens.
    pub shared: &'static SharedWords,
}

static ID: Words = Words {
    frame: &frame::ID,
    start: &start::ID,
    profile: &profile::ID,
    questionnaire: &questionnaire::ID,
    storage: &storage::ID,
    fault: &fault::ID,
};

static REPORT_ID: ReportWords = ReportWords {
    result: &result::ID,
    shared: &shared::ID,
};

static EN: Words = Words {
    frame: &frame::EN,
    start: &start::EN,
    profile: &profile::EN,
    questionnaire: &questionnaire::EN,
    storage: &storage::EN,
    fault: &fault::EN,
};

static REPORT_EN: ReportWords = ReportWords {
    result: &result::EN,
    shared: &shared::EN,
};

impl Language {
    /// Every language, in the order of the switch.
    pub const ALL: [Language; 2] = [Language::Indonesian, Language::English];

    /// The code of BCP 47, which also names the instrument's text files.
    pub fn code(self) -> &'static str {
        match self {
            Language::Indonesian => "id",
            Language::English => "en",
        }
    }

    /// The language of a code; none where the interface has no such language.
    pub fn of_code(code: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|it| it.code() == code)
    }

    /// Its own name for itself.
    pub fn name(self) -> &'static str {
        match self {
            Language::Indonesian => "Bahasa Indonesia",
            Language::English => "English",
        }
    }

    /// The interface's words in this language.
    pub fn words(self) -> &'static Words {
        match self {
            Language::Indonesian => &ID,
            Language::English => &EN,
        }
    }

    /// The report's words in this language.
    pub fn report_words(self) -> &'static ReportWords {
        match self {
            Language::Indonesian => &REPORT_ID,
            Language::English => &REPORT_EN,
        }
    }
}
