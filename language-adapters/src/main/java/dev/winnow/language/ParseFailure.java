package dev.winnow.language;

/// A file that cannot be parsed, named with the place where it stops making sense.
public final class ParseFailure extends Exception {

  private static final long serialVersionUID = 1;
  private final String path;
  private final transient Position position;

  public ParseFailure(String path, Position position, String what) {
    super(path + ":" + position.line() + ":" + position.column() + ": " + what);
    this.path = path;
    this.position = position;
  }

  public String path() {
    return path;
  }

  public Position position() {
    return position;
  }
}
