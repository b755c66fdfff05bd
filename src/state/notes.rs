//! A note that was changed in two places at once.

/// What becomes of a note that was changed here and there since `base`: the one that has the
/// other in it, else both; none where only one was changed, or both alike. The order does not
/// depend on which of the two is asked.
pub(super) fn join_notes(
    base: Option<&str>,
    mine: Option<&str>,
    theirs: Option<&str>,
) -> Option<String> {
    let [base, mine, theirs] = [base, mine, theirs].map(Option::unwrap_or_default);
    if mine == base || theirs == base || mine == theirs {
        return None;
    }
    for (one, other) in [(mine, theirs), (theirs, mine)] {
        if one.contains(other) {
            return Some(one.to_owned());
        }
    }
    let [first, second] = if mine < theirs {
        [mine, theirs]
    } else {
        [theirs, mine]
    };
    Some([first, second].join("\n"))
}

#[cfg(test)]
mod tests {
    use super::join_notes;

    #[test]
    fn both_are_kept_where_both_changed() {
        let both = join_notes(Some("awal"), Some("awal satu"), Some("awal dua"));
        assert_eq!(both.as_deref(), Some("awal dua\nawal satu"));
        let other_way = join_notes(Some("awal"), Some("awal dua"), Some("awal satu"));
        assert_eq!(both, other_way);
    }

    #[test]
    fn the_one_that_has_the_other_in_it_stays() {
        for (mine, theirs, kept) in [("satu dua", "satu", "satu dua"), ("", "dua", "dua")] {
            let joined = join_notes(Some("awal"), Some(mine), Some(theirs));
            assert_eq!(joined.as_deref(), Some(kept));
        }
    }

    #[test]
    fn where_one_was_changed_there_is_nothing_to_join() {
        for (mine, theirs) in [
            ("awal", "awal dua"),
            ("awal satu", "awal"),
            ("sama", "sama"),
        ] {
            assert_eq!(join_notes(Some("awal"), Some(mine), Some(theirs)), None);
        }
    }
}
