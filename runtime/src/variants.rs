//! The list of an enum's variants, from which a look-up takes the variant at a place.
//!
//! For each element of a static or a constant, the compiler searches all variants of its type, from the first one on. That is
//! quadratic: for 10,000 strings it is half of what the enum costs a dev build, and for numbers with gaps, where each step evaluates
//! the number of a variant, 5 s. So in a build with debug assertions, a large enum has no such list: a look-up makes a part of the
//! list on the stack, where nothing is searched. `ALL` is only evaluated in a crate that uses it. In a release build, where a
//! look-up has to be fast, the list is a static.

/// Implements `ALL`, `__all_codes`, which is the same, and `__at`, the variant at a place.
///
/// The arguments: attributes for the implementation, the enum, the number of its variants, and the list of them. The list of a large
/// enum is in parts of the same size, which precedes them. Each part but the last one has its number. The last one is filled up.
#[doc(hidden)]
#[macro_export]
macro_rules! __list_variants {
    ([$($attribute:tt)*] $name:ident $count:literal $variants:tt) => {
        $($attribute)*
        #[allow(clippy::same_name_method)]
        impl $name {
            /// Every documented code, in page order.
            pub const ALL: &'static [$name] = Self::__all_codes();

            const fn __all_codes() -> &'static [$name; $count] {
                static ALL: [$name; $count] = $variants;
                &ALL
            }

            #[inline]
            const fn __at(place: ::core::primitive::usize) -> $name {
                Self::__all_codes()[place]
            }
        }
    };
    // All functions are inline, since the compiler evaluates what others mention even if nothing calls them.
    (
        [$($attribute:tt)*] $name:ident $count:literal $size:literal
        $($number:literal $variants:tt)+ last $last:tt
    ) => {
        $($attribute)*
        #[allow(clippy::same_name_method, clippy::extra_unused_type_parameters)]
        impl $name {
            /// Every documented code, in page order.
            #[cfg(not(debug_assertions))]
            pub const ALL: &'static [$name] = Self::__all_codes();

            #[cfg(not(debug_assertions))]
            #[inline]
            const fn __all_codes() -> &'static [$name; $count] {
                static ALL: [$name; $count] = $name::__every_variant();
                &ALL
            }

            #[cfg(not(debug_assertions))]
            #[inline]
            const fn __at(place: ::core::primitive::usize) -> $name {
                Self::__all_codes()[place]
            }

            /// Every documented code, in page order.
            // Not `__all_codes`, whose constant the compiler would check as well. Without the condition, the list would be a constant
            // of its own, which is evaluated even if nothing uses it.
            #[cfg(debug_assertions)]
            pub const ALL: &'static [$name] = if $count > 0 { &Self::__every_variant() } else { &[] };

            #[cfg(debug_assertions)]
            #[inline]
            const fn __all_codes() -> &'static [$name] {
                // Only in a generic function, a constant is not evaluated before it is used.
                #[inline]
                const fn list<T>() -> &'static [$name] {
                    const { if $count > 0 { &$name::__every_variant() } else { &[] } }
                }
                list::<()>()
            }

            #[cfg(debug_assertions)]
            #[inline]
            const fn __at(place: ::core::primitive::usize) -> $name {
                Self::__part(place / $size)[place % $size]
            }

            #[inline]
            const fn __every_variant() -> [$name; $count] {
                let mut all = [Self::__part(0)[0]; $count];
                let mut place = 0;
                while place < $count {
                    let part = Self::__part(place / $size);
                    let mut n = 0;
                    while n < $size && place < $count {
                        all[place] = part[n];
                        n += 1;
                        place += 1;
                    }
                }
                all
            }

            #[inline]
            const fn __part(number: ::core::primitive::usize) -> [$name; $size] {
                match number {
                    // Each part has a function, so that only one of them is on the stack.
                    $($number => {
                        #[inline]
                        const fn part() -> [$name; $size] {
                            $variants
                        }
                        part()
                    })+
                    _ => {
                        #[inline]
                        const fn part() -> [$name; $size] {
                            $last
                        }
                        part()
                    }
                }
            }
        }
    };
}

#[cfg(test)]
mod tests {
    #[derive(Debug, Clone, Copy, PartialEq)]
    enum Letter {
        A,
        B,
        C,
        D,
        E,
    }

    crate::__list_variants! {
        [#[allow(unreachable_pub)]] Letter 5 2 0 [Letter::A, Letter::B] 1 [Letter::C, Letter::D] last [Letter::E, Letter::A]
    }

    #[test]
    fn a_list_in_parts_has_every_variant_once() {
        let all = [Letter::A, Letter::B, Letter::C, Letter::D, Letter::E];
        assert_eq!(Letter::ALL, all);
        assert!(Letter::__all_codes().iter().eq(&all));
        assert_eq!([0, 1, 2, 3, 4].map(Letter::__at), all);
    }

    /// An enum whose list cannot be evaluated. So this file only compiles if the compiler does not evaluate it.
    #[cfg(debug_assertions)]
    mod unused {
        #[derive(Debug, Clone, Copy, PartialEq)]
        pub(super) enum Digit {
            One,
            Two,
            Three,
        }

        const fn three() -> Digit {
            panic!("the list of variants is evaluated although nothing uses it")
        }

        crate::__list_variants! {
            [#[allow(dead_code, unreachable_pub)]] Digit 3 2 0 [Digit::One, Digit::Two] last [three(), Digit::One]
        }

        impl Digit {
            pub(super) const fn at(place: usize) -> Self {
                Self::__at(place)
            }
        }
    }

    #[cfg(debug_assertions)]
    #[test]
    fn in_a_build_with_debug_assertions_a_look_up_evaluates_no_list() {
        use unused::Digit;
        assert_eq!([0, 1].map(Digit::at), [Digit::One, Digit::Two]);
        assert_ne!(Digit::at(1), Digit::Three);
    }
}
