package dev.winnow.language;

/// A range of one file: UTF-16 offsets into its decoded text, the end exclusive.
///
/// An empty span is a place between two characters, where text can be inserted.
public record Span(String path, int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + ".." + end + " in " + path + " is not a range");
    }
  }

  /// The place just before this span.
  public Span before() {
    return new Span(path, start, start);
  }

  public boolean contains(Span other) {
    return path.equals(other.path) && start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return path.equals(other.path) && start < other.end && other.start < end;
  }

  public int length() {
    return end - start;
  }
}
