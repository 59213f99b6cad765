record Ticket() {
}
