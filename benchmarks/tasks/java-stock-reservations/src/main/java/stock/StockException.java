package stock;

/** The stock refuses what was asked, and has changed nothing. */
public final class StockException extends RuntimeException {

    public StockException(String message) {
        super(message);
    }
}
