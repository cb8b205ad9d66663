//! The digits of a whole number that is written with a fraction or an exponent.

/// The most digits of a whole number that is written out. Longer numbers are not codes, and a short exponent can ask for millions
/// of digits.
const MAX_DIGITS: usize = 20;

/// The number in digits, if it is whole but written in another way, such as `404.0` or `4e2`. Programs write whole numbers like
/// this if a column may have gaps.
pub(super) fn whole(number: &str) -> Option<String> {
    let (sign, unsigned) = match number.strip_prefix('-') {
        Some(unsigned) => ("-", unsigned),
        None => ("", number),
    };
    if unsigned.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (unsigned, 0),
    };
    let (before, after) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let after = after.trim_end_matches('0');
    let all = format!("{before}{after}");
    let significant = all.trim_start_matches('0');
    if significant.is_empty() {
        return Some("0".to_owned());
    }
    // How many zeros follow the digits. If it is negative, that many digits follow the decimal point.
    let zeros = i64::from(exponent) - after.len() as i64;
    let digits = match usize::try_from(zeros) {
        Ok(zeros) if significant.len().saturating_add(zeros) <= MAX_DIGITS => {
            format!("{significant}{}", "0".repeat(zeros))
        }
        Ok(_) => return None,
        Err(_) => {
            let kept = significant.len().checked_sub(usize::try_from(-zeros).ok()?)?;
            let (whole, fraction) = significant.split_at_checked(kept)?;
            if whole.is_empty() || whole.len() > MAX_DIGITS || fraction.bytes().any(|digit| digit != b'0') {
                return None;
            }
            whole.to_owned()
        }
    };
    Some(format!("{sign}{digits}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_number_is_written_in_digits() {
        for (number, digits) in [
            ("404.0", "404"),
            ("4e2", "400"),
            ("4.04E+2", "404"),
            ("40400e-2", "404"),
            ("-0.50e1", "-5"),
            ("0.0", "0"),
            ("-0e9", "0"),
            ("1e19", "10000000000000000000"),
            ("0.0000000404e10", "404"),
        ] {
            assert_eq!(whole(number).as_deref(), Some(digits), "{number}");
        }
    }

    #[test]
    fn other_numbers_stay_as_they_are_spelled() {
        for number in
            ["404", "-7", "4.5", "4e-1", "404e-1", "1e20", "1e999999999", "1e99999999999", "1e-999999999"]
        {
            assert_eq!(whole(number), None, "{number}");
        }
    }
}
