//! Files whose first bytes say that they are not text in UTF-8: other encodings, documents, archives, pointers of Git LFS.

use crate::problem::Problem;

/// What the first bytes of a file show.
struct Signature {
    /// The first bytes.
    bytes: &'static [u8],
    /// What the file is: `the page … is`.
    is: &'static str,
    /// What to do.
    help: &'static str,
}

const UTF_16: &str = "convert it with `iconv -f UTF-16 -t UTF-8`";
const SAVE: &str = "save the page that documents the codes as HTML, Markdown or CSV";
const UNPACK: &str = "unpack it";

const SIGNATURES: &[Signature] = &[
    // UTF-32 in little-endian order starts like UTF-16.
    Signature {
        bytes: b"\xff\xfe\0\0",
        is: "in UTF-32, not in UTF-8",
        help: "convert it with `iconv -f UTF-32 -t UTF-8`",
    },
    Signature { bytes: b"\xff\xfe", is: "in UTF-16, not in UTF-8", help: UTF_16 },
    Signature { bytes: b"\xfe\xff", is: "in UTF-16, not in UTF-8", help: UTF_16 },
    Signature {
        bytes: b"version https://git-lfs.github.com/spec/",
        is: "a pointer of Git LFS, and its content is not in this checkout",
        help: "fetch it with `git lfs pull`",
    },
    Signature { bytes: b"%PDF-", is: "a PDF document", help: SAVE },
    Signature { bytes: b"PK\x03\x04", is: "a ZIP archive, such as .docx or .xlsx", help: SAVE },
    Signature { bytes: b"\x1f\x8b", is: "compressed by gzip", help: UNPACK },
    Signature { bytes: b"\x28\xb5\x2f\xfd", is: "compressed by zstd", help: UNPACK },
];

/// The problem with a file that is not text in UTF-8, as far as its first bytes show.
pub(crate) fn not_text(name: &str, bytes: &[u8]) -> Option<Problem> {
    if let Some(found) = SIGNATURES.iter().find(|signature| bytes.starts_with(signature.bytes)) {
        return Some(Problem::error(format!("the page {name} is {}", found.is)).help(found.help));
    }
    // Text in ASCII, in UTF-16 without a byte-order mark.
    if bytes.len() >= 8
        && let [first, second, ..] = *bytes
        && (first == 0) != (second == 0)
        && bytes.chunks_exact(2).take(8).all(|pair| (pair[0] == 0, pair[1] == 0) == (first == 0, second == 0))
    {
        let (encoding, order) = if first == 0 { ("UTF-16BE", "big") } else { ("UTF-16LE", "little") };
        let message = format!("the page {name} is in UTF-16 with the {order} end first, not in UTF-8");
        return Some(Problem::error(message).help(format!("convert it with `iconv -f {encoding} -t UTF-8`")));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_say_what_a_file_is() {
        let problem = |bytes: &[u8]| not_text("docs/a.md", bytes).map(|problem| problem.to_string());
        for (bytes, text) in [
            (
                &b"\xff\xfe|\0 \0"[..],
                "the page docs/a.md is in UTF-16, not in UTF-8\n  = help: convert it with `iconv -f UTF-16 -t UTF-8`",
            ),
            (
                b"\xfe\xff\0|",
                "the page docs/a.md is in UTF-16, not in UTF-8\n  = help: convert it with `iconv -f UTF-16 -t UTF-8`",
            ),
            (
                b"|\0 \0C\0o\0",
                "the page docs/a.md is in UTF-16 with the little end first, not in UTF-8\n  = help: convert it with `iconv -f UTF-16LE -t UTF-8`",
            ),
            (
                b"\0|\0 \0C\0o",
                "the page docs/a.md is in UTF-16 with the big end first, not in UTF-8\n  = help: convert it with `iconv -f UTF-16BE -t UTF-8`",
            ),
            (
                b"\xff\xfe\0\0|\0\0\0",
                "the page docs/a.md is in UTF-32, not in UTF-8\n  = help: convert it with `iconv -f UTF-32 -t UTF-8`",
            ),
            (
                b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 7\n",
                "the page docs/a.md is a pointer of Git LFS, and its content is not in this checkout\n  = help: fetch it with `git lfs pull`",
            ),
            (
                b"%PDF-1.7\n",
                "the page docs/a.md is a PDF document\n  = help: save the page that documents the codes as HTML, Markdown or CSV",
            ),
            (
                b"PK\x03\x04\x14",
                "the page docs/a.md is a ZIP archive, such as .docx or .xlsx\n  = help: save the page that documents the codes as HTML, Markdown or CSV",
            ),
            (b"\x1f\x8b\x08", "the page docs/a.md is compressed by gzip\n  = help: unpack it"),
            (b"\x28\xb5\x2f\xfd\x04", "the page docs/a.md is compressed by zstd\n  = help: unpack it"),
        ] {
            assert_eq!(problem(bytes).as_deref(), Some(text));
        }
        for text in [&b""[..], b"x", b"[\0", b"\0\0\0\0", b"# Codes\n", "状态码".as_bytes(), b"version 1\n"]
        {
            assert_eq!(problem(text), None);
        }
    }
}
