//! Sessions of the command line: arguments, streams and exit statuses as `tests/cmd` has them, and what needs more than a
//! session to see: pipes, colours, devices.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Command, Output, Stdio};

/// A text whose figure stands behind an escape sequence.
const STEERING: &str = "It moved \u{1b}[2J40 tons of sand.\n";

#[test]
fn sessions_go_as_written() {
    // The fifth of May 2025, so that reviews have the same day for ever.
    let cases = trycmd::TestCases::new();
    cases.env("SOURCE_DATE_EPOCH", "1746403200").case("tests/cmd/*.md").case("tests/cmd/*.toml");
}

/// The program, without the colours that the environment of the test may ask for.
fn factledger(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_factledger"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS"] {
        command.env_remove(name);
    }
    command
}

#[track_caller]
fn start(command: &mut Command, input: &str) -> Child {
    let mut child = command.spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("standard input is a pipe");
    stdin.write_all(input.as_bytes()).expect("the program reads its input");
    child
}

#[track_caller]
fn run(command: &mut Command, input: &str) -> Output {
    start(command, input).wait_with_output().expect("the program ends")
}

#[track_caller]
fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("output is UTF-8")
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let mut child = factledger(&["annotate", "--format", "csv"]).spawn().expect("it starts");
    // The reader goes before the program has its input, so that all it writes comes too late.
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().expect("standard input is a pipe");
    stdin.write_all(&b"It sold 40 cups.\n".repeat(10_000)).expect("the program reads its input");
    drop(stdin);
    let mut stderr = String::new();
    let pipe = child.stderr.as_mut().expect("standard error is a pipe");
    pipe.read_to_string(&mut stderr).expect("messages are UTF-8");
    let status = child.wait().expect("the program ends");
    assert_eq!((status.code(), stderr.as_str()), (Some(0), ""));
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux has it");
    let output = run(factledger(&["annotate", "--format", "csv"]).stdout(full), "It sold 40 cups.");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(stderr.starts_with("error: cannot write to standard output: no space left on device\n"));
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_pipe_gets_no_colour() {
    let plain = stdout(&run(&mut factledger(&["annotate"]), STEERING));
    assert!(plain.contains("40") && !plain.contains('\u{1b}'), "{plain:?}");
}

#[test]
fn colour_comes_when_it_is_asked_for() {
    let asked = run(&mut factledger(&["annotate", "--color", "always"]), STEERING);
    assert!(stdout(&asked).contains("\u{1b}[1m"));
    assert!(!stdout(&asked).contains("\u{1b}[2J"));
    let forced = run(factledger(&["annotate"]).env("CLICOLOR_FORCE", "1"), STEERING);
    assert_eq!(forced.stdout, asked.stdout);
}

