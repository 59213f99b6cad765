use auction_room::{BidError, Fixed, Lot, Outcome, Steps};

fn lot() -> Lot<Fixed> {
    Lot::new(100, 300, 60, Fixed(20))
}

#[test]
fn the_first_bid_is_at_least_the_start() {
    let mut lot = lot();
    assert_eq!(lot.least(), 100);
    assert_eq!(lot.bid("anna", 99, 0), Err(BidError::TooLow { least: 100 }));
    assert_eq!(lot.bid("anna", 100, 0), Ok(()));
}

#[test]
fn each_bid_tops_the_one_before() {
    let mut lot = lot();
    lot.bid("anna", 150, 0).unwrap();
    assert_eq!(lot.least(), 170);
    assert_eq!(lot.bid("bert", 169, 1), Err(BidError::TooLow { least: 170 }));
    assert_eq!(lot.leader(), Some("anna"));
    lot.bid("bert", 170, 1).unwrap();
    assert_eq!(lot.leader(), Some("bert"));
}

#[test]
fn raises_grow_with_the_price() {
    let mut lot = Lot::new(90, 0, 60, Steps::new(vec![(100, 10), (200, 50)]));
    lot.bid("anna", 90, 0).unwrap();
    assert_eq!(lot.least(), 91);
    lot.bid("bert", 100, 0).unwrap();
    assert_eq!(lot.least(), 110);
    lot.bid("anna", 250, 0).unwrap();
    assert_eq!(lot.least(), 300);
}

#[test]
fn a_bid_needs_a_name() {
    assert_eq!(lot().bid("", 100, 0), Err(BidError::Anonymous));
}

#[test]
fn nobody_bids_against_themselves() {
    let mut lot = lot();
    lot.bid("anna", 100, 0).unwrap();
    assert_eq!(lot.bid("anna", 200, 1), Err(BidError::Leading));
    assert_eq!(lot.cry(), "100 from anna");
}

#[test]
fn a_leader_may_go_on_to_the_reserve() {
    let mut lot = lot();
    lot.bid("anna", 100, 0).unwrap();
    assert_eq!(lot.bid("anna", 320, 1), Ok(()));
    assert_eq!(lot.least(), 340);
}

#[test]
fn a_lot_is_open_until_it_closes() {
    let mut lot = lot();
    assert_eq!(lot.closes(), 60);
    lot.bid("anna", 300, 10).unwrap();
    assert_eq!(lot.closes(), 60);
    assert_eq!(lot.outcome(50), None);
    assert_eq!(lot.bid("bert", 500, 70), Err(BidError::Closed));
    assert_eq!(lot.withdraw("anna", 70), Err(BidError::Closed));
}

#[test]
fn a_late_bid_can_be_answered() {
    let mut lot = lot();
    lot.bid("anna", 100, 58).unwrap();
    assert_eq!(lot.closes(), 63);
    lot.bid("bert", 120, 62).unwrap();
    assert_eq!(lot.closes(), 67);
}

#[test]
fn the_highest_bid_wins() {
    let mut lot = lot();
    lot.bid("anna", 200, 0).unwrap();
    lot.bid("bert", 400, 1).unwrap();
    assert_eq!(lot.outcome(70), Some(Outcome::Sold { to: "bert".to_string(), price: 400 }));
}

#[test]
fn below_the_reserve_nothing_is_sold() {
    let mut lot = lot();
    assert_eq!(lot.outcome(70), Some(Outcome::Unsold));
    lot.bid("anna", 299, 0).unwrap();
    assert_eq!(lot.outcome(70), Some(Outcome::Unsold));
}

#[test]
fn the_reserve_itself_is_enough() {
    let mut lot = lot();
    lot.bid("anna", 300, 0).unwrap();
    assert_eq!(lot.outcome(70), Some(Outcome::Sold { to: "anna".to_string(), price: 300 }));
}

#[test]
fn bids_can_be_withdrawn() {
    let mut lot = lot();
    lot.bid("anna", 100, 0).unwrap();
    lot.bid("bert", 120, 1).unwrap();
    lot.bid("anna", 140, 2).unwrap();
    assert_eq!(lot.withdraw("anna", 3), Ok(2));
    assert_eq!(lot.leader(), Some("bert"));
    assert_eq!(lot.withdraw("cleo", 3), Ok(0));
}

#[test]
fn standings_begin_with_the_leader() {
    let mut lot = lot();
    lot.bid("anna", 100, 0).unwrap();
    lot.bid("bert", 120, 1).unwrap();
    assert_eq!(lot.standings(), [("bert".to_string(), 120), ("anna".to_string(), 100)]);
}

#[test]
fn bids_are_cried_in_order() {
    let mut lot = lot();
    lot.bid("anna", 100, 0).unwrap();
    lot.bid("bert", 120, 1).unwrap();
    assert_eq!(lot.cry(), "100 from anna, 120 from bert");
}
