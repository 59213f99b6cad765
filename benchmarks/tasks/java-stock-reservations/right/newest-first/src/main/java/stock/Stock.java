package stock;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shows the newest reservation of a customer first. */
public final class Stock {

    private static final int MOST = 3;

    private final Map<String, Integer> free = new HashMap<>();
    private final TreeMap<Integer, Reservation> waiting = new TreeMap<>(Comparator.reverseOrder());
    private int nextNumber = 1;

    public void deliver(String article, int quantity) {
        requirePositive(quantity);
        free.put(article, available(article) + quantity);
    }

    public Reservation reserve(String customer, String article, int quantity) {
        requirePositive(quantity);
        require(reservationsOf(customer).size() < MOST, "too many reservations of " + customer);
        int left = available(article) - quantity;
        require(left >= 0, "only " + available(article) + " of " + article + " available");
        free.put(article, left);
        Reservation reservation = new Reservation(nextNumber++, customer, article, quantity);
        waiting.put(reservation.number(), reservation);
        return reservation;
    }

    public void collect(int number) {
        end(number);
    }

    public void release(int number) {
        Reservation ended = end(number);
        free.merge(ended.article(), ended.quantity(), Integer::sum);
    }

    public int inStock(String article) {
        return available(article)
                + waiting.values().stream()
                        .filter(reservation -> reservation.article().equals(article))
                        .mapToInt(Reservation::quantity)
                        .sum();
    }

    public int available(String article) {
        return free.getOrDefault(article, 0);
    }

    public List<Reservation> reservationsOf(String customer) {
        return waiting.values().stream()
                .filter(reservation -> reservation.customer().equals(customer))
                .toList();
    }

    public List<String> toReorder(int minimum) {
        return free.keySet().stream().filter(article -> available(article) < minimum).sorted().toList();
    }

    public String label(Reservation reservation) {
        return "#" + reservation.number() + " " + reservation.quantity() + " x " + reservation.article()
                + " for " + reservation.customer().strip();
    }

    private Reservation end(int number) {
        Reservation ended = waiting.remove(number);
        require(ended != null, "no reservation " + number);
        return ended;
    }

    private static void requirePositive(int quantity) {
        require(quantity > 0, "quantity must be at least 1");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new StockException(message);
        }
    }
}
