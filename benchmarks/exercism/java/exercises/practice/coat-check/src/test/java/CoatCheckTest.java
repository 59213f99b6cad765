import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

class CoatCheckTest {

    private final CoatCheck check = new CoatCheck(2);

    @Test
    void theFirstHookIsNumberOne() {
        assertEquals(new Ticket(1, "Ada"), check.leave("Ada"));
    }

    @Disabled("Remove to run test")
    @Test
    void theNextHookIsTheNext() {
        check.leave("Ada");
        assertEquals(new Ticket(2, "Bo"), check.leave("Bo"));
    }

    @Disabled("Remove to run test")
    @Test
    void allHooksTaken() {
        check.leave("Ada");
        check.leave("Bo");
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> check.leave("Cy"));
        assertEquals("all hooks are taken", refused.getMessage());
    }

    @Disabled("Remove to run test")
    @Test
    void aHookIsUsedAgain() throws WrongTicketException {
        Ticket ada = check.leave("Ada");
        check.leave("Bo");
        check.fetch(ada);
        assertEquals(1, check.leave("Cy").hook());
    }

    @Disabled("Remove to run test")
    @ParameterizedTest
    @CsvSource({"1, Bo", "2, Ada", "3, Ada"})
    void wrongTickets(int hook, String owner) {
        check.leave("Ada");
        assertThrows(WrongTicketException.class, () -> check.fetch(new Ticket(hook, owner)));
        assertEquals(List.of(new Ticket(1, "Ada")), check.left());
    }

    @Disabled("Remove to run test")
    @Test
    void aTicketIsGoodOnce() throws WrongTicketException {
        Ticket ada = check.leave("Ada");
        check.fetch(ada);
        WrongTicketException wrong = assertThrows(WrongTicketException.class, () -> check.fetch(ada));
        assertEquals("no coat of Ada on hook 1", wrong.getMessage());
    }

    @Disabled("Remove to run test")
    @Nested
    class Left {

        @Test
        void nothing() {
            assertTrue(check.left().isEmpty());
        }

        @Test
        void byHook() throws WrongTicketException {
            Ticket ada = check.leave("Ada");
            check.leave("Bo");
            check.fetch(ada);
            check.leave("Cy");
            assertEquals(List.of(new Ticket(1, "Cy"), new Ticket(2, "Bo")), check.left());
        }
    }

    @Disabled("Remove to run test")
    @Test
    void noHookZero() {
        assertThrows(IllegalArgumentException.class, () -> new Ticket(0, "Ada"));
    }
}
