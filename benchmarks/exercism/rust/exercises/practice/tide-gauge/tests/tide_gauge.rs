use tide_gauge::*;

#[test]
fn no_room() {
    assert_eq!(Gauge::<i32>::new(0).err(), Some(NoRoom));
}

#[test]
#[ignore]
fn an_empty_gauge_tells_nothing() {
    let gauge = Gauge::<f64>::new(3).unwrap();
    assert_eq!(gauge.highest(), None);
    assert_eq!(gauge.lowest(), None);
    assert!(!gauge.rising());
}

#[test]
#[ignore]
fn nothing_falls_out_while_there_is_room() {
    let mut gauge = Gauge::new(2).unwrap();
    assert_eq!(gauge.add(4), None);
    assert_eq!(gauge.add(2), None);
}

#[test]
#[ignore]
fn the_oldest_falls_out() {
    let mut gauge = Gauge::new(2).unwrap();
    gauge.add('c');
    gauge.add('a');
    assert_eq!(gauge.add('b'), Some('c'));
    assert_eq!(gauge.add('d'), Some('a'));
}

#[test]
#[ignore]
fn highest_and_lowest() {
    let mut gauge = Gauge::new(4).unwrap();
    for reading in [2.5, 7.25, -1.0, 3.0] {
        gauge.add(reading);
    }
    assert_eq!(gauge.highest(), Some(7.25));
    assert_eq!(gauge.lowest(), Some(-1.0));
}

#[test]
#[ignore]
fn what_fell_out_is_forgotten() {
    let mut gauge = Gauge::new(2).unwrap();
    for reading in [9, 1, 5] {
        gauge.add(reading);
    }
    assert_eq!(gauge.highest(), Some(5));
    assert_eq!(gauge.lowest(), Some(1));
}

#[test]
#[ignore]
fn one_reading_does_not_rise() {
    let mut gauge = Gauge::new(2).unwrap();
    gauge.add(1);
    assert!(!gauge.rising());
}

#[test]
#[ignore]
fn rising_means_each_higher() {
    let mut gauge = Gauge::new(3).unwrap();
    for reading in [1, 2, 3] {
        gauge.add(reading);
    }
    assert!(gauge.rising());
    gauge.add(3);
    assert!(!gauge.rising());
}
