//! Which screen is open, and how that is written in the address.

use std::rc::Rc;

use readiness::Depth;

/// A place in the app. The address's fragment names it, so that back, forward and reload
/// lead to the same place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// What this is, and the drafts: `#/`.
    Start,
    /// Who the group is: `#/d/<draft>/profile`.
    Profile(Rc<str>),
    /// A page of the questionnaire: `#/d/<draft>/walk/<group>`; without a group, where the
    /// person left off.
    Questionnaire {
        /// The draft's id.
        draft: Rc<str>,
        /// The page's group.
        page: Option<Rc<str>>,
    },
    /// What the answers say: `#/d/<draft>/result`.
    Result(Rc<str>),
    /// A letter, read-only: `#a=…`, `#s=…`, `#i=…`.
    Shared(Rc<str>),
}

impl Route {
    /// Reads a fragment, with or without its `#`. What is unknown leads to the start.
    pub fn parse(fragment: &str) -> Route {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let Some(path) = fragment.strip_prefix('/') else {
            // A letter, however damaged: the shared screen says what is wrong with it.
            return if fragment.is_empty() {
                Route::Start
            } else {
                Route::Shared(fragment.into())
            };
        };
        let mut parts = path.split('/');
        let (Some("d"), Some(draft)) = (parts.next(), parts.next().filter(|id| is_id(id))) else {
            return Route::Start;
        };
        let draft: Rc<str> = draft.into();
        match (parts.next(), parts.next()) {
            (Some("profile"), None) => Route::Profile(draft),
            (Some("result"), None) => Route::Result(draft),
            (Some("walk"), page) => Route::Questionnaire {
                draft,
                page: page.filter(|id| !id.is_empty()).map(Rc::from),
            },
            _ => Route::Start,
        }
    }

    /// The depth in which a fragment asks to begin: `#/new/quick`, `#/new/full`. No page has this
    /// address; it is replaced by the new draft's.
    pub fn begins(fragment: &str) -> Option<Depth> {
        match fragment.strip_prefix('#').unwrap_or(fragment) {
            "/new/quick" => Some(Depth::Quick),
            "/new/full" => Some(Depth::Full),
            _ => None,
        }
    }

    /// Writes the fragment, with its `#`.
    pub fn fragment(&self) -> String {
        match self {
            Route::Start => "#/".into(),
            Route::Profile(draft) => ["#/d/", draft, "/profile"].concat(),
            Route::Questionnaire { draft, page: None } => ["#/d/", draft, "/walk"].concat(),
            Route::Questionnaire {
                draft,
                page: Some(page),
            } => ["#/d/", draft, "/walk/", page].concat(),
            Route::Result(draft) => ["#/d/", draft, "/result"].concat(),
            Route::Shared(letter) => ["#", letter].concat(),
        }
    }

    /// The draft that must be open for this screen.
    pub fn draft(&self) -> Option<&Rc<str>> {
        match self {
            Route::Start | Route::Shared(_) => None,
            Route::Profile(draft) | Route::Result(draft) | Route::Questionnaire { draft, .. } => {
                Some(draft)
            }
        }
    }

    /// The name by which styles and tests know the screen.
    pub fn name(&self) -> &'static str {
        match self {
            Route::Start => "start",
            Route::Profile(_) => "profile",
            Route::Questionnaire { .. } => "walk",
            Route::Result(_) => "result",
            Route::Shared(_) => "shared",
        }
    }
}

/// Draft ids come from the address and become storage keys: letters, digits and '-' only.
pub fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= 64
        && id
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_survives_the_address() {
        for screen in [
            Route::Start,
            Route::Profile("0abc".into()),
            Route::Questionnaire {
                draft: "0abc".into(),
                page: Some("networks".into()),
            },
            Route::Questionnaire {
                draft: "0abc".into(),
                page: None,
            },
            Route::Result("0abc".into()),
            Route::Shared("a=AQID".into()),
        ] {
            assert_eq!(Route::parse(&screen.fragment()), screen);
        }
    }

    #[test]
    fn an_unknown_address_is_the_start() {
        for fragment in [
            "",
            "#",
            "#/",
            "#/x",
            "#/d",
            "#/d/",
            "#/d//walk",
            "#/d/a b/walk",
            "#/d/x/nowhere",
            "#/d/x/result/more",
        ] {
            assert_eq!(Route::parse(fragment), Route::Start, "{fragment}");
        }
    }

    #[test]
    fn an_address_begins_in_either_depth() {
        assert_eq!(Route::begins("#/new/quick"), Some(Depth::Quick));
        assert_eq!(Route::begins("#/new/full"), Some(Depth::Full));
        for fragment in ["", "#/", "#/new", "#/new/half", "#/d/new/walk"] {
            assert_eq!(Route::begins(fragment), None, "{fragment}");
        }
    }

    #[test]
    fn anything_else_is_a_letter() {
        assert_eq!(Route::parse("#s=AQID"), Route::Shared("s=AQID".into()));
        assert_eq!(Route::parse("#zzz"), Route::Shared("zzz".into()));
    }
}
