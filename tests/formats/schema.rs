//! A reader of the part of JSON Schema that the schema of SARIF uses; a keyword that it does not know fails the test.

use regex::Regex;
use serde_json::Value;

/// Keywords that only describe.
const SILENT: &[&str] = &["$schema", "$id", "title", "description", "default", "definitions"];

/// What does not fit the schema, each with its place.
pub(crate) fn offences(schema: &Value, value: &Value) -> Vec<String> {
    let mut reader = Reader { root: schema, offences: Vec::new() };
    reader.check(schema, value, "");
    reader.offences
}

struct Reader<'s> {
    root: &'s Value,
    offences: Vec<String>,
}

impl<'s> Reader<'s> {
    fn refuse(&mut self, at: &str, what: &str) {
        self.offences.push(format!("{at}: {what}"));
    }

    fn check(&mut self, schema: &'s Value, value: &Value, at: &str) {
        let rules = schema.as_object().expect("a schema is an object");
        for (keyword, rule) in rules {
            match keyword.as_str() {
                "$ref" => {
                    let pointer = rule.as_str().and_then(|to| to.strip_prefix('#')).expect("references stay inside");
                    let target = self.root.pointer(pointer).expect("a reference leads somewhere");
                    self.check(target, value, at);
                }
                "type" => self.kind(rule, value, at),
                "enum" => {
                    let allowed = rule.as_array().expect("a list");
                    if !allowed.contains(value) {
                        self.refuse(at, &format!("{value} is none of {rule}"));
                    }
                }
                "pattern" | "format" => self.words(keyword, rule, value, at),
                "minimum" | "maximum" => self.bound(keyword, rule, value, at),
                "required" | "properties" | "additionalProperties" => {}
                "items" | "minItems" | "uniqueItems" => self.list(keyword, rule, value, at),
                "anyOf" | "oneOf" => self.choice(keyword, rule, value, at),
                known if SILENT.contains(&known) => {}
                unknown => panic!("{at}: the schema says `{unknown}`, which this reader does not know"),
            }
        }
        if let Some(object) = value.as_object() {
            self.object(schema, object, at);
        }
    }

