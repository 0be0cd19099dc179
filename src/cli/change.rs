//! Changes of fields as people type them.
//!
//! ```text
//! change = field , "=" , [ value ]          (* without a value the field is taken away *)
//!        | list , ( "+=" | "-=" ) , item ;  (* one item more or less, whatever commas it has *)
//! ```

use factledger::ledger::{CLAIM, Entry, Field, Form, Value, may_be_set, near};

use super::failure::Failure;

/// A change of one field.
#[derive(Debug)]
pub(super) enum Change {
    /// It gets a value, or is taken away.
    Set(Field, Option<Value>),
    /// The list gets one item more.
    Add(Field, String),
    /// The list loses an item.
    Take(Field, String),
}

/// Read all changes of a command, of which two for one field would contradict each other.
pub(super) fn parse_all(changes: &[String]) -> Result<Vec<Change>, Failure> {
    let mut parsed: Vec<Change> = Vec::new();
    for change in changes {
        let change = parse(change)?;
        if let Change::Set(field, _) = change
            && parsed.iter().any(|known| known.field() == field)
        {
            let what = format!("`{}` is given twice, expected one value for it", field.name());
            return Err(Failure::new(what, "leave one of them out"));
        }
        parsed.push(change);
    }
    Ok(parsed)
}

impl Change {
    const fn field(&self) -> Field {
        match self {
            Self::Set(field, _) | Self::Add(field, _) | Self::Take(field, _) => *field,
        }
    }
}

/// Read `field=value`, `list+=item` or `list-=item`.
fn parse(change: &str) -> Result<Change, Failure> {
    let Some((name, value)) = change.split_once('=') else {
        return Err(Failure::new(format!("`{change}` is no change, expected FIELD=VALUE"), "such as `bound=at-least`"));
    };
    let (name, value) = (name.trim(), value.trim());
    let (name, sign) = match name.strip_suffix('+').or_else(|| name.strip_suffix('-')) {
        Some(list) => (list.trim_end(), name.chars().last()),
        None => (name, None),
    };
    let field = field(&name.replace('_', "-"))?;
    let Some(sign) = sign else { return Ok(Change::Set(field, parsed(field, value)?)) };
    if field.form() != Form::List {
        return Err(Failure::new(
            format!("`{name}` holds one value, and `{sign}=` is for lists such as `evidence`"),
            format!("write `{name}={value}`"),
        ));
    }
    if value.is_empty() {
        return Err(Failure::new(
            format!("`{change}` has no item, expected one behind the `=`"),
            format!("such as `{name}{sign}=https://example.org/table`"),
        ));
    }
    Ok(if sign == '+' { Change::Add(field, value.to_owned()) } else { Change::Take(field, value.to_owned()) })
}

/// The field of this name, which may be set by hand.
fn field(name: &str) -> Result<Field, Failure> {
    let settable = || CLAIM.fields.iter().copied().filter(|&field| may_be_set(field));
    if let Some(field) = settable().find(|field| field.name() == name) {
        return Ok(field);
    }
    let help = near(name, settable().map(Field::name)).map_or_else(
        || format!("the fields are {}", settable().map(Field::name).collect::<Vec<_>>().join(", ")),
        |near| format!("did you mean `{near}`?"),
    );
    let what = if CLAIM.field(name).is_some() { "is kept by other commands" } else { "is no field of an entry" };
    Err(Failure::new(format!("`{name}` {what}"), help))
}

fn parsed(field: Field, value: &str) -> Result<Option<Value>, Failure> {
    // An exact bound and a stated mode are what stands there when nothing does.
    let is_nothing =
        value.is_empty() || field == Field::Bound && value == "exact" || field == Field::Mode && value == "stated";
    if !is_nothing {
        let read = field.form().parse(value);
        return read.map(Some).map_err(|error| {
            Failure::new(format!("`{}`: {error}", field.name()), "FORMATS.md tells the form of every field")
        });
    }
    if CLAIM.required.contains(&field) {
        return Err(Failure::new(format!("`{}` cannot be taken away", field.name()), "an entry must have it"));
    }
    Ok(None)
}

