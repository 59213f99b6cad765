use seed_vault::*;

#[test]
fn an_empty_vault_has_no_plants() {
    assert!(Vault::new(2020).plants().is_empty());
}

#[test]
#[ignore]
fn nothing_to_add() {
    assert_eq!(Vault::new(2020).deposit("oak", 0, 2019), Err(Error::Empty));
}

#[test]
#[ignore]
fn seeds_of_this_year_are_fine() {
    assert_eq!(Vault::new(2020).deposit("oak", 3, 2020), Ok(3));
}

#[test]
#[ignore]
fn seeds_from_the_future() {
    assert_eq!(Vault::new(2020).deposit("oak", 3, 2021), Err(Error::FromTheFuture(2021)));
}

#[test]
#[ignore]
fn deposits_add_up() {
    let mut vault = Vault::new(2020);
    vault.deposit("oak", 3, 2019).unwrap();
    assert_eq!(vault.deposit("oak", 4, 2018), Ok(7));
}

#[test]
#[ignore]
fn unknown_plants() {
    assert_eq!(Vault::new(2020).withdraw("elm", 1), Err(Error::Unknown));
}

#[test]
#[ignore]
fn too_few() {
    let mut vault = Vault::new(2020);
    vault.deposit("elm", 2, 2020).unwrap();
    assert_eq!(vault.withdraw("elm", 3), Err(Error::Short { wanted: 3, held: 2 }));
    assert_eq!(vault.withdraw("elm", 2), Ok(()));
}

#[test]
#[ignore]
fn ten_years_are_not_too_old() {
    let mut vault = Vault::new(2020);
    vault.deposit("elm", 2, 2010).unwrap();
    assert_eq!(vault.withdraw("elm", 1), Ok(()));
}

#[test]
#[ignore]
fn the_oldest_seeds_count() {
    let mut vault = Vault::new(2020);
    vault.deposit("elm", 2, 2009).unwrap();
    vault.deposit("elm", 2, 2020).unwrap();
    assert_eq!(vault.withdraw("elm", 1), Err(Error::TooOld));
}

#[test]
#[ignore]
fn plants_in_order_without_those_used_up() {
    let mut vault = Vault::new(2020);
    for plant in ["rye", "elm", "oak"] {
        vault.deposit(plant, 1, 2020).unwrap();
    }
    vault.withdraw("oak", 1).unwrap();
    assert_eq!(vault.plants(), ["elm", "rye"]);
}