    fn kind(&mut self, rule: &Value, value: &Value, at: &str) {
        let fits = |kind: &str| match kind {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "integer" => value.is_i64() || value.is_u64(),
            "number" => value.is_number(),
            "boolean" => value.is_boolean(),
            "null" => value.is_null(),
            unknown => panic!("no type is called `{unknown}`"),
        };
        let fits = match rule {
            Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).any(fits),
            kind => fits(kind.as_str().expect("a type is a word")),
        };
        if !fits {
            self.refuse(at, &format!("{value} is no {rule}"));
        }
    }

    fn words(&mut self, keyword: &str, rule: &Value, value: &Value, at: &str) {
        let (Some(words), Some(rule)) = (value.as_str(), rule.as_str()) else { return };
        let pattern = match (keyword, rule) {
            ("pattern", pattern) => pattern,
            // RFC 3986: what a reference may consist of, and a colon in the first part only behind a scheme.
            ("format", "uri-reference") => {
                r"^(?:[A-Za-z][A-Za-z0-9+.-]*:|(?:[A-Za-z0-9._~@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*(?:[/?#]|$))(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*$"
            }
            ("format", "uri") => r"^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*$",
            ("format", "date-time") => r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$",
            (_, unknown) => panic!("no format is called `{unknown}`"),
        };
        if !Regex::new(pattern).expect("a pattern").is_match(words) {
            self.refuse(at, &format!("`{words}` does not fit {keyword} `{rule}`"));
        }
    }

    fn bound(&mut self, keyword: &str, rule: &Value, value: &Value, at: &str) {
        let (Some(number), Some(bound)) = (value.as_i64(), rule.as_i64()) else { return };
        if if keyword == "minimum" { number < bound } else { number > bound } {
            self.refuse(at, &format!("{number}, {keyword} {bound}"));
        }
    }

    fn list(&mut self, keyword: &str, rule: &'s Value, value: &Value, at: &str) {
        let Some(items) = value.as_array() else { return };
        match keyword {
            "items" => {
                items.iter().enumerate().for_each(|(index, item)| self.check(rule, item, &format!("{at}/{index}")));
            }
            "minItems" => {
                if items.len() < rule.as_u64().and_then(|least| usize::try_from(least).ok()).expect("a number") {
                    self.refuse(at, &format!("fewer than {rule} items"));
                }
            }
            _ => {
                let is_twice = |index: usize| items.iter().skip(index + 1).any(|other| *other == items[index]);
                if rule == &Value::Bool(true) && (0..items.len()).any(is_twice) {
                    self.refuse(at, "an item stands twice");
                }
            }
        }
    }

    fn choice(&mut self, keyword: &str, rule: &'s Value, value: &Value, at: &str) {
        let choices = rule.as_array().expect("a list");
        let fitting = choices.iter().filter(|choice| {
            let mut inner = Reader { root: self.root, offences: Vec::new() };
            inner.check(choice, value, at);
            inner.offences.is_empty()
        });
        let fitting = fitting.count();
        if fitting == 0 || keyword == "oneOf" && fitting > 1 {
            self.refuse(at, &format!("{fitting} of {} choices fit", choices.len()));
        }
    }

    fn object(&mut self, schema: &'s Value, object: &serde_json::Map<String, Value>, at: &str) {
        for name in schema.get("required").and_then(Value::as_array).into_iter().flatten() {
            if !object.contains_key(name.as_str().expect("a name")) {
                self.refuse(at, &format!("lacks {name}"));
            }
        }
        let properties = schema.get("properties");
        for (name, value) in object {
            let at = format!("{at}/{name}");
            match (properties.and_then(|properties| properties.get(name)), schema.get("additionalProperties")) {
                (Some(known), _) => self.check(known, value, &at),
                (None, Some(Value::Bool(false))) => self.refuse(&at, "is not foreseen"),
                (None, Some(others @ Value::Object(_))) => self.check(others, value, &at),
                (None, _) => {}
            }
        }
    }
}

#[test]
fn what_does_not_fit_is_told() {
    let schema: Value = serde_json::from_str(super::SCHEMA).expect("the schema is JSON");
    let of = |json: &str| offences(&schema, &serde_json::from_str(json).expect("it is JSON"));
    assert_eq!(of(r#"{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"a"}}}]}"#), Vec::<String>::new());
    assert_eq!(of(r#"{"version":"2.1.0"}"#), [": lacks \"runs\""]);
    assert_eq!(of(r#"{"version":"2","runs":[]}"#), ["/version: \"2\" is none of [\"2.1.0\"]"]);
    let wrong =
        r#"{"version":"2.1.0","runs":[{"tool":{"driver":{"name":1}},"colour":"red","results":[{"ruleId":"a"}]}]}"#;
    let wanted = [
        "/runs/0/tool/driver/name: 1 is no \"string\"",
        "/runs/0/colour: is not foreseen",
        "/runs/0/results/0: lacks \"message\"",
    ];
    assert_eq!(of(wrong), wanted);
    let region = |region: &str, uri: &str| {
        format!(
            r#"{{"version":"2.1.0","runs":[{{"tool":{{"driver":{{"name":"a"}}}},"results":[{{"message":{{"text":"a"}},
            "locations":[{{"physicalLocation":{{"artifactLocation":{{"uri":"{uri}"}},"region":{region}}}}}]}}]}}]}}"#
        )
    };
    assert_eq!(of(&region(r#"{"startLine":1}"#, "a%20b/c.md")), Vec::<String>::new());
    assert_eq!(of(&region(r#"{"startLine":0}"#, "c.md")).len(), 1);
    assert_eq!(of(&region(r#"{"startLine":1}"#, "a b.md")).len(), 1);
    assert_eq!(of(&region(r#"{"startLine":1}"#, "a%2.md")).len(), 1);
}
