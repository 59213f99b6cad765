package stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pieces of each article, some of them reserved. */
public final class Stock {

    private static final int RESERVATIONS_PER_CUSTOMER = 3;

    private final Map<String, Integer> pieces = new TreeMap<>();
    private final Map<Integer, Reservation> reservations = new TreeMap<>();
    private int lastNumber = 0;

    /** Adds pieces of an article. */
    public void deliver(String article, int quantity) {
        checkQuantity(quantity);
        pieces.merge(article, quantity, Integer::sum);
    }

    /** Keeps pieces for a customer. */
    public Reservation reserve(String customer, String article, int quantity) {
        checkQuantity(quantity);
        lastNumber++;
        if (reservationsOf(customer).size() >= RESERVATIONS_PER_CUSTOMER) {
            throw new StockException("too many reservations of " + customer);
        }
        if (quantity > available(article)) {
            throw new StockException("only " + available(article) + " of " + article + " available");
        }
        Reservation reservation = new Reservation(lastNumber, customer, article, quantity);
        reservations.put(lastNumber, reservation);
        return reservation;
    }

    /** Hands out reserved pieces. */
    public void collect(int number) {
        Reservation reservation = find(number);
        reservations.remove(number);
        pieces.merge(reservation.article(), -reservation.quantity(), Integer::sum);
    }

    /** Makes reserved pieces available again. */
    public void release(int number) {
        find(number);
        reservations.remove(number);
    }

    /** The pieces in stock, reserved or not. */
    public int inStock(String article) {
        return pieces.getOrDefault(article, 0);
    }

    /** The pieces in stock that are not reserved. */
    public int available(String article) {
        int available = inStock(article);
        for (Reservation reservation : reservations.values()) {
            if (reservation.article().equals(article)) {
                available -= reservation.quantity();
            }
        }
        return available;
    }

    /** The reservations of a customer that have not ended. */
    public List<Reservation> reservationsOf(String customer) {
        List<Reservation> found = new ArrayList<>();
        for (Reservation reservation : reservations.values()) {
            if (reservation.customer().equals(customer)) {
                found.add(reservation);
            }
        }
        return found;
    }

    /** The articles of which fewer pieces than a minimum are available, in alphabetical order. */
    public List<String> toReorder(int minimum) {
        List<String> articles = new ArrayList<>();
        for (String article : pieces.keySet()) {
            if (available(article) < minimum) {
                articles.add(article);
            }
        }
        return articles;
    }

    /** What is written on the parcel of a reservation. */
    public String label(Reservation reserved) {
        String customer = reserved.customer().strip();
        return "#%d %d x %s for %s".formatted(reserved.number(), reserved.quantity(), reserved.article(), customer);
    }

    private Reservation find(int number) {
        if (!reservations.containsKey(number)) {
            throw new StockException("no reservation " + number);
        }
        return reservations.get(number);
    }

    private static void checkQuantity(int quantity) {
        if (quantity < 1) {
            throw new StockException("quantity must be at least 1");
        }
    }
}