#[test]
fn colour_goes_when_it_is_not_wanted() {
    let plain = run(&mut factledger(&["annotate"]), STEERING);
    let unwanted = run(factledger(&["annotate"]).env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1"), STEERING);
    assert_eq!(unwanted.stdout, plain.stdout);
    let never = ["annotate", "--color", "never"];
    assert_eq!(run(factledger(&never).env("CLICOLOR_FORCE", "1"), STEERING).stdout, plain.stdout);
}

#[test]
fn messages_are_coloured_as_results_are() {
    let output = run(&mut factledger(&["extract", "--color", "always", "missing.md"]), "");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(stderr.starts_with("\u{1b}[1m\u{1b}[31merror:\u{1b}[0m missing.md: "), "{stderr:?}");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_name_cannot_steer_the_terminal() {
    let output = run(&mut factledger(&["extract", "--color", "always", "a\u{1b}[2Jb.md"]), "");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(stderr.contains(r"a\u{1b}[2Jb.md: "), "{stderr:?}");
}

#[test]
fn a_text_cannot_steer_the_terminal() {
    let text = "It moved \u{1b}[J\u{1b}c 40 \u{202e}tons\u{202c} of\u{7f} sand.\n";
    let table = stdout(&run(&mut factledger(&["extract"]), text));
    let shown = r"It moved \u{1b}[J\u{1b}c «40» \u{202e}tons\u{202c} of\u{7f} sand.";
    assert!(table.lines().any(|line| line.trim() == shown), "{table:?}");
}

#[test]
fn values_for_programs_are_never_stripped() {
    let text = "A \u{1b}[1m40\u{1b}[0m ton load.\n";
    let csv = stdout(&run(&mut factledger(&["annotate", "--format", "csv"]), text));
    assert!(csv.lines().count() > 1, "{csv}");
    let line = "{\"id\": \"\\u001b[1md\", \"text\": \"It sold 40 cups.\"}";
    let arguments = ["annotate", "--format", "csv", "--input", "jsonl"];
    assert!(stdout(&run(&mut factledger(&arguments), line)).contains("\n\u{1b}[1md,quantity,"));
}

#[test]
fn lines_of_a_table_are_as_wide_as_columns_says() {
    let text = "In the long valley of the north, where it rains, the mill sold at least 12,400 cups.";
    let table = stdout(&run(factledger(&["annotate"]).env("COLUMNS", "40"), text));
    assert!(table.lines().all(|line| line.chars().count() <= 40), "{table}");
}

#[test]
fn a_line_of_many_megabytes_is_read() {
    let text = "It sold 40 cups to nobody in particular. ".repeat(200_000);
    let line = format!("{{\"id\": \"long\", \"text\": \"{text}\"}}\n");
    let arguments = ["annotate", "--input", "jsonl", "--format", "jsonl", "--layers", "attribution"];
    let output = run(&mut factledger(&arguments), &line);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(0), 0));
}

#[test]
fn any_number_of_threads_gives_the_same() {
    let text = |number: usize| match number % 50 {
        7 => "no object\n".to_owned(),
        8 => "\n".to_owned(),
        9 => format!("{{\"id\": \"d{number}\", \"text\": \"It sold {} cups.\"}}\n", "9".repeat(40)),
        _ => format!(
            "{{\"id\": \"d{number}\", \"text\": \"It sold {number} cups in {}.\"}}\n",
            "Vell ".repeat(number % 9)
        ),
    };
    let lines: String = (0..400).map(text).collect();
    for command in ["extract", "annotate"] {
        let with = |jobs: &str| {
            let output =
                run(&mut factledger(&[command, "--input", "jsonl", "--format", "jsonl", "--jobs", jobs]), &lines);
            assert_eq!(output.status.code(), Some(2));
            (stdout(&output), String::from_utf8(output.stderr).expect("messages are UTF-8"))
        };
        let alone = with("1");
        assert!(alone.0.lines().count() > 350 && alone.1.lines().count() > 15, "{alone:?}");
        assert_eq!(with("2"), alone);
        assert_eq!(with("9"), alone);
    }
}

#[test]
fn a_result_does_not_wait_for_the_next_line() {
    let mut child =
        factledger(&["extract", "--input", "jsonl", "--format", "jsonl", "--jobs", "3"]).spawn().expect("it starts");
    let mut stdin = child.stdin.take().expect("standard input is a pipe");
    let mut stdout = BufReader::new(child.stdout.take().expect("standard output is a pipe"));
    // More than the buffers hold, so that something is written before the end.
    let line = format!("{{\"id\": \"d\", \"text\": \"{}\"}}\n", "It sold 40 cups. ".repeat(2000));
    stdin.write_all(line.as_bytes()).expect("the program reads its input");
    let mut first = String::new();
    stdout.read_line(&mut first).expect("results are UTF-8");
    assert!(first.starts_with("{\"document\":\"d\",\"text\":\"40\""), "{first}");
    drop(stdin);
    std::io::copy(&mut stdout, &mut std::io::sink()).expect("the rest is read");
    assert!(child.wait().expect("the program ends").success());
}
