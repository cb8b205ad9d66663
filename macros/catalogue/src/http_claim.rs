//! The statements of the pages about whether codes are HTTP statuses: headers, captions, headings and text.

use doccodes_page::{Form, Page, Table};

use super::code::http_decision::{HttpClaim, HttpStatement};
use super::column::family::Family;
use super::column::vocabulary::protocol::{Origin, announces_http_statuses, origin, says_http};
use super::input::PageInput;
use super::reading::TableReading;

/// The statements of the pages about whether codes are HTTP statuses.
pub(super) struct HttpClaims<'a> {
    pages: &'a [PageInput<'a>],
    /// Whether the text of a page mentions HTTP.
    mentioned: bool,
}

impl<'a> HttpClaims<'a> {
    pub(super) fn new(pages: &'a [PageInput<'a>]) -> Self {
        let mentions =
            |page: &PageInput<'_>| page.page.passages.iter().any(|passage| says_http(&passage.text));
        Self { pages, mentioned: pages.iter().any(mentions) }
    }

    /// The heading over a table.
    pub(super) fn heading(&self, table: &TableReading) -> Option<&'a str> {
        self.pages[table.page].page.table(table.table).heading.as_deref()
    }

    /// The statement about the codes of a table, which is given by its page and its index on the page; `header` is that of the
    /// codes.
    pub(super) fn of_table(&self, page: usize, table: usize, header: &'a str) -> HttpStatement<'a> {
        let page = self.pages[page].page;
        statement_of(page.table(table), header, title_of(page), self.mentioned)
    }
}

/// The statement about the codes of one table; `title` is the first heading of its page, and `mentioned` tells whether the page
/// mentions HTTP.
fn statement_of<'a>(
    table: &'a Table,
    header: &'a str,
    title: Option<&'a str>,
    mentioned: bool,
) -> HttpStatement<'a> {
    let says = |text: &'a str| origin(text).map(|origin| (origin, text));
    // A caption may be a sentence.
    let caption = table
        .caption
        .as_deref()
        .and_then(says)
        .filter(|(origin, caption)| *origin != Origin::Http || announces_http_statuses(caption));
    let heading = table.heading.as_deref();
    // Words nearer to the codes count more: a page about mail may have a section on its HTTP interface.
    let near = caption.or_else(|| heading.and_then(says));
    let around = near.or_else(|| match title.and_then(says) {
        // A title that names the protocol of a product denies nothing if the text mentions HTTP.
        Some((Origin::OtherProtocol, title)) if mentioned => Some((Origin::Sender, title)),
        said => said,
    });
    let is_status = Family::from_header(header) == Some(Family::Statuses);
    let heading_says_statuses = heading.is_some_and(|heading| {
        origin(heading) == Some(Origin::Http) && Family::from_header(heading) == Some(Family::Statuses)
    });
    // The header of a listing describes its terms, and is not from the page.
    let in_terms = table.form != Form::Table;
    let claim = |claim: HttpClaim, words: &'a str| match in_terms && words == header {
        true => HttpStatement { claim, words: "" },
        false => HttpStatement { claim, words },
    };
    match (origin(header), around) {
        (Some(Origin::Http), _) if is_status => claim(HttpClaim::InHeader, header),
        (Some(Origin::Http), _) => claim(HttpClaim::Stated, header),
        (Some(Origin::OtherProtocol), _) => claim(HttpClaim::Denied, header),
        (None, Some((Origin::OtherProtocol, words))) => claim(HttpClaim::Denied, words),
        (Some(Origin::Sender), _) | (None, Some((Origin::Sender, _))) => HttpStatement::default(),
        (None, Some((Origin::Http, words))) if is_status || heading_says_statuses => {
            claim(HttpClaim::Stated, words)
        }
        _ if is_status && mentioned => claim(HttpClaim::Mentioned, header),
        _ if is_status => claim(HttpClaim::Status, header),
        _ => HttpStatement::default(),
    }
}

fn title_of(page: &Page) -> Option<&str> {
    page.passages.iter().find(|passage| passage.heading).map(|passage| passage.text.as_str())
}

#[cfg(test)]
mod tests {
    use doccodes_formats as page;
    use doccodes_page::source::Source;

    use crate::choices::Choices;
    use crate::input::PageInput;
    use crate::read;
    use crate::reading::Reading;

    fn reading(markdown: &str) -> Reading {
        let source = Source::new("docs/page.md", markdown.as_bytes()).unwrap();
        read(&[PageInput { source: &source, page: &page::read(&source) }], &Choices::default())
    }

    fn is_http(markdown: &str) -> bool {
        reading(markdown).catalogue.is_http
    }

    #[test]
    fn descriptions_with_reason_phrases_name_http_statuses() {
        let catalogue = reading(
            "|Code|Details|\n|-|-|\n|401|Unauthorized: the token is missing.|\n|404|Not Found (no such parcel)|\n\
             |409|Conflict - the parcel has left.|\n|418|The kettle is on.|\n",
        )
        .catalogue;
        assert!(catalogue.is_http);
        let names: Vec<&str> = catalogue.codes.iter().map(|code| code.name()).collect();
        assert_eq!(names, ["Unauthorized", "Not Found", "Conflict", "I'm a teapot"]);
        assert_eq!(catalogue.codes[2].entries[0].descriptions[0].1, "Conflict - the parcel has left.");
        let catalogue =
            reading("|错误码|说明|\n|-|-|\n|403|Forbidden，没有权限|\n|504|上游超时（Gateway Timeout）|\n")
                .catalogue;
        assert!(catalogue.is_http);
        assert_eq!(catalogue.codes[1].name(), "Gateway Timeout");
    }

