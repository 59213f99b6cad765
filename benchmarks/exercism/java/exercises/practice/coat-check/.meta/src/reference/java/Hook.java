import java.util.Optional;

final class Hook {

    private final int number;
    private String owner = "";

    Hook(int number) {
        this.number = number;
    }

    boolean free() {
        return owner.isEmpty();
    }

    Ticket hang(String coatOf) {
        owner = coatOf;
        return new Ticket(number, coatOf);
    }

    void clear() {
        owner = "";
    }

    Optional<Ticket> ticket() {
        return free() ? Optional.empty() : Optional.of(new Ticket(number, owner));
    }
}