/// What the fields of an entry become.
pub(super) fn resolved(id: &str, entry: &Entry, changes: Vec<Change>) -> Result<Vec<(Field, Option<Value>)>, Failure> {
    let mut resolved: Vec<(Field, Option<Value>)> = Vec::new();
    for change in changes {
        let field = change.field();
        let known = resolved.iter().position(|(known, _)| *known == field);
        let mut list: Vec<String> = match known.map(|index| &resolved[index].1) {
            Some(Some(Value::List(words))) => words.clone(),
            Some(_) => Vec::new(),
            None => entry.record.list(field).to_vec(),
        };
        let value = match change {
            Change::Set(_, value) => value,
            Change::Add(_, item) => {
                if list.contains(&item) {
                    return Err(Failure::new(
                        format!("{id} has `{item}` in `{}` already", field.name()),
                        "leave it out",
                    ));
                }
                list.push(item);
                Some(Value::List(list))
            }
            Change::Take(_, item) => {
                let Some(index) = list.iter().position(|known| *known == item) else {
                    return Err(not_in_list(id, field, &item, &list));
                };
                list.remove(index);
                Some(Value::List(list)).filter(|value| *value != Value::List(Vec::new()))
            }
        };
        match known {
            Some(index) => resolved[index].1 = value,
            None => resolved.push((field, value)),
        }
    }
    Ok(resolved)
}

fn not_in_list(id: &str, field: Field, item: &str, list: &[String]) -> Failure {
    let help = match near(item, list.iter().map(String::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None if list.is_empty() => format!("it has no `{}` at all", field.name()),
        None => format!("it has {}", list.iter().map(|item| format!("`{item}`")).collect::<Vec<_>>().join(", ")),
    };
    Failure::new(format!("{id} has no `{item}` in `{}`", field.name()), help)
}

/// Arguments as one types them in a shell.
pub(super) fn typed(arguments: &[String]) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "=+-_./:,@%".contains(c);
    let quoted = |argument: &String| {
        if argument.chars().all(is_plain) { argument.clone() } else { format!("'{}'", argument.replace('\'', r"'\''")) }
    };
    arguments.iter().map(quoted).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use factledger::ledger::LedgerFile;

    use super::*;

    #[track_caller]
    fn check(changes: &[&str], want: Result<&[(Field, Option<&str>)], &str>) {
        let source = "[claims.x]\nvalue = \"40\"\nevidence = [\"https://a.example/1,2\"]\n";
        let file = LedgerFile::read("a", source);
        let changes: Vec<String> = changes.iter().map(|&change| change.to_owned()).collect();
        let resolved = parse_all(&changes).and_then(|changes| resolved("a/x", &file.entries[0], changes));
        let found = resolved.map(|changes| {
            changes.into_iter().map(|(field, value)| (field, value.map(|value| value.literal()))).collect::<Vec<_>>()
        });
        match (found, want) {
            (Ok(found), Ok(want)) => {
                assert!(
                    found.iter().map(|(field, value)| (*field, value.as_deref())).eq(want.iter().copied()),
                    "{found:?}"
                );
            }
            (Err(Failure::Told { what, .. }), Err(want)) => assert_eq!(what, want),
            (found, want) => panic!("{found:?}, expected {want:?}"),
        }
    }

    #[test]
    fn items_come_and_go_one_by_one() {
        check(
            &["evidence+=https://b.example/?q=1"],
            Ok(&[(Field::Evidence, Some(r#"["https://a.example/1,2", "https://b.example/?q=1"]"#))]),
        );
        check(&["evidence-=https://a.example/1,2"], Ok(&[(Field::Evidence, None)]));
        check(
            &["evidence-=https://a.example/1,2", "evidence += c", "evidence+=d"],
            Ok(&[(Field::Evidence, Some(r#"["c", "d"]"#))]),
        );
        check(&["evidence-=b"], Err("a/x has no `b` in `evidence`"));
        check(&["evidence+=https://a.example/1,2"], Err("a/x has `https://a.example/1,2` in `evidence` already"));
        check(&["note+=b"], Err("`note` holds one value, and `+=` is for lists such as `evidence`"));
        check(&["evidence+="], Err("`evidence+=` has no item, expected one behind the `=`"));
    }

    #[test]
    fn a_field_has_one_value() {
        check(&["value=41", "bound=exact"], Ok(&[(Field::Value, Some("\"41\"")), (Field::Bound, None)]));
        check(&["value=41", "value=42"], Err("`value` is given twice, expected one value for it"));
        check(&["evidence=a, b"], Ok(&[(Field::Evidence, Some(r#"["a", "b"]"#))]));
        check(&["value="], Err("`value` cannot be taken away"));
        check(&["pin=p1:0"], Err("`pin` is kept by other commands"));
        check(&["value"], Err("`value` is no change, expected FIELD=VALUE"));
    }

    #[test]
    fn arguments_can_be_typed_again() {
        let arguments = ["value=41".to_owned(), "note=it's \"new\"".to_owned(), "place=U.S.".to_owned()];
        assert_eq!(typed(&arguments), r#"value=41 'note=it'\''s "new"' place=U.S."#);
    }
}
