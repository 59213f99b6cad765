package stock;

/** Pieces that are kept for a customer. */
public record Reservation(int number, String customer, String article, int quantity) {}
