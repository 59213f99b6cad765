fn main() {
    println!("{}", greeting());
}

fn greeting() -> &'static str {
    "good day"
}

#[test]
fn greets() {
    assert!(greeting().starts_with("good"));
}
