import java.util.ArrayList;
import java.util.List;

class CoatCheck {

    private final List<Hook> hooks = new ArrayList<>();

    CoatCheck(int size) {
        for (int number = 1; number <= size; number++) {
            hooks.add(new Hook(number));
        }
    }

    Ticket leave(String owner) {
        for (Hook hook : hooks) {
            if (hook.free()) {
                return hook.hang(owner);
            }
        }
        throw new IllegalStateException("all hooks are taken");
    }

    void fetch(Ticket ticket) throws WrongTicketException {
        if (ticket.hook() > hooks.size()) {
            throw new WrongTicketException("there is no hook " + ticket.hook());
        }
        Hook hook = hooks.get(ticket.hook() - 1);
        if (!hook.ticket().filter(ticket::equals).isPresent()) {
            throw new WrongTicketException("no coat of " + ticket.owner() + " on hook " + ticket.hook());
        }
        hook.clear();
    }

    List<Ticket> left() {
        List<Ticket> tickets = new ArrayList<>();
        for (Hook hook : hooks) {
            hook.ticket().ifPresent(tickets::add);
        }
        return tickets;
    }
}
