class CoatCheck {
}
