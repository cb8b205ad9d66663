// This is not finished: no argument solves these problems.
//
// no table of the page documents codes:
//   line 1: Sign | Text
//  --> docs/new/unsaid.csv:1:1
//   |
// 1 | Sign,Text
//   | ^
//   = expected: a table whose header names codes, such as `Status code`, `Error code`, 状态码 or 错误码, with one code in each row
//   = help: name the column of the codes in the attribute, by its header or its number: `columns(code = "…")`
//
// use doccodes::codes;
//
// // How doccodes reads the codes:
// // - CSV needs the feature `csv` of doccodes, which is on by default.
// // - table 1, line 1: not read, because no column holds codes
// #[codes(
//     "docs/new/unsaid.csv",
//     // The page does not name the service, so it has the name of the enum. To choose another name:
//     // service = "…",
//     // The address of the page, for the documentation of the enum:
//     // url = "https://…",
// )]
// pub enum Unsaid {}
