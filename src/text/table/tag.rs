//! HTML elements that end a paragraph, and those whose content is no text.
//!
//! Source: the HTML Living Standard (2025), section 15.3 "Non-replaced elements" (display: block, table, list-item) and `br`.

/// Elements that end the paragraph they stand in, in lower case, sorted.
#[rustfmt::skip] // sorted, a letter or two a line
pub(in crate::text) const BLOCK: &[&str] = &[
    "address", "article", "aside",
    "blockquote", "body", "br",
    "caption", "center",
    "dd", "details", "dialog", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html",
    "legend", "li",
    "main", "menu",
    "nav",
    "ol", "optgroup", "option",
    "p", "pre",
    "script", "search", "section", "style", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr",
    "ul",
];

/// Elements whose content is code.
pub(in crate::text) const CODE: &[&str] = &["script", "style"];