    #[test]
    fn statuses_of_a_service_are_named_like_the_registered_ones() {
        let names = |markdown: &str| -> Vec<String> {
            let catalogue = reading(markdown).catalogue;
            assert!(catalogue.is_http);
            catalogue.codes.iter().map(|code| code.name().to_owned()).collect()
        };
        let page = "|Code|Details|\n|-|-|\n|404|Not Found -- no such boat|\n|409|Conflict -- it sails|\n\
                    |460|Tide Too Low -- wait for it|\n|503|Service Unavailable -- fog|\n";
        assert_eq!(names(page), ["Not Found", "Conflict", "Tide Too Low", "Service Unavailable"]);
        let page = "|Code|Details|\n|-|-|\n|404|Not Found: no such boat|\n|409|Conflict - it sails|\n|460|Tide: too low|\n\
                    |503|Service Unavailable: fog|\n";
        assert_eq!(names(page)[2], "", "the signs differ");
        let page = "|Code|Details|\n|-|-|\n|404|Not Found: no such boat|\n|409|The boat sails, so: wait|\n";
        assert!(!is_http(page));
        let page = "|Code|Details|\n|-|-|\n|404|Not Found: no such boat|\n|409|The boat sails, so: wait|\n|410|Gone: sunk|\n";
        assert_eq!(names(page)[1], "Conflict", "a sentence is not a name");
    }

    #[test]
    fn numbers_of_a_service_are_no_http_statuses() {
        for page in [
            "|Code|Meaning|\n|-|-|\n|400|The card is not in your hand.|\n|403|Forbidden suit.|\n|409|Two players led.|\n",
            "|Code|Name|\n|-|-|\n|200|OK|\n|404|Card lost|\n",
            "|Status code|Meaning|\n|-|-|\n|200|OK|\n|404|Card lost|\n|500|Table fell over|\n",
            // Links, denials and the transport are about something else.
            "Rules: https://cards.example/rules\n\n|Status code|Meaning|\n|-|-|\n|400|Wrong card|\n|500|No deck|\n",
            "They are not HTTP statuses.\n\n|Status code|Meaning|\n|-|-|\n|400|Wrong card|\n|500|No deck|\n",
            "Calls go over HTTP.\n\n|Status code|Meaning|\n|-|-|\n|400|Wrong card|\n|500|No deck|\n",
            "HTTP 状态码总是 200，内容里的状态码如下：\n\n|状态码|说明|\n|-|-|\n|400|出错牌|\n|500|没有牌|\n",
        ] {
            assert!(!is_http(page), "{page}");
        }
    }

    #[test]
    fn another_protocol_denies_http() {
        let named = "|Code|Reason|\n|-|-|\n|400|Bad Request|\n|404|Not Found|\n|503|Service Unavailable|\n";
        assert!(is_http(named));
        for heading in ["SIP answers", "RTSP status codes", "ICAP 响应", "CoapCodes"] {
            assert!(!is_http(&format!("# {heading}\n\nSome text.\n\n{named}")), "{heading}");
        }
        assert!(!is_http(
            "|FTP status code|Text|\n|-|-|\n|202|Superfluous|\n|421|Closing|\n|501|Bad argument|\n"
        ));
        let section = format!("# The mail relay\n\n## SMTP\n\nNot over HTTP.\n\n{named}");
        assert!(!is_http(&section));
        // Nearer words count more, and a title may name the product.
        assert!(is_http(&format!("# The SMTP relay\n\n## HTTP interface\n\n{named}")));
        assert!(is_http(&format!("# The SIP phone book\n\nIt is read over HTTP.\n\n## Errors\n\n{named}")));
        assert!(!is_http(&format!("# The SIP phone\n\n## Errors\n\n{named}")));
    }

    #[test]
    fn a_heading_or_a_caption_says_what_statuses_are() {
        let table = |header: &str| format!("|{header}|说明|\n|-|-|\n|400|参数有误|\n|500|服务出错|\n");
        assert!(is_http(&format!("# HTTP 状态码\n\n{}", table("状态码"))));
        assert!(is_http(&format!("# HTTP status codes\n\n{}", table("Code"))));
        assert!(is_http(&format!("# 状态码\n\n网关返回以下 HTTP 状态码：\n\n{}", table("状态码"))));
        assert!(!is_http(&format!("# HTTP 接口错误码\n\n{}", table("错误码"))));
        assert!(!is_http(&format!("# HTTP 状态码\n\n{}", table("设备状态码"))));
        // A mention in the text is enough where some texts are phrases.
        let text = "The API speaks HTTP.\n\nMore text.\n\n";
        let rows = "|400|Bad request, as it says|\n|404|Not found at all|\n|409|Too many of it|\n|410|It was here|\n|500|Oh no|\n";
        assert!(is_http(&format!("{text}|Status code|Meaning|\n|-|-|\n{rows}")));
        assert!(!is_http(&format!("|Status code|Meaning|\n|-|-|\n{rows}")));
    }
}
