package stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StockTest {

    private final Stock stock = new Stock();

    @Test
    void deliveriesAddUp() {
        stock.deliver("lamp", 5);
        stock.deliver("lamp", 3);
        assertThat(stock.inStock("lamp")).isEqualTo(8);
        assertThat(stock.available("lamp")).isEqualTo(8);
    }

    @Test
    void articlesAreCountedApart() {
        stock.deliver("lamp", 5);
        stock.deliver("chair", 4);
        stock.reserve("anna", "lamp", 2);
        assertThat(stock.inStock("chair")).isEqualTo(4);
        assertThat(stock.available("chair")).isEqualTo(4);
    }

    @Test
    void singlePieceCanBeDelivered() {
        stock.deliver("lamp", 1);
        assertThat(stock.inStock("lamp")).isEqualTo(1);
    }

    @Test
    void quantityBelowOneIsRefused() {
        assertThatThrownBy(() -> stock.deliver("lamp", 0))
                .isInstanceOf(StockException.class)
                .hasMessage("quantity must be at least 1");
        assertThatThrownBy(() -> stock.deliver("lamp", -1))
                .isInstanceOf(StockException.class)
                .hasMessage("quantity must be at least 1");
        assertThatThrownBy(() -> stock.reserve("anna", "lamp", 0))
                .isInstanceOf(StockException.class)
                .hasMessage("quantity must be at least 1");
    }

    @Test
    void reservationKeepsWhatWasAskedFor() {
        stock.deliver("lamp", 5);
        assertThat(stock.reserve("anna", "lamp", 2)).isEqualTo(new Reservation(1, "anna", "lamp", 2));
    }

    @Test
    void reservedPiecesStayInStockButAreNotAvailable() {
        stock.deliver("lamp", 5);
        stock.reserve("anna", "lamp", 2);
        assertThat(stock.inStock("lamp")).isEqualTo(5);
        assertThat(stock.available("lamp")).isEqualTo(3);
    }

    @Test
    void morePiecesThanAvailableAreRefused() {
        stock.deliver("lamp", 5);
        stock.reserve("anna", "lamp", 3);
        assertThatThrownBy(() -> stock.reserve("bert", "lamp", 3))
                .isInstanceOf(StockException.class)
                .hasMessage("only 2 of lamp available");
        assertThat(stock.reservationsOf("bert")).isEmpty();
    }

    @Test
    void refusedReservationTakesNoNumber() {
        stock.deliver("lamp", 5);
        assertThatThrownBy(() -> stock.reserve("anna", "lamp", 9)).isInstanceOf(StockException.class);
        assertThat(stock.reserve("anna", "lamp", 1).number()).isEqualTo(1);
    }

    @Test
    void fourthReservationOfACustomerIsRefused() {
        stock.deliver("lamp", 9);
        stock.reserve("anna", "lamp", 1);
        stock.reserve("anna", "lamp", 1);
        stock.reserve("anna", "lamp", 1);
        assertThatThrownBy(() -> stock.reserve("anna", "lamp", 1))
                .isInstanceOf(StockException.class)
                .hasMessage("too many reservations of anna");
        assertThat(stock.reserve("bert", "lamp", 1).number()).isEqualTo(4);
    }

    @Test
    void collectedPiecesLeaveTheStock() {
        stock.deliver("lamp", 5);
        int number = stock.reserve("anna", "lamp", 2).number();
        stock.collect(number);
        assertThat(stock.inStock("lamp")).isEqualTo(3);
    }

    @Test
    void releasedPiecesAreAvailableAgain() {
        stock.deliver("lamp", 5);
        int number = stock.reserve("anna", "lamp", 2).number();
        stock.release(number);
        assertThat(stock.inStock("lamp")).isEqualTo(5);
        assertThat(stock.available("lamp")).isEqualTo(5);
    }

    @Test
    void unknownReservationCannotBeCollected() {
        assertThatThrownBy(() -> stock.collect(7))
                .isInstanceOf(StockException.class)
                .hasMessage("no reservation 7");
    }

    @Test
    void reservationsAreListedByCustomer() {
        stock.deliver("lamp", 5);
        stock.deliver("chair", 4);
        Reservation lamp = stock.reserve("anna", "lamp", 2);
        stock.reserve("bert", "lamp", 1);
        Reservation chair = stock.reserve("anna", "chair", 1);
        assertThat(stock.reservationsOf("anna")).containsExactly(lamp, chair);
    }

    @Test
    void scarceArticlesAreListedInAlphabeticalOrder() {
        stock.deliver("table", 1);
        stock.deliver("lamp", 3);
        stock.deliver("chair", 2);
        assertThat(stock.toReorder(3)).containsExactly("chair", "table");
    }

    @Test
    void reservedPiecesCountAsMissingFromTheStock() {
        stock.deliver("lamp", 3);
        stock.reserve("anna", "lamp", 1);
        assertThat(stock.toReorder(3)).containsExactly("lamp");
    }

    @Test
    void labelNamesArticleAndCustomer() {
        assertThat(stock.label(new Reservation(2, "anna", "lamp", 2))).isEqualTo("#2 2 x lamp for anna");
    }
}
