//! Sorting. The sort of the standard library is compiled for each type, in every user's build; this one is compiled once, for the
//! places of the elements.

use std::cmp::Ordering;

/// Sorts elements. Equal ones stay in their order.
pub fn sort<T>(elements: &mut [T], compare: &dyn Fn(&T, &T) -> Ordering) {
    let sorted = sorted(elements.len(), &|a, b| compare(&elements[a], &elements[b]));
    let mut target = vec![0; elements.len()];
    for (place, from) in sorted.into_iter().enumerate() {
        target[from] = place;
    }
    for place in 0..elements.len() {
        // Each swap moves an element to its place.
        while target[place] != place {
            let to = target[place];
            elements.swap(place, to);
            target.swap(place, to);
        }
    }
}

/// The places of elements in the order that `compare` gives to two of them.
pub fn sorted(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places = Vec::with_capacity(count);
    for place in 0..count {
        places.push(place);
    }
    places.sort_by(|&a, &b| compare(a, b));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_elements_stay_in_their_order() {
        let mut elements: Vec<(u32, usize)> = Vec::new();
        let mut next = 7_u32;
        for n in 0..200 {
            next = next.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            elements.push((next >> 28, n));
        }
        let mut expected = elements.clone();
        expected.sort_by_key(|&(key, _)| key);
        sort(&mut elements, &|(a, _), (b, _)| a.cmp(b));
        assert_eq!(elements, expected);
    }
}
