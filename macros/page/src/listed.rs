//! Lists in messages. A long list does not help anyone to choose.

/// The most items that a message lists.
pub const MOST_LISTED: usize = 20;

/// The first of `all` items, and how many more there are: `a, b, and 980 more`.
pub fn listed(mut first: Vec<String>, all: usize, separator: &str) -> String {
    first.truncate(MOST_LISTED);
    if all > first.len() {
        first.push(format!("and {} more", all - first.len()));
    }
    first.join(separator)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_lists_twenty_items() {
        let numbers = |count: usize| (1..=count).map(|n| n.to_string()).collect::<Vec<_>>();
        assert_eq!(listed(numbers(3), 3, ", "), "1, 2, 3");
        assert_eq!(listed(numbers(20), 20, " | ").split(" | ").count(), 20);
        let many = listed(numbers(1000), 1000, ", ");
        assert!(many.ends_with("19, 20, and 980 more"), "{many}");
    }
}
