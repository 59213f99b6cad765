record Ticket(int hook, String owner) {

    Ticket {
        if (hook < 1) {
            throw new IllegalArgumentException("hooks are numbered from 1");
        }
    }
}
