class WrongTicketException extends Exception {

    WrongTicketException(String message) {
        super(message);
    }
}
