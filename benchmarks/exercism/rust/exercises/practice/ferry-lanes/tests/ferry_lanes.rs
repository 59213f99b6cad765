use ferry_lanes::Ferry;

#[test]
fn the_first_lane_comes_first() {
    assert_eq!(Ferry::new(2, 1000).board("car", 450), Some(1));
}

#[test]
#[ignore]
fn a_vehicle_as_long_as_a_lane_fits() {
    assert_eq!(Ferry::new(1, 1000).board("truck", 1000), Some(1));
}

#[test]
#[ignore]
fn a_longer_one_does_not() {
    assert_eq!(Ferry::new(1, 1000).board("truck", 1001), None);
}

#[test]
#[ignore]
fn there_is_a_gap_between_two() {
    let mut ferry = Ferry::new(2, 1000);
    ferry.board("car", 450);
    assert_eq!(ferry.board("bus", 501), Some(2));
    assert_eq!(ferry.board("van", 500), Some(1));
    assert_eq!(ferry.free(1), Some(0));
}

#[test]
#[ignore]
fn gaps_are_filled_later() {
    let mut ferry = Ferry::new(2, 1000);
    ferry.board("car", 600);
    ferry.board("bus", 900);
    assert_eq!(ferry.board("bike", 200), Some(1));
    assert_eq!(ferry.free(1), Some(150));
    assert_eq!(ferry.free(2), Some(100));
}

#[test]
#[ignore]
fn lanes_that_are_not_there() {
    let ferry = Ferry::new(2, 1000);
    assert_eq!(ferry.free(0), None);
    assert_eq!(ferry.free(2), Some(1000));
    assert_eq!(ferry.free(3), None);
}

#[test]
#[ignore]
fn a_ferry_without_lanes() {
    assert_eq!(Ferry::new(0, 1000).board("car", 1), None);
}

#[test]
#[ignore]
fn it_shows_its_lanes() {
    let mut ferry = Ferry::new(2, 1000);
    ferry.board(" Car", 450);
    ferry.board("Bus", 900);
    ferry.board("bike", 100);
    assert_eq!(ferry.to_string(), "1: car bike\n2: bus\n");
}
