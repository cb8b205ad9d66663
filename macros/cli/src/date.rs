//! Dates.

use std::time::{SystemTime, UNIX_EPOCH};

/// The seconds of a day.
const DAY: u64 = 24 * 60 * 60;

/// Today's date in UTC: `2026-11-27`. None if the clock is wrong.
pub(crate) fn today() -> Option<String> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    Some(from_days(seconds / DAY))
}

/// The date of a day, counted from 1970-01-01 in the Gregorian calendar.
fn from_days(days: u64) -> String {
    // A cycle of 400 years has 146,097 days. Years are counted from March, so that a leap day is the last day of its year.
    let shifted = days + 719_468;
    let (cycle, day) = (shifted / 146_097, shifted % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let of_year = day - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let of_month = of_year - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    format!("{:04}-{month:02}-{of_month:02}", 400 * cycle + year + next)
}

/// Parses a date as [`today`] writes it.
///
/// # Errors
///
/// The text is not a date.
pub(crate) fn parse(text: &str) -> Result<String, String> {
    let parts: Vec<&str> = text.split('-').collect();
    let is_date = match parts.as_slice() {
        [year, month, day] => {
            let number = |text: &str, length| {
                text.bytes()
                    .all(|byte| byte.is_ascii_digit())
                    .then_some(text)
                    .filter(|text| text.len() == length)?
                    .parse()
                    .ok()
            };
            let (month, day): (Option<u8>, Option<u8>) = (number(month, 2), number(day, 2));
            year.len() == 4
                && year.bytes().all(|byte| byte.is_ascii_digit())
                && month.is_some_and(|month| (1..=12).contains(&month))
                && day.is_some_and(|day| (1..=31).contains(&day))
        }
        _ => false,
    };
    if is_date { Ok(text.to_owned()) } else { Err("expected a date, such as 2026-11-27".to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_dates() {
        for (days, date) in [
            (0, "1970-01-01"),
            (59, "1970-03-01"),
            (789, "1972-02-29"),
            (11_016, "2000-02-29"),
            (20_784, "2026-11-27"),
            (47_540, "2100-02-28"),
            (47_541, "2100-03-01"),
        ] {
            assert_eq!(from_days(days), date);
        }
        assert!(today().is_some_and(|today| today.as_str() > "2025"));
    }

    #[test]
    fn only_dates_are_parsed() {
        assert!(parse("2026-11-27").is_ok());
        for text in ["", "2026-13-01", "2026-1-1", "26-11-27", "2026-11-00", "2026-11-27-1", "+026-11-27"] {
            assert_eq!(parse(text), Err("expected a date, such as 2026-11-27".to_owned()), "{text}");
        }
    }
}
