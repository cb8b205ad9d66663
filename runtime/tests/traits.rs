//! The traits of every public type: those of the API guidelines that it has, and with them those that it does not have.
//!
//! The documentation of a type says why it has no order or no default. Every type is `Debug`, `Clone`, `Send`, `Sync` and `Unpin`, and
//! can be caught after a panic.

use std::error::Error;
use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::str::FromStr;

use doccodes::{
    Attempt, Code, Entries, Entry, Failure, Language, Number, Observed, Outcome, RetryBasis, Retryability,
    Undocumented, UnknownCode, UnknownName, Verdict, codes,
};

#[codes("docs/depot.md")]
enum Depot {}

#[codes("docs/statuses.md")]
enum Status {}

fn is_ordinary<T: Debug + Clone + Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + 'static>() {}

/// Whether a type implements a trait. An associated constant of the type goes before one of a trait.
macro_rules! implements {
    ($type:ty: $trait:path) => {{
        #[allow(dead_code, reason = "one of the two constants is not used")]
        trait Otherwise {
            const IMPLEMENTS: bool = false;
        }

        impl<T> Otherwise for T {}

        struct Asked<T>(core::marker::PhantomData<T>);

        #[allow(dead_code, reason = "one of the two constants is not used")]
        impl<T: $trait> Asked<T> {
            const IMPLEMENTS: bool = true;
        }

        Asked::<$type>::IMPLEMENTS
    }};
}

macro_rules! traits {
    ($type:ty) => {{
        is_ordinary::<$type>();
        let all = [
            ("Copy", implements!($type: Copy)),
            ("Eq", implements!($type: Eq)),
            ("Ord", implements!($type: Ord)),
            ("Hash", implements!($type: Hash)),
            ("Default", implements!($type: Default)),
            ("Display", implements!($type: Display)),
            ("FromStr", implements!($type: FromStr)),
            ("Error", implements!($type: Error)),
            ("Iterator", implements!($type: Iterator)),
        ];
        let names = all.into_iter().filter(|(_, implements)| *implements).map(|(name, _)| name);
        names.collect::<Vec<_>>().join(" ")
    }};
}

#[test]
fn every_type_has_its_traits() {
    assert_eq!(traits!(Status), "Copy Eq Ord Hash Display FromStr");
    assert_eq!(traits!(Depot), "Copy Eq Ord Hash Display FromStr");
    assert_eq!(traits!(Observed<Status>), "Copy Eq Ord Hash Display FromStr");
    assert_eq!(traits!(Observed<Depot>), "Copy Eq Ord Hash Display");
    assert_eq!(traits!(Number), "Copy Eq Ord Hash Display FromStr");
    assert_eq!(traits!(Undocumented<Number>), "Copy Eq Ord Hash Display");

    assert_eq!(traits!(Attempt), "Copy Eq Hash Default");
    assert_eq!(traits!(Verdict), "Copy Eq Hash Default");
    assert_eq!(traits!(Retryability), "Copy Eq Hash Default Display FromStr");
    assert_eq!(traits!(Outcome), "Copy Eq Hash Default Display FromStr");
    assert_eq!(traits!(RetryBasis), "Copy Eq Ord Hash Default Display FromStr");
    assert_eq!(traits!(Language), "Copy Eq Ord Hash Display FromStr");

    assert_eq!(traits!(Failure<Status>), "Copy Eq Hash Display Error");
    assert_eq!(traits!(UnknownCode<Status>), "Copy Eq Hash Display Error");
    assert_eq!(traits!(UnknownName), "Copy Eq Hash Display Error");

    assert_eq!(traits!(Entry), "Copy Eq Hash");
    // As the iterators of std, it is not compared, and it is not `Copy`, so that it is not iterated twice by mistake.
    assert_eq!(traits!(Entries), "Iterator");
    assert!(implements!(Entries: ExactSizeIterator) && implements!(Entries: DoubleEndedIterator));
}

#[cfg(feature = "alloc")]
#[test]
fn owned_codes_have_the_same_traits() {
    assert_eq!(traits!(Observed<Depot, String>), "Eq Ord Hash Display FromStr");
    assert_eq!(traits!(Failure<Depot, String>), "Eq Hash Display Error");
    assert_eq!(traits!(Undocumented<String>), "Eq Ord Hash Display");
}

#[cfg(feature = "serde")]
#[test]
fn values_are_serialized_and_errors_are_not() {
    use serde::Serialize;
    use serde::de::DeserializeOwned;

    macro_rules! serialized {
        ($type:ty) => {
            implements!($type: Serialize) && implements!($type: DeserializeOwned)
        };
    }
    assert!(serialized!(Observed<Status>) && serialized!(Number) && serialized!(Language));
    assert!(serialized!(Retryability) && serialized!(Outcome) && serialized!(RetryBasis));
    assert!(!implements!(Failure<Status>: Serialize) && !implements!(Verdict: Serialize));
    // Their attributes do not ask for it.
    assert!(!implements!(Status: Serialize) && !implements!(Depot: Serialize));
}

#[test]
fn conversions_have_the_traits_of_std() {
    fn converts<A: Into<B>, B>() {}
    fn may_convert<A: TryInto<B>, B>() {}

    converts::<Status, u16>();
    may_convert::<u16, Status>();
    converts::<Depot, &str>();
    may_convert::<&str, Depot>();
    converts::<Status, Observed<Status>>();
    converts::<u64, Number>();
    converts::<i64, Number>();
    converts::<Number, i128>();
    may_convert::<i128, Number>();
    may_convert::<Number, u16>();
}

#[test]
fn iterators_are_exact_in_both_directions() {
    assert!(Status::iter().rev().eq(Status::ALL.iter().rev().copied()));
    assert_eq!(Status::iter().len(), Status::COUNT);
    let mut entries = Depot::Depot0001.entries();
    assert_eq!(entries.len(), 1);
    assert_eq!(
        format!("{entries:?}"),
        format!("[{:?}]", Depot::Depot0001.entries().next().unwrap_or_else(|| unreachable!()))
    );
    assert!(entries.next_back().is_some());
    assert_eq!((entries.len(), entries.next(), entries.next_back()), (0, None, None));
}

#[test]
fn an_entry_is_equal_to_one_that_says_the_same() {
    use std::collections::HashSet;

    let entries: HashSet<Entry> = Depot::iter().flat_map(Code::entries).collect();
    assert_eq!(entries.len(), Depot::COUNT);
    assert!(Depot::Depot0001.entries().all(|entry| entries.contains(&entry)));
}
