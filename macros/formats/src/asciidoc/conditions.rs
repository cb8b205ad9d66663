//! Removes the conditions from a page: `ifdef`, `ifndef`, `ifeval` and `endif`.

use doccodes_page::NoteKind;

use super::line::Line;
use super::marks;
use crate::builder::Builder;

/// All lines of a page, whether or not their conditions hold. Conditions are noted.
pub(super) fn without_conditions<'t>(lines: Vec<Line<'t>>, builder: &mut Builder<'_>) -> Vec<Line<'t>> {
    let mut kept = Vec::with_capacity(lines.len());
    for line in lines {
        if !marks::is_conditional(line.text) {
            kept.push(line);
            continue;
        }
        if !line.text.starts_with("endif") {
            builder.note(NoteKind::Condition, line.at as u32, line.text.len() as u32);
        }
        // A condition on one line has its text in brackets.
        let open = line.text.find('[').map_or(line.text.len(), |open| open + 1);
        let text = line.part(open, line.text.len().saturating_sub(1));
        if !line.text.starts_with("ifeval") && !text.is_blank() {
            kept.push(text);
        }
    }
    kept
}
